import { isQuietHour } from '../../../domain/calendar/quiet-hours'

test.each([
  ['20:59:59', false],
  ['21:00:00', true],
  ['00:00:00', true],
  ['07:59:59', true],
  ['08:00:00', false],
])('%s 是不是不打扰的时间：%s', (clock, isQuiet) => {
  expect(isQuietHour(new Date(`2022-02-11T${clock}+08:00`))).toBe(isQuiet)
})
