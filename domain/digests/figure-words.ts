/** Figures as words. What is not known is said to be unknown; it is never a zero. */
import { addDays } from '../calendar/day'

export const unknownText = '还没有数'

/** 161 人; 还没有数 */
export function amountText(value: number | null, unit: string): string {
  return value === null ? unknownText : `${value} ${unit}`
}

/** 2021-01-31 as 1 月底, any other day as 2 月 7 日. */
export function whenText(on: string): string {
  const [, month, day] = on.split('-').map(Number)
  return addDays(on, 1).endsWith('-01') ? `${month} 月底` : `${month} 月 ${day} 日`
}

/** 2021-02-07 as 2 月 7 日. */
export function dayWords(on: string): string {
  const [, month, day] = on.split('-').map(Number)
  return `${month} 月 ${day} 日`
}

export interface Earlier {
  /** At the end of this day. */
  on: string
  value: number
}

/**
 * 省外留守务工人员由 1 月底的 147 人增加至 161 人 (Anqing, bulletin 3 of 2021). A change is told only where both figures
 * are known.
 */
export function movementText(given: {
  of: string
  earlier: Earlier | null
  now: number | null
  unit: string
}) {
  const { of, earlier, now, unit } = given
  if (now === null) return `${of}${unknownText}`
  if (earlier === null) return `${of} ${now} ${unit}`
  const when = whenText(earlier.on)
  if (earlier.value === now) return `${of} ${now} ${unit}，与 ${when}持平`
  const verb = now > earlier.value ? '增加至' : '减少至'
  return `${of}由 ${when}的 ${earlier.value} ${unit}${verb} ${now} ${unit}`
}
