import { addDays, weekdayOf } from './day'
import published from './holidays.json'

/** table: every day counted is in a published table; assumed: Monday to Friday stood in for a table still 待公布. */
export type WorkingDayBasis = 'table' | 'assumed'

const publishedYears = new Set(published.map((table) => table.year))
const makeUpDays = new Set(published.flatMap((table) => table.workOn))
const breaks = published.flatMap((table) => table.breaks)

/**
 * Whether `on` (YYYY-MM-DD) is a working day by the State Council's holiday notices in holidays.json;
 * 'unknown' for a year whose notice is not listed. @throws RangeError when the day does not exist.
 */
export function isWorkingDay(on: string): boolean | 'unknown' {
  const weekday = weekdayOf(on)
  if (makeUpDays.has(on)) return true
  if (breaks.some((days) => days.from <= on && on <= days.to)) return false
  return publishedYears.has(Number(on.slice(0, 4))) ? weekday <= 5 : 'unknown'
}

/**
 * The day on which the `days`-th working day after `from` falls; 0 is `from` itself.
 * Days of an unlisted year count Monday to Friday, and the answer says so (`assumed`).
 * @throws RangeError on a day that does not exist or a count that is no whole number >= 0.
 */
export function addWorkingDays({ from, days }: { from: string; days: number }): {
  on: string
  basis: WorkingDayBasis
} {
  if (!Number.isSafeInteger(days) || days < 0) throw new RangeError(`not a count of working days: ${days}`)
  let on = addDays(from, 0)
  let basis: WorkingDayBasis = 'table'
  for (let left = days; left > 0;) {
    on = addDays(on, 1)
    const known = isWorkingDay(on)
    if (known === 'unknown') basis = 'assumed'
    if (known === 'unknown' ? weekdayOf(on) <= 5 : known) left -= 1
  }
  return { on, basis }
}

/** The notice that set a year's holidays (`document`, `publishedOn`), or null while it is not listed. */
export function holidayNotice(year: number): { document: string; publishedOn: string } | null {
  const table = published.find((each) => each.year === year)
  return table ? { document: table.document, publishedOn: table.publishedOn } : null
}
