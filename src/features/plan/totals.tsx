import { View } from '@tarojs/components'
import type { OutputOf } from '../../../domain/contracts/registry'
import { supplySources } from '../../../domain/terms'
import { role } from '../../components/aria'
import { BarChart } from '../../components/bar-chart'
import { DataTable } from '../../components/data-table'
import { words } from './words'
import '../region-home/region-home.css'

type Totals = OutputOf<'plan.preview'>['totals']

const parts = ['standing', 'proposed', 'unmet'] as const
/** The same marks as people of the season: sure, asked for, missing. */
const marks = { standing: 'leaving', proposed: 'staying', unmet: 'undecided' } as const

/** Where the people wanted come from and how many nobody has: tables first, pictures below. */
export function PlanTotals({ totals }: { totals: Totals }) {
  const sources = totals.bySource
    .filter(({ headcount }) => headcount > 0)
    .map(({ source, headcount }) => ({ label: supplySources[source], value: headcount }))
  return (
    <>
      <View className="picture">
        <DataTable
          title={words.totals}
          columns={[
            { key: 'label', title: words.what },
            { key: 'value', title: words.people, isNumber: true },
          ]}
          rows={parts.map((part) => ({ label: words.parts[part], value: totals[part] }))}
        />
        <View className="parts" aria-hidden="true" {...role('presentation')}>
          {parts.map((part) =>
            totals[part] > 0 ? (
              <View key={part} className={`part part-${marks[part]}`} style={{ flexGrow: totals[part] }} />
            ) : null,
          )}
        </View>
      </View>
      {sources.length > 0 ? (
        <View className="picture">
          <DataTable
            title={words.bySource}
            columns={[
              { key: 'label', title: words.source },
              { key: 'value', title: words.people, isNumber: true },
            ]}
            rows={sources}
          />
          <BarChart rows={sources} />
        </View>
      ) : null}
    </>
  )
}
