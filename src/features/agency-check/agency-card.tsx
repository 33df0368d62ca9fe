import { View } from '@tarojs/components'
import type { OutputOf } from '../../../domain/contracts/registry'
import { fullDayText } from '../../../domain/calendar/day-text'
import { shanghaiDay } from '../../../domain/calendar/shanghai-day'
import { Button } from '../../components/button'
import { Notice } from '../../components/notice'
import { Heading, Paragraph, Small } from '../../components/text'
import { momentText } from '../../lib/format'
import { words } from './words'
import '../employers/employers.css'

export type QueuedAgency = OutputOf<'agency.queue'>['agencies'][number]

interface AgencyCardProps {
  agency: QueuedAgency
  isBusy: boolean
  onApprove: () => void
  onReject: () => void
}

/** One registration with what the officer compares with the licence. */
export function AgencyCard({ agency, isBusy, onApprove, onReject }: AgencyCardProps) {
  const { name, creditCode, region, contactName, licenceNumber, licenceUntil, status, reason } = agency
  const hasEnded = licenceUntil < shanghaiDay(new Date())
  return (
    <View className="claim-card">
      <Heading level={2}>{name}</Heading>
      <Small>{words.creditCode}</Small>
      <View className="claim-code">{creditCode}</View>
      <Small>{words.licence}</Small>
      <View className="claim-code">{licenceNumber}</View>
      <View>{words.until(fullDayText(licenceUntil))}</View>
      <View>{region.fullName}</View>
      <View>{words.contact(contactName)}</View>
      <Small>{words.submitted(momentText(agency.submittedAt))}</Small>
      {reason ? <Paragraph>{words.reason(reason)}</Paragraph> : null}
      {status === 'pending' && hasEnded ? <Notice tone="warn">{words.ended}</Notice> : null}
      {status === 'pending' ? (
        <View className="claim-decision">
          {hasEnded ? null : (
            <Button loading={isBusy} onClick={onApprove} label={`${words.approve}：${name}`}>
              {words.approve}
            </Button>
          )}
          <Button kind="warn" onClick={onReject} label={`${words.reject}：${name}`}>
            {words.reject}
          </Button>
        </View>
      ) : null}
    </View>
  )
}
