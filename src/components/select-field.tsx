import type { ChangeEvent } from 'react'
import { Picker, View } from '@tarojs/components'
import { describedBy, FieldFrame, type FieldFrameProps } from './field-frame'

export interface SelectOption {
  value: string
  label: string
}

interface SelectFieldProps extends FieldFrameProps {
  options: readonly SelectOption[]
  value: string
  onChange: (value: string) => void
}

const isWeapp = process.env.TARO_ENV === 'weapp'
const NOTHING_YET = '请选择'

/** One of many (up to six are better as a Choice). */
export function SelectField(props: SelectFieldProps) {
  return (
    <FieldFrame {...props}>{isWeapp ? <WeChatSelect {...props} /> : <BrowserSelect {...props} />}</FieldFrame>
  )
}

function WeChatSelect({ id, label, options, value, onChange }: SelectFieldProps) {
  const index = options.findIndex((option) => option.value === value)
  const shown = options[index]?.label ?? NOTHING_YET
  const pick = (position: number) => {
    const picked = options[position]
    if (picked) onChange(picked.value)
  }
  return (
    <Picker
      id={id}
      mode="selector"
      range={options.map((option) => option.label)}
      value={Math.max(index, 0)}
      onChange={(event) => pick(Number(event.detail.value))}
      aria-label={`${label}，${shown}`}
    >
      <View className="field-input field-picked">{shown}</View>
    </Picker>
  )
}

function BrowserSelect(props: SelectFieldProps) {
  const { id, label, options, value, onChange, error } = props
  return (
    <select
      id={id}
      className="field-input"
      value={value}
      onChange={(event: ChangeEvent<HTMLSelectElement>) => onChange(event.target.value)}
      aria-label={label}
      aria-describedby={describedBy(props)}
      aria-invalid={error !== undefined}
    >
      <option value="">{NOTHING_YET}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  )
}
