import { useState } from 'react'
import { View } from '@tarojs/components'
import type { OutputOf } from '../../../domain/contracts/registry'
import { Button } from '../../components/button'
import { Notice } from '../../components/notice'
import { Heading, Small } from '../../components/text'
import { momentText } from '../../lib/format'
import { copyText } from '../../lib/share'
import { words } from './words'
import './employers.css'

export type QueuedClaim = OutputOf<'claim.queue'>['claims'][number]

interface ClaimCardProps {
  claim: QueuedClaim
  isBusy: boolean
  onApprove: () => void
  onReject: () => void
}

/** One claim with what the officer compares with the public register. */
export function ClaimCard({ claim, isBusy, onApprove, onReject }: ClaimCardProps) {
  const [isCopied, setIsCopied] = useState(false)
  const { name, creditCode, region, contactName, submittedAt, rivals } = claim
  const copy = () => void copyText(creditCode).then(setIsCopied)
  return (
    <View className="claim-card">
      <Heading level={2}>{name}</Heading>
      <Small>{words.creditCode}</Small>
      <View className="claim-code">{inGroups(creditCode)}</View>
      <Button onClick={copy} label={`${words.copyCode} ${name}`}>
        {isCopied ? words.copied : words.copyCode}
      </Button>
      <View>{region.fullName}</View>
      <View>{words.applicant(contactName)}</View>
      <Small>{words.submittedAt(momentText(submittedAt))}</Small>
      {rivals > 0 ? <Notice tone="warn">{words.rivals(rivals)}</Notice> : null}
      <View className="claim-decision">
        <Button loading={isBusy} onClick={onApprove} label={`${words.approve}：${name}`}>
          {words.approve}
        </Button>
        <Button kind="warn" onClick={onReject} label={`${words.reject}：${name}`}>
          {words.reject}
        </Button>
      </View>
    </View>
  )
}

/** Eighteen characters are compared in groups, as they are printed on a licence. */
function inGroups(creditCode: string): string {
  return [creditCode.slice(0, 2), creditCode.slice(2, 8), creditCode.slice(8, 17), creditCode.slice(17)].join(
    ' ',
  )
}
