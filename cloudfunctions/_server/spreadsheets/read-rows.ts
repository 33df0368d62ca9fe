import type { SheetRow } from '../../../domain/rosters/cell'
import { dateStyles } from './date-styles'
import { mostRows } from './limits'
import { openWorkbook, type Workbook, type WorkbookSheet } from './open-workbook'
import { sharedTexts } from './shared-texts'
import { sheetEvents } from './sheet-events'
import { SpreadsheetTrouble } from './trouble'
import { unpackTexts } from './unpack'
import { xmlWalk } from './xml-walk'

/** Where reading goes on: behind a row. */
export interface RowsCursor {
  /** The row's number, as the spreadsheet counts. */
  row: number
  /** Rows with something in them, up to and with this one. */
  rows: number
  /** Characters of the sheet's text before its first row, and up to the end of this one. */
  head: number
  at: number
}

export interface ReadRow extends SheetRow {
  /** Reading on from here gives exactly the rows behind this one. */
  cursor: RowsCursor
}

export interface WhatToRead {
  /** The sheet by name; else the first one that is not hidden. */
  sheet?: string
  after?: RowsCursor
}

const readAtOnce = 64 * 1024

/**
 * The rows of a sheet that hold anything, one after the other, each cell as text. In memory are the packed file, the
 * table of shared texts and some hundred kilobytes of the sheet. Reading on unpacks the sheet anew but walks only what
 * lies behind the cursor. Formulas are never computed: the value last shown is a text like any other.
 * @throws SpreadsheetTrouble with words for the person who chose the file
 */
export function* readRows(bytes: Uint8Array, { sheet, after }: WhatToRead = {}): Generator<ReadRow> {
  const workbook = openWorkbook(bytes)
  const ready: ReadRow[] = []
  const left = after ? after.at - after.head : 0
  let { head, rows } = after ?? { head: 0, rows: 0 }
  const events = sheetEvents({
    texts: sharedTexts(bytes, workbook.sharedTexts),
    isDayStyle: dateStyles(bytes, workbook.styles),
    isFrom1904: workbook.isFrom1904,
    lastRow: after?.row ?? 0,
    onFirst: () => {
      head = walk.position()
    },
    onRow: ({ number, cells }) => {
      if (cells.length === 0) return
      if (++rows > mostRows) throw new SpreadsheetTrouble('too-many-rows')
      const at = walk.position() + left
      ready.push({ number, cells, cursor: { row: number, rows, head, at } })
    },
  })
  const walk = xmlWalk(events)
  const entry = sheetNamed(workbook, sheet).entry
  for (const text of without(unpackTexts(bytes, entry), { from: head, to: head + left })) {
    walk.write(text)
    yield* ready.splice(0)
  }
  walk.end()
}

function sheetNamed(workbook: Workbook, name: string | undefined): WorkbookSheet {
  const sheet = workbook.sheets.find((each) => (name === undefined ? !each.isHidden : each.name === name))
  if (!sheet) throw new SpreadsheetTrouble('no-sheet')
  return sheet
}

/** The text without the characters `from` to `to`, in pieces that hold some hundred rows. */
function* without(texts: Iterable<string>, { from, to }: { from: number; to: number }): Generator<string> {
  let at = 0
  for (const text of texts) {
    const start = at
    at += text.length
    if (from > start) yield* slices(text.slice(0, from - start))
    if (to < at) yield* slices(text.slice(Math.max(0, to - start, from - start)))
  }
}

function* slices(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += readAtOnce) yield text.slice(at, at + readAtOnce)
}
