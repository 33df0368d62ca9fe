import { addDays } from '../calendar/day'

/**
 * How long a season is sent on about, in days around its festival. No notice names the days of such work as a whole:
 * these are settings of ours, wide enough for the first surveys before and the last returns after it.
 */
export const digestWindow = { before: 120, after: 90 } as const

/** Whether a season has digests on this day (YYYY-MM-DD). @throws RangeError on a day that does not exist. */
export function isInWindow({ festivalOn, on }: { festivalOn: string; on: string }): boolean {
  return addDays(festivalOn, -digestWindow.before) <= on && on <= addDays(festivalOn, digestWindow.after)
}
