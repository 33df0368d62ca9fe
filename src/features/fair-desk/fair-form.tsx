import { useState } from 'react'
import type { InputOf } from '../../../domain/contracts/registry'
import { codesOf, fairKinds } from '../../../domain/terms'
import { Button } from '../../components/button'
import { Chips } from '../../components/chips'
import { DateField } from '../../components/date-field'
import { FormErrors } from '../../components/form-errors'
import { Page } from '../../components/page'
import { SelectField } from '../../components/select-field'
import { Heading } from '../../components/text'
import { TextField } from '../../components/text-field'
import { checkFair, fairInput, startTimes, type FairDraft } from './fair-draft'
import { PickPosts } from './pick-posts'
import { words } from './words'

interface FairFormProps {
  start: FairDraft
  seasonId: string
  isBusy: boolean
  failure: string | undefined
  onSave: (input: InputOf<'fair.save'>) => void
  onCancel: () => void
}

const kindChips = codesOf(fairKinds).map((value) => ({ value, label: fairKinds[value] }))

/** What kind of fair, when, where, and which posts of the board are shown there. */
export function FairForm({ start, seasonId, isBusy, failure, onSave, onCancel }: FairFormProps) {
  const [draft, setDraft] = useState(start)
  const [hasTried, setHasTried] = useState(false)
  const put = (change: Partial<FairDraft>) => setDraft((was) => ({ ...was, ...change }))
  const errors = hasTried ? checkFair(draft) : []
  const errorOf = (id: string) => errors.find((error) => error.id === id)?.message
  const save = () => {
    setHasTried(true)
    if (checkFair(draft).length === 0) onSave(fairInput(draft, seasonId))
  }
  return (
    <Page
      title={words.title}
      onBack={onCancel}
      bottom={
        <Button kind="primary" id="save-fair" loading={isBusy} onClick={save}>
          {draft.fairId ? words.saveEdit : words.save}
        </Button>
      }
    >
      <Heading level={2}>{draft.fairId ? words.editTitle : words.add}</Heading>
      <FormErrors errors={errors.length === 0 && failure ? [{ id: '', message: failure }] : errors} />
      <Chips label={words.kind} chips={kindChips} value={draft.kind} onChange={(kind) => put({ kind })} />
      <TextField
        id="title"
        label={words.name}
        hint={words.nameHint}
        value={draft.title}
        onInput={(title) => put({ title })}
        error={errorOf('title')}
      />
      <DateField
        id="day"
        label={words.day}
        value={draft.day}
        onChange={(day) => put({ day })}
        error={errorOf('day')}
      />
      <SelectField
        id="time"
        label={words.time}
        options={startTimes(draft.time).map((time) => ({ value: time, label: time }))}
        value={draft.time}
        onChange={(time) => put({ time })}
        error={errorOf('time')}
      />
      <TextField
        id="placeText"
        label={words.place}
        hint={words.placeHint}
        value={draft.placeText}
        onInput={(placeText) => put({ placeText })}
        error={errorOf('placeText')}
      />
      <PickPosts
        seasonId={seasonId}
        regionCode={draft.regionCode.slice(0, 6)}
        chosen={draft.boardPostIds}
        onChange={(boardPostIds) => put({ boardPostIds })}
      />
      <Button onClick={onCancel}>{words.back}</Button>
    </Page>
  )
}
