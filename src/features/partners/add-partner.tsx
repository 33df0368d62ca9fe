import { useState } from 'react'
import { Button } from '../../components/button'
import { FormErrors, type FormError } from '../../components/form-errors'
import { Page } from '../../components/page'
import { Heading } from '../../components/text'
import { TextField } from '../../components/text-field'
import { reaches, RegionSelects, type RegionStep } from '../regions/region-selects'
import { words } from './words'

interface AddPartnerProps {
  isBusy: boolean
  failure: string | undefined
  onAdd: (toCity: string, station: string) => void
  onCancel: () => void
}

/** Which city, and the station there if one stands. */
export function AddPartner({ isBusy, failure, onAdd, onCancel }: AddPartnerProps) {
  const [path, setPath] = useState<RegionStep[]>([])
  const [station, setStation] = useState('')
  const [hasTried, setHasTried] = useState(false)
  const problems = checkPartner(path, station)
  const errors = hasTried ? problems : []
  const errorOf = (id: string) => errors.find((error) => error.id === id)?.message
  const add = () => {
    setHasTried(true)
    const city = path[path.length - 1]
    if (city && problems.length === 0) onAdd(city.code, station.trim())
  }
  return (
    <Page
      title={words.title}
      onBack={onCancel}
      bottom={
        <Button kind="primary" id="add-yes" loading={isBusy} onClick={add}>
          {words.addYes}
        </Button>
      }
    >
      <Heading level={2}>{words.addTitle}</Heading>
      <FormErrors errors={errors.length === 0 && failure ? [{ id: '', message: failure }] : errors} />
      <RegionSelects
        id="city"
        label={words.city}
        rootCode={null}
        goal="city"
        path={path}
        onChange={setPath}
        error={errorOf('city')}
      />
      <TextField
        id="station"
        label={words.stationField}
        hint={words.stationHint}
        maxLength={60}
        value={station}
        onInput={setStation}
        error={errorOf('station')}
      />
      <Button onClick={onCancel}>{words.cancel}</Button>
    </Page>
  )
}

function checkPartner(path: readonly RegionStep[], station: string): FormError[] {
  const length = station.trim().length
  return [
    ...(reaches(path, 'city') ? [] : [{ id: 'city', message: words.cityMissing }]),
    ...(length > 0 && length < 4 ? [{ id: 'station', message: words.stationShort }] : []),
  ]
}
