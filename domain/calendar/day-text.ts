/** 2027-02-05 as 2月5日 周五. @param on a day, YYYY-MM-DD */
export function dayText(on: string): string {
  const [year, month, day] = on.split('-').map(Number) as [number, number, number]
  const weekday = '日一二三四五六'[new Date(Date.UTC(year, month - 1, day)).getUTCDay()]
  return `${month}月${day}日 周${weekday}`
}

/** 2027-02-05 as 2027年2月5日. @param on a day, YYYY-MM-DD */
export function fullDayText(on: string): string {
  const [year, month, day] = on.split('-').map(Number)
  return `${year}年${month}月${day}日`
}
