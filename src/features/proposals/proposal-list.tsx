import type { InputOf } from '../../../domain/contracts/registry'
import { Button } from '../../components/button'
import { Listed } from '../../components/listed'
import { EmptyState } from '../../components/notice'
import { Toast } from '../../components/undo-bar'
import { usePages } from '../../lib/use-pages'
import { useReturn } from '../../lib/use-return'
import { AnswerDialog } from './answer-dialog'
import { ArriveDialog } from './arrive-dialog'
import { ProposalCard } from './proposal-card'
import { questionOf } from './question'
import { useAnswering } from './use-answering'
import { proposalWords as words } from './words'

interface ProposalListProps {
  side: InputOf<'proposal.mine'>['side']
  seasonId: string
  direction: 'incoming' | 'outgoing'
}

/** The proposals of one side, newest first, each to be answered where it stands. */
export function ProposalList({ side, seasonId, direction }: ProposalListProps) {
  const pages = usePages('proposal.mine', { side, seasonId, direction }, (answer) => answer.proposals)
  useReturn(pages.reload)
  const state = useAnswering({ side, pages })
  const as = direction === 'incoming' ? 'receiver' : 'giver'
  const { answering, arriving } = state
  return (
    <>
      <Listed pages={pages} empty={<EmptyState title={words.none}>{words.noneNote}</EmptyState>}>
        {(proposals) =>
          proposals.map((proposal) => (
            <ProposalCard key={proposal.proposalId} proposal={proposal} as={as}>
              {proposal.can.includes('accept') ? (
                <Button onClick={() => state.ask({ answering: { proposal, accept: true } })}>
                  {words.accept}
                </Button>
              ) : null}
              {proposal.can.includes('decline') ? (
                <Button kind="warn" onClick={() => state.ask({ answering: { proposal, accept: false } })}>
                  {words.decline}
                </Button>
              ) : null}
              {proposal.can.includes('arrive') ? (
                <Button onClick={() => state.ask({ arriving: proposal })}>{words.arrive}</Button>
              ) : null}
            </ProposalCard>
          ))
        }
      </Listed>
      {answering ? (
        <AnswerDialog
          accept={answering.accept}
          question={questionOf(answering, as)}
          isBusy={state.isBusy}
          failure={state.failure}
          onAnswer={(text) => void state.answer(answering, text)}
          onClose={() => state.ask({})}
        />
      ) : null}
      {arriving ? (
        <ArriveDialog
          proposal={arriving}
          isBusy={state.isBusy}
          failure={state.failure}
          onSave={(arrived) => void state.arrive(arriving, arrived)}
          onClose={() => state.ask({})}
        />
      ) : null}
      {state.done ? (
        <Toast key={state.done} message={state.done} onDone={() => state.setDone(undefined)} />
      ) : null}
    </>
  )
}
