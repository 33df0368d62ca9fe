import { View } from '@tarojs/components'
import { classes, pressable, role } from './aria'
import { FieldError } from './field-frame'
import './chips.css'

export interface Chip<T extends string> {
  value: T
  label: string
}

interface ChipsProps<T extends string> {
  label: string
  chips: readonly Chip<T>[]
  value: T | undefined
  onChange: (value: T) => void
  /** The label is read out only: a heading above says the same. */
  isLabelHidden?: boolean
  id?: string
  error?: string
}

/** One of several short answers, side by side. Longer ones, or ones that need a note, are a Choice. */
export function Chips<T extends string>(props: ChipsProps<T>) {
  const { label, chips, value, onChange, isLabelHidden = false, id, error } = props
  return (
    <View className={classes('chips', error !== undefined && 'choice-wrong')}>
      {isLabelHidden ? null : <View className="chips-label">{label}</View>}
      <FieldError id={id} error={error} />
      <View className="chips-list" id={id} aria-label={label} {...role('radiogroup')}>
        {chips.map((chip) => {
          const press = () => onChange(chip.value)
          return (
            <View
              key={chip.value}
              className={classes('chip', chip.value === value && 'chip-on')}
              hoverClass="mark-pressed"
              onClick={press}
              aria-checked={chip.value === value}
              {...role('radio')}
              {...pressable(press)}
            >
              {chip.label}
            </View>
          )
        })}
      </View>
    </View>
  )
}
