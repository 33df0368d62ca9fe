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
export function useAnswering({ side, pages }: { side: Side; pages: Pages<ProposalView> }) {
  const [answering, setAnswering] = useState<Answering>()
  const [arriving, setArriving] = useState<ProposalView>()
  const [done, setDone] = useState<string>()
  const reply = useWrite('proposal.answer')
  const arrival = useWrite('proposal.arrive')
  const settle = (after: ProposalView | undefined, said: string) => {
    if (!after) return pages.reload()
    setAnswering(undefined)
    setArriving(undefined)
    pages.patch((all) => all.map((each) => (each.proposalId === after.proposalId ? after : each)))
    setDone(said)
  }
  const newest = (proposal: ProposalView) =>
    pages.items.find(({ proposalId }) => proposalId === proposal.proposalId) ?? proposal
  const answer = async ({ proposal, accept }: Answering, reason: string) => {
    const { proposalId, version } = newest(proposal)
    const given = { proposalId, version, side, accept, ...(reason && { reason }) }
    settle(await reply.run(given), accept ? words.accepted : words.declined)
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
