import { View } from '@tarojs/components'
import { role } from './aria'
import { Small } from './text'

interface BarChartProps {
  rows: readonly { label: string; value: number }[]
}

/** A picture of the table it stands under, for eyes only. */
export function BarChart({ rows }: BarChartProps) {
  const most = Math.max(...rows.map(({ value }) => value), 0)
  if (most === 0) return null
  return (
    <View className="chart-bars" aria-hidden="true" {...role('presentation')}>
      {rows.map(({ label, value }) => (
        <View key={label}>
          <Small>{label}</Small>
          <View className="chart-track">
            {value > 0 ? <View className="chart-fill" style={{ width: `${(value / most) * 100}%` }} /> : null}
          </View>
        </View>
      ))}
    </View>
  )
}
