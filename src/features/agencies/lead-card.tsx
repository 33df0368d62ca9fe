import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { LeadView } from '../../../domain/contracts/agency'
import { dayText } from '../../../domain/calendar/day-text'
import { tierLabel } from '../../../domain/matching/tier'
import { trades } from '../../../domain/terms'
import { Tag } from '../../components/tag'
import { Heading, Small } from '../../components/text'
import { agencyWords as words } from './words'

/** A case an agency could take on, or has. The employer's name comes with taking it on. */
export function LeadCard({ lead, children }: { lead: LeadView; children?: ReactNode }) {
  const { employerName, region, tier, posts, headcountOpen, waitingDays, specialist, isOpen } = lead
  return (
    <View className="panel">
      <Heading level={3}>{employerName ?? region.fullName}</Heading>
      <View>
        <Tag tone={isOpen ? 'warn' : 'plain'}>{isOpen ? tierLabel(tier) : words.closed}</Tag>
        <Small>{words.waiting(waitingDays)}</Small>
      </View>
      {employerName ? <Small>{region.fullName}</Small> : <Small>{words.unnamed}</Small>}
      <View>{words.leadPeople(headcountOpen)}</View>
      {posts.map(({ postId, trade, headcount, neededBy }) => (
        <View key={postId}>· {words.post(trades[trade], headcount, dayText(neededBy))}</View>
      ))}
      {specialist ? <Small>{words.specialist(specialist)}</Small> : null}
      {children}
    </View>
  )
}
