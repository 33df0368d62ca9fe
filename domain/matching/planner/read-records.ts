import { addDays } from '../../calendar/day'
import { trades } from '../../terms'
import { dayNumbers } from '../allocation/day-numbers'
import type { DaySpan } from './day-span'
import { checkRegion, isSupplySource } from './place-cost'
import type { Offer, OpenPost, Refusal, Standing } from './records'
import type { PlannerSettings } from './settings'

/** A post as the planner takes it: `headcount` still what is open, `wanted` what no agreed allocation covers. */
export interface PlannedPost extends OpenPost, DaySpan {
  key: string
  standing: number
  wanted: number
}

export interface PlannedOffer extends Offer, DaySpan {
  /** What agreed allocations leave. */
  left: number
}

export interface PlannedRecords {
  posts: PlannedPost[]
  offers: PlannedOffer[]
  standing: Standing[]
  isRefused: (offer: { supplyId: string }, post: { key: string }) => boolean
  /** Offers by supplyId and posts by key that some refusal is about. */
  refusing: { offers: ReadonlySet<string>; posts: ReadonlySet<string> }
}

/** One text per post, whatever its ids are made of. */
export function postKey({ shortageId, postId }: { shortageId: string; postId: string }): string {
  return JSON.stringify([shortageId, postId])
}

/**
 * Checked, in order of ids, with agreed allocations taken off both sides. Each side gives what it has: an agreement
 * with a post that is gone still holds its people, one with an offer that is gone still holds its places.
 * @throws RangeError naming the record and what is wrong with it.
 */
export function readRecords(
  given: {
    posts: readonly OpenPost[]
    offers: readonly Offer[]
    standing: readonly Standing[]
    refusals?: readonly Refusal[]
  },
  settings: PlannerSettings,
): PlannedRecords {
  const number = dayNumbers()
  const agreedPosts = new Map<string, number>()
  const agreedOffers = new Map<string, number>()
  for (const standing of given.standing) {
    const { supplyId, headcount } = standing
    checkCount(headcount, `standing ${supplyId}`)
    agreedPosts.set(postKey(standing), (agreedPosts.get(postKey(standing)) ?? 0) + headcount)
    agreedOffers.set(supplyId, (agreedOffers.get(supplyId) ?? 0) + headcount)
  }
  const posts = given.posts.map((post) => {
    const key = postKey(post)
    checkPost(post, key)
    number(post.until)
    const until = lastDay(post, settings.minDays)
    const standing = Math.min(post.headcount, agreedPosts.get(key) ?? 0)
    const span = { fromDay: number(post.neededBy), toDay: number(until) }
    return { ...post, ...span, until, key, standing, wanted: post.headcount - standing }
  })
  const offers = given.offers.map((offer) => {
    checkOffer(offer)
    const whose = `offer ${offer.supplyId}`
    const span = { fromDay: number(offer.from), toDay: number(offer.to) }
    if (span.toDay < span.fromDay) throw new RangeError(`${whose}: ends on ${offer.to}, before ${offer.from}`)
    return { ...offer, ...span, left: Math.max(0, offer.headcount - (agreedOffers.get(offer.supplyId) ?? 0)) }
  })
  return {
    posts: inOrder(posts, (post) => post.key, 'post'),
    offers: inOrder(offers, (offer) => offer.supplyId, 'offer'),
    standing: [...given.standing].sort((a, b) => compareText(postKey(a), postKey(b))),
    ...refusalsOf(given),
  }
}

/** Those between an offer and a post that are both still there. */
function refusalsOf({ posts, offers, refusals = [] }: Parameters<typeof readRecords>[0]) {
  const keys = new Set(posts.map(postKey))
  const ids = new Set(offers.map(({ supplyId }) => supplyId))
  const those = refusals.filter((each) => keys.has(postKey(each)) && ids.has(each.supplyId))
  const pairOf = (supplyId: string, key: string) => JSON.stringify([supplyId, key])
  const pairs = new Set(those.map((each) => pairOf(each.supplyId, postKey(each))))
  return {
    isRefused: ({ supplyId }: { supplyId: string }, { key }: { key: string }) =>
      pairs.size > 0 && pairs.has(pairOf(supplyId, key)),
    refusing: {
      offers: new Set(those.map(({ supplyId }) => supplyId)),
      posts: new Set(those.map(postKey)),
    },
  }
}

/** A need that ends before it begins has no known end: it lasts as long as the shortest stay. */
export function lastDay({ neededBy, until }: { neededBy: string; until: string }, minDays: number): string {
  return until < neededBy ? addDays(neededBy, Math.max(1, minDays) - 1) : until
}

function checkPost(post: OpenPost, key: string): void {
  const whose = `post ${key}`
  checkCount(post.headcount, whose)
  checkTrade(post.trade, whose)
  checkRegion(post.countyCode, whose)
  if (![1, 2, 3].includes(post.tier)) throw new RangeError(`${whose}: no tier: ${post.tier}`)
  if (!Number.isSafeInteger(post.waitingDays) || post.waitingDays < 0)
    throw new RangeError(`${whose}: waitingDays is no whole number: ${post.waitingDays}`)
}

function checkOffer(offer: Offer): void {
  const whose = `offer ${offer.supplyId}`
  checkCount(offer.headcount, whose)
  checkTrade(offer.trade, whose)
  checkRegion(offer.regionCode, whose)
  if (!isSupplySource(offer.source)) throw new RangeError(`${whose}: no source: ${String(offer.source)}`)
}

/** @throws RangeError when there is no such trade. */
export function checkTrade(trade: string, whose: string): void {
  if (!Object.hasOwn(trades, trade)) throw new RangeError(`${whose}: no trade: ${trade}`)
}

const mostPeople = 1_000_000

function checkCount(headcount: number, whose: string): void {
  if (headcount > mostPeople) throw new RangeError(`${whose}: headcount above ${mostPeople}: ${headcount}`)
  if (!Number.isSafeInteger(headcount) || headcount < 0)
    throw new RangeError(`${whose}: headcount is no whole number: ${headcount}`)
}

/** By code units, so that the order is the same on every machine. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

function inOrder<T>(records: T[], idOf: (record: T) => string, kind: string): T[] {
  const sorted = records.sort((a, b) => compareText(idOf(a), idOf(b)))
  sorted.forEach((record, at) => {
    const before = sorted[at - 1]
    if (before && idOf(before) === idOf(record))
      throw new RangeError(`${kind} ${idOf(record)}: given more than once`)
  })
  return sorted
}
