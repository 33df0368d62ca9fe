const SAVE_AFTER_MS = 300

/** What is still to be written to the phone, by key: the next page may ask for it before it is. */
const unsaved = new Map<string, unknown>()

export function unsavedUnder(key: string): unknown {
  return unsaved.get(key)
}

export interface DelayedSave<T> {
  now: () => void
  later: (value: T) => void
  cancel: () => void
}

/** One page's writing under a key. Several pages may write under the same one: the newest value stands. */
export function delayedSave<T>(key: string, write: (value: T) => void): DelayedSave<T> {
  let pending: { value: T; timer: ReturnType<typeof setTimeout> } | undefined
  const now = () => {
    if (!pending) return
    clearTimeout(pending.timer)
    // Otherwise another page has written since, or given it all up: an old value must not come back.
    if (unsaved.get(key) === pending.value) {
      unsaved.delete(key)
      write(pending.value)
    }
    pending = undefined
  }
  const cancel = () => {
    if (pending) clearTimeout(pending.timer)
    pending = undefined
    unsaved.delete(key)
  }
  // Not put off by the next change: who never stops typing loses no more than others.
  const later = (value: T) => {
    unsaved.set(key, value)
    if (pending) pending.value = value
    else pending = { value, timer: setTimeout(now, SAVE_AFTER_MS) }
  }
  return { now, later, cancel }
}
