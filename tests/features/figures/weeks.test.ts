import { addDays } from '../../../domain/calendar/day'
import { weeksOf } from '../../../src/features/figures/weeks'

/** Each day ten people more are reported and four found; open counts up by six. */
const days = Array.from({ length: 30 }, (_, index) => ({
  on: addDays('2021-01-22', index),
  reported: 10,
  filled: 4,
  open: 100 + 6 * index,
}))

test('三十天从最后一天往前每七天一周，最新的一周排在前面', () => {
  const weeks = weeksOf(days)
  expect(weeks.map(({ from }) => from)).toEqual([
    '2021-02-14',
    '2021-02-07',
    '2021-01-31',
    '2021-01-24',
    '2021-01-22',
  ])
  expect(weeks[0]).toEqual({ from: '2021-02-14', reported: 70, filled: 28, open: 274 })
})

test('剩下不满一周的几天也不丢，各周加起来就是三十天', () => {
  const weeks = weeksOf(days)
  expect(weeks[4]).toMatchObject({ reported: 20, filled: 8, open: 106 })
  expect(weeks.reduce((sum, { reported }) => sum + reported, 0)).toBe(300)
})

test('没有日子就没有周', () => {
  expect(weeksOf([])).toEqual([])
})
