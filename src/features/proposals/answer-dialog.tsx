import { useState } from 'react'
import { View } from '@tarojs/components'
import type { ProposalView } from '../../../domain/contracts/proposal'
import { trades } from '../../../domain/terms'
import { Dialog } from '../../components/dialog'
import { Notice } from '../../components/notice'
import { Paragraph } from '../../components/text'
import { TextField } from '../../components/text-field'
import { proposalWords as words } from './words'

export interface Answering {
  proposal: ProposalView
  accept: boolean
}

interface AnswerDialogProps extends Answering {
  as: 'giver' | 'receiver'
  isBusy: boolean
  /** Why it could not be written; what was typed stays. */
  failure: string | undefined
  onAnswer: (reason: string) => void
  onClose: () => void
}

/** What a yes or a no of this side means, before it is given. */
export function AnswerDialog({
  proposal,
  accept,
  as,
  isBusy,
  failure,
  onAnswer,
  onClose,
}: AnswerDialogProps) {
  const [reason, setReason] = useState('')
  const note = as === 'giver' ? words.acceptGiver : words.acceptReceiver
  return (
    <Dialog
      isOpen
      isGrave={!accept}
      isBusy={isBusy}
      title={accept ? words.acceptTitle : words.declineTitle}
      confirmLabel={accept ? words.acceptYes : words.declineYes}
      cancelLabel={words.notYet}
      onConfirm={() => onAnswer(reason.trim())}
      onCancel={onClose}
    >
      <View className="dialog-fields">
        {failure ? <Notice tone="danger">{failure}</Notice> : null}
        <Paragraph>{words.people(trades[proposal.trade], proposal.headcount)}</Paragraph>
        <Paragraph>{accept ? note : words.declineNote[as]}</Paragraph>
        {accept ? null : (
          <TextField
            id="decline-reason"
            label={words.reason}
            maxLength={200}
            value={reason}
            onInput={setReason}
          />
        )}
      </View>
    </Dialog>
  )
}
