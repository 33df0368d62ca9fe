import { shanghaiClock } from './shanghai-day'

const wakesAt = '08:00'
const sleepsAt = '21:00'

/** Whether nobody may be disturbed at this instant: 21:00 to 8:00 in China, 8:00 itself is awake. */
export function isQuietHour(instant: Date): boolean {
  const clock = shanghaiClock(instant)
  return clock < wakesAt || clock >= sleepsAt
}
