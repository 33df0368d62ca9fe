import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import fc from 'fast-check'
import { cellName } from '../../../domain/rosters/cell'
import { readRows, type ReadRow } from '../../../cloudfunctions/_server/spreadsheets/read-rows'
import { sharedTextsOf, sheetOf, stylesOf, workbookOf, type Parts } from '../../support/workbooks'

const rowsOf = (data: string, parts?: Parts) => [...readRows(workbookOf(data, parts))]
const texts = (rows: readonly ReadRow[]) => rows.map((row) => row.cells.map(({ text }) => text))
const inline = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`

test('共用文字、格内文字、拼音和多段文字', () => {
  const parts = {
    'xl/sharedStrings.xml': sharedTextsOf('王秀兰').replace(
      '</sst>',
      '<si><r><t>长江路</t></r><r><t xml:space="preserve">街道 </t></r><rPh><t>zhǎng</t></rPh></si></sst>',
    ),
  }
  const row = `<row r="3"><c r="A3" t="s"><v>0</v></c><c r="C3" t="s"><v>1</v></c>${inline('留岗')}</row>`
  const [read] = rowsOf(row, parts)
  expect(read!.number).toBe(3)
  expect(read!.cells.map(({ column, text }) => [column, text])).toEqual([
    [0, '王秀兰'],
    [2, '长江路街道 '],
    [3, '留岗'],
  ])
})

test('数字写成什么样就读成什么样，科学记数还原成整数', () => {
  const cells = ['13800000001', '1.3800000001E10', '0.1', '-3', '44927.0'].map((v) => `<c><v>${v}</v></c>`)
  expect(texts(rowsOf(`<row>${cells.join('')}</row>`))).toEqual([
    ['13800000001', '13800000001', '0.1', '-3', '44927'],
  ])
})

test('十八位号码按数字填写：指出是哪一格', () => {
  const [row] = rowsOf('<row r="12"><c r="C12"><v>110105194912310022</v></c></row>')
  expect(row!.cells[0]!.trouble).toBe('digits-lost')
  expect(cellName(row!.cells[0]!.column, row!.number)).toBe('C12')
})

test('按样式认日期：内置的、中文的、自定的、1904 年起的', () => {
  const styles = {
    'xl/styles.xml': stylesOf([0, 14, 31, 164, 165, 2], {
      164: 'yyyy&quot;年&quot;m&quot;月&quot;',
      165: '&quot;day&quot;0',
    }),
  }
  const cells = [0, 1, 2, 3, 4, 5].map((s) => `<c s="${s}"><v>44232</v></c>`).join('')
  expect(texts(rowsOf(`<row>${cells}</row>`, styles))).toEqual([
    ['44232', '2021-02-05', '2021-02-05', '2021-02-05', '44232', '44232'],
  ])
  const early = ['1', '59', '60', '61', '44232.75'].map((v) => `<c s="1"><v>${v}</v></c>`).join('')
  expect(texts(rowsOf(`<row>${early}</row>`, styles))).toEqual([
    ['1900-01-01', '1900-02-28', '1900-02-28', '1900-03-01', '2021-02-05'],
  ])
  const from1904 = {
    ...styles,
    'xl/workbook.xml':
      '<workbook xmlns:r="x"><workbookPr date1904="1"/><sheets><sheet name="a" r:id="rId1"/></sheets></workbook>',
  }
  expect(texts(rowsOf('<row><c s="1"><v>42770</v></c></row>', from1904))).toEqual([['2021-02-05']])
})

test('手机号所在的列设成了日期格式，仍是手机号', () => {
  const styles = { 'xl/styles.xml': stylesOf([14]) }
  expect(texts(rowsOf('<row><c s="0"><v>13800000001</v></c></row>', styles))).toEqual([['13800000001']])
})

test('是与否、错误值、公式：公式只看它最后显示的值', () => {
  const row =
    '<row><c t="b"><v>1</v></c><c t="e"><v>#REF!</v></c><c t="str"><f>A1&amp;"x"</f><v>留岗</v></c>' +
    '<c><f>1+1</f><v>2</v></c><c><f>NOW()</f></c><c t="d"><v>2021-02-05T00:00:00</v></c></row>'
  expect(rowsOf(row)[0]!.cells.map(({ text, trouble }) => [text, trouble])).toEqual([
    ['是', null],
    ['#REF!', 'error-value'],
    ['留岗', null],
    ['2', null],
    ['', 'formula-without-value'],
    ['2021-02-05', null],
  ])
})

test('空行不算，行号照旧；带前缀的写法也认', () => {
  const prefixed =
    '<x:worksheet xmlns:x="a"><x:sheetData><x:row r="2"/><x:row r="9"><x:c r="B9" t="str"><x:v>李</x:v></x:c></x:row></x:sheetData></x:worksheet>'
  const rows = rowsOf('', { 'xl/worksheets/sheet1.xml': prefixed })
  expect(rows.map(({ number, cells }) => [number, cells[0]!.column, cells[0]!.text])).toEqual([[9, 1, '李']])
})

test('读第一张看得见的表，或者点名的那张', () => {
  const parts = {
    'xl/workbook.xml':
      '<workbook xmlns:r="x"><sheets><sheet name="说明" state="hidden" r:id="rId4"/><sheet name="名单" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Type="a/worksheet" Target="/xl/worksheets/sheet1.xml"/><Relationship Id="rId4" Type="a/worksheet" Target="./worksheets/../worksheets/sheet2.xml"/></Relationships>',
    'xl/worksheets/sheet2.xml': sheetOf(`<row>${inline('隐藏')}</row>`),
  }
  const bytes = workbookOf(`<row>${inline('看得见')}</row>`, parts)
  expect(texts([...readRows(bytes)])).toEqual([['看得见']])
  expect(texts([...readRows(bytes, { sheet: '说明' })])).toEqual([['隐藏']])
})

test('从任何一行接着读，和一次读完一样', () => {
  const cell = fc.constantFrom('王秀兰', '=1', '&amp;', '\r\n', '😀', '长'.repeat(300), '')
  const row = fc.tuple(fc.array(cell, { maxLength: 4 }), fc.integer({ min: 1, max: 3 }))
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 400 }), fc.nat(), (made, pick) => {
      let number = 0
      const data = made.map(
        ([cells, step]) => `<row r="${(number += step)}">${cells.map(inline).join('')}</row>\n`,
      )
      const bytes = workbookOf(data.join(''))
      const all = [...readRows(bytes)]
      if (all.length === 0) return
      const at = pick % all.length
      expect([...readRows(bytes, { after: all[at]!.cursor })]).toEqual(all.slice(at + 1))
    }),
    { numRuns: 40 },
  )
})

/** A hundred thousand rows take no more (decision 020); they only take longer. */
test('两万行十二列写完又读完，用不完一个函数的 256MB', () => {
  const script = join(__dirname, 'roster-of-any-size.ts')
  const register = require.resolve('tsx')
  const out = execFileSync(process.execPath, [
    '--max-old-space-size=128',
    // On a busy machine the collector's other threads lag behind, and memory then says how busy it is.
    '--single-threaded-gc',
    '--import',
    register,
    script,
    '20000',
  ])
  const seen = JSON.parse(String(out)) as { rows: number; resumed: number; mb: number }
  expect(seen).toMatchObject({ rows: 20_001, resumed: 1000 })
  expect(seen.mb).toBeLessThan(256)
})
