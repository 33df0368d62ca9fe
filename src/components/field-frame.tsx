import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { classes, role } from './aria'
import { Small } from './text'

export interface FieldFrameProps {
  /** Also the target of the error summary's link. */
  id: string
  label: string
  hint?: string
  /** The same words as in the summary, saying what to do. */
  error?: string
}

/** Label, hint and error around one control. */
export function FieldFrame({ id, label, hint, error, children }: FieldFrameProps & { children: ReactNode }) {
  return (
    <View className={classes('field', error !== undefined && 'field-wrong')}>
      <View className="field-label" id={`${id}-label`}>
        {label}
      </View>
      {hint ? <Small id={`${id}-hint`}>{hint}</Small> : null}
      <FieldError id={id} error={error} />
      {children}
    </View>
  )
}

export function FieldError({ id, error }: { id: string | undefined; error: string | undefined }) {
  if (error === undefined) return null
  return (
    <View className="field-error" id={id && `${id}-error`} {...role('alert')}>
      {error}
    </View>
  )
}

/** Ids of what describes a control, for aria-describedby. */
export function describedBy({ id, hint, error }: FieldFrameProps): string | undefined {
  const ids = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean)
  return ids.length > 0 ? ids.join(' ') : undefined
}
