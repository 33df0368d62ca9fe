import { useEffect } from 'react'
import { View } from '@tarojs/components'
import { focusOn } from '../lib/focus'
import { focusable, pressable, role } from './aria'
import { Heading } from './text'

export interface FormError {
  /** Id of the field it belongs to; empty = the form as a whole. */
  id: string
  message: string
}

const SUMMARY = 'form-errors'

/** What is wrong, at the top of the form; focus comes here, and a tap leads to the field. */
export function FormErrors({ errors }: { errors: readonly FormError[] }) {
  const messages = errors.map((error) => error.message).join('\n')
  useEffect(() => {
    if (messages) focusOn(SUMMARY)
  }, [messages])
  if (errors.length === 0) return null
  return (
    <View className="form-errors" id={SUMMARY} {...role('alert')} {...focusable()}>
      <Heading level={3}>{headingOf(errors)}</Heading>
      {errors.map((error) => (
        <ErrorLine key={`${error.id}:${error.message}`} {...error} />
      ))}
    </View>
  )
}

/** What belongs to no field, a failing network say, is nothing to correct. */
function headingOf(errors: readonly FormError[]): string {
  const atFields = errors.filter(({ id }) => id).length
  return atFields > 0 ? `还有 ${atFields} 处要改` : '没有提交成'
}

function ErrorLine({ id, message }: FormError) {
  if (!id) return <View className="form-errors-line">{message}</View>
  const go = () => focusOn(id)
  return (
    <View className="form-errors-line form-errors-link" onClick={go} {...role('link')} {...pressable(go)}>
      {message}
    </View>
  )
}
