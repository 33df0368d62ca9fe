/** Days are `YYYY-MM-DD` strings: comparable as text, without clock or zone. */
const dayMillis = 86_400_000

/** True only for a date that exists in the Gregorian calendar. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const at = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
}

/** @throws RangeError when `day` does not exist. */
export function addDays(day: string, days: number): string {
  return dayOf(millisOf(day) + days * dayMillis)
}

/** Days from `from` to `to`: 0 on the same day, negative backwards. @throws RangeError on a day that does not exist. */
export function daysBetween(from: string, to: string): number {
  return (millisOf(to) - millisOf(from)) / dayMillis
}

/** 1 Monday … 7 Sunday. @throws RangeError when `day` does not exist. */
export function weekdayOf(day: string): number {
  return new Date(millisOf(day)).getUTCDay() || 7
}

function millisOf(day: string): number {
  if (!isDay(day)) throw new RangeError(`not a day: ${day}`)
  return Date.parse(`${day}T00:00:00Z`)
}

function dayOf(millis: number): string {
  return new Date(millis).toISOString().slice(0, 10)
}
