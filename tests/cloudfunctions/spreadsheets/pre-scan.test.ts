import { strToU8, zipSync } from 'fflate'
import { preScan } from '../../../cloudfunctions/_server/spreadsheets/pre-scan'
import { readRows } from '../../../cloudfunctions/_server/spreadsheets/read-rows'
import {
  SpreadsheetTrouble,
  spreadsheetTroubles,
  type SpreadsheetTroubleCode,
} from '../../../cloudfunctions/_server/spreadsheets/trouble'
import { writeWorkbook } from '../../../cloudfunctions/_server/spreadsheets/write-rows'
import {
  declaring,
  relationships,
  sharedTextsOf,
  sheetOf,
  stylesOf,
  workbookOf,
  zipOf,
} from '../../support/workbooks'

const sheet = 'xl/worksheets/sheet1.xml'
const row = '<row r="1"><c r="A1" t="inlineStr"><is><t>姓名</t></is></c></row>'
const MiB = 1024 * 1024

function troubleOf(work: () => unknown): SpreadsheetTroubleCode | null {
  try {
    work()
    return null
  } catch (error) {
    if (error instanceof SpreadsheetTrouble) return error.code
    throw error
  }
}
const scan = (bytes: Uint8Array) => troubleOf(() => preScan(bytes))
const read = (bytes: Uint8Array) => troubleOf(() => [...readRows(bytes)])

test('一份普通的名单通过', () => {
  expect(scan(workbookOf(row))).toBeNull()
  expect(
    scan(writeWorkbook([{ name: '名单', columns: [{ header: '姓名', width: 10 }], rows: [['王秀兰']] }])),
  ).toBeNull()
})

test('带图片、批注和超链接的名单也通过，只是不读它们', () => {
  const extra = {
    'xl/media/image1.png': Buffer.from('\u0089PNG', 'latin1'),
    'xl/comments1.xml': '<comments/>',
    'xl/worksheets/_rels/sheet1.xml.rels': relationships(['hyperlink', 'mailto:a@b.cn', 'External']),
  }
  expect(scan(workbookOf(row, extra))).toBeNull()
})

const oldFile = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])
const lockedFile = Buffer.concat([oldFile, Buffer.from('EncryptedPackage', 'utf16le')])
const link = (kind: string, part: string) => ({
  'xl/_rels/workbook.xml.rels': relationships(
    ['worksheet', 'worksheets/sheet1.xml'],
    [kind, part, 'External'],
  ),
})

const refused: readonly [string, Uint8Array, SpreadsheetTroubleCode][] = [
  ['空文件', new Uint8Array(), 'empty'],
  ['太大的文件', new Uint8Array(21 * MiB), 'too-large'],
  ['旧版 xls', oldFile, 'old-format'],
  ['加了密码的文件', lockedFile, 'encrypted'],
  ['改了后缀的网页表格', Buffer.from('<html><table><tr><td>姓名'), 'not-a-workbook'],
  ['改了后缀的 CSV', Buffer.from('姓名,手机号\n'), 'not-a-workbook'],
  ['别的压缩包', zipOf({ 'readme.txt': '你好' }), 'not-a-workbook'],
  [
    'Word 文档里没有工作簿',
    zipOf({ '_rels/.rels': relationships(['officeDocument', 'word/document.xml']) }),
    'not-a-workbook',
  ],
  ['二进制工作簿', workbookOf(row, { 'xl/workbook.bin': 'x' }), 'binary-workbook'],
  ['宏', workbookOf(row, { 'xl/vbaProject.bin': 'x' }), 'macros'],
  ['换了大小写的宏', workbookOf(row, { 'xl/VBAPROJECT.BIN': 'x' }), 'macros'],
  ['旧式宏表', workbookOf(row, { 'xl/macrosheets/sheet1.xml': '<x/>' }), 'macros'],
  ['控件', workbookOf(row, { 'xl/activeX/activeX1.bin': 'x' }), 'macros'],
  ['外部链接', workbookOf(row, { 'xl/externalLinks/externalLink1.xml': '<x/>' }), 'external-links'],
  ['指向网上的关系', workbookOf(row, link('externalLink', 'http://evil.example/a.xlsx')), 'external-links'],
  ['数据连接', workbookOf(row, { 'xl/connections.xml': '<connections/>' }), 'external-links'],
  ['里面还有压缩包', workbookOf(row, { 'xl/a.zip': 'x' }), 'nested'],
  ['改了名的压缩包', workbookOf(row, { 'xl/media/image1.png': zipOf({ a: 'x' }) }), 'nested'],
  ['嵌入的文档', workbookOf(row, { 'xl/embeddings/oleObject1.bin': 'x' }), 'nested'],
  ['嵌入的程序', workbookOf(row, { 'xl/media/image1.png': 'MZ\u0090' }), 'nested'],
  ['截断的文件', workbookOf(row).slice(0, 300), 'broken'],
  ['名字往上爬', workbookOf(row, { '../../etc/passwd': 'x' }), 'broken'],
  ['反斜杠往上爬', workbookOf(row, { 'xl\\..\\..\\a': 'x' }), 'broken'],
  ['绝对路径', workbookOf(row, { '/etc/passwd': 'x' }), 'broken'],
  ['盘符', workbookOf(row, { 'C:/a': 'x' }), 'broken'],
  ['同一个名字两次', workbookOf(row, { 'XL/Workbook.xml': 'x' }), 'broken'],
  ['没有工作表', workbookOf(row, { [sheet]: null }), 'no-sheet'],
  ['DOCTYPE', workbookOf(row, { [sheet]: `<!DOCTYPE x [<!ENTITY a "b">]>${sheetOf(row)}` }), 'odd-xml'],
  [
    '别的编码',
    workbookOf(row, { [sheet]: `<?xml version="1.0" encoding="GBK"?>${sheetOf(row)}` }),
    'odd-xml',
  ],
]

test.each(refused)('%s：拒绝，并说怎么办', (_, bytes, code) => {
  expect(scan(bytes)).toBe(code)
})

test('每种拒绝都有自己的话', () => {
  const words = Object.values(spreadsheetTroubles)
  expect(new Set(words).size).toBe(words.length)
  for (const each of words) expect(each).toMatch(/请|分成/)
})

test('叫 __proto__ 和 constructor 的部分什么也不做', () => {
  const made = Buffer.from(workbookOf(row, { __proxx__: 'x', 'constructor/prototype': 'x' })).toString(
    'latin1',
  )
  const bytes = Buffer.from(made.replaceAll('__proxx__', '__proto__'), 'latin1')
  expect(scan(bytes)).toBeNull()
  expect(({} as Record<string, unknown>)['x']).toBeUndefined()
})

describe('炸弹：一秒之内拒绝', () => {
  const zeros = new Uint8Array(100 * MiB)
  const made: readonly [string, () => Uint8Array, SpreadsheetTroubleCode][] = [
    [
      '上千个部分',
      () => zipOf(Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`p${i}`, 'x']))),
      'too-many-parts',
    ],
    ['展开一千倍', () => workbookOf(row, { 'xl/media/image1.png': zeros }), 'bomb'],
    ['说小了的大小', () => declaring(workbookOf(row, { [sheet]: zeros }), sheet, 1000), 'bomb'],
    ['说大了的大小', () => declaring(workbookOf(row), sheet, 5000), 'broken'],
    ['许多部分共用同一段', overlapping, 'bomb'],
    [
      '样式表过大',
      () => workbookOf(row, { 'xl/styles.xml': stylesOf(Array.from({ length: 900_000 }, (_, i) => i)) }),
      'bomb',
    ],
  ]
  test.each(made)('%s', (_, make, code) => {
    const bytes = make()
    const from = performance.now()
    const trouble = scan(bytes) ?? read(bytes)
    expect(performance.now() - from).toBeLessThan(1000)
    expect(trouble).toBe(code)
  })
})

describe('恶意的 XML：读到就停', () => {
  const laughs = `<!DOCTYPE lolz [<!ENTITY a "ha">${Array.from({ length: 20 }, (_, i) => `<!ENTITY b${i} "&a;&a;">`).join('')}]>`
  const made: readonly [string, string][] = [
    ['一笑再笑', `${laughs}${sheetOf('<row><c t="inlineStr"><is><t>&b19;</t></is></c></row>')}`],
    ['藏在注释后面的 DOCTYPE', `<!--${'x'.repeat(100_000)}-->${laughs}${sheetOf('')}`],
    ['没有定义的实体', sheetOf('<row><c t="str"><v>&xxe;</v></c></row>')],
    ['一百万层', '<a>'.repeat(1_000_000)],
    [
      '一个标签一百万个属性',
      `<worksheet ${Array.from({ length: 1_000_000 }, (_, i) => `a${i}="x"`).join(' ')}/>`,
    ],
    ['一个没有尽头的属性', `<worksheet a="${'x'.repeat(2_000_000)}"/>`],
    ['一格写两兆字', sheetOf(`<row><c t="inlineStr"><is><t>${'a'.repeat(2_000_000)}</t></is></c></row>`)],
    [
      '一格几十万段',
      sheetOf(`<row><c t="inlineStr"><is>${'<r><t>啊</t></r>'.repeat(100_000)}</is></c></row>`),
    ],
    ['行号倒着走', sheetOf('<row r="5"/><row r="4"/>')],
    ['没有这样的列', sheetOf('<row r="1"><c r="1"><v>1</v></c></row>')],
    ['没有写完', '<worksheet><sheetData><row>'],
  ]
  test.each(made)('%s', (_, xml) => {
    const bytes = workbookOf('', { [sheet]: xml }, { level: 0 })
    const from = performance.now()
    expect(read(bytes)).toBe('odd-xml')
    expect(performance.now() - from).toBeLessThan(1000)
  })

  test('共用文字的表过大', () => {
    const texts = Array.from({ length: 60 }, (_, i) => `${i}${'字'.repeat(330_000)}`)
    const bytes = workbookOf(row, { 'xl/sharedStrings.xml': sharedTextsOf(...texts) }, { level: 0 })
    expect(['odd-xml', 'bomb', 'too-large']).toContain(scan(bytes) ?? read(bytes))
  })

  test('指向没有的共用文字', () => {
    const bytes = workbookOf('<row><c t="s"><v>7</v></c></row>', {
      'xl/sharedStrings.xml': sharedTextsOf('a'),
    })
    expect(read(bytes)).toBe('broken')
  })

  test('二十万行：请分成几份', () => {
    const many = Array.from({ length: 200_000 }, () => '<row><c><v>1</v></c></row>').join('')
    expect(read(workbookOf(many, {}, { level: 0 }))).toBe('too-many-rows')
  })
})

/** Twenty names in the directory for one and the same packed megabyte. */
function overlapping(): Uint8Array {
  const zip = Buffer.from(zipSync({ a: strToU8('x'.repeat(1000)) }))
  const end = zip.length - 22
  const start = zip.readUInt32LE(end + 16)
  const entries = Array.from({ length: 20 }, (_, index) => {
    const entry = Buffer.from(zip.subarray(start, end))
    entry.write(String.fromCharCode(97 + index), 46)
    return entry
  })
  const tail = Buffer.from(zip.subarray(end))
  tail.writeUInt16LE(20, 8)
  tail.writeUInt16LE(20, 10)
  return Buffer.concat([zip.subarray(0, start), ...entries, tail])
}
