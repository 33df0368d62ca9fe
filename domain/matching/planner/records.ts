import type { Trade } from '../../terms'
import type { Tier } from '../tier'

/** What the planner may know. Nothing about a person beyond trade, wish and days ever enters: no such field exists. */

/** Who offers people, nearest first. */
export type SupplySource = 'surplus' | 'job-seeker' | 'agency' | 'partner-city'

export interface OpenPost {
  shortageId: string
  postId: string
  employerId: string
  trade: Trade
  countyCode: string
  /** Open people: asked less filled. */
  headcount: number
  neededBy: string
  /** Last day of the need. Before `neededBy` it counts as unknown: the need lasts as long as the shortest stay. */
  until: string
  tier: Tier
  isKeyEmployer: boolean
  waitingDays: number
}

export interface Offer {
  supplyId: string
  source: SupplySource
  /** Whose people: employerId, personId, agencyId or a city code. Nobody is proposed to themself. */
  giverId: string
  trade: Trade
  /** County, city or province where these people are or wish to work. */
  regionCode: string
  headcount: number
  from: string
  to: string
}

/** An agreed allocation. It is kept: its people are taken off both sides before anything is planned. */
export interface Standing {
  supplyId: string
  shortageId: string
  postId: string
  headcount: number
}

/** Asked before, and one side said no: the same people are not asked for the same post again. */
export interface Refusal {
  supplyId: string
  shortageId: string
  postId: string
}
