import { useState } from 'react'
import { View } from '@tarojs/components'
import type { RosterImport } from '../../../domain/contracts/roster-file'
import { differenceKinds, type DifferenceKind } from '../../../domain/terms'
import { Cell, CellGroup } from '../../components/cell'
import { Listed } from '../../components/listed'
import { EmptyState } from '../../components/notice'
import { SelectField } from '../../components/select-field'
import { Heading, Paragraph } from '../../components/text'
import { useCall } from '../../lib/use-call'
import { usePages } from '../../lib/use-pages'
import { words } from './words'

export const everyDifference = Object.keys(differenceKinds) as DifferenceKind[]

interface DifferencesProps {
  one: RosterImport
  onOpen: (kind: DifferenceKind) => void
}

/** What the comparison found, each kind with the people behind it. */
export function Differences({ one: { counts }, onOpen }: DifferencesProps) {
  const total = everyDifference.reduce((sum, kind) => sum + (counts.differences[kind] ?? 0), 0)
  if (total === 0) return <EmptyState title={words.noDifference} />
  return (
    <CellGroup title={words.differences}>
      {everyDifference.map((kind) => (
        <Cell
          key={kind}
          id={`difference-${kind}`}
          title={differenceKinds[kind]}
          note={words.differenceNotes[kind]}
          value={words.people(counts.differences[kind] ?? 0)}
          onClick={counts.differences[kind] ? () => onOpen(kind) : undefined}
        />
      ))}
    </CellGroup>
  )
}

interface DifferenceListProps {
  importId: string
  /** Where the officer looks: an import of a larger region is seen in that part alone. */
  regionCode: string
  kind: DifferenceKind
  onPerson: (entryId: string) => void
}

/** The people of one kind of difference, all that the officer reaches or those of one part of the region. */
export function DifferenceList({ importId, regionCode, kind, onPerson }: DifferenceListProps) {
  const [within, setWithin] = useState('')
  const parts = useCall('region.children', { parent: regionCode })
  const pages = usePages(
    'import.differences',
    { importId, kind, ...(within && { regionCode: within }), limit: 20 },
    ({ lines }) => lines,
  )
  const options = (parts.data?.regions ?? []).map(({ code, name }) => ({ value: code, label: name }))
  return (
    <>
      <Heading level={1}>{differenceKinds[kind]}</Heading>
      <Paragraph>{words.differenceNotes[kind]}</Paragraph>
      {options.length > 0 ? (
        <SelectField
          id="within"
          label={words.whichPlace}
          options={[{ value: 'all', label: words.allPlaces }, ...options]}
          value={within || 'all'}
          onChange={(chosen) => setWithin(chosen === 'all' ? '' : chosen)}
        />
      ) : null}
      <Listed pages={pages} empty={<EmptyState title={words.noLines} />}>
        {(lines) => (
          <CellGroup>
            {lines.map(({ lineId, name, employerName, region: place, text, entryId }) => (
              <Cell
                key={lineId}
                title={
                  <>
                    <View>{name ?? words.noName}</View>
                    <View>{text}</View>
                  </>
                }
                note={[employerName, place.name].filter(Boolean).join(' · ')}
                onClick={entryId ? () => onPerson(entryId) : undefined}
              />
            ))}
          </CellGroup>
        )}
      </Listed>
    </>
  )
}
