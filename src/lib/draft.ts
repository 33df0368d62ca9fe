import { useCallback, useEffect, useRef, useState } from 'react'
import { delayedSave, unsavedUnder } from './delayed-save'
import { localIdentity } from './local-identity'
import { readStored, removeStored, writeStored } from './storage'

function latestOf<T>(key: string | null): T | undefined {
  if (key === null) return undefined
  return (unsavedUnder(key) as T | undefined) ?? readStored<T>(key)
}

export interface Draft<T> {
  value: T
  update: (change: Partial<T>) => void
  clear: () => void
  /** Takes up what another page wrote under the same key meanwhile. */
  reread: () => void
  /** The value came back from an earlier visit. */
  wasRestored: boolean
}

/**
 * Keeps half-filled answers on the phone: saved within a second, restored on return, gone after `clear`.
 * @param key null where nothing may stay behind: answers of somebody who is helped on another's phone
 */
export function useDraft<T extends object>(key: string | null, initial: T): Draft<T> {
  const storageKey = key === null ? null : `draft:${localIdentity()?.openid ?? 'me'}:${key}`
  const [restored] = useState(() => latestOf<T>(storageKey))
  const [value, setValue] = useState<T>(() => ({ ...initial, ...restored }))
  const blank = useRef(initial)
  const save = useDelayedSave<T>(storageKey)

  const latest = useRef(value)
  const update = useCallback(
    (change: Partial<T>) => {
      latest.current = { ...latest.current, ...change }
      setValue(latest.current)
      save.later(latest.current)
    },
    [save],
  )
  const clear = useCallback(() => {
    save.cancel()
    if (storageKey !== null) removeStored(storageKey)
    latest.current = blank.current
    setValue(blank.current)
  }, [save, storageKey])

  const reread = useCallback(() => {
    latest.current = { ...blank.current, ...latestOf<T>(storageKey) }
    setValue(latest.current)
  }, [storageKey])

  return { value, update, clear, reread, wasRestored: restored !== undefined }
}

const keepNothing = { now: () => undefined, later: () => undefined, cancel: () => undefined }

function useDelayedSave<T>(storageKey: string | null) {
  const [save] = useState(() =>
    storageKey === null ? keepNothing : delayedSave<T>(storageKey, (value) => writeStored(storageKey, value)),
  )
  useEffect(() => () => save.now(), [save])
  return save
}
