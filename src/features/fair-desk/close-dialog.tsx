import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Fair } from '../../../domain/contracts/board'
import type { InputOf } from '../../../domain/contracts/registry'
import { Chips } from '../../components/chips'
import { Dialog } from '../../components/dialog'
import { Notice } from '../../components/notice'
import { TextField } from '../../components/text-field'
import { words } from './words'
import '../shortages/shortages.css'

interface CloseDialogProps {
  fair: Fair
  isBusy: boolean
  failure: string | undefined
  onClose: (input: InputOf<'fair.close'>) => void
  onCancel: () => void
}

const chips = [
  { value: 'held', label: words.held },
  { value: 'cancelled', label: words.cancelled },
] as const

/** How a fair ended; what nobody counted is left out. */
export function CloseDialog({
  fair: { fairId, version },
  isBusy,
  failure,
  onClose,
  onCancel,
}: CloseDialogProps) {
  const [status, setStatus] = useState<'held' | 'cancelled'>()
  const [attended, setAttended] = useState('')
  const [intended, setIntended] = useState('')
  const [hasTried, setHasTried] = useState(false)
  const errorOf = (text: string) => (hasTried && !isCount(text) ? words.errors.number : undefined)
  const save = () => {
    setHasTried(true)
    if (!status || !isCount(attended) || !isCount(intended)) return
    onClose({
      ...{ fairId, version, status },
      ...(status === 'held' && attended && { attended: Number(attended) }),
      ...(status === 'held' && intended && { intended: Number(intended) }),
    })
  }
  return (
    <Dialog
      isOpen
      isBusy={isBusy}
      title={words.closeTitle}
      confirmLabel={words.closeYes}
      onConfirm={save}
      onCancel={onCancel}
    >
      <View className="dialog-fields">
        {failure ? <Notice tone="danger">{failure}</Notice> : null}
        <Chips
          id="status"
          label={words.closeTitle}
          isLabelHidden
          chips={chips}
          value={status}
          onChange={setStatus}
          error={hasTried && !status ? words.errors.status : undefined}
        />
        {status === 'held' ? (
          <>
            <TextField
              id="attended"
              label={words.attended}
              type="number"
              maxLength={7}
              unit="人"
              value={attended}
              onInput={setAttended}
              error={errorOf(attended)}
            />
            <TextField
              id="intended"
              label={words.intended}
              type="number"
              maxLength={6}
              unit="人"
              value={intended}
              onInput={setIntended}
              error={errorOf(intended)}
            />
          </>
        ) : null}
      </View>
    </Dialog>
  )
}

function isCount(text: string): boolean {
  return /^\d{0,7}$/.test(text)
}
