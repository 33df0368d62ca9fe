import { useState } from 'react'
import type { BoardPost, MyApplication } from '../../../domain/contracts/board'
import { consentVersion } from '../../../domain/terms'
import type { FormError } from '../../components/form-errors'
import { useDraft, type Draft } from '../../lib/draft'
import { askPrivacy } from '../../lib/privacy'
import { useWrite } from '../../lib/use-write'
import {
  applicantOf,
  checkApplication,
  emptyApplyDraft,
  type ApplyDraft,
  type ApplyErrors,
  type ApplyField,
} from './apply-draft'

export interface Applying {
  draft: Draft<ApplyDraft>
  hasAgreed: boolean
  agree: (hasAgreed: boolean) => void
  errors: ApplyErrors
  /** For the summary on top: what is wrong at fields, or why the sending failed. */
  summary: FormError[]
  isSending: boolean
  /** The local build asks for an identity first. */
  isStranger: boolean
  send: () => Promise<void>
}

interface ApplyStart {
  post: BoardPost
  name: string
  wantsInterview: boolean
  onSent: (application: MyApplication) => void
}

/** Filling in and sending one application; what was typed stays until it was sent. */
export function useApply({ post, name, wantsInterview, onSent }: ApplyStart): Applying {
  const { boardPostId, kind } = post
  const draft = useDraft(`apply:${boardPostId}`, emptyApplyDraft({ name, wantsInterview }))
  const [hasAgreed, setHasAgreed] = useState(false)
  const [hasTried, setHasTried] = useState(false)
  const market = useWrite('application.send')
  const welfare = useWrite('welfare.apply')
  const write = kind === 'welfare' ? welfare : market
  const errors = hasTried ? checkApplication({ kind, draft: draft.value, hasAgreed }) : {}

  const deliver = async (): Promise<MyApplication | undefined> => {
    const applicant = { boardPostId, ...applicantOf(draft.value) }
    const { difficulty, tried } = draft.value
    if (kind !== 'welfare') {
      return market.run({ ...applicant, consent: { kind: 'job-application', version: consentVersion } })
    }
    if (!difficulty) return undefined
    const consent = { kind: 'welfare-application', version: consentVersion } as const
    return welfare.run({ ...applicant, difficulty, tried: tried.trim(), consent })
  }
  const send = async () => {
    setHasTried(true)
    if (Object.keys(checkApplication({ kind, draft: draft.value, hasAgreed })).length > 0) return
    if ((await askPrivacy()) === 'refused') return
    const application = await deliver()
    if (!application) return
    draft.clear()
    onSent(application)
  }
  const isStranger = write.error?.code === 'LOGIN_REQUIRED'
  return {
    draft,
    hasAgreed,
    agree: setHasAgreed,
    errors,
    summary: [...atFields(errors), ...(write.error && !isStranger ? [failure(write.error.message)] : [])],
    isSending: write.isRunning,
    isStranger,
    send,
  }
}

export function applyFieldId(field: ApplyField): string {
  return `apply-${field}`
}

function atFields(errors: ApplyErrors): FormError[] {
  return Object.entries(errors).map(([field, message]) => ({
    id: applyFieldId(field as ApplyField),
    message,
  }))
}

function failure(message: string): FormError {
  return { id: '', message }
}
