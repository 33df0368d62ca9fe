import { View } from '@tarojs/components'
import type { OutputOf } from '../../../domain/contracts/registry'
import { tierLabel, type Tier } from '../../../domain/matching/tier'
import { trades } from '../../../domain/terms'
import { BarChart } from '../../components/bar-chart'
import { DataTable } from '../../components/data-table'
import { EmptyState } from '../../components/notice'
import { words } from './words'
import '../region-home/region-home.css'

type ByTrade = OutputOf<'shortage.figures'>['byTrade']

const tiers: readonly Tier[] = [1, 2, 3]
const columns = [
  { key: 'label', title: words.trade },
  { key: 'tier1', title: tierLabel(1), isNumber: true },
  { key: 'tier2', title: tierLabel(2), isNumber: true },
  { key: 'tier3', title: tierLabel(3), isNumber: true },
  { key: 'value', title: words.all, isNumber: true },
] as const

/** People still wanted, by trade and by the tier of the case. */
export function TradeFigures({ byTrade }: { byTrade: ByTrade }) {
  const rows = byTrade.map(({ trade, headcount, byTier }) => ({
    label: trades[trade],
    tier1: peopleOf(byTier, 1),
    tier2: peopleOf(byTier, 2),
    tier3: peopleOf(byTier, 3),
    value: headcount,
  }))
  if (rows.length === 0) return <EmptyState title={words.noneOpen} />
  return (
    <>
      <View className="picture">
        <DataTable title={words.byTrade} columns={columns} rows={rows} />
        <BarChart rows={rows} />
      </View>
      <View className="picture">
        <BarChart rows={tiers.map((tier) => ({ label: tierLabel(tier), value: peopleIn(byTrade, tier) }))} />
      </View>
    </>
  )
}

function peopleOf(byTier: ByTrade[number]['byTier'], tier: Tier): number {
  return byTier.find((each) => each.tier === tier)?.headcount ?? 0
}

function peopleIn(byTrade: ByTrade, tier: Tier): number {
  return byTrade.reduce((sum, { byTier }) => sum + peopleOf(byTier, tier), 0)
}
