const LIMIT_BYTES = 1024 * 1024

/** The phone's storage: 1 MB a key, copies in and out. */
export function wxStorage(store: Map<string, string>): object {
  return {
    getStorageSync: (key: string): unknown => {
      const text = store.get(key)
      return text === undefined ? '' : JSON.parse(text)
    },
    setStorageSync: (key: string, value: unknown) => {
      const text = JSON.stringify(value)
      if (Buffer.byteLength(text) > LIMIT_BYTES)
        throw new Error('setStorageSync:fail entry size limit reached')
      store.set(key, text)
    },
    removeStorageSync: (key: string) => void store.delete(key),
  }
}
