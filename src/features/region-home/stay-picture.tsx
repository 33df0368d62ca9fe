import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import type { OutputOf } from '../../../domain/contracts/registry'
import { pressable, role } from '../../components/aria'
import { Button } from '../../components/button'
import { DataTable } from '../../components/data-table'
import { Heading, Paragraph, Small } from '../../components/text'
import { countText } from '../../lib/format'
import { words } from './words'
import './region-home.css'

type Home = OutputOf<'officer.home'>
type StayCounts = Home['stays']
export type StayKey = keyof StayCounts

const keys: readonly StayKey[] = ['staying', 'leaving', 'undecided', 'unregistered']

interface StayPictureProps {
  home: Home
  onStay: (stay: StayKey) => void
  onRegion: (regionCode: string) => void
}

/** Who stays, leaves, does not know or is missing: one bar of parts, one bar a sub-region, the table behind. */
export function StayPicture({ home, onStay, onRegion }: StayPictureProps) {
  const [showsTable, setShowsTable] = useState(false)
  const total = sumOf(home.stays)
  return (
    <View className="picture">
      <Heading level={2}>{words.stays}</Heading>
      {total === 0 ? <Paragraph>{words.noStays}</Paragraph> : <PartsBar counts={home.stays} />}
      <View className="parts-legend">
        {keys.map((key) => (
          <LegendEntry key={key} stay={key} count={home.stays[key]} onPress={() => onStay(key)} />
        ))}
      </View>
      {home.children.length > 0 ? (
        <>
          <SubRegions home={home} onRegion={onRegion} />
          <Button onClick={() => setShowsTable(!showsTable)}>
            {showsTable ? words.hideTable : words.showTable}
          </Button>
          {showsTable ? <StayTable home={home} /> : null}
        </>
      ) : null}
    </View>
  )
}

function PartsBar({ counts }: { counts: StayCounts }) {
  const label = keys.map((key) => `${words[key]} ${counts[key]}`).join('，')
  return (
    <View className="parts" aria-label={label} {...role('img')}>
      {keys.map((key) =>
        counts[key] > 0 ? (
          <View key={key} className={`part part-${key}`} style={{ flexGrow: counts[key] }} />
        ) : null,
      )}
    </View>
  )
}

function LegendEntry({ stay, count, onPress }: { stay: StayKey; count: number; onPress: () => void }) {
  return (
    <View
      className="parts-entry"
      id={`stay-${stay}`}
      onClick={onPress}
      {...role('button')}
      {...pressable(onPress)}
    >
      <View className={`parts-sign part-${stay}`} />
      <View>
        <Small>{words[stay]}</Small>
        <Text className="parts-count">{countText(count)}</Text>
      </View>
    </View>
  )
}

function SubRegions({ home, onRegion }: { home: Home; onRegion: (regionCode: string) => void }) {
  return (
    <View className="parts-regions">
      {home.children.map(({ region, stays }) => {
        const press = () => onRegion(region.code)
        return (
          <View
            className="parts-region"
            key={region.code}
            onClick={press}
            {...role('button')}
            {...pressable(press)}
          >
            <View className="parts-region-line">
              <Text>{region.name}</Text>
              <Text className="parts-region-total">{words.people(sumOf(stays))}</Text>
            </View>
            <PartsBar counts={stays} />
          </View>
        )
      })}
    </View>
  )
}

function StayTable({ home }: { home: Home }) {
  const columns = [
    { key: 'name', title: words.subRegion },
    ...keys.map((key) => ({ key, title: words[key], isNumber: true })),
  ] as const
  const rows = home.children.map(({ region, stays }) => ({ name: region.name, ...stays }))
  return <DataTable title={words.stays} columns={columns} rows={rows} />
}

function sumOf(counts: StayCounts): number {
  return keys.reduce((sum, key) => sum + counts[key], 0)
}
