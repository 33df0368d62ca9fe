import { useState } from 'react'
import { View } from '@tarojs/components'
import { Dialog } from './dialog'
import { Notice } from './notice'
import { Paragraph } from './text'
import { TextField } from './text-field'

interface SentenceDialogProps {
  id: string
  title: string
  /** What comes of it, said before. */
  note?: string
  label: string
  hint?: string
  /** Said when nothing was written; without it the sentence may be left out. */
  missing?: string
  confirmLabel: string
  isGrave?: boolean
  isBusy: boolean
  /** Why it did not work; what was typed stays. */
  failure?: string
  onSave: (text: string) => void
  onClose: () => void
}

/** A question answered by one sentence. */
export function SentenceDialog(props: SentenceDialogProps) {
  const { id, title, note, label, hint, missing, confirmLabel, isGrave, isBusy, failure, onSave, onClose } =
    props
  const [text, setText] = useState('')
  const [hasTried, setHasTried] = useState(false)
  const written = text.trim()
  const lacks = missing !== undefined && written.length < 2
  const save = () => {
    setHasTried(true)
    if (!lacks) onSave(written)
  }
  return (
    <Dialog
      isOpen
      isGrave={isGrave}
      isBusy={isBusy}
      title={title}
      confirmLabel={confirmLabel}
      onConfirm={save}
      onCancel={onClose}
    >
      <View className="cells">
        {failure ? <Notice tone="danger">{failure}</Notice> : null}
        {note ? <Paragraph>{note}</Paragraph> : null}
        <TextField
          id={id}
          label={label}
          hint={hint}
          maxLength={200}
          value={text}
          onInput={setText}
          error={hasTried && lacks ? missing : undefined}
        />
      </View>
    </Dialog>
  )
}
