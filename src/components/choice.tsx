import type { ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import { classes, pressable, role } from './aria'
import { FieldError } from './field-frame'
import { Small } from './text'

export interface Option<T extends string> {
  value: T
  label: string
  note?: string
}

interface ChoiceProps<T extends string> {
  /** Read out as the name of the group; the page's heading shows the question. */
  label: string
  options: readonly Option<T>[]
  value: T | undefined
  onChange: (value: T) => void
  id?: string
  error?: string
}

/** One answer out of a few, as big cells. */
export function Choice<T extends string>({ label, options, value, onChange, id, error }: ChoiceProps<T>) {
  return (
    <View className={classes('choice', error !== undefined && 'choice-wrong')}>
      <FieldError id={id} error={error} />
      <View className="choice-list" id={id} aria-label={label} {...role('radiogroup')}>
        {options.map((option) => (
          <Mark
            key={option.value}
            kind="radio"
            isOn={option.value === value}
            note={option.note}
            onPress={() => onChange(option.value)}
          >
            {option.label}
          </Mark>
        ))}
      </View>
    </View>
  )
}

interface CheckProps {
  children: ReactNode
  isOn: boolean
  onChange: (isOn: boolean) => void
  note?: string
  id?: string
  error?: string
}

/** A yes of its own, a consent above all: never set beforehand. */
export function Check({ children, isOn, onChange, note, id, error }: CheckProps) {
  return (
    <View className={classes('choice', error !== undefined && 'choice-wrong')}>
      <FieldError id={id} error={error} />
      <Mark kind="checkbox" isOn={isOn} note={note} id={id} onPress={() => onChange(!isOn)}>
        {children}
      </Mark>
    </View>
  )
}

interface MarkProps {
  kind: 'radio' | 'checkbox'
  children: ReactNode
  isOn: boolean
  note: string | undefined
  onPress: () => void
  id?: string
}

function Mark({ kind, children, isOn, note, onPress, id }: MarkProps) {
  return (
    <View
      id={id}
      className={classes('mark', isOn && 'mark-on')}
      hoverClass="mark-pressed"
      onClick={onPress}
      aria-checked={isOn}
      {...role(kind)}
      {...pressable(onPress)}
    >
      <View className={`mark-sign mark-sign-${kind}`}>
        {isOn ? (
          <Text className="mark-tick" aria-hidden="true">
            ✓
          </Text>
        ) : null}
      </View>
      <View className="mark-text">
        <View>{children}</View>
        {note ? <Small>{note}</Small> : null}
      </View>
    </View>
  )
}
