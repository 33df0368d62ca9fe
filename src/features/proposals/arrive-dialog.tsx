import { useState } from 'react'
import { View } from '@tarojs/components'
import type { ProposalView } from '../../../domain/contracts/proposal'
import { trades } from '../../../domain/terms'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { Notice } from '../../components/notice'
import { TextField } from '../../components/text-field'
import { proposalWords as words } from './words'

interface ArriveDialogProps {
  proposal: ProposalView
  isBusy: boolean
  /** Why it could not be written; what was typed stays. */
  failure: string | undefined
  onSave: (arrived: number) => void
  onClose: () => void
}

/** How many people came so far. */
export function ArriveDialog({ proposal, isBusy, failure, onSave, onClose }: ArriveDialogProps) {
  const { headcount, trade } = proposal
  const [text, setText] = useState(proposal.arrived > 0 ? String(proposal.arrived) : '')
  const [error, setError] = useState<string>()
  const save = () => {
    const typed = text.trim()
    if (!/^\d{1,5}$/.test(typed)) return setError(words.arriveMissing)
    if (Number(typed) > headcount) return setError(words.arriveTooMany(headcount))
    onSave(Number(typed))
  }
  return (
    <Dialog
      isOpen
      title={words.people(trades[trade], headcount)}
      confirmLabel={words.save}
      cancelLabel={words.cancel}
      isBusy={isBusy}
      onConfirm={save}
      onCancel={onClose}
    >
      <View className="dialog-fields">
        {failure ? <Notice tone="danger">{failure}</Notice> : null}
        <TextField
          id="arrived"
          label={words.arriveLabel}
          type="number"
          maxLength={5}
          unit="人"
          value={text}
          onInput={setText}
          error={error}
        />
        <Button onClick={() => onSave(headcount)}>{words.arriveAll}</Button>
      </View>
    </Dialog>
  )
}
