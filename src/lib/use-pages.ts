import { useCallback, useEffect, useRef, useState } from 'react'
import type { ActionName, InputOf, OutputOf } from '../../domain/contracts/registry'
import { call } from './call'
import { asCallError, type CallError } from './call-error'

/** The actions that answer page by page. */
type PagedAction = {
  [Name in ActionName]: OutputOf<Name> extends { next: string | null } ? Name : never
}[ActionName]

interface Listed<Item> {
  items: Item[]
  next: string | null
}

export interface Pages<Item> {
  status: 'loading' | 'ready' | 'error'
  items: Item[]
  error: CallError | undefined
  hasMore: boolean
  isLoadingMore: boolean
  more: () => void
  reload: () => void
  /** Changes what is shown without asking again, after a write answered with the new state. */
  patch: (change: (items: Item[]) => Item[]) => void
}

const nothing = { items: [], next: null }

/** A long list read page by page; undefined as the input waits. */
export function usePages<Name extends PagedAction, Item>(
  name: Name,
  input: InputOf<Name> | undefined,
  itemsOf: (output: OutputOf<Name>) => Item[],
): Pages<Item> {
  const [listed, setListed] = useState<Listed<Item>>(nothing)
  const [status, setStatus] = useState<Pages<Item>['status']>('loading')
  const [error, setError] = useState<CallError>()
  const [isLoadingMore, setIsLoadingMore] = useState(false)
  const [round, setRound] = useState(0)
  const current = useRef(0)
  const listedFor = useRef<string>()
  const read = useRef(itemsOf)
  read.current = itemsOf
  const inputText = input === undefined ? undefined : JSON.stringify(input)

  const ask = useCallback(
    async (cursor: string | null, before: Item[]) => {
      const asked = current.current
      try {
        const parsed = JSON.parse(inputText ?? '{}') as InputOf<Name>
        const output = await call(name, cursor === null ? parsed : { ...parsed, cursor })
        if (asked !== current.current) return
        const { next } = output as { next: string | null }
        listedFor.current = inputText
        setListed({ items: [...before, ...read.current(output)], next })
        setError(undefined)
        setStatus('ready')
      } catch (cause) {
        if (asked !== current.current) return
        setError(asCallError(cause))
        if (listedFor.current !== inputText) setListed(nothing)
        setStatus((was) => (cursor === null ? 'error' : was))
      }
    },
    [name, inputText],
  )

  useEffect(() => {
    current.current += 1
    setIsLoadingMore(false)
    if (inputText === undefined) return
    if (listedFor.current !== inputText) setListed(nothing)
    setStatus('loading')
    void ask(null, [])
  }, [ask, inputText, round])

  const more = () => {
    if (listed.next === null || isLoadingMore) return
    setIsLoadingMore(true)
    void ask(listed.next, listed.items).finally(() => setIsLoadingMore(false))
  }
  const reload = useCallback(() => setRound((value) => value + 1), [])
  const patch = useCallback(
    (change: (items: Item[]) => Item[]) => setListed((was) => ({ ...was, items: change(was.items) })),
    [],
  )
  return { status, ...listed, error, hasMore: listed.next !== null, isLoadingMore, more, reload, patch }
}
