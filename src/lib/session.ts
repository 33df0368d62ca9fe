import { useEffect, useSyncExternalStore } from 'react'
import type { OutputOf } from '../../domain/contracts/registry'
import { call } from './call'
import { asCallError, type CallError } from './call-error'

export type Me = OutputOf<'me.get'>

export type Session =
  { status: 'unknown' } | { status: 'known'; me: Me } | { status: 'failed'; error: CallError }

let session: Session = { status: 'unknown' }
let asking: Promise<void> | undefined
const listeners = new Set<() => void>()

function publish(next: Session): void {
  session = next
  listeners.forEach((listener) => listener())
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Asks the backend again who I am: after a registration, a grant, or another local identity. */
export function refreshSession(): Promise<void> {
  asking ??= call('me.get', {})
    .then(
      (me) => publish({ status: 'known', me }),
      (cause: unknown) => publish({ status: 'failed', error: asCallError(cause) }),
    )
    .finally(() => {
      asking = undefined
    })
  return asking
}

/** Forgets who I was before asking again, so that nobody sees another person's answers for a moment. */
export function restartSession(): Promise<void> {
  publish({ status: 'unknown' })
  asking = undefined
  return refreshSession()
}

/** Who I am and what I may do, as the backend says. Asked once, then shared by all pages. */
export function useSession(): Session {
  const current = useSyncExternalStore(subscribe, () => session)
  useEffect(() => {
    if (session.status === 'unknown') void refreshSession()
  }, [])
  return current
}
