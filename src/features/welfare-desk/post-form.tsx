import { useState } from 'react'
import type { InputOf } from '../../../domain/contracts/registry'
import type { Trade } from '../../../domain/terms'
import { Button } from '../../components/button'
import { DateField } from '../../components/date-field'
import { FormErrors } from '../../components/form-errors'
import { Page } from '../../components/page'
import { SelectField } from '../../components/select-field'
import { Heading } from '../../components/text'
import { TextField } from '../../components/text-field'
import { RegionSelects, type RegionStep } from '../regions/region-selects'
import { checkPost, postInput, tradeOptions, type PostDraft } from './post-draft'
import { words } from './words'

interface PostFormProps {
  start: PostDraft
  /** Where a county is chosen below it; posts of a whole city are in none. */
  cityCode: string | undefined
  seasonId: string
  isBusy: boolean
  failure: string | undefined
  onSave: (input: InputOf<'welfare.save'>) => void
  onCancel: () => void
}

export function PostForm({ start, cityCode, seasonId, isBusy, failure, onSave, onCancel }: PostFormProps) {
  const [draft, setDraft] = useState(start)
  const [path, setPath] = useState<RegionStep[]>([])
  const [hasTried, setHasTried] = useState(false)
  const put = (change: Partial<PostDraft>) => setDraft((was) => ({ ...was, ...change }))
  const errors = hasTried ? checkPost(draft) : []
  const errorOf = (id: string) => errors.find((error) => error.id === id)?.message
  const isNew = draft.boardPostId === undefined
  const save = () => {
    setHasTried(true)
    const input = checkPost(draft).length === 0 ? postInput(draft, { seasonId, isOpen: true }) : null
    if (input) onSave(input)
  }
  const choose = (chosen: RegionStep[]) => {
    setPath(chosen)
    put({ regionCode: chosen[chosen.length - 1]?.code ?? '' })
  }
  return (
    <Page
      title={words.title}
      onBack={onCancel}
      bottom={
        <Button kind="primary" id="save-post" loading={isBusy} onClick={save}>
          {isNew ? words.save : words.saveEdit}
        </Button>
      }
    >
      <Heading level={2}>{isNew ? words.add : words.editTitle}</Heading>
      <FormErrors errors={errors.length === 0 && failure ? [{ id: '', message: failure }] : errors} />
      {isNew && cityCode ? (
        <RegionSelects
          id="region"
          label={words.region}
          rootCode={cityCode}
          goal="district"
          path={path}
          onChange={choose}
          error={errorOf('region')}
        />
      ) : null}
      <TextField
        id="employerName"
        label={words.employer}
        hint={words.employerHint}
        value={draft.employerName}
        onInput={(employerName) => put({ employerName })}
        error={errorOf('employerName')}
      />
      <SelectField
        id="trade"
        label={words.trade}
        options={tradeOptions}
        value={draft.trade}
        onChange={(trade) => put({ trade: trade as Trade | '' })}
        error={errorOf('trade')}
      />
      <TextField
        id="headcount"
        label={words.headcount}
        type="number"
        maxLength={5}
        unit="人"
        value={draft.headcount}
        onInput={(headcount) => put({ headcount })}
        error={errorOf('headcount')}
      />
      <DateField
        id="neededBy"
        label={words.day}
        value={draft.neededBy}
        onChange={(neededBy) => put({ neededBy })}
        error={errorOf('neededBy')}
      />
      <TextField
        id="wage"
        label={words.wage}
        type="number"
        maxLength={5}
        unit="元"
        value={draft.wageYuan}
        onInput={(wageYuan) => put({ wageYuan })}
        error={errorOf('wage')}
      />
      <Button onClick={onCancel}>{words.back}</Button>
    </Page>
  )
}
