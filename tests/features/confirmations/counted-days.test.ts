import {
  comeSoFar,
  daysIn,
  daysOf,
  saidDays,
  toggled,
} from '../../../src/features/confirmations/counted-days'

const window = { from: '2022-01-26', to: '2022-02-10' }

test('留嵊红包要数的日子一共十六天', () => {
  expect(daysOf(window)).toHaveLength(16)
  expect(daysOf(window).at(-1)).toBe('2022-02-10')
})

test('每天都在、去掉一天、一天也不在，各有说法', () => {
  const all = daysOf(window)
  expect(saidDays(all, window).text).toBe('16 天都在')
  expect(saidDays(toggled(all, '2022-02-01'), window)).toEqual({
    value: all.filter((on) => on !== '2022-02-01'),
    text: '在 15 天，共 16 天',
  })
  expect(saidDays([], window)).toEqual({ value: [], text: '一天也不在' })
})

test('点两下等于没点', () => {
  const all = daysOf(window)
  expect(toggled(toggled(all, '2022-02-01'), '2022-02-01')).toEqual(all)
})

test('还没到的日子不能说在岗：只数到今天', () => {
  expect(comeSoFar(window, '2022-02-01')).toEqual({ from: '2022-01-26', to: '2022-02-01' })
  expect(comeSoFar(window, '2022-03-01')).toEqual(window)
  expect(comeSoFar(window, '2022-01-25')).toBeNull()
})

test('窗口以外的日子不存', () => {
  expect(saidDays(['2022-01-01', '2022-01-26'], window).value).toEqual(['2022-01-26'])
})

test('别的值里没有日子', () => {
  expect(daysIn(true)).toEqual([])
  expect(daysIn([{ month: '2021-12', region: '330922' }])).toEqual([])
})
