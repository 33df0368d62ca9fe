import { View } from '@tarojs/components'
import { dayOfYearText } from '../../../domain/calendar/day-text'
import { weekdayOf } from '../../../domain/calendar/day'
import { classes, pressable, role } from '../../components/aria'
import { Button } from '../../components/button'
import { Small } from '../../components/text'
import { daysIn, daysOf, saidDays, toggled, type DayWindow } from './counted-days'
import type { Said } from './answers'
import { words } from './words'
import './confirmations.css'

interface DayPickerProps {
  label: string
  window: DayWindow
  value: Said | null
  onAnswer: (said: Said) => void
}

/** The days that count, all with one tap; each can be taken off and put on again. */
export function DayPicker({ label, window, value, onAnswer }: DayPickerProps) {
  const chosen = daysIn(value?.value)
  const all = daysOf(window)
  const say = (days: readonly string[]) => onAnswer(saidDays(days, window))
  return (
    <View className="day-picker">
      <Small>{words.countedDays(dayOfYearText(window.from), dayOfYearText(window.to))}</Small>
      <Button onClick={() => say(all)}>{words.everyDay}</Button>
      <Button onClick={() => say([])}>{words.noDay}</Button>
      <Small>{words.daysHint}</Small>
      <View className="day-grid" aria-label={label} {...role('group')}>
        {all.map((on) => (
          <Day key={on} on={on} isOn={chosen.includes(on)} onPress={() => say(toggled(chosen, on))} />
        ))}
      </View>
    </View>
  )
}

function Day({ on, isOn, onPress }: { on: string; isOn: boolean; onPress: () => void }) {
  return (
    <View
      className={classes('day', isOn && 'day-on')}
      hoverClass="mark-pressed"
      onClick={onPress}
      aria-label={dayOfYearText(on)}
      aria-checked={isOn}
      {...role('checkbox')}
      {...pressable(onPress)}
    >
      <View>{dayOfYearText(on)}</View>
      <Small>{`周${'一二三四五六日'[weekdayOf(on) - 1]}`}</Small>
    </View>
  )
}
