import type { OpenPost } from './records'

/**
 * What one person too few costs. So much more than any pair, that nobody who can come is left unasked to save on
 * trade, way or days, even where filling one post means moving people between many others.
 */
export const unmetBaseCost = 100_000_000

/** More than all else a pair and a wait can make up together, lateness apart: a key employer comes first. */
const keyEmployerWeight = 1_000
const tierWeight: Record<OpenPost['tier'], number> = { 1: 0, 2: 20, 3: 40 }
/** A day waited weighs as much as a day late by the default settings, for two months at most. */
const waitingWeightPerDay = 2
const mostWaitingDays = 60

/** Priority stands here and nowhere else, and knows nothing of any person. */
export function unmetCost(post: Pick<OpenPost, 'isKeyEmployer' | 'tier' | 'waitingDays'>): number {
  const key = post.isKeyEmployer ? keyEmployerWeight : 0
  const waited = waitingWeightPerDay * Math.min(post.waitingDays, mostWaitingDays)
  return unmetBaseCost + key + tierWeight[post.tier] + waited
}
