import { addDays } from '../calendar/day'

/** The last day of 春运, which ends 25 days into the new year: no notice names a day, so this is a setting of ours. */
export function lastPassDay(festivalOn: string): string {
  return addDays(festivalOn, 24)
}
