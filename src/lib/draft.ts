import { useCallback, useEffect, useRef, useState } from 'react'
import { localIdentity } from './local-identity'
import { readStored, removeStored, writeStored } from './storage'

const SAVE_AFTER_MS = 300

/** What is still to be written to the phone: the next page may ask for it before it is. */
const unsaved = new Map<string, unknown>()

function latestOf<T>(key: string): T | undefined {
  return unsaved.has(key) ? (unsaved.get(key) as T) : readStored<T>(key)
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

/** Keeps half-filled answers on the phone: saved within a second, restored on return, gone after `clear`. */
export function useDraft<T extends object>(key: string, initial: T): Draft<T> {
  const storageKey = `draft:${localIdentity()?.openid ?? 'me'}:${key}`
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
    removeStored(storageKey)
    latest.current = blank.current
    setValue(blank.current)
  }, [save, storageKey])

  const reread = useCallback(() => {
    latest.current = { ...blank.current, ...latestOf<T>(storageKey) }
    setValue(latest.current)
  }, [storageKey])

  return { value, update, clear, reread, wasRestored: restored !== undefined }
}

function useDelayedSave<T>(storageKey: string) {
  const [save] = useState(() => delayedSave<T>(storageKey))
  useEffect(() => () => save.now(), [save])
  return save
}

function delayedSave<T>(storageKey: string) {
  let pending: { value: T; timer: ReturnType<typeof setTimeout> } | undefined
  const forget = () => {
    if (pending) unsaved.delete(storageKey)
    pending = undefined
  }
  const now = () => {
    if (!pending) return
    clearTimeout(pending.timer)
    writeStored(storageKey, pending.value)
    forget()
  }
  const cancel = () => {
    if (pending) clearTimeout(pending.timer)
    forget()
  }
  // Not put off by the next change: who never stops typing loses no more than others.
  const later = (value: T) => {
    unsaved.set(storageKey, value)
    if (pending) pending.value = value
    else pending = { value, timer: setTimeout(now, SAVE_AFTER_MS) }
  }
  return { now, later, cancel }
}
