import { View } from '@tarojs/components'
import { DataTable } from './data-table'

export interface Bar {
  label: string
  value: number
}

interface BarChartProps {
  title: string
  /** Heads of the two columns: 街道, 留岗人数. */
  labelTitle: string
  valueTitle: string
  bars: readonly Bar[]
}

/** The numbers as a table first, then the same as a picture. */
export function BarChart({ title, labelTitle, valueTitle, bars }: BarChartProps) {
  const columns = [
    { key: 'label', title: labelTitle },
    { key: 'value', title: valueTitle, isNumber: true },
  ] as const
  const rows = bars.map(({ label, value }) => ({ label, value }))
  const largest = Math.max(1, ...bars.map((bar) => bar.value))
  return (
    <View className="chart">
      <DataTable title={title} columns={columns} rows={rows} />
      <View className="chart-bars" aria-hidden="true">
        {bars.map((bar) => (
          <View className="chart-row" key={bar.label}>
            <View className="chart-label">{bar.label}</View>
            <View className="chart-track">
              <View className="chart-fill" style={{ width: `${(bar.value / largest) * 100}%` }} />
            </View>
          </View>
        ))}
      </View>
    </View>
  )
}
