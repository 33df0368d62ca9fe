import { useState } from 'react'
import { View } from '@tarojs/components'
import { Dialog } from '../../components/dialog'
import { Notice } from '../../components/notice'
import { Paragraph } from '../../components/text'
import { TextArea } from '../../components/text-area'
import { applicantWords as words } from './words'

export type Reply = 'interview' | 'hired' | 'declined'

interface ReplyDialogProps {
  reply: Reply
  name: string
  isBusy: boolean
  /** Why it could not be sent; what was typed stays. */
  failure: string | undefined
  onSend: (answer: string) => void
  onClose: () => void
}

/** What the applicant will read: an invitation needs words, the others may do without. */
export function ReplyDialog({ reply, name, isBusy, failure, onSend, onClose }: ReplyDialogProps) {
  const [answer, setAnswer] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const send = () => {
    const missing = reply === 'interview' && answer.trim() === ''
    setIsMissing(missing)
    if (!missing) onSend(answer.trim())
  }
  return (
    <Dialog
      isOpen
      isGrave={reply === 'declined'}
      isBusy={isBusy}
      title={words.titles[reply]}
      confirmLabel={words.send}
      cancelLabel={words.cancel}
      onConfirm={send}
      onCancel={onClose}
    >
      <View className="dialog-fields">
        {failure ? <Notice tone="danger">{failure}</Notice> : null}
        <Paragraph>{name}</Paragraph>
        <Paragraph>{words.notes[reply]}</Paragraph>
        <TextArea
          id="answer"
          label={reply === 'interview' ? words.answerLabel : words.optional}
          maxLength={200}
          value={answer}
          onInput={setAnswer}
          error={isMissing ? words.missing : undefined}
        />
      </View>
    </Dialog>
  )
}
