import { personNamePattern } from '../../../domain/identifiers/person-name'
import type { BoardPostKind, Difficulty } from '../../../domain/terms'
import { jobWords as words } from './words'

/** An application as it stands on the screen. The yes is never kept on the phone: it is given anew. */
export interface ApplyDraft {
  name: string
  phone: string
  wantsInterview: boolean
  difficulty: Difficulty | null
  tried: string
}

export type ApplyField = 'name' | 'phone' | 'difficulty' | 'tried' | 'consent'
export type ApplyErrors = Partial<Record<ApplyField, string>>

export function emptyApplyDraft(start: { name: string; wantsInterview: boolean }): ApplyDraft {
  return { ...start, phone: '', difficulty: null, tried: '' }
}

interface Checked {
  kind: BoardPostKind
  draft: ApplyDraft
  hasAgreed: boolean
}

/** What has to be put right before sending, by field. */
export function checkApplication({ kind, draft, hasAgreed }: Checked): ApplyErrors {
  const errors: ApplyErrors = {}
  if (!personNamePattern.test(draft.name.trim())) errors.name = words.errors.name
  if (draft.phone.trim() && !/^1\d{10}$/.test(draft.phone.trim())) errors.phone = words.errors.phone
  if (kind === 'welfare' && !draft.difficulty) errors.difficulty = words.errors.difficulty
  if (kind === 'welfare' && draft.tried.trim().length < 2) errors.tried = words.errors.tried
  if (!hasAgreed) errors.consent = words.errors.consent
  return errors
}

/** What both kinds of posts are told; an empty phone is none. */
export function applicantOf({ name, phone, wantsInterview }: ApplyDraft) {
  return { name: name.trim(), phone: phone.trim() || null, wantsInterview }
}
