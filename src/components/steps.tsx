import { View } from '@tarojs/components'
import { role } from './aria'
import { Small } from './text'

export interface Step {
  title: string
  note?: string
  state: 'done' | 'now' | 'next'
}

const stateWords = { done: '已完成', now: '正在办', next: '接下来' } as const

/** What happened, what is happening, what comes next. */
export function Steps({ steps }: { steps: readonly Step[] }) {
  return (
    <View className="steps" {...role('list')}>
      {steps.map((step) => (
        <View className={`step step-${step.state}`} key={step.title} {...role('listitem')}>
          <View className="step-dot" />
          <View className="step-text">
            <View className="step-title">
              {step.title}（{stateWords[step.state]}）
            </View>
            {step.note ? <Small>{step.note}</Small> : null}
          </View>
        </View>
      ))}
    </View>
  )
}

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
