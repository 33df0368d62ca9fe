import { View } from '@tarojs/components'
import type { Checkup } from '../../../domain/contracts/lab'
import { fullDayText } from '../../../domain/calendar/day-text'
import { Button } from '../../components/button'
import { DateField } from '../../components/date-field'
import { Dialog } from '../../components/dialog'
import { FormErrors } from '../../components/form-errors'
import { Notice } from '../../components/notice'
import { Heading, Paragraph } from '../../components/text'
import { TextField } from '../../components/text-field'
import { open } from '../../lib/navigate'
import { turnedText } from '../register/turned'
import type { Publishing } from './use-publishing'
import { words } from './words'
import './lab.css'

/** From which day, and why; what was refused stands at its field. */
export function PublishForm({ publishing }: { publishing: Publishing }) {
  const { day, note, setDay, setNote, problems } = publishing
  const at = (id: string) => problems.find((problem) => problem.id === id)?.message
  return (
    <View className="panel">
      <Heading level={2}>{words.publish}</Heading>
      <Paragraph>{words.publishIntro}</Paragraph>
      <FormErrors errors={problems} />
      <DateField id="publish-day" label={words.day} value={day} onChange={setDay} error={at('publish-day')} />
      <TextField
        id="publish-note"
        label={words.note}
        hint={words.noteHint}
        maxLength={200}
        value={note}
        onInput={setNote}
        error={at('publish-note')}
      />
    </View>
  )
}

interface ConfirmProps {
  publishing: Publishing
  policy: NonNullable<Checkup['policy']>
  run: Checkup['run']
}

/** The last look before everybody sees it. */
export function ConfirmPublishing({ publishing, policy, run }: ConfirmProps) {
  const { isAsking, setIsAsking, publish, isRunning, day } = publishing
  const turned = turnedText(run?.turns ?? [])
  return (
    <Dialog
      isOpen={isAsking}
      isBusy={isRunning}
      title={words.confirmTitle(policy.title)}
      confirmLabel={words.confirmYes}
      cancelLabel={words.confirmNo}
      onConfirm={() => void publish()}
      onCancel={() => setIsAsking(false)}
    >
      <Paragraph>{words.policyLine(policy.title, policy.version)}</Paragraph>
      <Paragraph>{words.confirmText(day ? fullDayText(day) : '')}</Paragraph>
      {turned ? <Paragraph>{words.confirmTurned(turned)}</Paragraph> : null}
    </Dialog>
  )
}

interface PublishedProps {
  published: NonNullable<Publishing['published']>
}

/** It is out; what everyone sees now is one tap away. */
export function Published({ published }: PublishedProps) {
  const { policy, title, version, effectiveOn } = published
  return (
    <Notice tone="good" title={words.published(title, version)}>
      <View className="lab-part">
        <Paragraph>{words.publishedFrom(fullDayText(effectiveOn))}</Paragraph>
        <Button onClick={() => open('policy', { policy })}>{words.seeIt}</Button>
      </View>
    </Notice>
  )
}
