/** Days as whole numbers, both ends inclusive. */
export interface DaySpan {
  fromDay: number
  toDay: number
}

/** Whether two spans share at least `minDays` days (one at least). */
export function shareDays(a: DaySpan, b: DaySpan, minDays: number): boolean {
  const shared = Math.min(a.toDay, b.toDay) - Math.max(a.fromDay, b.fromDay) + 1
  return shared >= Math.max(1, minDays)
}
