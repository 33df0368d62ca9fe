import type { ChangeEvent } from 'react'
import { Picker, View } from '@tarojs/components'
import { describedBy, FieldFrame, type FieldFrameProps } from './field-frame'

interface DateFieldProps extends FieldFrameProps {
  /** YYYY-MM-DD, or empty. */
  value: string
  onChange: (day: string) => void
  /** First and last day that may be picked. */
  from?: string
  to?: string
}

const isWeapp = process.env.TARO_ENV === 'weapp'

/** A day, picked from the platform's own calendar. */
export function DateField(props: DateFieldProps) {
  return (
    <FieldFrame {...props}>{isWeapp ? <WeChatDate {...props} /> : <BrowserDate {...props} />}</FieldFrame>
  )
}

function WeChatDate({ id, label, value, onChange, from = '', to = '' }: DateFieldProps) {
  return (
    <Picker
      id={id}
      mode="date"
      value={value}
      start={from}
      end={to}
      onChange={(event) => onChange(event.detail.value)}
      aria-label={`${label}，${value || '还没有选'}`}
    >
      <View className="field-input field-picked">{value || '点这里选日期'}</View>
    </Picker>
  )
}

function BrowserDate(props: DateFieldProps) {
  const { id, label, value, onChange, from, to, error } = props
  return (
    <input
      id={id}
      className="field-input"
      type="date"
      value={value}
      min={from}
      max={to}
      onChange={(event: ChangeEvent<HTMLInputElement>) => onChange(event.target.value)}
      aria-label={label}
      aria-describedby={describedBy(props)}
      aria-invalid={error !== undefined}
    />
  )
}
