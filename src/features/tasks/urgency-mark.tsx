import { Text } from '@tarojs/components'
import { urgencies, type Urgency } from '../../../domain/terms'
import type { Tone } from '../../components/notice'
import { Tag } from '../../components/tag'

const signs: Record<Urgency, string> = { now: '!!', soon: '!', later: '' }
const tones: Record<Urgency, Tone> = { now: 'danger', soon: 'warn', later: 'plain' }

/** How soon it wants doing: in words, with a sign, and in a colour that says no more than both. */
export function UrgencyMark({ urgency }: { urgency: Urgency }) {
  const sign = signs[urgency]
  return (
    <Text className="task-urgency">
      {sign === '' ? null : <Text aria-hidden="true">{sign} </Text>}
      <Tag tone={tones[urgency]}>{urgencies[urgency]}</Tag>
    </Text>
  )
}
