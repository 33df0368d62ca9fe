import type { PlannedProposal } from './plan'
import { postKey, type PlannedRecords } from './read-records'

/** Where the people of one offer go, agreed and proposed together. */
export interface Receipt {
  people: number
  keyEmployers: number
  byPost: Map<string, number>
}

/** By supplyId; an offer of which nobody goes anywhere has none. */
export type Receipts = ReadonlyMap<string, Receipt>

export function receiptsOf(records: PlannedRecords, proposals: readonly PlannedProposal[]): Receipts {
  const receipts = new Map<string, Receipt>()
  const offered = new Map(records.offers.map((offer) => [offer.supplyId, offer.headcount]))
  const keyPosts = new Set(records.posts.filter((post) => post.isKeyEmployer).map((post) => post.key))
  for (const given of [...records.standing, ...proposals]) {
    const receipt = receipts.get(given.supplyId) ?? { people: 0, keyEmployers: 0, byPost: new Map() }
    const people = Math.min(given.headcount, (offered.get(given.supplyId) ?? 0) - receipt.people)
    const key = postKey(given)
    receipt.people += people
    if (keyPosts.has(key)) receipt.keyEmployers += people
    receipt.byPost.set(key, (receipt.byPost.get(key) ?? 0) + people)
    receipts.set(given.supplyId, receipt)
  }
  return receipts
}
