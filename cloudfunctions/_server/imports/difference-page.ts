import type { OutputOf } from '../../../domain/contracts/registry'
import type { DifferenceKind } from '../../../domain/terms'
import { differencesIn, linesOf, type DifferenceLine } from '../repositories/differences'
import { entryWithin, nameOf } from '../repositories/roster'
import type { RegionScope } from '../scope'
import type { ImportDoc } from '../store/field-documents'
import type { Reader } from '../store/store'
import { regionView } from '../views/region-view'

/** Where a page begins: behind a document, or within the one behind it. */
interface Place {
  after: string | undefined
  from: number
}

/**
 * Some lines of what a comparison found in a region. Who has withdrawn since is not named any more.
 */
export async function differencePage(
  db: Reader,
  given: { scope: RegionScope; entry: ImportDoc; kind: DifferenceKind; cursor?: string; limit: number },
): Promise<OutputOf<'import.differences'>> {
  const { scope, entry, kind, cursor, limit } = given
  let { after, from } = placeOf(cursor)
  const lines: DifferenceLine[] = []
  let next: string | null = null
  const documents = await differencesIn(db, scope, { importId: entry._id, kind, after, limit: limit + 1 })
  for (const document of documents) {
    const there = linesOf(document)
    const some = there.slice(from, from + limit - lines.length)
    lines.push(...some)
    from += some.length
    if (from < there.length) {
      next = `${from}@${after ?? ''}`
      break
    }
    ;[after, from] = [document.sortKey, 0]
  }
  if (next === null && documents.length > limit) next = `0@${after ?? ''}`
  const shown = await Promise.all(lines.map((line) => lineView(db, scope, line)))
  return { lines: shown.filter((line) => line !== null), next }
}

function placeOf(cursor: string | undefined): Place {
  const [, from, after] = /^(\d{1,4})@(.*)$/.exec(cursor ?? '') ?? []
  return { after: after === undefined || after === '' ? undefined : after, from: Number(from ?? 0) }
}

async function lineView(
  db: Reader,
  scope: RegionScope,
  { lineId, name, employer, regionCode, text, entryId }: DifferenceLine,
): Promise<OutputOf<'import.differences'>['lines'][number] | null> {
  const entry = entryId === null ? null : await entryWithin(db, scope, entryId)
  if (entryId !== null && !entry) return null
  const who = entry
    ? { name: nameOf(entry), employerName: entry.employerName ?? employer }
    : { name, employerName: employer }
  return { lineId, ...who, region: regionView(regionCode), text, entryId }
}
