import { weekdayOf } from './day'

/** 2027-02-05 as 2月5日 周五. @param on a day, YYYY-MM-DD */
export function dayText(on: string): string {
  const [, month, day] = on.split('-').map(Number)
  const weekday = '一二三四五六日'[weekdayOf(on) - 1]
  return `${month}月${day}日 周${weekday}`
}

/** 2027-02-05 as 2027年2月5日. @param on a day, YYYY-MM-DD */
export function fullDayText(on: string): string {
  const [year, month, day] = on.split('-').map(Number)
  return `${year}年${month}月${day}日`
}

/** 2027-02-05 as 2月5日. @param on a day, YYYY-MM-DD */
export function dayOfYearText(on: string): string {
  const [, month, day] = on.split('-').map(Number)
  return `${month}月${day}日`
}

/** 2021-12 as 2021年12月. @param month YYYY-MM */
export function monthText(month: string): string {
  const [year, number] = month.split('-').map(Number)
  return `${year}年${number}月`
}
