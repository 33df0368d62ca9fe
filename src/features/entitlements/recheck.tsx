import { useState } from 'react'
import type { Entitlement } from '../../../domain/contracts/entitlement'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { Notice } from '../../components/notice'
import { Paragraph, Small } from '../../components/text'
import { TextField } from '../../components/text-field'
import { momentText } from '../../lib/format'
import { open } from '../../lib/navigate'
import { useWrite } from '../../lib/use-write'
import { reasonWords as words } from './reason-words'
import type { Viewer } from './viewer'

interface RecheckProps {
  viewer: Viewer
  entitlement: Entitlement
  onAsked: () => void
}

/** Having a person look again: asked for by whoever it is about; without a registration, by telephone or in person. */
export function Recheck({ viewer, entitlement, onAsked }: RecheckProps) {
  const [isAsking, setIsAsking] = useState(false)
  const { recheck, title } = entitlement
  if (viewer.as === 'anyone')
    return <Button onClick={() => open('help', { about: title })}>{words.recheck}</Button>
  const mayAsk = viewer.as !== 'officer' && recheck?.status !== 'open'
  return (
    <>
      {recheck ? <Standing recheck={recheck} /> : null}
      {mayAsk ? (
        <Button onClick={() => setIsAsking(true)}>{recheck ? words.recheckAgain : words.recheck}</Button>
      ) : null}
      {isAsking && mayAsk ? (
        <AskDialog
          viewer={viewer}
          policy={entitlement.policy}
          onAsked={onAsked}
          onClose={() => setIsAsking(false)}
        />
      ) : null}
    </>
  )
}

function Standing({ recheck }: { recheck: NonNullable<Entitlement['recheck']> }) {
  const { number, status, reply, askedAt } = recheck
  if (status === 'done')
    return (
      <Notice tone="good" title={words.recheckDone}>
        {reply ?? words.recheckNoReply}
      </Notice>
    )
  return (
    <Notice tone="good" title={words.recheckOpen(number)}>
      <Paragraph>{words.recheckSent(momentText(askedAt))}</Paragraph>
      <Paragraph>{words.recheckNext}</Paragraph>
    </Notice>
  )
}

interface AskDialogProps {
  viewer: Exclude<Viewer, { as: 'anyone' | 'officer' }>
  policy: string
  onAsked: () => void
  onClose: () => void
}

function AskDialog({ viewer, policy, onAsked, onClose }: AskDialogProps) {
  const [note, setNote] = useState('')
  const asking = useWrite('entitlement.recheck')
  const ask = async () => {
    const { seasonId } = viewer
    const about = { seasonId, policy, ...(note.trim() ? { note: note.trim() } : {}) }
    const asked = await asking.run(
      viewer.as === 'employer' ? { ...about, employerId: viewer.employerId } : about,
    )
    if (!asked) return
    onClose()
    onAsked()
  }
  return (
    <Dialog
      isOpen
      isBusy={asking.isRunning}
      title={words.recheckTitle}
      confirmLabel={words.recheckYes}
      onConfirm={() => void ask()}
      onCancel={onClose}
    >
      {asking.error ? <Notice tone="danger">{asking.error.message}</Notice> : null}
      <Small>{words.recheckNext}</Small>
      <TextField
        id="recheck-note"
        label={words.recheckNote}
        hint={words.recheckNoteHint}
        maxLength={200}
        value={note}
        onInput={setNote}
      />
    </Dialog>
  )
}
