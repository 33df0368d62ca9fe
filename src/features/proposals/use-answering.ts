import { useState } from 'react'
import type { InputOf } from '../../../domain/contracts/registry'
import type { ProposalView } from '../../../domain/contracts/proposal'
import type { Pages } from '../../lib/use-pages'
import { useWrite } from '../../lib/use-write'
import type { Answering } from './answer-dialog'
import { proposalWords as words } from './words'

type Side = InputOf<'proposal.answer'>['side']

const changedMeanwhile = ['VERSION_CONFLICT', 'PROPOSAL_CLOSED', 'SHORTAGE_CLOSED']

/** Answering for one side, and saying who came; the list shows what the backend answered. */
export function useAnswering({ side, pages }: { side: Side; pages: Pages<ProposalView> }) {
  const [answering, setAnswering] = useState<Answering>()
  const [arriving, setArriving] = useState<ProposalView>()
  const [done, setDone] = useState<string>()
  const reply = useWrite('proposal.answer')
  const arrival = useWrite('proposal.arrive')
  const settle = (after: ProposalView | undefined, said: string) => {
    setAnswering(undefined)
    setArriving(undefined)
    if (!after) return pages.reload()
    pages.patch((all) => all.map((each) => (each.proposalId === after.proposalId ? after : each)))
    setDone(said)
  }
  const answer = async ({ proposal, accept }: Answering, reason: string) => {
    const { proposalId, version } = proposal
    const given = { proposalId, version, side, accept, ...(reason && { reason }) }
    settle(await reply.run(given), accept ? words.accepted : words.declined)
  }
  const arrive = async ({ proposalId, version }: ProposalView, arrived: number) =>
    settle(await arrival.run({ proposalId, version, arrived }), words.arrived)
  const error = reply.error ?? arrival.error
  const failure = error && (changedMeanwhile.includes(error.code) ? words.conflict : error.message)
  const isBusy = reply.isRunning || arrival.isRunning
  return { answering, setAnswering, arriving, setArriving, answer, arrive, failure, isBusy, done, setDone }
}
