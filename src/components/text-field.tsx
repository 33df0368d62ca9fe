import { Input, Text, View } from '@tarojs/components'
import { describedBy, FieldFrame, type FieldFrameProps } from './field-frame'

interface TextFieldProps extends FieldFrameProps {
  value: string
  onInput: (value: string) => void
  /** Chooses the keyboard: `number` whole numbers, `digit` with a point, `idcard` digits and X. */
  type?: 'text' | 'number' | 'digit' | 'idcard'
  maxLength?: number
  /** 人, 元: after the input. */
  unit?: string
}

export function TextField(props: TextFieldProps) {
  const { id, label, value, onInput, type = 'text', maxLength = 60, unit, error } = props
  return (
    <FieldFrame {...props}>
      <View className="field-line">
        <Input
          id={id}
          className="field-input"
          type={keyboard(type)}
          value={value}
          maxlength={maxLength}
          onInput={(event) => onInput(event.detail.value)}
          aria-label={unit ? `${label}（${unit}）` : label}
          aria-describedby={describedBy(props)}
          aria-invalid={error !== undefined}
          {...browserKeyboard(type)}
        />
        {unit ? <Text className="field-unit">{unit}</Text> : null}
      </View>
    </FieldFrame>
  )
}

const isWeapp = process.env.TARO_ENV === 'weapp'

type Keyboard = NonNullable<TextFieldProps['type']>

// A browser's number input swallows what it does not like; text with an inputmode keeps what was typed.
function keyboard(type: Keyboard): Keyboard {
  return isWeapp ? type : 'text'
}

function browserKeyboard(type: Keyboard): Record<string, string> {
  if (isWeapp) return {}
  const modes = { text: 'text', number: 'numeric', digit: 'decimal', idcard: 'text' } as const
  return { inputMode: modes[type], autoComplete: 'off' }
}
