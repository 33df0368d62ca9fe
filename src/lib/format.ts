import { shanghaiClock, shanghaiDay } from '../../domain/calendar/shanghai-day'

/** 2027-02-05 as 2月5日 周五. */
export function dayText(on: string): string {
  const [year, month, day] = on.split('-').map(Number) as [number, number, number]
  const weekday = '日一二三四五六'[new Date(Date.UTC(year, month - 1, day)).getUTCDay()]
  return `${month}月${day}日 周${weekday}`
}

/** 2027-02-05 as 2027年2月5日. */
export function fullDayText(on: string): string {
  const [year, month, day] = on.split('-').map(Number)
  return `${year}年${month}月${day}日`
}

/** An instant as the clock in China shows it: 2月5日 14:05. */
export function momentText(at: string): string {
  const [, month, day] = shanghaiDay(at).split('-').map(Number)
  return `${month}月${day}日 ${shanghaiClock(at)}`
}
