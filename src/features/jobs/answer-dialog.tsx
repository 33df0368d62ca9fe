import { useState } from 'react'
import type { ProposalView } from '../../../domain/contracts/proposal'
import { trades } from '../../../domain/terms'
import { Dialog } from '../../components/dialog'
import { Paragraph } from '../../components/text'
import { TextField } from '../../components/text-field'
import { proposalWords as words } from './proposal-words'

export interface Answering {
  proposal: ProposalView
  accept: boolean
}

interface AnswerDialogProps {
  answering: Answering
  isBusy: boolean
  onAnswer: (reason: string) => void
  onClose: () => void
}

/** What a yes tells the employer, or what a no means, before it is given. */
export function AnswerDialog({ answering, isBusy, onAnswer, onClose }: AnswerDialogProps) {
  const [reason, setReason] = useState('')
  const { proposal, accept } = answering
  const about = `${proposal.receiverName}：${trades[proposal.trade]}`
  if (accept)
    return (
      <Dialog
        isOpen
        title={words.acceptTitle}
        confirmLabel={words.acceptYes}
        cancelLabel={words.notYet}
        isBusy={isBusy}
        onConfirm={() => onAnswer('')}
        onCancel={onClose}
      >
        <Paragraph>{about}</Paragraph>
        {words.acceptLines.map((line) => (
          <Paragraph key={line}>{line}</Paragraph>
        ))}
      </Dialog>
    )
  return (
    <Dialog
      isOpen
      title={words.declineTitle}
      confirmLabel={words.declineYes}
      cancelLabel={words.notYet}
      isGrave
      isBusy={isBusy}
      onConfirm={() => onAnswer(reason.trim())}
      onCancel={onClose}
    >
      <Paragraph>{about}</Paragraph>
      <Paragraph>{proposal.giverSaidYes ? words.declineAfterYes : words.declineNote}</Paragraph>
      <TextField
        id="decline-reason"
        label={words.reason}
        maxLength={200}
        value={reason}
        onInput={setReason}
      />
    </Dialog>
  )
}
