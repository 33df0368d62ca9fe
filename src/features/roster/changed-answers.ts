import type { InputOf } from '../../../domain/contracts/registry'
import type { AnswerKey, StayAnswers } from '../../../domain/contracts/shapes'
import type { Correction } from './correction-form'

type ConfirmInput = InputOf<'roster.confirm'>

/** Only what differs goes out: what was left alone keeps standing on the word of who said it. */
export function changedAnswers(before: StayAnswers, after: StayAnswers): StayAnswers {
  const keys = Object.keys({ ...before, ...after }) as AnswerKey[]
  const changed = keys.filter((key) => (after[key] ?? null) !== (before[key] ?? null))
  return Object.fromEntries(changed.map((key) => [key, after[key] ?? null]))
}

export function correctionInput(
  entry: { entryId: string; version: number },
  before: Correction,
  after: Correction,
): ConfirmInput {
  const answers = changedAnswers(before.answers, after.answers)
  return {
    entryId: entry.entryId,
    version: entry.version,
    ...(after.stay !== null && after.stay !== before.stay && { stay: after.stay }),
    ...(Object.keys(answers).length > 0 && { answers }),
    ...(after.note.trim() && { note: after.note.trim() }),
  }
}
