import { trades } from '../../../domain/terms'
import { endProposals } from '../end-proposals'
import { isAgreed, isLeft } from '../proposal-changes'
import { replaceConsents } from '../repositories/agency-consents'
import { tellSeeker } from '../tell-seeker'
import { caseById } from '../repositories/open-cases'
import { overdueProposals, proposalById, waitingOf } from '../repositories/proposals'
import { instantIn, todayIn } from '../repositories/seasons'
import { overdueSupplies, saveSupply, supplyById } from '../repositories/supplies'
import type { SeasonDoc } from '../store/documents'
import type { ProposalDoc, SupplyDoc } from '../store/matching-documents'
import { reader, transact, type Writer } from '../store/store'
import { withdrawnSupply } from '../supply-changes'
import { queuePlan } from '../repositories/plans'
import type { TimerRun } from './run'

const perPage = 20

/** Proposals nobody answered in time and supplies whose days are over. @returns how many ended */
export async function lapse(run: TimerRun, season: SeasonDoc): Promise<number> {
  return (await lapseProposals(run, season)) + (await lapseSupplies(run, season))
}

async function lapseProposals(run: TimerRun, season: SeasonDoc): Promise<number> {
  const todayOn = todayIn(season, run.now())
  let count = 0
  while (!run.isOver()) {
    const due = await overdueProposals(reader, run.scope, { seasonId: season._id, todayOn, limit: perPage })
    if (due.length === 0) break
    await transact((db) => release(db, run, { proposals: due, season, status: 'lapsed' }))
    count += due.length
  }
  return count
}

/**
 * Ends those that still wait when the transaction looks; `isStill` may ask for more than that. What both sides agreed
 * to is released only once nobody is waited for any more, and a job-seeker hears of it.
 */
export async function release(
  db: Writer,
  run: TimerRun,
  given: {
    proposals: readonly ProposalDoc[]
    season: SeasonDoc
    status: 'lapsed' | 'released'
    isStill?: (proposal: ProposalDoc) => boolean
  },
): Promise<void> {
  const { proposals, season, status, isStill = () => true } = given
  const standing: ProposalDoc[] = []
  for (const { _id } of proposals) {
    const proposal = await proposalById(db, run.scope, _id)
    if (!proposal || !isStill(proposal)) continue
    const mayEnd =
      proposal.status === 'proposed' ||
      (status === 'released' && isLeft(proposal, await caseById(db, run.scope, proposal.shortageId)))
    if (mayEnd) standing.push(proposal)
  }
  await endProposals(db, run.scope, standing, status)
  const at = instantIn(season, run.now()).toISOString()
  for (const proposal of standing.filter(isAgreed))
    await tellSeeker(db, proposal, {
      occasion: 'proposal-left',
      title: '说定的岗位收回了',
      text: `${proposal.employerName}招${trades[proposal.trade]}已经结束，没有记下您到岗。您的意愿还在的话，会再为您找。`,
      at,
      now: run.now(),
    })
  if (status === 'released') return
  for (const cityCode of new Set(standing.map((proposal) => proposal.cityCode)))
    await queuePlan(db, { seasonId: season._id, cityCode, at })
}

async function lapseSupplies(run: TimerRun, season: SeasonDoc): Promise<number> {
  const todayOn = todayIn(season, run.now())
  let count = 0
  while (!run.isOver()) {
    const due = await overdueSupplies(reader, run.scope, { seasonId: season._id, todayOn, limit: perPage })
    if (due.length === 0) break
    for (const { _id } of due) await transact((db) => lapseSupply(db, run, _id))
    count += due.length
  }
  return count
}

/** What waits for an answer is taken back; a wish that is over forgets whose it was, as one withdrawn does. */
async function lapseSupply(db: Writer, run: TimerRun, supplyId: string): Promise<void> {
  const supply: SupplyDoc | null = await supplyById(db, run.scope, supplyId)
  if (supply?.status !== 'open') return
  await endProposals(db, run.scope, await waitingOf(db, run.scope, supplyId), 'released')
  const { seasonId, agencyIds } = supply
  await replaceConsents(db, { supplyId, seasonId, before: agencyIds, agencyIds: [] })
  await saveSupply(db, { ...withdrawnSupply(supply), proposed: 0, status: 'lapsed' })
}
