import type { Season } from '../../../domain/contracts/shapes'
import { addDays } from '../../../domain/calendar/day'

export interface DayChip {
  label: string
  on: string
}

/** Days an employer most often names; the eighth of the first month is when most workshops open again. */
export function neededByDays(season: Pick<Season, 'todayOn' | 'festivalOn'>): DayChip[] {
  const { todayOn, festivalOn } = season
  const reopening = { label: '正月初八', on: addDays(festivalOn, 7) }
  const soon = [
    { label: '三天内', on: addDays(todayOn, 3) },
    { label: '一周内', on: addDays(todayOn, 7) },
    { label: '半个月内', on: addDays(todayOn, 15) },
  ]
  return reopening.on > todayOn ? [...soon, reopening] : soon
}

export function defaultNeededBy(season: Pick<Season, 'todayOn'>): string {
  return addDays(season.todayOn, 7)
}
