import { useCallback, useEffect, useRef, useState } from 'react'
import type { ActionName, InputOf, OutputOf } from '../../domain/contracts/registry'
import { call } from './call'
import { asCallError, type CallError } from './call-error'

export type CallState<T> =
  | { status: 'loading'; data?: T; error?: undefined; reload: () => void }
  | { status: 'ready'; data: T; error?: undefined; reload: () => void }
  | { status: 'error'; data?: T; error: CallError; reload: () => void }

type Settled<T> = { status: 'ready'; data: T } | { status: 'error'; error: CallError } | { status: 'loading' }

/**
 * Reads from the backend when the page opens and whenever the input changes. Passing undefined as the input
 * waits (status stays 'loading'). While reloading, the last data stays available as `data`;
 * after a failure too, if it answers the same question.
 */
export function useCall<Name extends ActionName>(
  name: Name,
  input: InputOf<Name> | undefined,
): CallState<OutputOf<Name>> {
  const [settled, setSettled] = useState<Settled<OutputOf<Name>>>({ status: 'loading' })
  const [round, setRound] = useState(0)
  const last = useRef<{ inputText: string; data: OutputOf<Name> }>()
  const inputText = input === undefined ? undefined : JSON.stringify(input)
  const reload = useCallback(() => setRound((value) => value + 1), [])

  useEffect(() => {
    if (inputText === undefined) return undefined
    let isCurrent = true
    setSettled({ status: 'loading' })
    call(name, JSON.parse(inputText) as InputOf<Name>).then(
      (data) => {
        if (!isCurrent) return
        last.current = { inputText, data }
        setSettled({ status: 'ready', data })
      },
      (cause: unknown) => isCurrent && setSettled({ status: 'error', error: asCallError(cause) }),
    )
    return () => {
      isCurrent = false
    }
  }, [name, inputText, round])

  if (settled.status === 'ready') return { ...settled, reload }
  const isStill = settled.status === 'loading' || last.current?.inputText === inputText
  return { ...settled, data: isStill ? last.current?.data : undefined, reload }
}
