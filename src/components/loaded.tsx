import type { ReactNode } from 'react'
import type { CallState } from '../lib/use-call'
import { ErrorState, Loading } from './notice'

interface LoadedProps<T> {
  state: CallState<T>
  children: (data: T) => ReactNode
}

/** Waiting, failed, or there: the three faces of everything that comes from the backend. */
export function Loaded<T>({ state, children }: LoadedProps<T>) {
  if (state.status === 'error') return <ErrorState message={state.error.message} onRetry={state.reload} />
  if (state.data === undefined) return <Loading />
  return <>{children(state.data)}</>
}
