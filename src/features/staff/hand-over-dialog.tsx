import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Colleague } from '../../../domain/contracts/staff'
import { Check } from '../../components/choice'
import { Dialog } from '../../components/dialog'
import { Notice } from '../../components/notice'
import { Paragraph } from '../../components/text'
import { TextField } from '../../components/text-field'
import { useWrite } from '../../lib/use-write'
import { words } from './words'

interface HandOverDialogProps {
  from: Colleague
  to: Colleague
  onDone: (message: string, endedMyself: boolean) => void
  onClose: () => void
}

interface Moved {
  cases: number
  tasks: number
}

/** The backend moves a bounded number at once: goes on until all is there, and says how far it came. */
export function HandOverDialog({ from, to, onDone, onClose }: HandOverDialogProps) {
  const [reason, setReason] = useState('')
  const [endsGrant, setEndsGrant] = useState(false)
  const [hasTried, setHasTried] = useState(false)
  const [moved, setMoved] = useState<Moved>()
  const handOver = useWrite('staff.handOver')
  const lacks = reason.trim().length < 2
  const run = async () => {
    setHasTried(true)
    if (lacks) return
    let sum = moved ?? { cases: 0, tasks: 0 }
    for (let hasMore = true; hasMore;) {
      const input = { fromGrantId: from.grantId, toGrantId: to.grantId, endsGrant, reason: reason.trim() }
      const answer = await handOver.run(input)
      if (!answer) return
      sum = { cases: sum.cases + answer.cases, tasks: sum.tasks + answer.tasks }
      hasMore = answer.hasMore
      setMoved(sum)
    }
    onDone(words.moved(sum.cases, sum.tasks), endsGrant && from.isMe)
  }
  return (
    <Dialog
      isOpen
      isBusy={handOver.isRunning}
      title={words.handOverTitle(from.name, to.name)}
      confirmLabel={words.handOverYes}
      onConfirm={() => void run()}
      onCancel={onClose}
    >
      <View className="dialog-fields">
        {handOver.error ? <Notice tone="danger">{handOver.error.message}</Notice> : null}
        {moved ? <Paragraph>{words.moving(moved.cases, moved.tasks)}</Paragraph> : null}
        <TextField
          id="hand-over-reason"
          label={words.reason}
          hint={words.reasonHint}
          maxLength={200}
          value={reason}
          onInput={setReason}
          error={hasTried && lacks ? words.reasonMissing : undefined}
        />
        <Check isOn={endsGrant} onChange={setEndsGrant} note={words.endsNote}>
          {words.ends}
        </Check>
      </View>
    </Dialog>
  )
}
