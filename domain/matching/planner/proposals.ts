import type { Allocation } from '../allocation/allocate'
import { regionName } from '../../regions/regions'
import { nearnessBook, nearnessReason, type Nearness } from './place-cost'
import type { PlannedProposal } from './plan'
import { compareText, type PlannedOffer, type PlannedPost, type PlannedRecords } from './read-records'
import { tradeReason } from './trade-affinity'

/** The solver's answer in the records' own words, in order of posts, then offers. */
export function proposalsOf(
  allocations: readonly Allocation[],
  { posts, offers }: PlannedRecords,
): PlannedProposal[] {
  const postOf = new Map(posts.map((post) => [post.key, post]))
  const offerOf = new Map(offers.map((offer) => [offer.supplyId, offer]))
  const near = nearnessBook()
  return [...allocations]
    .sort((a, b) => compareText(a.demand, b.demand) || compareText(a.supply, b.supply))
    .map((allocation) => {
      const post = postOf.get(allocation.demand)!
      const offer = offerOf.get(allocation.supply)!
      return proposalOf(allocation, { post, offer, near: near(offer.regionCode, post.countyCode) })
    })
}

interface Pair {
  post: PlannedPost
  offer: PlannedOffer
  near: Nearness
}

function proposalOf({ headcount, cost }: Allocation, pair: Pair): PlannedProposal {
  const { post, offer } = pair
  return {
    supplyId: offer.supplyId,
    shortageId: post.shortageId,
    postId: post.postId,
    source: offer.source,
    headcount,
    cost,
    from: offer.from > post.neededBy ? offer.from : post.neededBy,
    to: offer.to < post.until ? offer.to : post.until,
    reasons: reasonsFor(pair),
  }
}

function reasonsFor({ post, offer, near }: Pair): string[] {
  const reasons = [
    tradeReason(offer.trade, post.trade),
    nearnessReason(offer.regionCode, near),
    latenessReason(Math.max(0, offer.fromDay - post.fromDay)),
  ]
  if (offer.toDay < post.toDay) reasons.push(`到 ${dayInWords(offer.to, post.neededBy)}为止`)
  if (offer.source === 'partner-city') reasons.push(`${regionName(offer.regionCode) ?? '合作城市'}组织输入`)
  if (offer.source === 'agency' && post.tier === 1) reasons.push('机构另有余力，30人以下也可对接')
  return reasons
}

export function latenessReason(days: number): string {
  return days === 0 ? '按时到' : `晚到 ${days} 天`
}

/** 3 月 1 日, with its year when that is not the year of `near`. */
export function dayInWords(day: string, near: string): string {
  const [year, month, date] = day.split('-').map(Number)
  const text = `${month} 月 ${date} 日`
  return day.slice(0, 4) === near.slice(0, 4) ? text : `${year} 年 ${text}`
}
