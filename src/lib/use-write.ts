import { useCallback, useRef, useState } from 'react'
import type { ActionName, InputOf, OutputOf } from '../../domain/contracts/registry'
import { call } from './call'
import { asCallError, type CallError } from './call-error'
import { newRequestId } from './request-id'

export interface Write<Name extends ActionName> {
  /** Answers undefined when it failed (see `error`) or when one is already on its way. */
  run: (input: InputOf<Name>) => Promise<OutputOf<Name> | undefined>
  isRunning: boolean
  error: CallError | undefined
  clearError: () => void
}

interface Attempt {
  inputText: string
  requestId: string
}

/** Writes to the backend. After a network failure the same input goes out under the same requestId. */
export function useWrite<Name extends ActionName>(name: Name): Write<Name> {
  const [isRunning, setIsRunning] = useState(false)
  const [error, setError] = useState<CallError>()
  const isBusy = useRef(false)
  const uncertain = useRef<Attempt>()

  const run = useCallback(
    async (input: InputOf<Name>) => {
      if (isBusy.current) return undefined
      isBusy.current = true
      setIsRunning(true)
      setError(undefined)
      const attempt = nextAttempt(uncertain.current, JSON.stringify(input))
      uncertain.current = attempt
      try {
        const output = await call(name, input, { requestId: attempt.requestId })
        uncertain.current = undefined
        return output
      } catch (cause) {
        const failure = asCallError(cause)
        if (!failure.isUncertain) uncertain.current = undefined
        setError(failure)
        return undefined
      } finally {
        isBusy.current = false
        setIsRunning(false)
      }
    },
    [name],
  )
  const clearError = useCallback(() => setError(undefined), [])
  return { run, isRunning, error, clearError }
}

function nextAttempt(previous: Attempt | undefined, inputText: string): Attempt {
  if (previous?.inputText === inputText) return previous
  return { inputText, requestId: newRequestId() }
}
