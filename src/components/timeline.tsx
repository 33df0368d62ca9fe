import { View } from '@tarojs/components'
import { role } from './aria'
import { Small } from './text'

export interface TimelineEntry {
  id: string
  /** Already in words: 2月20日 14:05. */
  time: string
  title: string
  note?: string
}

/** What was done, newest first. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  return (
    <View className="steps" {...role('list')}>
      {entries.map((entry) => (
        <View className="step step-done" key={entry.id} {...role('listitem')}>
          <View className="step-dot" />
          <View className="step-text">
            <Small>{entry.time}</Small>
            <View className="step-title">{entry.title}</View>
            {entry.note ? <Small>{entry.note}</Small> : null}
          </View>
        </View>
      ))}
    </View>
  )
}
