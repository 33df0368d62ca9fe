import type { OpenReading } from '../../../domain/contracts/register'
import { words } from './words'

/** A decision as it is being written. */
export interface DecisionDraft {
  /** The value of an option as text, NUMBER, or nothing yet. */
  choice: string
  number: string
  note: string
  day: string
}

export const NUMBER = 'number'

/** What is chosen; null until something is, or where the number is none that may be chosen. */
export function chosenValue(reading: OpenReading, { choice, number }: DecisionDraft): string | number | null {
  if (choice !== NUMBER) return reading.options.find(({ value }) => String(value) === choice)?.value ?? null
  const typed = number.trim()
  const { range } = reading
  if (!range || !/^\d{1,6}(\.\d{1,2})?$/.test(typed)) return null
  const value = Number(typed)
  return value >= range.min && value <= range.max ? value : null
}

export function chosenLabel(reading: OpenReading, value: string | number): string {
  const option = reading.options.find((each) => each.value === value)
  return option?.label ?? (reading.range ? `${reading.range.label} ${value}` : String(value))
}

export type DecisionField = 'value' | 'note' | 'day'

/** What is missing before it can be decided, in the order of the page. */
export function problemsOf(
  reading: OpenReading,
  draft: DecisionDraft,
): { field: DecisionField; message: string }[] {
  const { range } = reading
  const isNumber = draft.choice === NUMBER && range !== null
  const value = isNumber ? words.numberWrong(range.min, range.max) : words.errors.value
  return [
    ...(chosenValue(reading, draft) === null ? [{ field: 'value' as const, message: value }] : []),
    ...(draft.note.trim().length < 2 ? [{ field: 'note' as const, message: words.errors.note }] : []),
    ...(draft.day ? [] : [{ field: 'day' as const, message: words.errors.day }]),
  ]
}
