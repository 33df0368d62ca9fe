import { useState } from 'react'
import { Dialog } from '../../components/dialog'
import { TextField } from '../../components/text-field'
import { words } from './words'

interface RejectDialogProps {
  isBusy: boolean
  onReject: (reason: string) => void
  onClose: () => void
}

/** A refusal always carries the sentence the applicant needs to do better. */
export function RejectDialog({ isBusy, onReject, onClose }: RejectDialogProps) {
  const [reason, setReason] = useState('')
  const [hasTried, setHasTried] = useState(false)
  const confirm = () => {
    setHasTried(true)
    if (reason.trim()) onReject(reason.trim())
  }
  return (
    <Dialog
      isOpen
      isGrave
      isBusy={isBusy}
      title={words.rejectTitle}
      confirmLabel={words.rejectYes}
      cancelLabel={words.keep}
      onConfirm={confirm}
      onCancel={onClose}
    >
      <TextField
        id="reason"
        label={words.rejectTitle}
        hint={words.rejectHint}
        maxLength={200}
        value={reason}
        onInput={setReason}
        error={hasTried && !reason.trim() ? words.rejectMissing : undefined}
      />
    </Dialog>
  )
}
