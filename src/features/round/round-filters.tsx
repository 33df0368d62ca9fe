import { useState } from 'react'
import { Button } from '../../components/button'
import { Chips } from '../../components/chips'
import { SelectField } from '../../components/select-field'
import { TextField } from '../../components/text-field'
import type { Building, Looking, RoundFilter } from './shown-people'
import { words } from './words'

interface RoundFiltersProps {
  looking: Looking
  buildings: readonly Building[]
  onChange: (change: Partial<Looking>) => void
}

const ALL = 'all'
const chips = (Object.keys(words.filters) as RoundFilter[]).map((value) => ({
  value,
  label: words.filters[value],
}))

/** Who is still to be seen comes first; a search waits behind one tap. All of it looks only into the phone. */
export function RoundFilters({ looking, buildings, onChange }: RoundFiltersProps) {
  const [isFinding, setIsFinding] = useState(false)
  const toggle = () => {
    setIsFinding(!isFinding)
    if (looking.search) onChange({ search: '' })
  }
  return (
    <>
      <Chips
        label={words.filter}
        isLabelHidden
        chips={chips}
        value={looking.search.trim() ? undefined : looking.filter}
        onChange={(filter) => onChange({ filter, search: '' })}
      />
      <Button id="find" onClick={toggle}>
        {isFinding ? words.findClose : words.find}
      </Button>
      {isFinding ? <Find looking={looking} buildings={buildings} onChange={onChange} /> : null}
    </>
  )
}

function Find({ looking: { siteId, search }, buildings, onChange }: RoundFiltersProps) {
  const options = [
    { value: ALL, label: words.allBuildings },
    ...buildings.map((building) => ({ value: building.siteId, label: building.name })),
  ]
  return (
    <>
      <TextField
        id="search"
        label={words.search}
        maxLength={30}
        value={search}
        onInput={(typed) => onChange({ search: typed })}
      />
      {buildings.length > 1 ? (
        <SelectField
          id="building"
          label={words.building}
          options={options}
          value={siteId || ALL}
          onChange={(chosen) => onChange({ siteId: chosen === ALL ? '' : chosen })}
        />
      ) : null}
    </>
  )
}
