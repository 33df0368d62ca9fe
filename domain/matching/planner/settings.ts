import { unmetBaseCost } from './priority'
import type { PlannedPost } from './read-records'

export interface PlannerSettings {
  lateCostPerDay: number
  /** The shortest stay worth proposing, in days. */
  minDays: number
}

export const defaultPlannerSettings: PlannerSettings = { lateCostPerDay: 2, minDays: 7 }

/** More than trade, place and source can ever cost together; a test holds the tables to it. */
export const dearestWithoutDays = 1_000

const greatestSetting = 1_000_000

/** @throws RangeError when a setting is no whole number in bounds. */
export function checkSettings(settings: PlannerSettings): void {
  for (const [name, value] of Object.entries(settings))
    if (!Number.isSafeInteger(value) || value < 0 || value > greatestSetting)
      throw new RangeError(`${name} is no whole number from 0 to ${greatestSetting}: ${String(value)}`)
}

/**
 * Nobody can be later than the need is long; so it can be told beforehand that one person too few stays dearer than
 * any pair, and that all sums stay exact.
 * @throws RangeError when not.
 */
export function checkReach(posts: readonly PlannedPost[], { lateCostPerDay }: PlannerSettings): void {
  const longest = posts.reduce((days, post) => Math.max(days, post.toDay - post.fromDay), 0)
  if (lateCostPerDay * longest + dearestWithoutDays >= unmetBaseCost)
    throw new RangeError(`${longest} days late at ${lateCostPerDay} a day would cost more than going without`)
  const people = posts.reduce((sum, post) => sum + post.wanted, 0)
  if (people > mostPeople) throw new RangeError(`more than ${mostPeople} open in one plan: ${people}`)
}

/** Times what one too few costs this stays below 2^53. */
const mostPeople = 80_000_000
