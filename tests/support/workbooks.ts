/** Workbooks as other programs and hostile people write them, part by part. */
import { strToU8, zipSync, type ZipOptions } from 'fflate'

const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export type Parts = Record<string, string | Uint8Array | null>

/** A whole workbook with one sheet; `parts` replaces, adds or (null) leaves out. */
export function workbookOf(sheetData: string, parts: Parts = {}, options: ZipOptions = {}): Uint8Array {
  const all: Parts = {
    '_rels/.rels': relationships(['officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `<workbook xmlns="${spreadsheet}" xmlns:r="${office}"><sheets><sheet name="名单" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(
      ['worksheet', 'worksheets/sheet1.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
      ['styles', 'styles.xml'],
    ),
    'xl/worksheets/sheet1.xml': sheetOf(sheetData),
    ...parts,
  }
  return zipOf(all, options)
}

export function zipOf(parts: Parts, options: ZipOptions = {}): Uint8Array {
  const files: Record<string, Uint8Array> = Object.create(null) as Record<string, Uint8Array>
  for (const [name, part] of Object.entries(parts))
    if (part !== null) files[name] = typeof part === 'string' ? strToU8(part) : part
  return zipSync(files, { mtime: new Date(2021, 0, 1), ...options })
}

export function sheetOf(sheetData: string): string {
  return `<worksheet xmlns="${spreadsheet}"><sheetData>${sheetData}</sheetData></worksheet>`
}

export function sharedTextsOf(...texts: string[]): string {
  return `<sst xmlns="${spreadsheet}">${texts.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`
}

/** Cell styles by their number formats. */
export function stylesOf(cellFormats: number[], own: Record<number, string> = {}): string {
  const formats = Object.entries(own).map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${code}"/>`)
  return `<styleSheet xmlns="${spreadsheet}"><numFmts>${formats.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${cellFormats
    .map((id) => `<xf numFmtId="${id}"/>`)
    .join('')}</cellXfs></styleSheet>`
}

/** Each is a kind and where it leads; the third word makes it external. */
export function relationships(...links: (readonly [string, string, ('External' | undefined)?])[]): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links
    .map(
      ([kind, target, mode], index) =>
        `<Relationship Id="rId${index + 1}" Type="${office}/${kind}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ''}/>`,
    )
    .join('')}</Relationships>`
}

/** The same zip in which the directory declares another size for a part: how a bomb hides. */
export function declaring(zip: Uint8Array, name: string, bytes: number): Uint8Array {
  const changed = Buffer.from(zip)
  for (let at = changed.length - 46; at >= 0; at--) {
    if (changed.readUInt32LE(at) !== 0x02014b50) continue
    const nameBytes = changed.readUInt16LE(at + 28)
    if (changed.toString('utf8', at + 46, at + 46 + nameBytes) === name) changed.writeUInt32LE(bytes, at + 24)
  }
  return changed
}
