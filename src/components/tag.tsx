import { Text } from '@tarojs/components'
import type { Tone } from './notice'

/** A state in one or two words; the colour never says more than the words. */
export function Tag({ children, tone = 'plain' }: { children: string; tone?: Tone }) {
  return <Text className={`tag tag-${tone}`}>{children}</Text>
}
