import type { OutputOf } from '../../../domain/contracts/registry'

type DayLine = OutputOf<'shortage.figures'>['byDay'][number]

export interface WeekLine {
  from: string
  reported: number
  filled: number
  /** At the end of its last day. */
  open: number
}

const daysOfWeek = 7

/** Days, earliest first, in sevens counted back from the last; the newest week comes first. */
export function weeksOf(days: readonly DayLine[]): WeekLine[] {
  const weeks: WeekLine[] = []
  for (let end = days.length; end > 0; end -= daysOfWeek) {
    const week = days.slice(Math.max(0, end - daysOfWeek), end)
    const [first, last] = [week[0], week[week.length - 1]]
    if (!first || !last) break
    weeks.push({
      from: first.on,
      reported: sum(week.map(({ reported }) => reported)),
      filled: sum(week.map(({ filled }) => filled)),
      open: last.open,
    })
  }
  return weeks
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0)
}
