import { View } from '@tarojs/components'
import { codesOf, needKinds, type NeedKind } from '../../../domain/terms'
import { classes, pressable, role } from '../../components/aria'
import { words } from './words'
import '../../components/chips.css'

interface NeedPicksProps {
  value: readonly NeedKind[]
  onChange: (kinds: NeedKind[]) => void
}

/** Any number of needs, side by side. */
export function NeedPicks({ value, onChange }: NeedPicksProps) {
  return (
    <View className="chips">
      <View className="chips-label">{words.needs}</View>
      <View className="chips-list" aria-label={words.needs} {...role('group')}>
        {codesOf(needKinds).map((kind) => {
          const isOn = value.includes(kind)
          const press = () => onChange(isOn ? value.filter((each) => each !== kind) : [...value, kind])
          return (
            <View
              key={kind}
              className={classes('chip', isOn && 'chip-on')}
              hoverClass="mark-pressed"
              onClick={press}
              aria-checked={isOn}
              {...role('checkbox')}
              {...pressable(press)}
            >
              {needKinds[kind]}
            </View>
          )
        })}
      </View>
    </View>
  )
}
