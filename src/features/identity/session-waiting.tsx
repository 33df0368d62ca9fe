import { ErrorState, Loading } from '../../components/notice'
import { Page } from '../../components/page'
import { refreshSession, type Session } from '../../lib/session'

interface SessionWaitingProps {
  title: string
  session: Exclude<Session, { status: 'known' }>
}

/** Until it is known who looks: waiting, or what went wrong and another try. */
export function SessionWaiting({ title, session }: SessionWaitingProps) {
  return (
    <Page title={title}>
      {session.status === 'failed' ? (
        <ErrorState message={session.error.message} onRetry={() => void refreshSession()} />
      ) : (
        <Loading />
      )}
    </Page>
  )
}
