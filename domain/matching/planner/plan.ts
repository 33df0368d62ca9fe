import type { Offer, OpenPost, Standing, SupplySource } from './records'
import type { PlannerSettings } from './settings'

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
  settings?: PlannerSettings
}

/** Who could fill which post: a proven cheapest proposal, with reasons for what is proposed and for what is not. */
export function planMatching(records: MatchingRecords): MatchingPlan {
  throw new Error(`no solver yet for ${records.posts.length} posts`)
}
