import { View } from '@tarojs/components'
import type { ProposalView } from '../../../domain/contracts/proposal'
import { dayText, dayOfYearText } from '../../../domain/calendar/day-text'
import { proposalStatuses, trades } from '../../../domain/terms'
import { Button } from '../../components/button'
import { Listed } from '../../components/listed'
import { Tag } from '../../components/tag'
import { Heading, Paragraph, Small } from '../../components/text'
import { Toast } from '../../components/undo-bar'
import type { Pages } from '../../lib/use-pages'
import { AnswerDialog, type AnswerQuestion, type Answering } from '../proposals/answer-dialog'
import { useAnswering } from '../proposals/use-answering'
import { proposalWords as words } from './proposal-words'
import { Wage } from './wage'
import './jobs.css'

interface MyProposalsProps {
  pages: Pages<ProposalView>
}

/** Posts found for me: why this one, until when to answer, and a yes or a no of my own. */
export function MyProposals({ pages }: MyProposalsProps) {
  const state = useAnswering({ side: { kind: 'worker' }, pages, said: words })
  const { answering, failure, done } = state
  return (
    <>
      <Heading level={2}>{words.title}</Heading>
      <ProposalList pages={pages} onAnswer={(next) => state.ask({ answering: next })} />
      {answering ? (
        <AnswerDialog
          accept={answering.accept}
          question={questionOf(answering)}
          isBusy={state.isBusy}
          failure={failure}
          onAnswer={(text) => void state.answer(answering, text)}
          onClose={() => state.ask({})}
        />
      ) : null}
      {done ? <Toast key={done} message={done} onDone={() => state.setDone(undefined)} /> : null}
    </>
  )
}

/** What a yes tells the employer, or what a no means. */
function questionOf({ proposal, accept }: Answering): AnswerQuestion {
  const about = `${proposal.receiverName}：${trades[proposal.trade]}`
  const cancel = words.notYet
  if (!accept) {
    const lines = [about, proposal.giverSaidYes ? words.declineAfterYes : words.declineNote]
    return { title: words.declineTitle, lines, confirm: words.declineYes, cancel, label: words.reason }
  }
  return {
    title: words.acceptTitle,
    lines: [about, ...words.acceptLines],
    confirm: words.acceptYes,
    cancel,
    label: words.phone,
    hint: words.phoneHint,
  }
}

interface ProposalListProps extends MyProposalsProps {
  onAnswer: (answering: Answering) => void
}

function ProposalList({ pages, onAnswer }: ProposalListProps) {
  const empty = (
    <View className="panel">
      <Paragraph>{words.none}</Paragraph>
      <Small>{words.noneHelp}</Small>
    </View>
  )
  return (
    <Listed pages={pages} empty={empty}>
      {(proposals) =>
        proposals.map((proposal) => (
          <ProposalCard key={proposal.proposalId} proposal={proposal} onAnswer={onAnswer} />
        ))
      }
    </Listed>
  )
}

interface ProposalCardProps {
  proposal: ProposalView
  onAnswer: (answering: Answering) => void
}

function ProposalCard({ proposal, onAnswer }: ProposalCardProps) {
  const { trade, receiverName, region, from, to, wageFen, status, reasons, can, answerBy, reason, contact } =
    proposal
  const isWaiting = status === 'proposed'
  return (
    <View className="panel">
      <View className="job-head">
        <View className="job-line">
          <Heading level={3}>{trades[trade]}</Heading>
          <Tag tone={isWaiting ? 'warn' : 'plain'}>{proposalStatuses[status]}</Tag>
        </View>
        <Wage wageFen={wageFen} />
        <View>{receiverName}</View>
        <Small>
          {region.fullName} · {words.from(dayOfYearText(from), dayOfYearText(to))}
        </Small>
      </View>
      {reasons.length > 0 ? (
        <View>
          <Small>{words.why}</Small>
          {reasons.map((each) => (
            <View key={each}>· {each}</View>
          ))}
        </View>
      ) : null}
      {isWaiting ? <Sides proposal={proposal} /> : null}
      {status === 'confirmed' ? (
        <Paragraph>{contact ? words.contact(contact) : words.bothYes}</Paragraph>
      ) : null}
      {isWaiting ? <Paragraph>{words.answerBy(dayText(answerBy))}</Paragraph> : null}
      {reason ? <Small>{words.ended(reason)}</Small> : null}
      {can.includes('accept') ? (
        <Button onClick={() => onAnswer({ proposal, accept: true })}>{words.accept}</Button>
      ) : null}
      {can.includes('decline') ? (
        <Button kind="warn" onClick={() => onAnswer({ proposal, accept: false })}>
          {words.decline}
        </Button>
      ) : null}
    </View>
  )
}

function Sides({ proposal: { giverSaidYes, receiverSaidYes } }: { proposal: ProposalView }) {
  const sides = [
    giverSaidYes ? words.youYes : null,
    receiverSaidYes ? words.employerYes : words.employerWaits,
  ]
  return <Paragraph>{sides.filter(Boolean).join('，')}。</Paragraph>
}
