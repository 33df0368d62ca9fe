import { useState } from 'react'
import type { Colleague } from '../../../domain/contracts/staff'
import { Button } from '../../components/button'
import { Overlay } from '../../components/dialog'
import { SentenceDialog } from '../../components/sentence-dialog'
import { Paragraph } from '../../components/text'
import { useWrite } from '../../lib/use-write'
import { ColleagueList } from './colleague-list'
import { holds } from './colleagues'
import { HandOverDialog } from './hand-over-dialog'
import { words } from './words'

interface StaffSheetProps {
  colleague: Colleague
  /** With what to say, and whether the caller's own post is over. */
  onDone: (message: string, endedMyself: boolean) => void
  onClose: () => void
}

type Step = 'menu' | 'to' | 'end' | { to: Colleague }

/** What may be done with a colleague's post, one step after the other; nothing happens before the last. */
export function StaffSheet({ colleague, onDone, onClose }: StaffSheetProps) {
  const { grantId, name, region, isMe } = colleague
  const [step, setStep] = useState<Step>('menu')
  const end = useWrite('staff.end')
  if (step === 'end')
    return (
      <SentenceDialog
        id="end-reason"
        title={words.endTitle(name)}
        note={words.endNote}
        label={words.reason}
        hint={words.reasonHint}
        missing={words.reasonMissing}
        confirmLabel={words.endYes}
        isGrave
        isBusy={end.isRunning}
        failure={end.error && (end.error.fields.grantId ?? end.error.message)}
        onSave={(reason) =>
          void end.run({ grantId, reason }).then((answer) => answer && onDone(words.ended(name), isMe))
        }
        onClose={onClose}
      />
    )
  if (typeof step === 'object')
    return <HandOverDialog from={colleague} to={step.to} onDone={onDone} onClose={onClose} />
  return (
    <Overlay key={step} title={step === 'to' ? words.to : name} onClose={onClose}>
      {step === 'to' ? (
        <ColleagueList
          among={(each) => each.grantId !== grantId && holds(each, region.code)}
          empty={words.toNone}
          onPick={(to) => setStep({ to })}
        />
      ) : (
        <>
          <Button onClick={() => setStep('to')}>{words.handOver}</Button>
          <Paragraph>{words.handOverNote}</Paragraph>
          <Button kind="warn" onClick={() => setStep('end')}>
            {words.end}
          </Button>
          <Paragraph>{words.endNote}</Paragraph>
        </>
      )}
      <Button onClick={onClose}>{words.close}</Button>
    </Overlay>
  )
}
