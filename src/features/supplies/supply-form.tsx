import { useState } from 'react'
import { trades, type Trade } from '../../../domain/terms'
import { Button } from '../../components/button'
import { DateField } from '../../components/date-field'
import { FormErrors, type FormError } from '../../components/form-errors'
import { Page } from '../../components/page'
import { Heading, Paragraph } from '../../components/text'
import { SelectField } from '../../components/select-field'
import { TextArea } from '../../components/text-area'
import { TextField } from '../../components/text-field'
import { checkSupply, supplyInput, type SupplyDraft, type SupplyInput } from './supply-draft'
import { supplyWords as words } from './words'

interface SupplyFormProps {
  title: string
  start: SupplyDraft
  todayOn: string
  isBusy: boolean
  /** What the backend refused, by field where it names one. */
  refused: readonly FormError[]
  onSave: (input: SupplyInput) => void
  onCancel: () => void
}

const options = (Object.keys(trades) as Trade[]).map((trade) => ({ value: trade, label: trades[trade] }))

/** Trade, people, from when to when, on what terms. */
export function SupplyForm({ title, start, todayOn, isBusy, refused, onSave, onCancel }: SupplyFormProps) {
  const [draft, setDraft] = useState(start)
  const [hasTried, setHasTried] = useState(false)
  const found = hasTried ? checkSupply(draft) : []
  const errors = found.length > 0 ? found : refused
  const errorOf = (id: string) => errors.find((error) => error.id === id)?.message
  const put = (change: Partial<SupplyDraft>) => setDraft((was) => ({ ...was, ...change }))
  const save = () => {
    setHasTried(true)
    const input = checkSupply(draft).length === 0 ? supplyInput(draft) : null
    if (input) onSave(input)
  }
  const submit = (
    <Button kind="primary" id="save-supply" loading={isBusy} onClick={save}>
      {draft.supplyId ? words.saveChange : words.save}
    </Button>
  )
  return (
    <Page title={title} onBack={onCancel} bottom={submit}>
      <Heading level={2}>
        {draft.supplyId && draft.trade ? words.change(trades[draft.trade]) : words.add}
      </Heading>
      {draft.supplyId ? <Paragraph>{words.changeNote}</Paragraph> : null}
      <FormErrors errors={errors} />
      <SelectField
        id="trade"
        label={words.trade}
        options={options}
        value={draft.trade ?? ''}
        onChange={(trade) => put({ trade: trade === '' ? null : (trade as Trade) })}
        error={errorOf('trade')}
      />
      <TextField
        id="headcount"
        label={words.headcount}
        type="number"
        maxLength={5}
        unit={words.unit}
        value={draft.headcount}
        onInput={(headcount) => put({ headcount })}
        error={errorOf('headcount')}
      />
      <DateField
        id="from"
        label={words.from}
        from={todayOn}
        value={draft.from}
        onChange={(from) => put({ from })}
        error={errorOf('from')}
      />
      <DateField
        id="to"
        label={words.to}
        from={draft.from || todayOn}
        value={draft.to}
        onChange={(to) => put({ to })}
        error={errorOf('to')}
      />
      <TextArea
        id="terms"
        label={words.terms}
        hint={words.termsHint}
        maxLength={200}
        value={draft.terms}
        onInput={(terms) => put({ terms })}
      />
      <Button onClick={onCancel}>{words.cancel}</Button>
    </Page>
  )
}
