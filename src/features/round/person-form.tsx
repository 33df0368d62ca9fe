import { useState } from 'react'
import type { Season } from '../../../domain/contracts/shapes'
import { codesOf, presences, stays, type NeedKind, type Presence, type Stay } from '../../../domain/terms'
import { Button } from '../../components/button'
import { Chips } from '../../components/chips'
import { DateField } from '../../components/date-field'
import { FormErrors } from '../../components/form-errors'
import { TextField } from '../../components/text-field'
import { NeedPicks } from './need-picks'
import type { Note } from './noting'
import { words } from './words'

export interface FormWords {
  presence?: Presence
  stay?: Stay
  leavingOn: string
  needs: NeedKind[]
  needNote: string
  note: string
}

export const nothingSaid: FormWords = { leavingOn: '', needs: [], needNote: '', note: '' }

/** What the form says as a check; null while it says nothing. */
export function noteOf({ presence, stay, leavingOn, needs, needNote, note }: FormWords): Note | null {
  const says = {
    ...(presence && { presence }),
    ...(stay && { stay }),
    ...(stay === 'leaving' && leavingOn && { leavingOn }),
  }
  const text = note.trim()
  if (Object.keys(says).length === 0 && needs.length === 0 && !text) return null
  const detail = needNote.trim()
  return {
    says,
    ...(needs.length > 0 && { needs: needs.map((kind) => ({ kind, ...(detail && { note: detail }) })) }),
    ...(text && { note: text }),
  }
}

interface FormPartsProps {
  value: FormWords
  onChange: (change: Partial<FormWords>) => void
  season: Pick<Season, 'todayOn'>
}

/** Stay, needs and a note: what may be said of somebody beyond being there. */
export function SaidParts({ value, onChange, season }: FormPartsProps) {
  return (
    <>
      <Chips
        id="stay"
        label={words.stay}
        chips={chipsOf(stays)}
        value={value.stay}
        onChange={(stay) => onChange({ stay })}
      />
      {value.stay === 'leaving' ? (
        <DateField
          id="leaving-on"
          label={words.leavingOn}
          value={value.leavingOn}
          from={season.todayOn}
          onChange={(leavingOn) => onChange({ leavingOn })}
        />
      ) : null}
      <NeedPicks value={value.needs} onChange={(needs) => onChange({ needs })} />
      {value.needs.length > 0 ? (
        <TextField
          id="need-note"
          label={words.needNote}
          hint={words.noteHint}
          maxLength={200}
          value={value.needNote}
          onInput={(needNote) => onChange({ needNote })}
        />
      ) : null}
      <TextField
        id="note"
        label={words.note}
        hint={words.noteHint}
        maxLength={200}
        value={value.note}
        onInput={(note) => onChange({ note })}
      />
    </>
  )
}

interface PersonFormProps {
  season: Pick<Season, 'todayOn'>
  onNote: (note: Note) => void
}

/** All that can be said of one person, in one go. */
export function PersonForm({ season, onNote }: PersonFormProps) {
  const [value, setValue] = useState(nothingSaid)
  const [problem, setProblem] = useState(false)
  const change = (part: Partial<FormWords>) => {
    setValue({ ...value, ...part })
    setProblem(false)
  }
  const save = () => {
    const said = noteOf(value)
    if (said) onNote(said)
    else setProblem(true)
  }
  return (
    <>
      <FormErrors errors={problem ? [{ id: 'presence', message: words.saveFirst }] : []} />
      <Chips
        id="presence"
        label={words.presence}
        chips={chipsOf(presences)}
        value={value.presence}
        onChange={(presence) => change({ presence })}
        {...(problem ? { error: words.saveFirst } : {})}
      />
      <SaidParts value={value} onChange={change} season={season} />
      <Button kind="primary" id="save" onClick={save}>
        {words.save}
      </Button>
    </>
  )
}

function chipsOf<T extends string>(table: Record<T, string>): { value: T; label: string }[] {
  return codesOf(table).map((value) => ({ value, label: table[value] }))
}
