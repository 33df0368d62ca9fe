import { mostCellCharacters } from './limits'
import { openWorkbook, type Workbook } from './open-workbook'
import { SpreadsheetTrouble } from './trouble'
import { unpack, unpackText } from './unpack'
import type { ZipEntry } from './zip-directory'

/**
 * The look at an uploaded file before anything of it is read: what kind it is, what lies in it, whether its parts
 * unpack to what they declare. Holds one piece of one part at a time.
 * @throws SpreadsheetTrouble with words for the person who chose the file
 */
export function preScan(bytes: Uint8Array): Workbook {
  const workbook = openWorkbook(bytes)
  if (workbook.sheets.length === 0) throw new SpreadsheetTrouble('no-sheet')
  for (const entry of workbook.entries.values()) assertNoFileWithin(bytes, entry)
  for (const entry of partsRead(workbook)) {
    assertPlainXml(unpackText(bytes, entry, mostCellCharacters))
    weigh(bytes, entry)
  }
  return workbook
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

function weigh(bytes: Uint8Array, entry: ZipEntry): void {
  for (const piece of unpack(bytes, entry)) void piece
}
