import type { ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import { classes, pressable, role } from './aria'
import { Small } from './text'

interface StatProps {
  label: string
  value: number | string
  unit?: string
  note?: string
  onClick?: () => void
}

/** One number that matters. */
export function Stat({ label, value, unit, note, onClick }: StatProps) {
  const way = onClick ? role('button') : {}
  return (
    <View
      className={classes('stat', onClick !== undefined && 'stat-way')}
      onClick={onClick}
      {...way}
      {...pressable(onClick)}
    >
      <Small>{label}</Small>
      <View>
        <Text className="stat-value">{value}</Text>
        {unit ? <Text> {unit}</Text> : null}
      </View>
      {note ? <Small>{note}</Small> : null}
    </View>
  )
}

export function Stats({ children }: { children: ReactNode }) {
  return <View className="stats">{children}</View>
}
