import { addDays } from '../calendar/day'
import { lastDayOf } from './decide'
import type { Policy } from './policy-file'

/**
 * The next day after `on` from which a policy's verdict can be another by the calendar alone: it begins or is over,
 * a waiting condition can be known, a dated value changes. null when no such day is ahead.
 * @param on YYYY-MM-DD
 */
export function nextTurningDay(policy: Policy, on: string): string | null {
  const days = [
    policy.inForce.from,
    addDays(lastDayOf(policy), 1),
    ...datesIn([policy.conditions, policy.amounts]),
  ]
  if (policy.decidableOn) days.push(policy.decidableOn)
  const ahead = days.filter((day) => day > on).sort()
  return ahead[0] ?? null
}

/** The days from which dated values hold, wherever they stand. */
function datesIn(written: unknown): string[] {
  if (typeof written !== 'object' || written === null) return []
  if ('byDate' in written) return (written.byDate as { from: string }[]).map(({ from }) => from)
  return Object.values(written).flatMap(datesIn)
}
