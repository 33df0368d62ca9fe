import { useState } from 'react'
import { View } from '@tarojs/components'
import type { StayAnswers } from '../../../domain/contracts/shapes'
import { returnings, stays, travels, type Returning, type Stay, type Travel } from '../../../domain/terms'
import { Button } from '../../components/button'
import { Chips } from '../../components/chips'
import { DateField } from '../../components/date-field'
import { Heading } from '../../components/text'
import { TextField } from '../../components/text-field'
import { words } from './words'

export interface Correction {
  stay: Stay | null
  answers: StayAnswers
  note: string
}

interface CorrectionFormProps {
  before: Correction
  isSaving: boolean
  onSave: (correction: Correction) => void
  onCancel: () => void
}

/** What an officer may put right on the spot; the questions follow the stay, as the worker's do. */
export function CorrectionForm({ before, isSaving, onSave, onCancel }: CorrectionFormProps) {
  const [now, setNow] = useState(before)
  const answer = (part: StayAnswers) => setNow({ ...now, answers: { ...now.answers, ...part } })
  return (
    <View className="roster">
      <Heading level={2}>{words.correct}</Heading>
      <Chips
        label={words.stay}
        chips={chipsOf(stays)}
        value={now.stay ?? undefined}
        onChange={(stay) => setNow({ ...now, stay })}
      />
      <TextField
        id="name"
        label={words.fields.name}
        maxLength={30}
        value={now.answers.name ?? ''}
        onInput={(name) => answer({ name: name || null })}
      />
      {now.stay === 'leaving' ? <Leaving answers={now.answers} onAnswer={answer} /> : null}
      {now.stay === 'staying' ? <Frontline answers={now.answers} onAnswer={answer} /> : null}
      <TextField
        id="note"
        label={words.note}
        hint={words.noteHint}
        maxLength={200}
        value={now.note}
        onInput={(note) => setNow({ ...now, note })}
      />
      <Button kind="primary" loading={isSaving} onClick={() => onSave(now)} id="save">
        {words.saveCorrection}
      </Button>
      <Button onClick={onCancel}>{words.cancel}</Button>
    </View>
  )
}

interface PartProps {
  answers: StayAnswers
  onAnswer: (part: StayAnswers) => void
}

function Leaving({ answers, onAnswer }: PartProps) {
  return (
    <>
      <DateField
        id="leavingOn"
        label={words.fields.leavingOn}
        value={answers.leavingOn ?? ''}
        onChange={(leavingOn) => onAnswer({ leavingOn: leavingOn || null })}
      />
      <Chips
        label={words.fields.returning}
        chips={chipsOf(returnings)}
        value={answers.returning ?? undefined}
        onChange={(returning: Returning) => onAnswer({ returning })}
      />
      {answers.returning === 'yes' ? (
        <DateField
          id="returnOn"
          label={words.fields.returnOn}
          value={answers.returnOn ?? ''}
          onChange={(returnOn) => onAnswer({ returnOn: returnOn || null })}
        />
      ) : null}
      <Chips
        label={words.fields.travel}
        chips={chipsOf(travels)}
        value={answers.travel ?? undefined}
        onChange={(travel: Travel) => onAnswer({ travel })}
      />
    </>
  )
}

const frontlineChips = [
  { value: 'yes', label: words.yes },
  { value: 'no', label: words.no },
  { value: 'unknown', label: words.clear },
] as const

function Frontline({ answers, onAnswer }: PartProps) {
  const known = answers.frontline === true ? 'yes' : answers.frontline === false ? 'no' : undefined
  return (
    <Chips
      label={words.fields.frontline}
      chips={frontlineChips}
      value={known}
      onChange={(value) => onAnswer({ frontline: value === 'unknown' ? null : value === 'yes' })}
    />
  )
}

function chipsOf<T extends string>(table: Record<T, string>): { value: T; label: string }[] {
  return (Object.keys(table) as T[]).map((value) => ({ value, label: table[value] }))
}
