import { useState } from 'react'
import { View } from '@tarojs/components'
import { stays, type Stay } from '../../../domain/terms'
import { Button } from '../../components/button'
import { Chips } from '../../components/chips'
import { SelectField } from '../../components/select-field'
import { Small } from '../../components/text'
import { TextField } from '../../components/text-field'
import { useCall } from '../../lib/use-call'
import { words } from './words'

export interface RosterFilter {
  stay: Stay | 'unregistered' | 'all'
  checked: 'all' | 'yes' | 'no'
  regionCode: string
  search: string
}

interface RosterFiltersProps {
  filter: RosterFilter
  /** The officer's own region: the lists below it can be chosen. */
  rootCode: string
  onChange: (change: Partial<RosterFilter>) => void
}

const stayChips: { value: RosterFilter['stay']; label: string }[] = [
  { value: 'all', label: words.all },
  ...(Object.keys(stays) as Stay[]).map((stay) => ({ value: stay, label: stays[stay] })),
  { value: 'unregistered', label: words.unregistered },
]
const checkedChips: { value: RosterFilter['checked']; label: string }[] = [
  { value: 'all', label: words.all },
  { value: 'no', label: words.unchecked },
  { value: 'yes', label: words.checked },
]

/** The one filter used at every door stands open; search and the rest wait behind one tap. */
export function RosterFilters({ filter, rootCode, onChange }: RosterFiltersProps) {
  const [isOpen, setIsOpen] = useState(false)
  const inUse = summaryOf(filter, rootCode)
  return (
    <>
      <Chips
        label={words.filterChecked}
        chips={checkedChips}
        value={filter.checked}
        onChange={(checked) => onChange({ checked })}
      />
      {inUse ? <Small>{words.inUse(inUse)}</Small> : null}
      <Button id="filters" onClick={() => setIsOpen(!isOpen)}>
        {isOpen ? words.hideFilters : words.showFilters}
      </Button>
      {isOpen ? <MoreFilters {...{ filter, rootCode, onChange }} /> : null}
    </>
  )
}

function MoreFilters({ filter, rootCode, onChange }: RosterFiltersProps) {
  const [text, setText] = useState(filter.search)
  const clear = () => {
    setText('')
    onChange({ search: '' })
  }
  return (
    <View className="roster-search">
      <TextField
        id="search"
        label={words.search}
        hint={words.searchHint}
        maxLength={40}
        value={text}
        onInput={setText}
      />
      <Button id="search-go" onClick={() => onChange({ search: text.trim() })}>
        {words.searchGo}
      </Button>
      {filter.search ? (
        <Button kind="link" onClick={clear}>
          {words.clearSearch}
        </Button>
      ) : null}
      <Chips
        label={words.filterStay}
        chips={stayChips}
        value={filter.stay}
        onChange={(stay) => onChange({ stay })}
      />
      <SubRegions
        rootCode={rootCode}
        value={filter.regionCode}
        onChange={(regionCode) => onChange({ regionCode })}
      />
    </View>
  )
}

function summaryOf({ stay, regionCode, search }: RosterFilter, rootCode: string): string {
  const stayLabel = stayChips.find(({ value }) => value === stay)?.label
  const parts = [
    stay === 'all' ? null : stayLabel,
    search || null,
    regionCode === rootCode ? null : words.filterRegion,
  ]
  return parts.filter(Boolean).join('、')
}

interface SubRegionsProps {
  rootCode: string
  value: string
  onChange: (regionCode: string) => void
}

function SubRegions({ rootCode, value, onChange }: SubRegionsProps) {
  const children = useCall('region.children', { parent: rootCode })
  const regions = children.data?.regions ?? []
  if (regions.length === 0) return null
  const options = [
    { value: rootCode, label: words.all },
    ...regions.map(({ code, name }) => ({ value: code, label: name })),
  ]
  const pick = (code: string) => onChange(code || rootCode)
  return (
    <SelectField id="region" label={words.filterRegion} options={options} value={value} onChange={pick} />
  )
}
