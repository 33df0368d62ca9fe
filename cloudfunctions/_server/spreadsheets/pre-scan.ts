import { mostCellCharacters } from './limits'
import { openWorkbook, type Workbook } from './open-workbook'
import { SpreadsheetTrouble } from './trouble'
import { unpack, unpackText } from './unpack'
import type { ZipEntry } from './zip-directory'

/**
 * The look at an uploaded file before anything of it is read: what kind it is, what lies in it, whether its parts
 * unpack to what they declare, and how many rows there are about. Holds one piece of one part at a time.
 * @throws SpreadsheetTrouble with words for the person who chose the file
 */
export function preScan(bytes: Uint8Array): Workbook & { rowsAbout: number } {
  const workbook = openWorkbook(bytes)
  if (workbook.sheets.length === 0) throw new SpreadsheetTrouble('no-sheet')
  for (const entry of workbook.entries.values()) assertNoFileWithin(bytes, entry)
  for (const entry of partsRead(workbook)) assertPlainXml(unpackText(bytes, entry, mostCellCharacters))
  const weighed = partsRead(workbook).map((entry) => ({ entry, rows: weigh(bytes, entry) }))
  const read = workbook.sheets.find(({ isHidden }) => !isHidden)
  const rowsAbout = weighed.find(({ entry }) => entry === read?.entry)?.rows ?? 0
  return { ...workbook, rowsAbout }
}

function partsRead({ sheets, sharedTexts, styles }: Workbook): ZipEntry[] {
  return [...sheets.map(({ entry }) => entry), sharedTexts, styles].filter((entry) => entry !== undefined)
}

/** A zip, an old Office file or a program under another name. */
const beginnings = ['PK\u0003\u0004', '\u00d0\u00cf\u0011\u00e0', 'Rar!', '7z\u00bc\u00af', 'MZ', '\u007fELF']

function assertNoFileWithin(bytes: Uint8Array, entry: ZipEntry): void {
  let head = ''
  for (const piece of unpack(bytes, entry)) {
    head = Buffer.from(piece.subarray(0, 8)).toString('latin1')
    break
  }
  if (beginnings.some((beginning) => head.startsWith(beginning))) throw new SpreadsheetTrouble('nested')
}

/** A DOCTYPE stands before the first element, and another encoding could hide one. */
function assertPlainXml(head: string): void {
  const declared = /^\ufeff?<\?xml[^>]*?encoding\s*=\s*["']([^"']*)/.exec(head)?.[1] ?? 'utf-8'
  const isPlain = /^utf-?8$|^us-ascii$/i.test(declared) && !/<!(doctype|entity)/i.test(head)
  if (!isPlain) throw new SpreadsheetTrouble('odd-xml')
}

/** Unpacks it to the end. @returns how many rows end in it; a few lie across two pieces */
function weigh(bytes: Uint8Array, entry: ZipEntry): number {
  let rows = 0
  for (const piece of unpack(bytes, entry))
    rows += timesIn(Buffer.from(piece.buffer, piece.byteOffset, piece.length))
  return rows
}

function timesIn(piece: Buffer): number {
  let times = 0
  for (let at = piece.indexOf('row>'); at !== -1; at = piece.indexOf('row>', at + 4)) times++
  return times
}
