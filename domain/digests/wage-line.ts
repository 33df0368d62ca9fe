import { addDays } from '../calendar/day'
import { startOfShanghaiDay } from '../calendar/shanghai-day'

/** A need for help with unpaid wages; nothing else of it is told. */
export interface WageNeed {
  openedAt: string
  settledAt: string | null
}

/** 欠薪日报: 落实日报告制度 (Tianjin 2023, 六). */
export interface WageLine {
  /** Told on the day before. */
  fresh: number
  /** Settled on the day before. */
  settled: number
  /** Not settled when the day began. */
  open: number
}

/** What the digest of `on` (YYYY-MM-DD) says of wages, as of the start of that day in China. */
export function wageLine(needs: readonly WageNeed[], on: string): WageLine {
  const end = startOfShanghaiDay(on)
  const begin = startOfShanghaiDay(addDays(on, -1))
  const isThatDay = (at: string | null) => at !== null && at >= begin && at < end
  return {
    fresh: needs.filter(({ openedAt }) => isThatDay(openedAt)).length,
    settled: needs.filter(({ settledAt }) => isThatDay(settledAt)).length,
    open: needs.filter(
      ({ openedAt, settledAt }) => openedAt < end && (settledAt === null || settledAt >= end),
    ).length,
  }
}

/** Lines of several counties together; of several days only `fresh` and `settled` may be added up. */
export function sumOfWages(lines: readonly WageLine[]): WageLine {
  return lines.reduce(
    (sum, { fresh, settled, open }) => ({
      fresh: sum.fresh + fresh,
      settled: sum.settled + settled,
      open: sum.open + open,
    }),
    { fresh: 0, settled: 0, open: 0 },
  )
}

/** A day without anything is told as such (零报告). @param when 今日, 本周 */
export function wageText({ fresh, settled, open }: WageLine, when: string): string {
  const first = fresh === 0 ? `${when}无新增欠薪线索` : `${when}新增欠薪线索 ${fresh} 条`
  return `${first}，办结 ${settled} 条，还在办 ${open} 条。`
}
