import { shareDays } from './day-span'
import { placeCost, type Nearness } from './place-cost'
import type { PlannedOffer, PlannedPost } from './read-records'
import type { Receipts } from './receipts'
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

/** People of the same or a near trade, told apart by what lets them come to one post or not. */
export interface Reaches {
  reached: Map<Reach, Reached>
  /** The employer's own surplus. */
  own: number
  /** In another province, not brought by an agency or a partner city. */
  far: number
  late: PlannedOffer[]
  early: PlannedOffer[]
  /** There in time, but for too few days. */
  brief: number
}

/** @param offers of trades that can be asked for this post */
export function reachesOf(
  post: PlannedPost,
  offers: readonly PlannedOffer[],
  given: {
    minDays: number
    receipts: Receipts
    near: (from: string, countyCode: string) => Nearness
  },
): Reaches {
  const reaches: Reaches = { reached: new Map(), own: 0, far: 0, late: [], early: [], brief: 0 }
  const needed = Math.max(1, given.minDays)
  for (const offer of offers) {
    const near = given.near(offer.regionCode, post.countyCode)
    if (offer.giverId === post.employerId) reaches.own += offer.headcount
    else if (placeCost(offer.source, near) === null) reaches.far += offer.headcount
    else if (shareDays(offer, post, needed))
      count(reaches.reached, { post, offer, near, receipts: given.receipts })
    else if (offer.fromDay > post.toDay - needed + 1) reaches.late.push(offer)
    else if (offer.toDay < post.fromDay + needed - 1) reaches.early.push(offer)
    else reaches.brief += offer.headcount
  }
  return reaches
}

function count(
  reached: Map<Reach, Reached>,
  {
    post,
    offer,
    near,
    receipts,
  }: { post: PlannedPost; offer: PlannedOffer; near: Nearness; receipts: Receipts },
): void {
  const reach = reachOf(post, offer, near)
  const sum = reached.get(reach) ?? { bySource: new Map(), here: 0, keyEmployers: 0, others: 0 }
  reached.set(reach, sum)
  sum.bySource.set(offer.source, (sum.bySource.get(offer.source) ?? 0) + offer.headcount)
  const receipt = receipts.get(offer.supplyId)
  if (!receipt) return
  const here = receipt.byPost.get(post.key) ?? 0
  const keyEmployers = receipt.keyEmployers - (post.isKeyEmployer ? here : 0)
  sum.here += here
  sum.keyEmployers += keyEmployers
  sum.others += receipt.people - here - keyEmployers
}

function reachOf(post: PlannedPost, offer: PlannedOffer, near: Nearness): Reach {
  if (near !== 'here' && near !== 'same-city') return 'outside'
  return offer.trade === post.trade ? 'local-same' : 'local-near'
}
