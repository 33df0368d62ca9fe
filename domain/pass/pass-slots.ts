/** When the codes of a phone take turns. */
export const slotMillis = 10 * 60_000
/** A code is valid this long before and after its turn: phones' clocks differ, and a scan takes a while. */
export const overlapMillis = 2 * 60_000
/** Codes are handed out for the turn of now and this long ahead, for a worker who will have no signal. */
export const aheadMillis = 24 * 3_600_000

/** From when until when (milliseconds) the codes are valid whose turns are now and in the next day, the first first. */
export function slotsAhead(now: number): { from: number; until: number }[] {
  const first = Math.floor(now / slotMillis) * slotMillis
  return Array.from({ length: aheadMillis / slotMillis + 1 }, (_, index) => {
    const startsAt = first + index * slotMillis
    return { from: startsAt - overlapMillis, until: startsAt + slotMillis + overlapMillis }
  })
}

export type CodeOfNow<C> =
  | { status: 'shown'; code: C; secondsLeft: number }
  /** The last one has run out, or the first has not begun: fetch anew, or set the phone's clock. */
  | { status: 'run-out' | 'clock-behind' | 'none' }

/** Which of the codes kept on a phone (ISO, UTC, the first first) has its turn at an instant. */
export function codeOfNow<C extends { from: string; until: string }>(
  codes: readonly C[],
  now: number,
): CodeOfNow<C> {
  const code = codes.find((one) => turnStart(one) <= now && now < turnEnd(one))
  if (code) return { status: 'shown', code, secondsLeft: Math.ceil((turnEnd(code) - now) / 1000) }
  const [first] = codes
  if (!first) return { status: 'none' }
  return { status: now < turnStart(first) ? 'clock-behind' : 'run-out' }
}

const turnStart = ({ from }: { from: string }) => Date.parse(from) + overlapMillis
const turnEnd = ({ until }: { until: string }) => Date.parse(until) - overlapMillis
