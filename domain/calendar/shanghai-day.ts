import { addDays } from './day'

/** China has kept UTC+8 without summer time since 1991, and functions run in UTC: the offset is explicit, TZ is never read. */
const shanghaiOffsetMillis = 8 * 3_600_000

/**
 * The day in China at an instant (a Date or an ISO text with its zone, such as `2021-02-11T16:00:00Z`).
 * @throws RangeError when the text is no instant, or names no zone and so could mean anything.
 */
export function shanghaiDay(instant: Date | string): string {
  return wallClock(instant).slice(0, 10)
}

/** The time of day in China at an instant, `HH:mm`. @throws RangeError as `shanghaiDay`. */
export function shanghaiClock(instant: Date | string): string {
  return wallClock(instant).slice(11, 16)
}

/** The instant (ISO, UTC) at which a day begins in China. @throws RangeError when the day does not exist. */
export function startOfShanghaiDay(day: string): string {
  return `${addDays(day, -1)}T16:00:00.000Z`
}

function wallClock(instant: Date | string): string {
  if (typeof instant === 'string' && !/(?:Z|[+-]\d{2}:?\d{2})$/.test(instant)) {
    throw new RangeError(`an instant needs its zone: ${instant}`)
  }
  return new Date(new Date(instant).getTime() + shanghaiOffsetMillis).toISOString()
}
