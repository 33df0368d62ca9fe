import { useState } from 'react'
import { View } from '@tarojs/components'
import type { ShortageView } from '../../../domain/contracts/shortage'
import { serviceActions, type ServiceAction } from '../../../domain/terms'
import { Chips } from '../../components/chips'
import { Dialog } from '../../components/dialog'
import { Notice } from '../../components/notice'
import { TextField } from '../../components/text-field'
import { useWrite } from '../../lib/use-write'
import { words } from './words'
import './shortages.css'

interface ActDialogProps {
  shortage: ShortageView
  onDone: (shortage: ShortageView) => void
  /** Somebody else wrote in between: the page shows the newest, what was typed stays. */
  onConflict: () => void
  onClose: () => void
}

const chips = (Object.keys(serviceActions) as ServiceAction[]).map((action) => ({
  value: action,
  label: serviceActions[action],
}))

/** What was done for this employer, in one tap and one sentence. */
export function ActDialog({ shortage, onDone, onConflict, onClose }: ActDialogProps) {
  const [action, setAction] = useState<ServiceAction>()
  const [note, setNote] = useState('')
  const [hasTried, setHasTried] = useState(false)
  const act = useWrite('shortage.act')
  const save = async () => {
    setHasTried(true)
    if (!action || !note.trim()) return
    const { shortageId, version } = shortage
    const acted = await act.run({ shortageId, version, action, note })
    if (acted) onDone(acted)
    else onConflict()
  }
  return (
    <Dialog
      isOpen
      title={words.act}
      confirmLabel={words.actSave}
      isBusy={act.isRunning}
      onConfirm={() => void save()}
      onCancel={onClose}
    >
      <View className="dialog-fields">
        {act.error ? <Notice tone="danger">{act.error.message}</Notice> : null}
        <Chips
          id="action"
          label={words.actWhat}
          chips={chips}
          value={action}
          onChange={setAction}
          error={hasTried && !action ? words.actMissing : undefined}
        />
        <TextField
          id="note"
          label={words.actNote}
          hint={words.actNoteHint}
          maxLength={200}
          value={note}
          onInput={setNote}
          error={hasTried && !note.trim() ? words.actNoteMissing : undefined}
        />
      </View>
    </Dialog>
  )
}
