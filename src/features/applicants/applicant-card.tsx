import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { Applicant } from '../../../domain/contracts/board'
import { applicationStatuses, trades, type ApplicationStatus } from '../../../domain/terms'
import { Button } from '../../components/button'
import type { Tone } from '../../components/notice'
import { Tag } from '../../components/tag'
import { Heading, Small } from '../../components/text'
import { dial } from '../../lib/dial'
import { momentText } from '../../lib/format'
import { applicantWords as words } from './words'

const tones: Record<ApplicationStatus, Tone> = {
  sent: 'warn',
  interview: 'good',
  hired: 'good',
  declined: 'plain',
  withdrawn: 'plain',
}

/** One person who agreed to tell this employer: for which post, how to reach them, how far it is. */
export function ApplicantCard({ applicant, children }: { applicant: Applicant; children: ReactNode }) {
  const { name, phone, post, status, sentAt, wantsInterview, answer } = applicant
  return (
    <View className="panel">
      <Heading level={3}>{`${name} · ${trades[post.trade]}`}</Heading>
      <View>
        <Tag tone={tones[status]}>{applicationStatuses[status]}</Tag>
      </View>
      <Small>{words.sentAt(momentText(sentAt))}</Small>
      {wantsInterview ? <View>{words.wantsInterview}</View> : null}
      {phone ? (
        <Button onClick={() => void dial(phone)}>{words.phone(phone)}</Button>
      ) : (
        <Small>{words.noPhone}</Small>
      )}
      {answer ? <View>{words.answered(answer)}</View> : null}
      {children}
    </View>
  )
}
