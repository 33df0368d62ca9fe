import { shanghaiClock, shanghaiDay } from '../../domain/calendar/shanghai-day'

/** An instant as the clock in China shows it: 2月5日 14:05. */
export function momentText(at: string): string {
  const [, month, day] = shanghaiDay(at).split('-').map(Number)
  return `${month}月${day}日 ${shanghaiClock(at)}`
}

/** The same for what is kept for long, on paper say: 2027年2月5日 14:05. */
export function yearAndMomentText(at: string): string {
  return `${shanghaiDay(at).slice(0, 4)}年${momentText(at)}`
}

/** A whole number with its thousands set apart: 14,935. */
export function countText(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',')
}
