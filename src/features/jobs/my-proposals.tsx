import { useState } from 'react'
import { View } from '@tarojs/components'
import type { ProposalView } from '../../../domain/contracts/proposal'
import { dayText, dayOfYearText } from '../../../domain/calendar/day-text'
import { proposalStatuses, trades } from '../../../domain/terms'
import { Button } from '../../components/button'
import { ErrorState, Loading, Notice, Stale } from '../../components/notice'
import { Tag } from '../../components/tag'
import { Heading, Paragraph, Small } from '../../components/text'
import { Toast } from '../../components/undo-bar'
import type { Pages } from '../../lib/use-pages'
import { useWrite } from '../../lib/use-write'
import { Failure } from '../stay/failure'
import { AnswerDialog, type Answering } from './answer-dialog'
import { proposalWords as words } from './proposal-words'
import { Wage } from './wage'
import { jobWords } from './words'
import './jobs.css'

const closedMeanwhile = ['VERSION_CONFLICT', 'PROPOSAL_CLOSED']

interface MyProposalsProps {
  pages: Pages<ProposalView>
}

/** Posts found for me: why this one, until when to answer, and a yes or a no of my own. */
export function MyProposals({ pages }: MyProposalsProps) {
  const [answering, setAnswering] = useState<Answering>()
  const [reply, setReply] = useState<string>()
  const write = useWrite('proposal.answer')
  const answer = async ({ proposal, accept }: Answering, reason: string) => {
    const { proposalId, version } = proposal
    const side = { kind: 'worker' } as const
    const given = reason ? { reason } : {}
    const after = await write.run({ proposalId, version, side, accept, ...given })
    setAnswering(undefined)
    if (!after) return pages.reload()
    pages.patch((all) => all.map((each) => (each.proposalId === after.proposalId ? after : each)))
    setReply(accept ? words.accepted : words.declined)
  }
  const isOld = write.error && closedMeanwhile.includes(write.error.code)
  return (
    <>
      <Heading level={2}>{words.title}</Heading>
      {isOld ? <Notice tone="warn">{jobWords.conflict}</Notice> : <Failure message={write.error?.message} />}
      <ProposalList pages={pages} onAnswer={setAnswering} />
      {answering ? (
        <AnswerDialog
          answering={answering}
          isBusy={write.isRunning}
          onAnswer={(reason) => void answer(answering, reason)}
          onClose={() => setAnswering(undefined)}
        />
      ) : null}
      {reply ? <Toast key={reply} message={reply} onDone={() => setReply(undefined)} /> : null}
    </>
  )
}

interface ProposalListProps extends MyProposalsProps {
  onAnswer: (answering: Answering) => void
}

function ProposalList({ pages, onAnswer }: ProposalListProps) {
  if (pages.status === 'error' && pages.items.length === 0)
    return <ErrorState message={pages.error?.message ?? ''} onRetry={pages.reload} />
  if (pages.status === 'loading' && pages.items.length === 0) return <Loading />
  if (pages.items.length === 0)
    return (
      <View className="panel">
        <Paragraph>{words.none}</Paragraph>
        <Small>{words.noneHelp}</Small>
      </View>
    )
  return (
    <>
      {pages.error ? <Stale message={pages.error.message} onRetry={pages.reload} /> : null}
      {pages.items.map((proposal) => (
        <ProposalCard key={proposal.proposalId} proposal={proposal} onAnswer={onAnswer} />
      ))}
      {pages.hasMore ? (
        <Button loading={pages.isLoadingMore} onClick={pages.more}>
          {jobWords.more}
        </Button>
      ) : null}
    </>
  )
}

interface ProposalCardProps {
  proposal: ProposalView
  onAnswer: (answering: Answering) => void
}

function ProposalCard({ proposal, onAnswer }: ProposalCardProps) {
  const { trade, receiverName, region, from, to, wageFen, status, reasons, can, answerBy, reason } = proposal
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
      {status === 'confirmed' ? <Paragraph>{words.bothYes}</Paragraph> : null}
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
