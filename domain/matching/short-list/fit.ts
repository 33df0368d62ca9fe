import type { DaySpan } from '../planner/day-span'
import type { SeekerNode } from './seeker-tree'

/** A post as the search takes it. */
export interface WantedSpan extends DaySpan {
  minDays: number
  wageFen: number | null
}

/** Each part outweighs all that follow: trade and place, then days late, then pay. All are whole numbers. */
const mostDaysLate = 1_000_000
export const mostWageFen = 100_000_000
const perDayLate = mostWageFen + 2
const perStep = mostDaysLate * perDayLate

export function daysLate(one: { fromDay: number }, post: DaySpan): number {
  return Math.max(0, one.fromDay - post.fromDay)
}

/**
 * The least score anybody in a branch can have, which for one seeker is their score; null when nobody in it can come
 * for long enough. Pay: what reaches the hope counts 0, unknown 1, what falls short 1 more than the fen it lacks.
 */
export function leastScore(node: SeekerNode, post: WantedSpan, step: number): number | null {
  const needed = Math.max(1, post.minDays)
  if (post.toDay - Math.max(node.fromDay, post.fromDay) + 1 < needed) return null
  if (node.toDay - Math.max(node.fromDay, post.fromDay) + 1 < needed) return null
  const late = Math.min(daysLate(node, post), mostDaysLate - 1)
  return step * perStep + late * perDayLate + leastPayScore(node, post.wageFen)
}

function leastPayScore(node: SeekerNode, wageFen: number | null): number {
  if (wageFen === null) return 1
  if (node.wageFen <= wageFen) return 0
  return node.hasUnknownWage ? 1 : 1 + node.wageFen - wageFen
}
