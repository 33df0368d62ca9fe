import { useState } from 'react'
import { View } from '@tarojs/components'
import type { OutputOf } from '../../../domain/contracts/registry'
import { trades } from '../../../domain/terms'
import { Button } from '../../components/button'
import { Loaded } from '../../components/loaded'
import { Notice } from '../../components/notice'
import { Heading, Paragraph, Small } from '../../components/text'
import { momentText } from '../../lib/format'
import type { CallState } from '../../lib/use-call'
import { useWrite } from '../../lib/use-write'
import { ProposalCard } from '../proposals/proposal-card'
import { words } from './words'

type OfCase = OutputOf<'proposal.ofCase'>

const shownFirst = 3

interface CaseProposalsProps {
  shortageId: string
  state: CallState<OfCase>
  /** A closed case looks for nobody. */
  canFind: boolean
  onFound: () => void
}

/** Who was asked for this case and how far that is, what is still missing and why, and asking more people now. */
export function CaseProposals({ shortageId, state, canFind, onFound }: CaseProposalsProps) {
  const [said, setSaid] = useState<string>()
  const find = useWrite('plan.run')
  const look = async () => {
    setSaid(undefined)
    const found = await find.run({ shortageId })
    if (!found) return
    setSaid(found.isQueued ? words.foundMore(found.sent) : words.found(found.sent))
    onFound()
  }
  return (
    <>
      <Heading level={2}>{words.proposals}</Heading>
      {find.error ? <Notice tone="danger">{find.error.message}</Notice> : null}
      {said ? <Notice tone="good">{said}</Notice> : null}
      {canFind ? (
        <Button id="find" loading={find.isRunning} onClick={() => void look()}>
          {words.find}
        </Button>
      ) : null}
      <Loaded state={state}>{(ofCase) => <Standing {...ofCase} />}</Loaded>
    </>
  )
}

function Standing({ proposals, shortfalls, plannedAt }: OfCase) {
  const [showsAll, setShowsAll] = useState(false)
  const shown = showsAll ? proposals : proposals.slice(0, shownFirst)
  return (
    <>
      <Shortfalls shortfalls={shortfalls} plannedAt={plannedAt} />
      {proposals.length === 0 ? <Paragraph>{words.proposalsNone}</Paragraph> : null}
      {shown.map((proposal) => (
        <ProposalCard key={proposal.proposalId} proposal={proposal} />
      ))}
      {shown.length < proposals.length ? (
        <Button onClick={() => setShowsAll(true)}>{words.showAll(proposals.length)}</Button>
      ) : null}
    </>
  )
}

function Shortfalls({ shortfalls, plannedAt }: Pick<OfCase, 'shortfalls' | 'plannedAt'>) {
  const unmet = shortfalls.filter((each) => each.unmet > 0)
  if (plannedAt === null) return null
  return (
    <View className="panel">
      {unmet.map(({ postId, trade, unmet: people, reasons }) => (
        <View key={postId}>
          <Heading level={3}>{words.shortfall(trades[trade], people)}</Heading>
          {reasons.map((reason) => (
            <View key={reason}>· {reason}</View>
          ))}
        </View>
      ))}
      <Small>{words.planned(momentText(plannedAt))}</Small>
    </View>
  )
}
