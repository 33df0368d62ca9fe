import type { ReactNode } from 'react'
import { ErrorState, Loading, Stale } from '../../components/notice'
import type { CallError } from '../../lib/call-error'
import { EntitlementList } from './entitlement-list'
import type { Answer } from './facts'
import { SaidFacts } from './said-facts'
import { Settle } from './settle'
import { useAnswer } from './use-answer'
import type { Viewer } from './viewer'
import { entitlementWords as words } from './words'

interface EntitlementDeskProps {
  viewer: Viewer
  /** Above the list, once it is there. */
  heading?: (answer: Answer) => ReactNode
  /** Takes the place of what went wrong; null leaves the usual words. */
  instead?: (error: CallError) => ReactNode
}

/** The next question and the list of one viewer, whoever it is; officers only read. */
export function EntitlementDesk({ viewer, heading, instead }: EntitlementDeskProps) {
  const state = useAnswer(viewer)
  const { answer, own } = state
  if (answer.status === 'error' && !answer.data)
    return instead?.(answer.error) ?? <ErrorState message={answer.error.message} onRetry={answer.reload} />
  if (!answer.data) return <Loading text={words.loading} />
  return (
    <>
      {answer.status === 'error' ? <Stale message={answer.error.message} onRetry={answer.reload} /> : null}
      {heading?.(answer.data)}
      {viewer.as === 'officer' ? null : <Settle viewer={viewer} data={answer.data} state={state} />}
      <EntitlementList answer={answer.data} viewer={viewer} />
      <SaidFacts data={answer.data} own={own} />
    </>
  )
}
