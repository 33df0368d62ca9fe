import { allocate } from '../allocation/allocate'
import { buildProblem } from './build-problem'
import { proposalsOf } from './proposals'
import { postKey, readRecords, type PlannedRecords } from './read-records'
import { receiptsOf } from './receipts'
import type { Offer, OpenPost, Refusal, Standing, SupplySource } from './records'
import { checkReach, checkSettings, defaultPlannerSettings, type PlannerSettings } from './settings'
import { shortfallReasons } from './shortfall-reasons'

export interface PlannedProposal {
  supplyId: string
  shortageId: string
  postId: string
  source: SupplySource
  headcount: number
  /** Per person. */
  cost: number
  /** The joint period, both ends inclusive. */
  from: string
  to: string
  /** Chinese, short: 同工种, 同区县, 晚到 3 天. */
  reasons: string[]
}

export interface Shortfall {
  shortageId: string
  postId: string
  open: number
  proposed: number
  standing: number
  unmet: number
  /** Chinese: why not more. Empty when nothing is unmet. */
  reasons: string[]
}

export interface MatchingPlan {
  proposals: PlannedProposal[]
  /** Every open post, also those with nothing unmet. */
  shortfalls: Shortfall[]
  cost: number
  certificate: { dualObjective: number; gap: number }
  totals: {
    open: number
    proposed: number
    standing: number
    unmet: number
    bySource: Record<SupplySource, number>
  }
}

export interface MatchingRecords {
  posts: readonly OpenPost[]
  offers: readonly Offer[]
  standing: readonly Standing[]
  refusals?: readonly Refusal[]
  settings?: PlannerSettings
}

/**
 * Who could fill which post: a proposal proven to be the cheapest, with reasons for what is proposed and for what is
 * not. Records may come in any order. What a pair costs: docs/decisions/015-what-a-pair-costs.md.
 * @throws RangeError when a record or a setting cannot be used; the message names it.
 */
export function planMatching({ settings = defaultPlannerSettings, ...given }: MatchingRecords): MatchingPlan {
  checkSettings(settings)
  const records = readRecords(given, settings)
  checkReach(records.posts, settings)
  const { cost, allocations, certificate } = allocate(buildProblem(records, settings))
  const proposals = proposalsOf(allocations, records)
  const shortfalls = shortfallsOf(records, proposals, settings)
  return {
    proposals,
    shortfalls,
    cost,
    certificate: { dualObjective: certificate.dualObjective, gap: certificate.gap },
    totals: totalsOf(shortfalls, proposals),
  }
}

function shortfallsOf(
  records: PlannedRecords,
  proposals: readonly PlannedProposal[],
  settings: PlannerSettings,
): Shortfall[] {
  const reasonsFor = shortfallReasons(records, receiptsOf(records, proposals), settings)
  const proposedFor = new Map<string, number>()
  for (const proposal of proposals) {
    const key = postKey(proposal)
    proposedFor.set(key, (proposedFor.get(key) ?? 0) + proposal.headcount)
  }
  return records.posts.map((post) => {
    const { shortageId, postId, headcount: open, standing } = post
    const proposed = proposedFor.get(post.key) ?? 0
    const unmet = post.wanted - proposed
    return { shortageId, postId, open, proposed, standing, unmet, reasons: reasonsFor(post, unmet) }
  })
}

function totalsOf(
  shortfalls: readonly Shortfall[],
  proposals: readonly PlannedProposal[],
): MatchingPlan['totals'] {
  const bySource = { surplus: 0, 'job-seeker': 0, agency: 0, 'partner-city': 0 }
  for (const { source, headcount } of proposals) bySource[source] += headcount
  const sum = (field: 'open' | 'proposed' | 'standing' | 'unmet') =>
    shortfalls.reduce((total, shortfall) => total + shortfall[field], 0)
  return {
    open: sum('open'),
    proposed: sum('proposed'),
    standing: sum('standing'),
    unmet: sum('unmet'),
    bySource,
  }
}
