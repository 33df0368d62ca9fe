/** Days are `YYYY-MM-DD` strings: comparable as text, without clock or zone. */
import dayjs, { type Dayjs } from 'dayjs'
import utc from 'dayjs/plugin/utc'

dayjs.extend(utc)
const format = 'YYYY-MM-DD'

/** True only for a date that exists in the Gregorian calendar. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && dayjs.utc(text).format(format) === text
}

/** @throws RangeError when `day` does not exist. */
export function addDays(day: string, days: number): string {
  return at(day).add(days, 'day').format(format)
}

/** Days from `from` to `to`: 0 on the same day, negative backwards. @throws RangeError on a day that does not exist. */
export function daysBetween(from: string, to: string): number {
  return at(to).diff(at(from), 'day')
}

/** 1 Monday … 7 Sunday. @throws RangeError when `day` does not exist. */
export function weekdayOf(day: string): number {
  return at(day).day() || 7
}

function at(day: string): Dayjs {
  if (!isDay(day)) throw new RangeError(`not a day: ${day}`)
  return dayjs.utc(day)
}
