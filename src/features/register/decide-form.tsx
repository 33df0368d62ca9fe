import { View } from '@tarojs/components'
import { Button } from '../../components/button'
import { Choice } from '../../components/choice'
import { DateField } from '../../components/date-field'
import { FormErrors } from '../../components/form-errors'
import { Heading, Small } from '../../components/text'
import { TextField } from '../../components/text-field'
import { NUMBER, type DecisionField } from './deciding'
import { Turns } from './preview'
import type { Deciding } from './use-deciding'
import { words } from './words'
import './register.css'

const idOf: Record<DecisionField, string> = {
  value: 'reading-value',
  note: 'reading-note',
  day: 'reading-day',
}

/** Which way to read it, who changes then, why, and from which day on. */
export function DecideForm({ deciding }: { deciding: Deciding }) {
  const { draft, problems, looked, preview } = deciding
  const errorAt = (field: DecisionField) => problems.find((each) => each.field === field)?.message
  return (
    <View className="reading-part">
      {draft.wasRestored && draft.value.note ? <Small>{words.draftKept}</Small> : null}
      <FormErrors errors={problems.map(({ field, message }) => ({ id: idOf[field], message }))} />
      <Heading level={2}>{words.choose}</Heading>
      <ChooseOption deciding={deciding} error={errorAt('value')} />
      {looked === undefined ? null : <Turns state={preview} />}
      <TextField
        id={idOf.note}
        label={words.note}
        hint={words.noteHint}
        maxLength={200}
        value={draft.value.note}
        onInput={(note) => draft.update({ note })}
        error={errorAt('note')}
      />
      <DateField
        id={idOf.day}
        label={words.day}
        value={draft.value.day}
        onChange={(day) => draft.update({ day })}
        error={errorAt('day')}
      />
    </View>
  )
}

function ChooseOption({ deciding, error }: { deciding: Deciding; error: string | undefined }) {
  const { reading, draft, choose, chosen, look } = deciding
  const { options, range, question } = reading
  const isNumber = draft.value.choice === NUMBER
  const offered = [
    ...options.map(({ value, label }) => ({ value: String(value), label })),
    ...(range ? [{ value: NUMBER, label: words.numberOption }] : []),
  ]
  return (
    <>
      <Choice
        id={isNumber ? undefined : idOf.value}
        label={question}
        options={offered}
        value={draft.value.choice || undefined}
        onChange={choose}
        error={isNumber ? undefined : error}
      />
      {isNumber && range ? (
        <>
          <TextField
            id={idOf.value}
            label={words.number(range.label, range.min, range.max)}
            type="digit"
            maxLength={9}
            value={draft.value.number}
            onInput={(number) => {
              look(undefined)
              draft.update({ number })
            }}
            error={error}
          />
          <Button disabled={chosen === null} onClick={() => look(chosen ?? undefined)}>
            {words.see}
          </Button>
        </>
      ) : null}
    </>
  )
}
