import { useState } from 'react'
import { View } from '@tarojs/components'
import type { ProposalView } from '../../../domain/contracts/proposal'
import { Dialog } from '../../components/dialog'
import { Notice } from '../../components/notice'
import { Paragraph } from '../../components/text'
import { TextField } from '../../components/text-field'

export interface Answering {
  proposal: ProposalView
  accept: boolean
}

/** What a yes or a no means, before it is given. */
export interface AnswerQuestion {
  title: string
  lines: readonly string[]
  confirm: string
  cancel: string
  /** With a yes how one is reached, with a no why. */
  label: string
  hint?: string
}

interface AnswerDialogProps {
  accept: boolean
  question: AnswerQuestion
  isBusy: boolean
  /** Why it could not be written; what was typed stays. */
  failure: string | undefined
  onAnswer: (text: string) => void
  onClose: () => void
}

/** A yes or a no to one proposal, each with a line of one's own if one wishes. */
export function AnswerDialog({ accept, question, isBusy, failure, onAnswer, onClose }: AnswerDialogProps) {
  const [text, setText] = useState('')
  return (
    <Dialog
      isOpen
      isGrave={!accept}
      isBusy={isBusy}
      title={question.title}
      confirmLabel={question.confirm}
      cancelLabel={question.cancel}
      onConfirm={() => onAnswer(text.trim())}
      onCancel={onClose}
    >
      <View className="dialog-fields">
        {failure ? <Notice tone="danger">{failure}</Notice> : null}
        {question.lines.map((line) => (
          <Paragraph key={line}>{line}</Paragraph>
        ))}
        <TextField
          id="answer-text"
          label={question.label}
          hint={question.hint}
          maxLength={accept ? 40 : 200}
          value={text}
          onInput={setText}
        />
      </View>
    </Dialog>
  )
}
