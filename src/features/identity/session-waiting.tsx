import type { ReactNode } from 'react'
import { ErrorState, Loading } from '../../components/notice'
import { Page } from '../../components/page'
import { refreshSession, type Session } from '../../lib/session'

interface SessionWaitingProps {
  title: string
  /** A way on for who cannot be recognised now: without a network, say. */
  children?: ReactNode
  session: Exclude<Session, { status: 'known' }>
}

/** Until it is known who looks: waiting, or what went wrong and another try. */
export function SessionWaiting({ title, session, children }: SessionWaitingProps) {
  return (
    <Page title={title}>
      {session.status === 'failed' ? (
        <>
          <ErrorState message={session.error.message} onRetry={() => void refreshSession()} />
          {children}
        </>
      ) : (
        <Loading />
      )}
    </Page>
  )
}
