import { tradesFor } from './trade-affinity'
import type { PlannedOffer, PlannedPost } from './read-records'
import type { Receipts } from './receipts'

/** Offers that differ in nothing but days: what is true of one in trade and place is true of all. */
export interface OfferPool {
  source: PlannedOffer['source']
  trade: PlannedOffer['trade']
  regionCode: string
  /** Set when the giver has open posts itself. */
  giverId: string | null
  offers: PooledOffer[]
}

export interface PooledOffer {
  offer: PlannedOffer
  fromDay: number
  toDay: number
  headcount: number
  /** How many go anywhere, and how many of these to key employers. */
  gone: number
  goneToKeyEmployers: number
}

/** The pools that can be asked for a post of a trade, nearest trade first. */
export function offerPools(
  offers: readonly PlannedOffer[],
  posts: readonly PlannedPost[],
  receipts: Receipts,
): (trade: PlannedPost['trade']) => OfferPool[] {
  const employers = new Set(posts.map((post) => post.employerId))
  const pools = new Map<string, OfferPool>()
  for (const offer of offers) {
    if (offer.headcount === 0) continue
    const { source, trade, regionCode, fromDay, toDay, headcount } = offer
    const giverId = employers.has(offer.giverId) ? offer.giverId : null
    const name = JSON.stringify([trade, source, regionCode, giverId])
    const pool = pools.get(name) ?? { source, trade, regionCode, giverId, offers: [] }
    const { people: gone, keyEmployers } = receipts.byOffer.get(offer.supplyId) ?? {
      people: 0,
      keyEmployers: 0,
    }
    pool.offers.push({ offer, fromDay, toDay, headcount, gone, goneToKeyEmployers: keyEmployers })
    pools.set(name, pool)
  }
  const byTrade = new Map<PlannedPost['trade'], OfferPool[]>()
  for (const pool of pools.values()) byTrade.set(pool.trade, [...(byTrade.get(pool.trade) ?? []), pool])
  return (trade) => tradesFor(trade).flatMap((from) => byTrade.get(from) ?? [])
}
