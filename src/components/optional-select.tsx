import type { FieldFrameProps } from './field-frame'
import { SelectField, type SelectOption } from './select-field'

interface OptionalSelectProps extends FieldFrameProps {
  /** What choosing nothing is called: 全部, 不清楚. */
  noneLabel: string
  options: readonly SelectOption[]
  /** '' is nothing. */
  value: string
  onChange: (value: string) => void
}

const NONE = 'none'

/** As SelectField, with a first line for nothing in particular; not shown where there is nothing to choose. */
export function OptionalSelect({ noneLabel, options, value, onChange, ...frame }: OptionalSelectProps) {
  if (options.length === 0) return null
  return (
    <SelectField
      {...frame}
      options={[{ value: NONE, label: noneLabel }, ...options]}
      value={value || NONE}
      onChange={(chosen) => onChange(chosen === NONE ? '' : chosen)}
    />
  )
}
