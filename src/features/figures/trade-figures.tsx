import { View } from '@tarojs/components'
import type { OutputOf } from '../../../domain/contracts/registry'
import { tierLabel, type Tier } from '../../../domain/matching/tier'
import { trades } from '../../../domain/terms'
import { role } from '../../components/aria'
import { DataTable } from '../../components/data-table'
import { EmptyState } from '../../components/notice'
import { Heading } from '../../components/text'
import { Legend } from './legend'
import { words } from './words'
import '../region-home/region-home.css'
import './figures.css'

type ByTrade = OutputOf<'shortage.figures'>['byTrade']

const tiers: readonly Tier[] = [1, 2, 3]
const columns = [
  { key: 'label', title: words.trade },
  { key: 'tier1', title: tierLabel(1), isNumber: true },
  { key: 'tier2', title: tierLabel(2), isNumber: true },
  { key: 'tier3', title: tierLabel(3), isNumber: true },
] as const

/** People still wanted, by trade and by the tier of the case. */
export function TradeFigures({ byTrade }: { byTrade: ByTrade }) {
  const rows = byTrade.map(({ trade, byTier }) => ({
    label: trades[trade],
    tier1: peopleOf(byTier, 1),
    tier2: peopleOf(byTier, 2),
    tier3: peopleOf(byTier, 3),
  }))
  if (rows.length === 0) return <EmptyState title={words.noneOpen} />
  return (
    <View className="picture narrow-table">
      <DataTable title={words.byTrade} columns={columns} rows={rows} />
      <TradeBars byTrade={byTrade} />
    </View>
  )
}

/** Each trade in all, its bar in parts by tier: a picture of the table's lines. */
function TradeBars({ byTrade }: { byTrade: ByTrade }) {
  const most = Math.max(...byTrade.map(({ headcount }) => headcount), 1)
  return (
    <View className="day-picture" {...role('group')}>
      <Heading level={3}>{words.mostWanted}</Heading>
      <View className="day-line">
        <Legend kinds={tiers.map(tierLabel)} />
      </View>
      {byTrade.map(({ trade, headcount, byTier }) => (
        <View key={trade}>
          <View>{words.lot(trades[trade], headcount)}</View>
          <View className="trade-bar" style={{ width: `${(headcount / most) * 100}%` }}>
            {tiers.map((tier, place) =>
              peopleOf(byTier, tier) > 0 ? (
                <View
                  key={tier}
                  className={`trade-part day-fill-${place}`}
                  style={{ flexGrow: peopleOf(byTier, tier) }}
                />
              ) : null,
            )}
          </View>
        </View>
      ))}
    </View>
  )
}

function peopleOf(byTier: ByTrade[number]['byTier'], tier: Tier): number {
  return byTier.find((each) => each.tier === tier)?.headcount ?? 0
}
