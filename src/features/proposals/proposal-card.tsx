import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { ProposalView } from '../../../domain/contracts/proposal'
import { dayOfYearText, dayText } from '../../../domain/calendar/day-text'
import { proposalStatuses, supplySources, trades, type ProposalStatus } from '../../../domain/terms'
import type { Tone } from '../../components/notice'
import { Tag } from '../../components/tag'
import { Heading, Paragraph, Small } from '../../components/text'
import { proposalWords as words } from './words'

const tones: Record<ProposalStatus, Tone> = {
  proposed: 'warn',
  confirmed: 'good',
  arrived: 'good',
  declined: 'plain',
  lapsed: 'plain',
  released: 'plain',
}

interface ProposalCardProps {
  proposal: ProposalView
  /** Who looks: the other side is named. Without it, both are. */
  as?: 'giver' | 'receiver'
  /** What may be done. */
  children?: ReactNode
}

/** Who would come, for what, from when to when, why, and how far the two sides are. */
export function ProposalCard({ proposal, as, children }: ProposalCardProps) {
  const { trade, headcount, status, from, to, region, terms, reason, source } = proposal
  return (
    <View className="panel">
      <Heading level={3}>{words.people(trades[trade], headcount)}</Heading>
      <View>
        <Tag tone={tones[status]}>{proposalStatuses[status]}</Tag>
        <Small>{supplySources[source]}</Small>
      </View>
      {as === 'giver' ? null : <View>{giverText(proposal)}</View>}
      {as === 'receiver' ? null : <View>{words.receiver(`${proposal.receiverName}（${region.name}）`)}</View>}
      <View>{words.fromTo(dayOfYearText(from), dayOfYearText(to))}</View>
      {terms ? <Small>{words.terms(terms)}</Small> : null}
      <Why reasons={proposal.reasons} />
      <Standing proposal={proposal} as={as} />
      {reason ? <Small>{words.ended(reason)}</Small> : null}
      {children}
    </View>
  )
}

function giverText({ giverName }: ProposalView): string {
  return giverName === null ? words.person : words.giver(giverName)
}

function Why({ reasons }: { reasons: readonly string[] }) {
  if (reasons.length === 0) return null
  return (
    <View>
      <Small>{words.why}</Small>
      {reasons.map((reason) => (
        <View key={reason}>· {reason}</View>
      ))}
    </View>
  )
}

function Standing({ proposal, as }: Pick<ProposalCardProps, 'proposal' | 'as'>) {
  const { status, giverSaidYes, receiverSaidYes, answerBy, arrived, headcount, contact } = proposal
  if (status === 'confirmed' || status === 'arrived')
    return (
      <>
        {arrived > 0 ? <Paragraph>{words.arrivedSoFar(arrived, headcount)}</Paragraph> : null}
        <Paragraph>{contact ? words.contact(contact) : words.bothYes}</Paragraph>
      </>
    )
  if (status !== 'proposed') return null
  return (
    <>
      <View>{(as === 'giver' ? words.you : words.giverSide)[giverSaidYes ? 'yes' : 'waits']}</View>
      <View>{(as === 'receiver' ? words.you : words.receiverSide)[receiverSaidYes ? 'yes' : 'waits']}</View>
      <Paragraph>{words.answerBy(dayText(answerBy))}</Paragraph>
    </>
  )
}
