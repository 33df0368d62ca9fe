import { addDays, daysBetween } from '../../../domain/calendar/day'
import { dayText } from '../../../domain/calendar/day-text'
import { questionWords as words } from './words'

export interface DayChip {
  on: string
  label: string
}

const furthestDaysAhead = 60

/** The days people most often travel home on: around the last week before the festival, never in the past. */
export function leavingChips({ todayOn, festivalOn }: { todayOn: string; festivalOn: string }): DayChip[] {
  const ahead = daysBetween(todayOn, festivalOn)
  if (ahead < 1 || ahead > furthestDaysAhead) {
    return [0, 1, 2, 3, 5, 7].map((days) => chip(addDays(todayOn, days), todayOn))
  }
  const days = [10, 7, 5, 3, 2, 1].filter((before) => before < ahead)
  const near = days.length >= 4 ? [] : [0, 1].map((after) => addDays(todayOn, after))
  const around = days.map((before) => addDays(festivalOn, -before))
  return [...new Set([...near, ...around])].map((on) => chip(on, todayOn))
}

/** Return days after the festival: the 7th day of the year, the 15th, and around them. */
export function returnChips({ festivalOn, afterOn }: { festivalOn: string; afterOn: string }): DayChip[] {
  const days = [5, 6, 7, 9, 14, 15].map((after) => addDays(festivalOn, after)).filter((on) => on > afterOn)
  const offered = days.length > 0 ? days : [3, 7, 14].map((after) => addDays(afterOn, after))
  return offered.map((on) => ({ on, label: dayText(on) }))
}

function chip(on: string, todayOn: string): DayChip {
  const ahead = daysBetween(todayOn, on)
  const name = ahead === 0 ? words.dayChips.today : ahead === 1 ? words.dayChips.tomorrow : null
  return { on, label: name ? `${name} ${dayText(on)}` : dayText(on) }
}
