import type { SheetRow } from '../../../domain/rosters/cell'
import { fieldsOf, rosterFields } from '../../../domain/rosters/fields'
import { findHeaders } from '../../../domain/rosters/headers'
import { rowJudge, type JudgedRow } from '../../../domain/rosters/judge-row'
import { personKeys, repeatsIn } from '../../../domain/rosters/repeats'
import type { RosterSource } from '../../../domain/terms'

const rowOf = (number: number, texts: readonly string[]): SheetRow => ({
  number,
  cells: texts.flatMap((text, column) => (text === '' ? [] : [{ column, text, trouble: null }])),
})
const context = { source: 'data' as RosterSource, regionCode: '370211', festivalOn: '2021-02-12' }

function judged(headers: readonly string[], texts: readonly string[], given = context): JudgedRow {
  const found = findHeaders([rowOf(1, headers)], given.source)
  if (!found.ok) throw new Error(found.text)
  return rowJudge(found.headers, given)(rowOf(2, texts))
}
const person = (headers: readonly string[], texts: readonly string[], given = context) => {
  const row = judged(headers, texts, given)
  return row.kind === 'faulty' ? row.problems : row.person
}
const valid = (headers: readonly string[], texts: readonly string[]) =>
  person(['姓名', ...headers], ['王秀兰', ...texts])

describe('表头', () => {
  const find = (source: RosterSource, ...rows: string[][]) =>
    findHeaders(
      rows.map((texts, index) => rowOf(index + 1, texts)),
      source,
    )

  test('前面有标题和说明，表头在第四行', () => {
    const found = find(
      'data',
      ['青岛市外省务工人员名单'],
      ['填表人：某某'],
      ['姓名和手机号必填'],
      ['序号', '姓 名*', '手机号码（选填）', '来源地'],
    )
    expect(found).toMatchObject({ ok: true, headers: { row: 4 } })
    expect(found.ok && found.headers.columns.map(({ field }) => field)).toEqual([
      null,
      'name',
      'phone',
      'hukou',
    ])
  })

  test('身份证号只在数据比对名单里收，别的名单连内容也不留', () => {
    const headers = ['姓名', '单位', '是否留岗', '身份证号']
    const employer = find('employer', headers)
    expect(employer.ok && employer.headers.columns[3]).toMatchObject({ field: null, isDropped: true })
    const data = find('data', headers)
    expect(data.ok && data.headers.columns[3]).toMatchObject({ field: 'idNumber', isDropped: false })
  })

  test('没有表头、缺列、重复列：说清楚要补什么', () => {
    expect(find('data', ['王秀兰', '13800000001'])).toEqual({
      ok: false,
      text: '前几行里没有找到“姓名”这一列的表头，请用下载的模板填写',
    })
    expect(find('employer', ['姓名', '手机'])).toEqual({
      ok: false,
      text: '缺少“用人单位”、“过年打算”列，请补上表头和内容，或用下载的模板填写',
    })
    expect(find('data', ['姓名', '电话', '手机'])).toEqual({
      ok: false,
      text: '有两列都是“手机号”，请只留一列',
    })
  })

  test('模板自己的表头都认得', () => {
    for (const source of ['data', 'employer', 'community'] as const) {
      const found = find(
        source,
        fieldsOf(source).map((code) => rosterFields[code].header),
      )
      expect(found.ok && found.headers.columns.map(({ field }) => field)).toEqual(fieldsOf(source))
    }
  })

  test('每种写法只属于一列', () => {
    const all = Object.values(rosterFields).flatMap(({ header, spellings }) => [header, ...spellings])
    expect(new Set(all).size).toBe(all.length)
  })
})

test.each([
  ['王 秀 兰', '王秀兰'],
  ['　王秀兰　', '王秀兰'],
  ['阿卜杜拉•买买提', '阿卜杜拉·买买提'],
  ['Ｊｏｈｎ  Smith', 'John Smith'],
])('姓名 %s 读作 %s', (text, name) => {
  expect(person(['姓名', '手机'], [text])).toMatchObject({ name })
})

test.each([['王'], ['王秀兰1'], ['=1+1'], ['兰'.repeat(31)]])('姓名 %s 不收', (text) => {
  expect(person(['姓名', '手机'], [text])).toMatchObject([
    { field: 'name', text: 'A2 姓名要2到30个字，不含数字和符号' },
  ])
})

test.each([
  ['11010519491231002x', '11010519491231002X'],
  ['１１０１０５１９４９１２３１００２Ｘ', '11010519491231002X'],
  ['440524 18800101 0014', null],
])('身份证号 %s', (text, id) => {
  if (id) expect(valid(['身份证'], [text])).toMatchObject({ idNumber: id })
  else expect(valid(['身份证'], [text])).toMatchObject([{ text: 'B2 身份证号里的出生日期不存在，请核对' }])
})

test('15位身份证号换算成18位，并请人核对', () => {
  const row = judged(['姓名', '身份证'], ['王秀兰', '110105491231002'])
  expect(row).toMatchObject({
    kind: 'valid',
    person: { idNumber: '11010519491231002X' },
    notes: [{ field: 'idNumber', text: '15位身份证号已换算成18位，请核对' }],
  })
})

test('丢了位数的号码：说出是哪一格、怎么办', () => {
  const found = findHeaders([rowOf(1, ['姓名', '用工单位', '身份证号'])], 'data')
  const cells = [
    { column: 0, text: '王秀兰', trouble: null },
    { column: 2, text: '110105194912310000', trouble: 'digits-lost' as const },
  ]
  const row = found.ok && rowJudge(found.headers, context)({ number: 12, cells })
  expect(row).toMatchObject({
    kind: 'faulty',
    problems: [{ text: 'C12 号码按数字填写，后几位已经丢失，请把这一列设成文本格式后重新填写' }],
  })
})

test.each([
  ['138 0000 0001', '13800000001'],
  ['+86-13800000001', '13800000001'],
  ['１３８００００００ ０１', '13800000001'],
])('手机号 %s', (text, phone) => {
  expect(valid(['电话'], [text])).toMatchObject({ phone })
})
test('座机和两个号码不收', () => {
  expect(valid(['电话'], ['0532-85912345'])).toMatchObject([{ field: 'phone' }])
  expect(valid(['电话'], ['13800000001/13900000001'])).toMatchObject([
    { text: 'B2 手机号只填一个，只含数字，请核对' },
  ])
})

test.each([
  ['过年打算', '留青', 'staying'],
  ['过年打算', '不回老家。', 'staying'],
  ['过年打算', '回家', 'leaving'],
  ['过年打算', '看情况', 'undecided'],
  ['是否返乡', '是', 'leaving'],
  ['是否返乡', '否', 'staying'],
  ['是否返乡', '不返乡', 'staying'],
  ['是否留岗', '是', 'staying'],
  ['是否留岗', '×', 'leaving'],
  ['春节期间是否返乡（是/否）', '√', 'leaving'],
])('%s：%s 是 %s', (header, text, stay) => {
  expect(valid([header], [text])).toMatchObject({ stay })
})
test('“过年打算”填“是”说不清是留是走，不猜', () => {
  expect(valid(['过年打算'], ['是'])).toMatchObject([{ text: 'B2 没有认出打算，请写 留岗、返乡 或 未定' }])
})

test.each([
  ['2021-02-05', '2021-02-05'],
  ['2021/2/5', '2021-02-05'],
  ['2021.2.5', '2021-02-05'],
  ['20210205', '2021-02-05'],
  ['2021年2月5日', '2021-02-05'],
  ['２月５号', '2021-02-05'],
  ['2.5', '2021-02-05'],
  ['12月28日（腊月）', '2020-12-28'],
  ['44232', '2021-02-05'],
  ['2021-02-05 08:30', '2021-02-05'],
])('返乡时间 %s', (text, leavingOn) => {
  expect(valid(['返乡日期'], [text])).toMatchObject({ leavingOn })
})
test.each([['2021-02-30'], ['腊月二十八'], ['2019-02-05'], ['下周'], ['13.40']])(
  '返乡时间 %s 不收',
  (text) => {
    expect(valid(['返乡日期'], [text])).toMatchObject([
      { text: 'B2 没有认出日期，或离春节太远，请写成 2021-02-05 的样子' },
    ])
  },
)

test('留岗又写返乡时间：请核对', () => {
  expect(valid(['过年打算', '返乡时间'], ['留岗', '2月5日'])).toMatchObject([
    { text: 'C2 写了留岗，又写了返乡时间，请核对' },
  ])
})

test.each([
  ['安徽省安庆市桐城市', '340881'],
  ['安徽桐城', '340881'],
  ['安徽 安庆', '340800'],
  ['安徽', '340000'],
  ['内蒙古自治区呼和浩特市', '150100'],
  ['新疆喀什', '653100'],
  ['重庆市万州区某某路1号', '500101'],
  ['浙江省-舟山市-嵊泗县', '330922'],
])('户籍地 %s', (text, hukou) => {
  expect(valid(['来源地'], [text])).toMatchObject({ hukou })
})
test('户籍地只写“外地”：请写清楚', () => {
  expect(valid(['来源地'], ['外地'])).toMatchObject([{ field: 'hukou' }])
})

test.each([
  ['长江路街道', '370211005'],
  ['黄岛区长江路街道3号楼', '370211005'],
  ['青岛市黄岛区', '370211'],
  ['山东省青岛市黄岛区薛家岛街道金沙滩社区5号楼', '370211003042'],
  ['山东路12号', null],
  ['某某工地宿舍', null],
])('地点 %s', (text, placeCode) => {
  const row = judged(['姓名', '社区'], ['王秀兰', text])
  expect(row).toMatchObject({ kind: 'valid', person: { place: text, placeCode } })
})
test('别的区的人分到“不在本辖区”，不算错', () => {
  for (const text of ['胶州市', '山东省青岛市市南区', '浙江省舟山市嵊泗县菜园镇'])
    expect(judged(['姓名', '社区'], ['王秀兰', text])).toMatchObject({ kind: 'elsewhere' })
})

test('社区名单要有地点，单位花名册要有打算；没写是没写，不当作“否”', () => {
  const employer = { ...context, source: 'employer' as const }
  expect(person(['姓名', '单位', '是否返乡'], ['王秀兰', '青岛远洋'], employer)).toMatchObject([
    { text: '请填写过年打算' },
  ])
  expect(valid(['是否返岗', '打算'], ['', '/'])).toMatchObject({ returning: null, stay: null })
})

test('重复的人：先看身份证号，再看姓名和手机号，再看姓名、单位和地点，说出和哪一行重复', () => {
  const repeats = repeatsIn(new Map())
  const base = {
    name: '王伟',
    idNumber: null,
    phone: null,
    employer: '远洋',
    place: '长江路',
    hukou: null,
    placeCode: null,
    stay: null,
    leavingOn: null,
    returning: null,
  }
  const at = (row: number, more: Partial<Record<'name' | 'idNumber' | 'phone' | 'employer', string>>) =>
    repeats.rowOf(row, personKeys({ ...base, ...more }))
  expect(at(2, { idNumber: 'A', phone: '1' })).toBeNull()
  expect(at(3, { idNumber: 'B', phone: '1' })).toBeNull()
  expect(at(4, { idNumber: 'A', name: '王 伟' })).toBe(2)
  expect(at(5, { phone: '1' })).toBe(2)
  expect(at(6, { phone: '2' })).toBeNull()
  expect(at(7, {})).toBe(2)
  expect(at(8, { employer: '海尔' })).toBeNull()
  expect(at(9, { employer: '海尔', idNumber: 'C' })).toBe(8)
})
