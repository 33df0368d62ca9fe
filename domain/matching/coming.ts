import { addDays } from '../calendar/day'

/** Long enough for a late train, short enough that an empty place is asked for again. */
const graceDays = 7

/**
 * People of a proposal both sides agreed to who have not come yet: they hold their places until a week after their
 * first day. Who comes later than that is as welcome, but nobody else is kept waiting for them.
 */
export function stillComing(
  agreed: { headcount: number; arrived: number; fromOn: string },
  todayOn: string,
): number {
  return todayOn <= addDays(agreed.fromOn, graceDays) ? Math.max(0, agreed.headcount - agreed.arrived) : 0
}

/** A post says when people are needed, not for how long: most of what the notices name is over in two months. */
const neededDays = 60

/** From when to when a post needs people. One whose day has passed unfilled needs them from today on. */
export function needOf({ neededBy }: { neededBy: string }, todayOn: string): { from: string; until: string } {
  const from = neededBy > todayOn ? neededBy : todayOn
  return { from, until: addDays(from, neededDays) }
}
