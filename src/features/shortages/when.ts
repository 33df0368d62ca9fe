import { shanghaiClock, shanghaiDay } from '../../../domain/calendar/shanghai-day'
import { dayText } from '../questions/day-chips'

/** An instant as people in China read it: 2月1日 周一 09:30. */
export function whenText(at: string): string {
  return `${dayText(shanghaiDay(at))} ${shanghaiClock(at)}`
}
