import { countText, momentText, yearAndMomentText } from '../../src/lib/format'

test.each([
  [0, '0'],
  [999, '999'],
  [1379, '1,379'],
  [14935, '14,935'],
  [1000000, '1,000,000'],
])('%d 写成 %s', (count, text) => {
  expect(countText(count)).toBe(text)
})

test('时刻按中国的钟写', () => {
  expect(momentText('2027-02-05T16:05:00.000Z')).toBe('2月6日 00:05')
})

test('纸上的时刻带年份，年份也按中国的钟', () => {
  expect(yearAndMomentText('2026-12-31T16:00:00.000Z')).toBe('2027年1月1日 00:00')
})
