import { useState } from 'react'
import { personNamePattern } from '../../../domain/identifiers/person-name'
import { Button } from '../../components/button'
import { Check } from '../../components/choice'
import { FormErrors, type FormError } from '../../components/form-errors'
import { OptionalSelect } from '../../components/optional-select'
import { TextField } from '../../components/text-field'
import type { Season } from '../../../domain/contracts/shapes'
import { noteOf, nothingSaid, SaidParts, type FormWords } from './person-form'
import type { Added, Note } from './noting'
import type { Building } from './shown-people'
import { words } from './words'

/** Where the last one was met: the next one most likely lives beside. */
export interface Whereabouts {
  siteId: string
  placeText: string
}

interface AddFormProps {
  regionCode: string
  season: Pick<Season, 'todayOn'>
  buildings: readonly Building[]
  last: Whereabouts
  onAdd: (added: Added, note: Note) => void
}

interface Fields extends Whereabouts {
  name: string
  isWithheld: boolean
  employerName: string
}

/** Someone on no list. A name only if they give it. */
export function AddForm({ regionCode, season, buildings, last, onAdd }: AddFormProps) {
  const [fields, setFields] = useState<Fields>({ ...last, name: '', isWithheld: false, employerName: '' })
  const [said, setSaid] = useState<FormWords>({ ...nothingSaid, presence: 'here' })
  const [errors, setErrors] = useState<FormError[]>([])
  const change = (part: Partial<Fields>) => setFields({ ...fields, ...part })
  const errorOf = (id: string) => errors.find((error) => error.id === id)?.message
  const save = () => {
    const problems = problemsOf(fields)
    setErrors(problems)
    const note = noteOf(said)
    if (problems.length === 0 && note) onAdd(addedOf(regionCode, fields), note)
  }
  return (
    <>
      <FormErrors errors={errors} />
      {fields.isWithheld ? null : (
        <TextField
          id="name"
          label={words.name}
          maxLength={30}
          value={fields.name}
          onInput={(name) => change({ name })}
          error={errorOf('name')}
        />
      )}
      <Check isOn={fields.isWithheld} onChange={(isWithheld) => change({ isWithheld, name: '' })}>
        {words.nameWithheld}
      </Check>
      <SitePick buildings={buildings} value={fields.siteId} onChange={(siteId) => change({ siteId })} />
      <TextField
        id="place"
        label={words.placeText}
        hint={words.placeHint}
        value={fields.placeText}
        onInput={(placeText) => change({ placeText })}
        error={errorOf('place')}
      />
      <TextField
        id="employer"
        label={words.employerName}
        value={fields.employerName}
        onInput={(employerName) => change({ employerName })}
        error={errorOf('employer')}
      />
      <SaidParts value={said} onChange={(part) => setSaid({ ...said, ...part })} season={season} />
      <Button kind="primary" id="save" onClick={save}>
        {words.addSave}
      </Button>
    </>
  )
}

interface SitePickProps {
  buildings: readonly Building[]
  value: string
  onChange: (siteId: string) => void
}

function SitePick({ buildings, value, onChange }: SitePickProps) {
  const options = buildings.map(({ siteId, name }) => ({ value: siteId, label: name }))
  const about = { id: 'site', label: words.site, noneLabel: words.noSite }
  return <OptionalSelect {...about} options={options} value={value} onChange={onChange} />
}

function problemsOf({ name, isWithheld, siteId, placeText, employerName }: Fields): FormError[] {
  const errors: FormError[] = []
  const given = name.trim()
  if (!isWithheld && !given) errors.push({ id: 'name', message: words.nameMissing })
  else if (!isWithheld && !personNamePattern.test(given))
    errors.push({ id: 'name', message: words.nameMalformed })
  if (!siteId && !placeText.trim()) errors.push({ id: 'place', message: words.placeMissing })
  const employer = employerName.trim()
  if (employer && employer.length < 4) errors.push({ id: 'employer', message: words.employerMalformed })
  return errors
}

function addedOf(regionCode: string, { name, siteId, placeText, employerName }: Fields): Added {
  const [given, place, employer] = [name.trim(), placeText.trim(), employerName.trim()]
  return {
    regionCode,
    ...(siteId && { siteId }),
    ...(place && { placeText: place }),
    ...(given && { name: given }),
    ...(employer && { employerName: employer }),
  }
}
