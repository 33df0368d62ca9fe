import { dayOfYearText } from '../../../domain/calendar/day-text'
import { jobWords as words } from './words'

/** By when people are wanted; a day that is over did not close the post, and says so. */
export function neededText(neededBy: string, todayOn: string): string {
  const day = dayOfYearText(neededBy)
  return neededBy < todayOn ? words.neededStill(day) : words.neededBy(day)
}
