import { useState } from 'react'
import type { InputOf } from '../../../domain/contracts/registry'
import type { ProposalView } from '../../../domain/contracts/proposal'
import type { Pages } from '../../lib/use-pages'
import { useWrite } from '../../lib/use-write'
import type { Answering } from './answer-dialog'
import { proposalWords as words } from './words'

type Side = InputOf<'proposal.answer'>['side']

const changedMeanwhile = ['VERSION_CONFLICT', 'PROPOSAL_CLOSED', 'SHORTAGE_CLOSED']

/**
 * Answering for one side, and saying who came; the list shows what the backend answered. A question stays open
 * with what was typed until its answer is written.
 */
export function useAnswering({
  side,
  pages,
  said = words,
}: {
  side: Side
  pages: Pages<ProposalView>
  said?: { accepted: string; declined: string }
}) {
  const [answering, setAnswering] = useState<Answering>()
  const [arriving, setArriving] = useState<ProposalView>()
  const [done, setDone] = useState<string>()
  const reply = useWrite('proposal.answer')
  const arrival = useWrite('proposal.arrive')
  const settle = (after: ProposalView | undefined, report: string) => {
    if (!after) return pages.reload()
    setAnswering(undefined)
    setArriving(undefined)
    pages.patch((all) => all.map((each) => (each.proposalId === after.proposalId ? after : each)))
    setDone(report)
  }
  const newest = (proposal: ProposalView) =>
    pages.items.find(({ proposalId }) => proposalId === proposal.proposalId) ?? proposal
  const answer = async ({ proposal, accept }: Answering, text: string) => {
    const { proposalId, version } = newest(proposal)
    const given = { proposalId, version, side, accept, ...(text && spoken(accept, text)) }
    settle(await reply.run(given), accept ? said.accepted : said.declined)
  }
  const arrive = async (proposal: ProposalView, arrived: number) => {
    const { proposalId, version } = newest(proposal)
    settle(await arrival.run({ proposalId, version, arrived }), words.arrived)
  }
  const ask = (next: { answering?: Answering; arriving?: ProposalView }) => {
    reply.clearError()
    arrival.clearError()
    setAnswering(next.answering)
    setArriving(next.arriving)
  }
  const error = reply.error ?? arrival.error
  const failure = error && (changedMeanwhile.includes(error.code) ? words.conflict : error.message)
  const isBusy = reply.isRunning || arrival.isRunning
  return { answering, arriving, ask, answer, arrive, failure, isBusy, done, setDone }
}

/** A yes comes with how one is reached, a no with why. */
function spoken(accept: boolean, text: string) {
  return accept ? { contact: text } : { reason: text }
}
