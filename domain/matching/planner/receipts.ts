import type { PlannedProposal } from './plan'
import { postKey, type PlannedRecords } from './read-records'

/** Where people go, agreed and proposed together. */
export interface Receipts {
  /** By supplyId: how many of an offer go anywhere, and how many of these to key employers. */
  byOffer: ReadonlyMap<string, { people: number; keyEmployers: number }>
  /** By key of the post, then by supplyId. */
  byPost: ReadonlyMap<string, ReadonlyMap<string, number>>
}

export function receiptsOf(records: PlannedRecords, proposals: readonly PlannedProposal[]): Receipts {
  const byOffer = new Map<string, { people: number; keyEmployers: number }>()
  const byPost = new Map<string, Map<string, number>>()
  const offered = new Map(records.offers.map((offer) => [offer.supplyId, offer.headcount]))
  const keyPosts = new Set(records.posts.filter((post) => post.isKeyEmployer).map((post) => post.key))
  for (const given of [...records.standing, ...proposals]) {
    const key = postKey(given)
    const gone = byOffer.get(given.supplyId) ?? { people: 0, keyEmployers: 0 }
    const people = Math.min(given.headcount, (offered.get(given.supplyId) ?? 0) - gone.people)
    gone.people += people
    if (keyPosts.has(key)) gone.keyEmployers += people
    byOffer.set(given.supplyId, gone)
    const received = byPost.get(key) ?? new Map<string, number>()
    byPost.set(key, received.set(given.supplyId, (received.get(given.supplyId) ?? 0) + people))
  }
  return { byOffer, byPost }
}
