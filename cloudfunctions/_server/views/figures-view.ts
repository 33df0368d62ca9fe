/** A region in figures, from what its streets keep. People, not cases; public-welfare posts are nobody's shortage. */
import type { OutputOf } from '../../../domain/contracts/registry'
import { addDays, daysBetween } from '../../../domain/calendar/day'
import type { Trade } from '../../../domain/terms'
import type { ShortageDoc, TierNumber } from '../store/documents'
import type { StreetPost, StreetPostsDoc } from '../store/matching-documents'

type Figures = OutputOf<'shortage.figures'>
type DayCounts = StreetPostsDoc['days'][string]

const daysShown = 30
const tiers: readonly TierNumber[] = [1, 2, 3]
/** Days waited, both ends counted. */
const ages = [
  { fromDays: 0, toDays: 1 },
  { fromDays: 2, toDays: 3 },
  { fromDays: 4, toDays: 7 },
  { fromDays: 8, toDays: null },
] as const

/** Most people wanted first. */
export function byTrade(streets: readonly StreetPostsDoc[]): Figures['byTrade'] {
  const trades = new Map<Trade, StreetPost[]>()
  for (const post of marketPosts(streets)) {
    const group = trades.get(post.trade)
    if (group) group.push(post)
    else trades.set(post.trade, [post])
  }
  return [...trades]
    .map(([trade, posts]) => ({
      trade,
      headcount: people(posts),
      byTier: tiers.map((tier) => ({ tier, headcount: people(posts.filter((post) => post.tier === tier)) })),
    }))
    .sort((a, b) => b.headcount - a.headcount || (a.trade < b.trade ? -1 : 1))
}

/**
 * The last days, earliest first. What was open at the end of a day is what is open now less what the days after it
 * added; the season's own day may lie before some of them.
 */
export function byDay(streets: readonly StreetPostsDoc[], todayOn: string): Figures['byDay'] {
  const days = new Map<string, DayCounts>()
  for (const street of streets)
    for (const [on, counts] of Object.entries(street.days)) days.set(on, sum(days.get(on) ?? nothing, counts))
  let open = people(marketPosts(streets))
  for (const [on, counts] of days) if (on > todayOn) open -= added(counts)
  const lines: Figures['byDay'] = []
  for (let back = 0; back < daysShown; back++) {
    const on = addDays(todayOn, -back)
    const counts = days.get(on) ?? nothing
    lines.unshift({ on, reported: counts.reported, filled: counts.filled, open })
    open -= added(counts)
  }
  return lines
}

export function waitingAges(cases: readonly ShortageDoc[], todayOn: string): Figures['waiting'] {
  const waited = cases.map(({ reportedOn }) => Math.max(0, daysBetween(reportedOn, todayOn)))
  return ages.map(({ fromDays, toDays }) => ({
    fromDays,
    toDays,
    cases: waited.filter((days) => days >= fromDays && (toDays === null || days <= toDays)).length,
  }))
}

const nothing: DayCounts = { reported: 0, filled: 0, closed: 0 }

function sum(a: DayCounts, b: DayCounts): DayCounts {
  return {
    reported: a.reported + b.reported,
    filled: a.filled + b.filled,
    closed: a.closed + b.closed,
  }
}

function added({ reported, filled, closed }: DayCounts): number {
  return reported - filled - closed
}

function marketPosts(streets: readonly StreetPostsDoc[]): StreetPost[] {
  return streets.flatMap(({ posts }) => posts.filter(({ kind }) => kind === 'market'))
}

function people(posts: readonly StreetPost[]): number {
  return posts.reduce((total, { headcount }) => total + headcount, 0)
}
