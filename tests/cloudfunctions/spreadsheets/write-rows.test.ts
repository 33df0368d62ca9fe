import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { preScan } from '../../../cloudfunctions/_server/spreadsheets/pre-scan'
import { readRows } from '../../../cloudfunctions/_server/spreadsheets/read-rows'
import { writeWorkbook, type WrittenSheet } from '../../../cloudfunctions/_server/spreadsheets/write-rows'
import { payloads } from './payloads'

const columns = [
  { header: '姓名', width: 12 },
  { header: '人数', width: 8 },
]
const written = (rows: WrittenSheet['rows']) => writeWorkbook([{ name: '名单', columns, rows }])
const textsOf = (bytes: Uint8Array) =>
  [...readRows(bytes)].slice(1).map((row) => row.cells.map(({ column, text }) => [column, text]))

test('六十种像公式的文字，原样读回，一个公式也没有', () => {
  expect(new Set(payloads).size).toBe(60)
  const bytes = written(payloads.map((text) => [text]))
  expect(textsOf(bytes)).toEqual(payloads.map((text) => [[0, text]]))
  const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml']!)
  expect(xml).not.toMatch(/<f[ >]/)
  expect(xml.match(/<c /g)).toHaveLength(payloads.length + columns.length)
  expect(xml.match(/<c [^>]*t="inlineStr"/g)).toHaveLength(payloads.length + columns.length)
})

test('六十种文字也能做表头和表名', () => {
  const bytes = writeWorkbook([
    { name: '[名:单]*?/\\<a>&"', columns: payloads.map((header) => ({ header, width: 9 })), rows: [] },
  ])
  const [head] = [...readRows(bytes)]
  expect(head!.cells.map(({ text }) => text)).toEqual(payloads)
  expect(preScan(bytes).sheets.map(({ name }) => name)).toEqual([
    '名 单     <a>&"'.replace('名 单     ', ' 名 单     '),
  ])
})

test('文字格式留住开头的零和十八位号码，单元格带着撇号', () => {
  const styles = strFromU8(unzipSync(written([['007']]))['xl/styles.xml']!)
  expect(styles).toContain('numFmtId="49" applyNumberFormat="1" quotePrefix="1"')
  const sheet = strFromU8(unzipSync(written([['007']]))['xl/worksheets/sheet1.xml']!)
  expect(sheet).toContain('<col min="1" max="1" width="12" style="1" customWidth="1"/>')
  expect(textsOf(written([['007', 161]]))).toEqual([
    [
      [0, '007'],
      [1, '161'],
    ],
  ])
})

test('算错的数写不进去', () => {
  expect(() => written([[NaN]])).toThrow(RangeError)
  expect(() => written([[Infinity]])).toThrow(RangeError)
})

test('写下再读，一字不差', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.string({
      unit: fc.constantFrom('=', '\t', '\r', '\n', '_', 'x', '0', '\u0001', '\uffff', '<', '&', ' ', '王'),
    }),
  )
  // A cell without a visible character reads as empty.
  const cell = text.filter((each) => each.trim() !== '')
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 20 }), (rows) => {
      expect(textsOf(written(rows))).toEqual(rows.map((row) => row.map((each, column) => [column, each])))
    }),
    { numRuns: 60 },
  )
})

test('同样的内容写出同样的文件，两张表各有各的行', () => {
  const sheets = ['一', '二'].map((name) => ({ name, columns, rows: [[`${name}的行`]] }))
  expect(Buffer.from(writeWorkbook(sheets)).equals(Buffer.from(writeWorkbook(sheets)))).toBe(true)
  const second = [...readRows(writeWorkbook(sheets), { sheet: '二' })]
  expect(second[1]!.cells[0]!.text).toBe('二的行')
})
