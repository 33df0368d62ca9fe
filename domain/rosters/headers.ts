/** Which column of a list says what. */
import { toHalfWidth } from '../identifiers/half-width'
import type { RosterSource } from '../terms'
import type { SheetRow } from './cell'
import { rosterFieldCodes, rosterFields, type RosterField } from './fields'

export interface HeaderColumn {
  /** From 0. */
  column: number
  /** As written in the file. */
  header: string
  /** null: nobody asks for it, or not in this kind of list. */
  field: RosterField | null
  /** Holds what this kind of list must not bring (an ID number): it is not kept at all. */
  isDropped: boolean
}

export interface Headers {
  /** The row they stand in, as the spreadsheet counts. */
  row: number
  columns: readonly HeaderColumn[]
}

export type HeadersFound = { ok: true; headers: Headers } | { ok: false; text: string }

/** Titles, notes and merged lines may stand above the headers. */
export const headersWithin = 15

const spelled = new Map<string, RosterField>(
  rosterFieldCodes.flatMap((code) =>
    [rosterFields[code].header, ...rosterFields[code].spellings].map((text) => [text, code] as const),
  ),
)

/**
 * Finds the row of headers among the first rows: the one that names most fields, at least the name and one more or a
 * name alone where the list asks for nothing else. @returns what to do when there is none, in words
 */
export function findHeaders(rows: readonly SheetRow[], source: RosterSource): HeadersFound {
  const candidates = rows.slice(0, headersWithin).map((row) => headersIn(row, source))
  const best = candidates.reduce<Headers | null>(
    (found, next) => (namedIn(next) > (found ? namedIn(found) : 0) ? next : found),
    null,
  )
  const names = best && best.columns.some(({ field }) => field === 'name')
  if (!best || !names) return { ok: false, text: '前几行里没有找到“姓名”这一列的表头，请用下载的模板填写' }
  const twice = firstTwice(best)
  if (twice) return { ok: false, text: `有两列都是“${rosterFields[twice].header}”，请只留一列` }
  const missing = rosterFieldCodes.filter(
    (code) =>
      rosterFields[code].requiredIn.includes(source) && !best.columns.some(({ field }) => field === code),
  )
  if (missing.length === 0) return { ok: true, headers: best }
  const wanted = missing.map((code) => `“${rosterFields[code].header}”`).join('、')
  return { ok: false, text: `缺少${wanted}列，请补上表头和内容，或用下载的模板填写` }
}

function headersIn(row: SheetRow, source: RosterSource): Headers {
  const columns = row.cells.map(({ column, text }) => {
    const field = spelled.get(bare(text)) ?? null
    const isAsked = field !== null && rosterFields[field].sources.includes(source)
    const isDropped = field !== null && !isAsked
    return { column, header: text.trim().slice(0, 40), field: isAsked ? field : null, isDropped }
  })
  return { row: row.number, columns }
}

/** Without blanks, brackets and what stands in them, stars and colons: *手机号（选填） is 手机号. */
function bare(text: string): string {
  return toHalfWidth(text)
    .replace(/\([^)]*\)|\[[^\]]*\]/g, '')
    .replace(/[*:：＊?、]/g, '')
}

function namedIn(headers: Headers): number {
  return headers.columns.filter(({ field, isDropped }) => field !== null || isDropped).length
}

function firstTwice(headers: Headers): RosterField | null {
  const seen = new Set<RosterField>()
  for (const { field } of headers.columns) {
    if (field === null) continue
    if (seen.has(field)) return field
    seen.add(field)
  }
  return null
}
