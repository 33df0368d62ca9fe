import { shareDays } from './day-span'
import type { OfferPool } from './offer-pools'
import { placeCost, type Nearness } from './place-cost'
import type { PlannedOffer, PlannedPost } from './read-records'
import type { SupplySource } from './records'

/** From whom people could come, nearest first. */
export type Reach = 'local-same' | 'local-near' | 'outside'

/** People who could come, by source, and where they go. */
export interface Reached {
  bySource: Map<SupplySource, number>
  here: number
  keyEmployers: number
  others: number
}

/** People whose days do not fit: how many, and the first and the last of them by the day that matters. */
export interface Missed {
  people: number
  first: PlannedOffer
  last: PlannedOffer
}

/** People of the same or a near trade, told apart by what lets them come to one post or not. */
export interface Reaches {
  reached: Map<Reach, Reached>
  /** The employer's own surplus. */
  own: number
  /** In another province, not brought by an agency or a partner city. */
  far: number
  late: Missed | null
  early: Missed | null
  /** There in time, but for too few days. */
  brief: number
  /** Asked before, without coming to an agreement. */
  refused: number
}

/** @param received how many people of each offer this post gets, by supplyId */
export function reachesOf(
  post: PlannedPost,
  pools: readonly OfferPool[],
  given: {
    minDays: number
    received: ReadonlyMap<string, number>
    near: (from: string, countyCode: string) => Nearness
    /** Null where no offer and this post said no to each other. */
    isRefused: ((offer: PlannedOffer, post: PlannedPost) => boolean) | null
  },
): Reaches {
  const none = { own: 0, far: 0, late: null, early: null, brief: 0, refused: 0 }
  const reaches: Reaches = { reached: new Map(), ...none }
  for (const pool of pools) {
    const near = given.near(pool.regionCode, post.countyCode)
    if (pool.giverId === post.employerId) reaches.own += peopleIn(pool)
    else if (placeCost(pool.source, near) === null) reaches.far += peopleIn(pool)
    else sortByDays(reaches, { ...given, post, pool, near })
  }
  return reaches
}

interface PoolForPost {
  post: PlannedPost
  pool: OfferPool
  near: Nearness
  minDays: number
  received: ReadonlyMap<string, number>
  isRefused: ((offer: PlannedOffer, post: PlannedPost) => boolean) | null
}

function sortByDays(reaches: Reaches, { post, pool, near, minDays, received, isRefused }: PoolForPost): void {
  const needed = Math.max(1, minDays)
  const lastStart = post.toDay - needed + 1
  const firstEnd = post.fromDay + needed - 1
  const sum = { people: 0, here: 0, gone: 0, goneToKeyEmployers: 0 }
  for (const one of pool.offers) {
    if (one.fromDay > lastStart) reaches.late = missed(reaches.late, one.offer, 'from')
    else if (one.toDay < firstEnd) reaches.early = missed(reaches.early, one.offer, 'to')
    else if (!shareDays(one, post, needed)) reaches.brief += one.headcount
    else if (isRefused?.(one.offer, post)) reaches.refused += one.headcount
    else {
      sum.people += one.headcount
      sum.gone += one.gone
      sum.goneToKeyEmployers += one.goneToKeyEmployers
      if (received.size > 0) sum.here += received.get(one.offer.supplyId) ?? 0
    }
  }
  if (sum.people === 0) return
  const reach = reachOf(post, pool, near)
  const reached = reaches.reached.get(reach) ?? { bySource: new Map(), here: 0, keyEmployers: 0, others: 0 }
  const keyEmployers = sum.goneToKeyEmployers - (post.isKeyEmployer ? sum.here : 0)
  reached.bySource.set(pool.source, (reached.bySource.get(pool.source) ?? 0) + sum.people)
  reached.here += sum.here
  reached.keyEmployers += keyEmployers
  reached.others += sum.gone - sum.here - keyEmployers
  reaches.reached.set(reach, reached)
}

function missed(before: Missed | null, offer: PlannedOffer, day: 'from' | 'to'): Missed {
  if (!before) return { people: offer.headcount, first: offer, last: offer }
  before.people += offer.headcount
  if (offer[day] < before.first[day]) before.first = offer
  if (offer[day] > before.last[day]) before.last = offer
  return before
}

function peopleIn(pool: OfferPool): number {
  return pool.offers.reduce((sum, { headcount }) => sum + headcount, 0)
}

function reachOf(post: PlannedPost, pool: OfferPool, near: Nearness): Reach {
  if (near !== 'here' && near !== 'same-city') return 'outside'
  return pool.trade === post.trade ? 'local-same' : 'local-near'
}
