/** What a plan is made from: the open cases of a city, what is offered, and what was proposed so far. */
import type { ProposalStatus } from '../../../domain/terms'
import { tradesFor } from '../../../domain/matching/planner/trade-affinity'
import { proposalsIn, proposalsOfCase } from '../repositories/proposals'
import { openCasesIn } from '../repositories/open-cases'
import { suppliesForPlan } from '../repositories/supplies'
import { employerScope, type JobScope } from '../scope'
import type { ShortageDoc } from '../store/documents'
import type { ProposalDoc, SupplyDoc } from '../store/matching-documents'
import type { Reader } from '../store/store'

export interface PlanRecords {
  cases: readonly ShortageDoc[]
  supplies: readonly SupplyDoc[]
  /** Standing ones, and those that were declined or not answered: the same are not asked twice. */
  proposals: readonly ProposalDoc[]
}

const remembered = [
  'proposed',
  'confirmed',
  'arrived',
  'declined',
  'lapsed',
] as const satisfies readonly ProposalStatus[]

export async function recordsOfCity(
  db: Reader,
  scope: JobScope,
  of: { seasonId: string; cityCode: string },
): Promise<PlanRecords> {
  const [cases, supplies, ...proposals] = await Promise.all([
    openCasesIn(db, scope, of),
    suppliesForPlan(db, scope, of),
    ...remembered.map((status) => proposalsIn(db, scope, { ...of, status })),
  ])
  return { cases, supplies, proposals: proposals.flat() }
}

/** For one case: only supplies whose people can be asked for one of its posts. */
export async function recordsOfCase(db: Reader, shortage: ShortageDoc): Promise<PlanRecords> {
  const scope = employerScope(shortage.employerId)
  const { seasonId, cityCode } = shortage
  const trades = [...new Set(shortage.posts.flatMap(({ trade }) => tradesFor(trade)))]
  const [supplies, proposals] = await Promise.all([
    suppliesForPlan(db, scope, { seasonId, cityCode, trades }),
    proposalsOfCase(db, scope, shortage._id),
  ])
  return { cases: [shortage], supplies, proposals }
}
