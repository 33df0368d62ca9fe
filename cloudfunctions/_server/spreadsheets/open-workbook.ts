/** What kind of file this is and where its sheets lie; refuses what no roster needs. Reads the small parts only. */
import { mostFileBytes, mostPartBytes, mostRatio, mostReadBytes, ratioCountsFrom } from './limits'
import { readSmallPart } from './read-part'
import { relationshipsOf, type Relationship } from './relationships'
import { SpreadsheetTrouble } from './trouble'
import { zipDirectory, type ZipEntry } from './zip-directory'

export interface WorkbookSheet {
  name: string
  isHidden: boolean
  entry: ZipEntry
}

export interface Workbook {
  bytes: Uint8Array
  entries: ReadonlyMap<string, ZipEntry>
  sheets: WorkbookSheet[]
  isFrom1904: boolean
  sharedTexts: ZipEntry | undefined
  styles: ZipEntry | undefined
}

/** @throws SpreadsheetTrouble with words for the person who chose the file */
export function openWorkbook(bytes: Uint8Array): Workbook {
  assertZip(bytes)
  const entries = zipDirectory(bytes)
  assertHarmless([...entries.values()])
  const part = relationshipsOf(bytes, entries, '').find(({ kind }) => kind === 'officeDocument')?.part
  const entry = part ? entries.get(part) : undefined
  if (!part || !entry) throw new SpreadsheetTrouble('not-a-workbook')
  const links = relationshipsOf(bytes, entries, part)
  if (links.some((link) => link.part === null)) throw new SpreadsheetTrouble('external-links')
  const linked = (kind: string) => entries.get(links.find((link) => link.kind === kind)?.part ?? '')
  return {
    bytes,
    entries,
    ...sheetsOf(bytes, { entry, links, entries }),
    sharedTexts: linked('sharedStrings'),
    styles: linked('styles'),
  }
}

const compoundFile = [0xd0, 0xcf, 0x11, 0xe0]

function assertZip(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new SpreadsheetTrouble('empty')
  if (bytes.length > mostFileBytes) throw new SpreadsheetTrouble('too-large')
  if (compoundFile.every((byte, at) => bytes[at] === byte)) {
    const isEncrypted = Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'))
    throw new SpreadsheetTrouble(isEncrypted ? 'encrypted' : 'old-format')
  }
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new SpreadsheetTrouble('not-a-workbook')
}

const refusedParts = [
  { pattern: /vbaproject|\/macrosheets\/|\/activex\/|\/ctrlprops\//i, code: 'macros' },
  { pattern: /\/externallinks\/|\/connections\.xml$|\/querytables\//i, code: 'external-links' },
  {
    pattern: /\/embeddings\/|\.(zip|rar|7z|gz|xls[xmb]?|doc[xm]?|ppt[xm]?|exe|dll|js|vbs|bat)$/i,
    code: 'nested',
  },
  { pattern: /^xl\/(workbook|worksheets\/[^/]*)\.bin$/i, code: 'binary-workbook' },
] as const

function assertHarmless(entries: ZipEntry[]): void {
  let total = 0
  for (const { name, isEncrypted, bytes, packedBytes } of entries) {
    if (isEncrypted) throw new SpreadsheetTrouble('encrypted')
    const refused = refusedParts.find(({ pattern }) => pattern.test(name))
    if (refused) throw new SpreadsheetTrouble(refused.code)
    total += bytes
    const isDense = bytes > ratioCountsFrom && bytes > mostRatio * packedBytes
    if (isDense || bytes > mostPartBytes || total > mostReadBytes) throw new SpreadsheetTrouble('bomb')
  }
}

function sheetsOf(
  bytes: Uint8Array,
  workbook: { entry: ZipEntry; links: Relationship[]; entries: ReadonlyMap<string, ZipEntry> },
): Pick<Workbook, 'sheets' | 'isFrom1904'> {
  const sheets: WorkbookSheet[] = []
  let isFrom1904 = false
  readSmallPart(bytes, workbook.entry, {
    open(name, attributes) {
      if (name === 'workbookPr') isFrom1904 = ['1', 'true'].includes(attributes['date1904'] ?? '')
      if (name !== 'sheet') return
      const id = Object.entries(attributes).find(([key]) => /(^|:)id$/.test(key))?.[1]
      const link = workbook.links.find((each) => each.id === id && each.kind === 'worksheet')
      const entry = workbook.entries.get(link?.part ?? '')
      const isHidden = (attributes['state'] ?? 'visible') !== 'visible'
      if (entry) sheets.push({ name: attributes['name'] ?? '', isHidden, entry })
    },
    close: () => undefined,
  })
  return { sheets, isFrom1904 }
}
