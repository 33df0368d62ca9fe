import { View } from '@tarojs/components'
import type { OutputOf } from '../../../domain/contracts/registry'
import { claimStatuses, type ClaimStatus } from '../../../domain/terms'
import { Cell } from '../../components/cell'
import type { Tone } from '../../components/notice'
import { Tag } from '../../components/tag'
import { momentText } from '../../lib/format'
import { words } from './words'

export type ClaimView = OutputOf<'employer.mine'>['claims'][number]

const tones: Record<ClaimStatus, Tone> = { pending: 'warn', approved: 'good', rejected: 'danger' }

/** One claim of mine and how far it got. */
export function ClaimStatusRow({ claim }: { claim: ClaimView }) {
  const { name, status, submittedAt, reason } = claim
  return (
    <Cell
      title={
        <>
          <View>{name}</View>
          {reason ? <View>{words.rejectedReason(reason)}</View> : null}
        </>
      }
      note={words.submittedAt(momentText(submittedAt))}
      value={<Tag tone={tones[status]}>{claimStatuses[status]}</Tag>}
    />
  )
}
