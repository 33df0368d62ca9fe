import type { ChangeEvent } from 'react'
import { Textarea } from '@tarojs/components'
import { describedBy, FieldFrame, type FieldFrameProps } from './field-frame'

interface TextAreaProps extends FieldFrameProps {
  value: string
  onInput: (value: string) => void
  maxLength: number
}

const isWeapp = process.env.TARO_ENV === 'weapp'

/** Many lines of text; it scrolls within itself. */
export function TextArea(props: TextAreaProps) {
  return (
    <FieldFrame {...props}>{isWeapp ? <WeChatArea {...props} /> : <BrowserArea {...props} />}</FieldFrame>
  )
}

function WeChatArea({ id, label, value, onInput, maxLength }: TextAreaProps) {
  return (
    <Textarea
      id={id}
      className="field-input field-lines"
      value={value}
      maxlength={maxLength}
      onInput={(event) => onInput(event.detail.value)}
      aria-label={label}
    />
  )
}

function BrowserArea(props: TextAreaProps) {
  const { id, label, value, onInput, maxLength, error } = props
  return (
    <textarea
      id={id}
      className="field-input field-lines"
      value={value}
      maxLength={maxLength}
      onChange={(event: ChangeEvent<HTMLTextAreaElement>) => onInput(event.target.value)}
      aria-label={label}
      aria-describedby={describedBy(props)}
      aria-invalid={error !== undefined}
      spellCheck={false}
    />
  )
}
