import { memo } from 'react'
import { Text, View } from '@tarojs/components'
import { presences } from '../../../domain/terms'
import { classes, pressable, role } from '../../components/aria'
import { Tag } from '../../components/tag'
import type { RowFacts } from './row-facts'
import { words } from './words'
import './round.css'

export type RowAct = (entryId: string, act: 'here' | 'other' | 'open') => void

interface PersonRowProps extends RowFacts {
  onAct: RowAct
}

/** Where the row stands in the page, to bring the next one into view. */
export function rowId(entryId: string): string {
  return `row-${entryId.replace(/[^0-9A-Za-z_-]/g, '-')}`
}

/** One person at their door. 人在 is one tap right here; the row keeps its height whatever was said. */
export const PersonRow = memo(function PersonRow(props: PersonRowProps) {
  const { entryId, who, stay, details, tag, isGrave, seenAs, onAct } = props
  const isAway = seenAs !== null && seenAs !== 'here'
  const openPerson = () => onAct(entryId, 'open')
  return (
    <View className="round-row" id={rowId(entryId)}>
      <View className="round-facts" onClick={openPerson} {...role('button')} {...pressable(openPerson)}>
        <View className="round-line">
          <Text className="round-name">{who}</Text>
          <Text className="round-stay">{stay}</Text>
          {tag ? <Tag tone={isGrave ? 'danger' : 'warn'}>{tag}</Tag> : null}
        </View>
        <View className="small">{details}</View>
      </View>
      <View className="round-acts">
        <Act isOn={seenAs === 'here'} text={words.here} who={who} onPress={() => onAct(entryId, 'here')} />
        <Act
          isOn={isAway}
          text={isAway ? presences[seenAs] : seenAs === 'here' ? words.correct : words.other}
          who={who}
          onPress={() => onAct(entryId, 'other')}
        />
      </View>
    </View>
  )
})

interface ActProps {
  text: string
  who: string
  isOn: boolean
  onPress: () => void
}

function Act({ text, who, isOn, onPress }: ActProps) {
  return (
    <View
      className={classes('round-act', isOn && 'round-act-on')}
      hoverClass="mark-pressed"
      onClick={onPress}
      aria-label={words.actOf(text, who)}
      aria-pressed={isOn}
      {...role('button')}
      {...pressable(onPress)}
    >
      {isOn ? <Text aria-hidden="true">✓ </Text> : null}
      {text}
    </View>
  )
}
