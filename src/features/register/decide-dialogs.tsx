import { useState } from 'react'
import { View } from '@tarojs/components'
import { fullDayText } from '../../../domain/calendar/day-text'
import { Button } from '../../components/button'
import { DateField } from '../../components/date-field'
import { Dialog } from '../../components/dialog'
import { Notice } from '../../components/notice'
import { Paragraph } from '../../components/text'
import { TextField } from '../../components/text-field'
import type { CallError } from '../../lib/call-error'
import { useDraft } from '../../lib/draft'
import { chosenLabel } from './deciding'
import { turnedText } from './turned'
import type { Deciding } from './use-deciding'
import { words } from './words'
import './register.css'

/** The last look: how many change, what is decided, from when. */
export function ConfirmDecision({ deciding }: { deciding: Deciding }) {
  const { reading, chosen, draft, preview, write, isAsking, setIsAsking, decide } = deciding
  if (!isAsking || chosen === null) return null
  const changed = preview.status === 'ready' ? turnedText(preview.data.turns) : undefined
  const title =
    changed === null ? words.confirmNobody : changed ? words.confirmTitle(changed) : words.confirmUnknown
  return (
    <Dialog
      isOpen
      isBusy={write.isRunning}
      title={title}
      confirmLabel={words.confirmYes}
      cancelLabel={words.confirmNo}
      onConfirm={() => void decide()}
      onCancel={() => setIsAsking(false)}
    >
      <Paragraph>{words.confirmText(reading.question, chosenLabel(reading, chosen))}</Paragraph>
      <Paragraph>{words.confirmDay(fullDayText(draft.value.day))}</Paragraph>
    </Dialog>
  )
}

function reasonOf({ fields, message }: CallError): string {
  return Object.values(fields)[0] ?? message
}

/** Opens a decided reading again; that too is a version with a reason and a day. */
export function Reopen({ deciding, todayOn }: { deciding: Deciding; todayOn: string }) {
  const [isAsking, setIsAsking] = useState(false)
  const [hasTried, setHasTried] = useState(false)
  const { write, reopen, reading } = deciding
  const draft = useDraft(`reopen:${reading.policy}:${reading.reading}`, { note: '', day: todayOn })
  const { note, day } = draft.value
  const isShort = note.trim().length < 2
  const confirm = async () => {
    setHasTried(true)
    if (isShort || !day) return
    if (!(await reopen({ note, day }))) return
    setIsAsking(false)
    draft.clear()
  }
  return (
    <>
      <Button kind="warn" onClick={() => setIsAsking(true)}>
        {words.reopen}
      </Button>
      <Dialog
        isOpen={isAsking}
        isGrave
        isBusy={write.isRunning}
        title={words.reopenTitle}
        confirmLabel={words.reopenYes}
        cancelLabel={words.confirmNo}
        onConfirm={() => void confirm()}
        onCancel={() => setIsAsking(false)}
      >
        <View className="reading-part">
          {write.error ? <Notice tone="danger">{reasonOf(write.error)}</Notice> : null}
          <Paragraph>{words.reopenText}</Paragraph>
          <TextField
            id="reopen-note"
            label={words.note}
            maxLength={200}
            value={note}
            onInput={(text) => draft.update({ note: text })}
            error={hasTried && isShort ? words.errors.note : undefined}
          />
          <DateField
            id="reopen-day"
            label={words.day}
            value={day}
            onChange={(on) => draft.update({ day: on })}
            error={hasTried && !day ? words.errors.day : undefined}
          />
        </View>
      </Dialog>
    </>
  )
}
