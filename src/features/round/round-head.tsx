import { View } from '@tarojs/components'
import type { RoundProgress as Progress } from '../../../domain/field/round-state'
import { role } from '../../components/aria'
import { Heading, Small } from '../../components/text'
import { words } from './words'

/** How far the round has come, as words and as a bar. */
export function RoundHead({ title, progress }: { title: string; progress: Progress }) {
  const { all, seen, here, left, notFound } = progress
  const share = all === 0 ? 0 : Math.round((seen / all) * 100)
  return (
    <View className="cells" aria-live="polite" {...role('status')}>
      <Heading level={1}>{title}</Heading>
      <View>{words.progress(seen, all)}</View>
      <View className="round-track" aria-hidden="true">
        <View className="round-done" style={{ width: `${share}%` }} />
      </View>
      <Small>{words.found(here, left, notFound)}</Small>
    </View>
  )
}
