import { addDays, daysBetween } from '../../../domain/calendar/day'
import type { Said } from './answers'
import { words } from './words'

export interface DayWindow {
  from: string
  to: string
}

/** Every day that counts, first and last included. */
export function daysOf({ from, to }: DayWindow): string[] {
  const count = daysBetween(from, to) + 1
  return Array.from({ length: Math.max(count, 0) }, (_, place) => addDays(from, place))
}

/** What of it has come: nobody can have worked on a day that has not. null before the first day. */
export function comeSoFar({ from, to }: DayWindow, todayOn: string): DayWindow | null {
  if (todayOn < from) return null
  return { from, to: todayOn < to ? todayOn : to }
}

export function saidDays(days: readonly string[], window: DayWindow): Said {
  const all = daysOf(window)
  const kept = all.filter((on) => days.includes(on))
  return { value: kept, text: dayCountText(kept.length, all.length) }
}

function dayCountText(count: number, all: number): string {
  if (count === 0) return words.noDay
  return count === all ? words.everyDayText(all) : words.someDays(count, all)
}

/** With the day if it was not there, without it if it was. */
export function toggled(days: readonly string[], on: string): string[] {
  return days.includes(on) ? days.filter((day) => day !== on) : [...days, on].sort()
}

/** The days of a fact's value; anything else has none. */
export function daysIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((day): day is string => typeof day === 'string') : []
}
