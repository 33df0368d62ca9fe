import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import type { OutputOf } from '../../../domain/contracts/registry'
import { tierLabel, type Tier } from '../../../domain/matching/tier'
import { pressable, role } from '../../components/aria'
import { Button } from '../../components/button'
import { DataTable } from '../../components/data-table'
import { Heading, Paragraph } from '../../components/text'
import { words } from './words'
import './region-home.css'

type Home = OutputOf<'officer.home'>
type TierCounts = Home['shortages']

const tiers: readonly Tier[] = [1, 2, 3]

/** Shortages by tier as bars; the table by sub-region stands behind. */
export function TierPicture({ home, onTier }: { home: Home; onTier: (tier: Tier) => void }) {
  const [showsTable, setShowsTable] = useState(false)
  const cases = home.shortages.reduce((sum, each) => sum + each.cases, 0)
  return (
    <View className="picture">
      <Heading level={2}>{words.shortages}</Heading>
      {cases === 0 ? (
        <Paragraph>{words.noShortages}</Paragraph>
      ) : (
        <TierBars counts={home.shortages} onTier={onTier} />
      )}
      {home.children.length > 0 && cases > 0 ? (
        <>
          <Button onClick={() => setShowsTable(!showsTable)}>
            {showsTable ? words.hideTable : words.showTable}
          </Button>
          {showsTable ? <TierTable home={home} /> : null}
        </>
      ) : null}
    </View>
  )
}

function TierBars({ counts, onTier }: { counts: TierCounts; onTier: (tier: Tier) => void }) {
  const most = Math.max(1, ...counts.map((each) => each.headcount))
  return (
    <View className="parts-regions">
      {tiers.map((tier) => {
        const { cases, headcount } = countOf(counts, tier)
        const press = () => onTier(tier)
        return (
          <View
            className="parts-region"
            key={tier}
            id={`tier-${tier}`}
            onClick={press}
            {...role('button')}
            {...pressable(press)}
          >
            <View className="parts-region-line">
              <Text className="tier-name">{tierLabel(tier)}</Text>
              <Text className="parts-region-total">
                {words.cases(cases)} · {words.headcount(headcount)}
              </Text>
            </View>
            <View className="tier-track">
              {headcount > 0 ? (
                <View className="tier-fill" style={{ width: `${(headcount / most) * 100}%` }} />
              ) : null}
            </View>
          </View>
        )
      })}
    </View>
  )
}

function TierTable({ home }: { home: Home }) {
  const columns = [
    { key: 'name', title: words.subRegion },
    { key: 'tier1', title: tierLabel(1), isNumber: true },
    { key: 'tier2', title: tierLabel(2), isNumber: true },
    { key: 'tier3', title: tierLabel(3), isNumber: true },
  ] as const
  const rows = home.children.map(({ region, shortages }) => ({
    name: region.name,
    tier1: countOf(shortages, 1).cases,
    tier2: countOf(shortages, 2).cases,
    tier3: countOf(shortages, 3).cases,
  }))
  return <DataTable title={words.caseTable} columns={columns} rows={rows} />
}

function countOf(counts: TierCounts, tier: Tier): { cases: number; headcount: number } {
  return counts.find((each) => each.tier === tier) ?? { cases: 0, headcount: 0 }
}
