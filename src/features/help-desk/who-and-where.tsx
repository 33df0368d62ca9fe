import { useState } from 'react'
import type { OutputOf } from '../../../domain/contracts/registry'
import { personNamePattern } from '../../../domain/identifiers/person-name'
import { Button } from '../../components/button'
import { FormErrors, type FormError } from '../../components/form-errors'
import { Loaded } from '../../components/loaded'
import { OptionalSelect } from '../../components/optional-select'
import { SelectField } from '../../components/select-field'
import { Heading, Paragraph } from '../../components/text'
import { TextField } from '../../components/text-field'
import { useCall } from '../../lib/use-call'
import type { HelpPlace } from './helping'
import { words } from './words'

interface WhoAndWhereProps {
  rootCode: string
  name: string
  place: HelpPlace
  onNext: (name: string, place: HelpPlace) => void
}

/** A street is nine digits, a community twelve: wider places are not where anybody lives. */
const streetDigits = 9
/** The name on the receipt, and where the person lives. */
export function WhoAndWhere({ rootCode, onNext, ...before }: WhoAndWhereProps) {
  const [name, setName] = useState(before.name)
  const [place, setPlace] = useState(before.place)
  const [errors, setErrors] = useState<FormError[]>([])
  const errorOf = (id: string) => errors.find((error) => error.id === id)?.message
  const next = () => {
    const problems = problemsOf(name, place)
    setErrors(problems)
    if (problems.length === 0) onNext(name.trim(), place)
  }
  return (
    <>
      <FormErrors errors={errors} />
      <Heading level={1}>{words.whoTitle}</Heading>
      <TextField
        id="name"
        label={words.name}
        maxLength={30}
        value={name}
        onInput={setName}
        error={errorOf('name')}
      />
      <Where rootCode={rootCode} place={place} error={errorOf('region')} onChange={setPlace} />
      <TextField
        id="place"
        label={words.placeText}
        hint={words.placeHint}
        value={place.placeText}
        onInput={(placeText) => setPlace({ ...place, placeText })}
      />
      <Button kind="primary" id="next" onClick={next}>
        {words.next}
      </Button>
    </>
  )
}

interface WhereProps {
  rootCode: string
  place: HelpPlace
  error: string | undefined
  onChange: (place: HelpPlace) => void
}

function Where({ rootCode, place, error, onChange }: WhereProps) {
  const tree = useCall('site.list', { regionCode: place.regionCode })
  const go = (regionCode: string) => onChange({ ...place, regionCode, siteId: '' })
  return (
    <Loaded state={tree}>
      {({ region, regions, sites }) => (
        <>
          <Paragraph>{region.fullName}</Paragraph>
          {place.regionCode === rootCode ? null : <Button onClick={() => go(rootCode)}>{words.wider}</Button>}
          {regions.length > 0 ? (
            <SelectField
              id="region"
              label={words.region}
              options={regions.map(({ code, name }) => ({ value: code, label: name }))}
              value=""
              onChange={go}
              error={error}
            />
          ) : null}
          <SitePick
            sites={sites}
            value={place.siteId}
            onChange={(siteId) => onChange({ ...place, siteId })}
          />
        </>
      )}
    </Loaded>
  )
}

interface SitePickProps {
  sites: OutputOf<'site.list'>['sites']
  value: string
  onChange: (siteId: string) => void
}

function SitePick({ sites, value, onChange }: SitePickProps) {
  const options = sites
    .filter(({ isRetired }) => !isRetired)
    .map(({ siteId, name }) => ({ value: siteId, label: name }))
  const about = { id: 'site', label: words.site, noneLabel: words.noSite }
  return <OptionalSelect {...about} options={options} value={value} onChange={onChange} />
}

function problemsOf(name: string, { regionCode }: HelpPlace): FormError[] {
  const errors: FormError[] = []
  const given = name.trim()
  if (!given) errors.push({ id: 'name', message: words.nameMissing })
  else if (!personNamePattern.test(given)) errors.push({ id: 'name', message: words.nameMalformed })
  if (regionCode.length < streetDigits) errors.push({ id: 'region', message: words.regionMissing })
  return errors
}
