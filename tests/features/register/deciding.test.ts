import type { OpenReading } from '../../../domain/contracts/register'
import { chosenLabel, chosenValue, NUMBER, problemsOf } from '../../../src/features/register/deciding'
import { turnedText, type Turn } from '../../../src/features/register/turned'

const reading: OpenReading = {
  policy: 'ss22-red500',
  title: '留嵊红包',
  document: '嵊人社发〔2022〕4号',
  season: 2022,
  version: 1,
  reading: 'min-days',
  question: '“坚持工作”要到岗几天才算？',
  clause: '一线生产岗位坚持工作的',
  settledBy: '制定发放细则的县里部门',
  place: { code: '330922', name: '嵊泗县', fullName: '浙江省舟山市嵊泗县' },
  options: [
    { value: 1, label: '到岗一天就算' },
    { value: 16, label: '十六天都到岗才算' },
  ],
  range: { min: 1, max: 16, label: '窗口期内至少到岗几天' },
  mayDecide: true,
  decided: null,
  history: [],
}
const draft = { choice: '', number: '', note: '县里细则写明', day: '2022-02-12' }

test('选一种读法，得到它自己的值', () => {
  expect(chosenValue(reading, { ...draft, choice: '16' })).toBe(16)
  expect(chosenLabel(reading, 16)).toBe('十六天都到岗才算')
})

test('也可以填一个数，超出范围就不算', () => {
  const typed = (number: string) => chosenValue(reading, { ...draft, choice: NUMBER, number })
  expect(typed('10')).toBe(10)
  expect(chosenLabel(reading, 10)).toBe('窗口期内至少到岗几天 10')
  expect([typed('0'), typed('17'), typed('十'), typed('')]).toEqual([null, null, null, null])
})

test('没有范围的口径不能填数', () => {
  expect(chosenValue({ ...reading, range: null }, { ...draft, choice: NUMBER, number: '3' })).toBeNull()
})

test('没选、没写理由、没选日期，按页面次序说', () => {
  const empty = { ...draft, note: '好', day: '' }
  expect(problemsOf(reading, empty).map(({ field }) => field)).toEqual(['value', 'note', 'day'])
  expect(problemsOf(reading, { ...draft, choice: NUMBER, number: '99' })).toEqual([
    { field: 'value', message: '请填 1 到 16 的数' },
  ])
  expect(problemsOf(reading, { ...draft, choice: '1' })).toEqual([])
})

function turn(heads: number | null): Turn {
  const text = heads === null ? '不到5人' : `${heads}人`
  return { from: 'unknown', fromLabel: '还差几项', to: 'likely', toLabel: '符合', heads, text }
}

test.each([
  [[], null],
  [[turn(0)], null],
  [[turn(12), turn(30)], '42 人'],
  [[turn(12), turn(null)], '12 人和不到 5 人'],
  [[turn(null)], '不到 5 人'],
  [[turn(null), turn(null)], '2 组不到 5 人'],
])('会改变多少人的结论，不到五人的不猜：%#', (turns, text) => {
  expect(turnedText(turns)).toBe(text)
})
