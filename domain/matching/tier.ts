import type { Service } from './services'

export type Tier = 1 | 2 | 3

/** The number named by two classes of the notice, or null off the ties. */
export type TierBoundary = null | 30 | 100

export interface TierDecision {
  tier: Tier
  services: Service[]
  boundary: TierBoundary
}

export const tierLabels: Record<Tier, string> = { 1: '30人以下', 2: '30-100人', 3: '100人以上' }

const tierServices: Record<Tier, readonly Service[]> = {
  1: ['job-post', 'job-fair'],
  2: ['agency'],
  3: ['cross-region'],
}

/** Thrown when a headcount is not a whole number above zero. */
export class HeadcountError extends RangeError {
  readonly code = 'HEADCOUNT_INVALID'

  constructor(readonly headcount: unknown) {
    super(`缺工人数应为大于0的整数：${String(headcount)}`)
    this.name = 'HeadcountError'
  }
}

/**
 * The class of a shortage and the services it brings. Qingdao 2021, 二（三）.
 *
 * `headcount` is the sum of the open posts of one employer in one county-level region. 30 and 100 are
 * tier 2, the only class whose text names both; their services are the union of both classes, because
 * 以上 and 以下 include the number in law and the classes overlap there.
 * @throws HeadcountError when `headcount` is no whole number above zero.
 */
export function tierOf(headcount: number): TierDecision {
  if (!Number.isSafeInteger(headcount) || headcount <= 0) throw new HeadcountError(headcount)
  const boundary = headcount === 30 || headcount === 100 ? headcount : null
  const classes = classesNaming(headcount)
  const services: Service[] = [...classes.flatMap((tier) => tierServices[tier]), 'alliance-city']
  return { tier: tierFor(headcount), services, boundary }
}

/** The tier of what is open now, or null when nothing is. @throws HeadcountError on anything but a whole number >= 0. */
export function tierNow(openHeadcount: number): Tier | null {
  return openHeadcount === 0 ? null : tierOf(openHeadcount).tier
}

export function tierLabel(tier: Tier): string {
  return tierLabels[tier]
}

function tierFor(headcount: number): Tier {
  if (headcount < 30) return 1
  return headcount <= 100 ? 2 : 3
}

function classesNaming(headcount: number): Tier[] {
  if (headcount === 30) return [1, 2]
  if (headcount === 100) return [2, 3]
  return [tierFor(headcount)]
}
