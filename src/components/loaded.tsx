import type { ReactNode } from 'react'
import type { CallState } from '../lib/use-call'
import { ErrorState, Loading, Stale } from './notice'

interface LoadedProps<T> {
  state: CallState<T>
  children: (data: T) => ReactNode
}

/** Waiting, failed, or there: the three faces of everything that comes from the backend. What is there stays. */
export function Loaded<T>({ state, children }: LoadedProps<T>) {
  if (state.status === 'error' && state.data === undefined)
    return <ErrorState message={state.error.message} onRetry={state.reload} />
  if (state.data === undefined) return <Loading />
  return (
    <>
      {state.status === 'error' ? <Stale message={state.error.message} onRetry={state.reload} /> : null}
      {children(state.data)}
    </>
  )
}
