import { useState } from 'react'
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

/** Who is still to be seen comes first; all of it looks only into the phone. */
export function RoundFilters({
  looking: { filter, siteId, search },
  buildings,
  onChange,
}: RoundFiltersProps) {
  const [text, setText] = useState(search)
  const type = (typed: string) => {
    setText(typed)
    onChange({ search: typed })
  }
  const options = [
    { value: ALL, label: words.allBuildings },
    ...buildings.map((building) => ({ value: building.siteId, label: building.name })),
  ]
  return (
    <>
      <TextField id="search" label={words.search} maxLength={30} value={text} onInput={type} />
      <Chips
        label={words.filter}
        chips={chips}
        value={search.trim() ? undefined : filter}
        onChange={(chosen) => {
          setText('')
          onChange({ filter: chosen, search: '' })
        }}
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
