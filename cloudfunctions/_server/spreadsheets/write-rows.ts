import { Zip, ZipDeflate } from 'fflate'
import { cellName } from '../../../domain/rosters/cell'
import { cellXml, escaped, headerStyle, stylesXml, textStyle, type WrittenCell } from './cell-xml'

export interface WrittenColumn {
  header: string
  /** In characters of the digit 0, as spreadsheets measure; a Chinese character takes two. */
  width: number
}

export interface WrittenSheet {
  name: string
  columns: readonly WrittenColumn[]
  /** In the order of the columns. */
  rows: Iterable<readonly WrittenCell[]>
}

const writeAtOnce = 64 * 1024
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

/**
 * A workbook of texts and plain numbers: one bold first line per sheet, which stays in view, and whole columns in text
 * format so that what people add keeps its zeros. Rows are taken one by one and packed at once. @returns the .xlsx file
 */
export function writeWorkbook(sheets: readonly WrittenSheet[]): Uint8Array {
  const packing = startPacking(sheets)
  for (const [index, sheet] of sheets.entries()) {
    const part = packing.begin(sheetPath(index))
    for (const text of sheetXml(sheet, index === 0)) part.write(text)
    part.end()
  }
  return packing.end()
}

/** The same, of one sheet whose rows come little by little. */
export function startWorkbook(sheet: Omit<WrittenSheet, 'rows'>) {
  const packing = startPacking([sheet])
  const part = packing.begin(sheetPath(0))
  for (const text of sheetHead(sheet, true)) part.write(text)
  let number = 1
  return {
    add(rows: Iterable<readonly WrittenCell[]>): void {
      for (const row of rows) part.write(rowXml(++number, row))
    },
    end(): Uint8Array {
      part.write(sheetTail)
      part.end()
      return packing.end()
    },
  }
}

const sheetPath = (index: number) => `xl/worksheets/sheet${index + 1}.xml`

function startPacking(sheets: readonly { name: string }[]) {
  const packed: Uint8Array[] = []
  const zip = new Zip((error, piece) => {
    if (error) throw error
    packed.push(piece)
  })
  const begin = (name: string) => beginPart(zip, name)
  for (const [name, text] of describing(sheets)) {
    const part = begin(name)
    part.write(text)
    part.end()
  }
  return {
    begin,
    end(): Uint8Array {
      zip.end()
      return Buffer.concat(packed)
    },
  }
}

function beginPart(zip: Zip, name: string) {
  const part = new ZipDeflate(name, { level: 1 })
  // The same rows give the same bytes: no clock in the file.
  part.mtime = new Date(2021, 0, 1)
  zip.add(part)
  let waiting = ''
  return {
    write(text: string): void {
      waiting += text
      if (waiting.length < writeAtOnce) return
      part.push(Buffer.from(waiting))
      waiting = ''
    },
    end(): void {
      part.push(Buffer.from(waiting), true)
    },
  }
}

function* sheetXml(sheet: WrittenSheet, isFirst: boolean): Generator<string> {
  yield* sheetHead(sheet, isFirst)
  let number = 1
  for (const row of sheet.rows) yield rowXml(++number, row)
  yield sheetTail
}

const sheetTail = '</sheetData></worksheet>'

/** Up to and with the line of headers. */
function* sheetHead({ columns }: Pick<WrittenSheet, 'columns'>, isFirst: boolean): Generator<string> {
  const selected = isFirst ? ' tabSelected="1"' : ''
  yield (
    `${xmlHead}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"${selected}>` +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>'
  )
  for (const [index, { width }] of columns.entries())
    yield `<col min="${index + 1}" max="${index + 1}" width="${width}" style="${textStyle}" customWidth="1"/>`
  yield '</cols><sheetData>'
  const headers = columns.map(({ header }) => header)
  yield rowXml(1, headers, headerStyle)
}

function rowXml(number: number, cells: readonly WrittenCell[], style?: number): string {
  let row = `<row r="${number}">`
  for (const [column, cell] of cells.entries()) row += cellXml(cellName(column, number), cell, style)
  return `${row}</row>`
}

function describing(sheets: readonly { name: string }[]): [string, string][] {
  const numbers = sheets.map((_, index) => index + 1)
  const relations = (inner: string) =>
    `${xmlHead}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`
  const relation = (id: number, kind: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${office}/${kind}" Target="${target}"/>`
  const content = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const override = (part: string, kind: string) =>
    `<Override PartName="/xl/${part}.xml" ContentType="${content}.${kind}+xml"/>`
  return [
    [
      '[Content_Types].xml',
      `${xmlHead}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        override('workbook', 'sheet.main') +
        override('styles', 'styles') +
        numbers.map((number) => override(`worksheets/sheet${number}`, 'worksheet')).join('') +
        '</Types>',
    ],
    ['_rels/.rels', relations(relation(1, 'officeDocument', 'xl/workbook.xml'))],
    [
      'xl/workbook.xml',
      `${xmlHead}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>` +
        sheets.map(({ name }, index) => sheetElement(name, index + 1)).join('') +
        '</sheets></workbook>',
    ],
    [
      'xl/_rels/workbook.xml.rels',
      relations(
        numbers.map((number) => relation(number, 'worksheet', `worksheets/sheet${number}.xml`)).join('') +
          relation(sheets.length + 1, 'styles', 'styles.xml'),
      ),
    ],
    ['xl/styles.xml', stylesXml],
  ]
}

function sheetElement(name: string, number: number): string {
  const allowed = name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31)
  return `<sheet name="${escaped(allowed)}" sheetId="${number}" r:id="rId${number}"/>`
}
