import { wxCall } from './wx-call'

const LIMIT_BYTES = 1024 * 1024
/** What is encrypted has limits of its own: 0.7 MB a key, 7.1 MB in all. */
const SEALED_LIMIT_BYTES = 700_000
const SEALED_WHOLE_BYTES = 7_100_000
const SEAL = 'sealed:'

/** The phone's storage: copies in and out; what was encrypted reads as nonsense without the same flag. */
export function wxStorage(store: Map<string, string>): object {
  return { ...inPlain(store), ...encrypting(store) }
}

function inPlain(store: Map<string, string>): object {
  return {
    getStorageSync: (key: string): unknown => {
      const text = store.get(key)
      if (text === undefined) return ''
      return text.startsWith(SEAL) ? text : JSON.parse(text)
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

function encrypting(store: Map<string, string>): object {
  return {
    getStorage: wxCall('getStorage', ({ key, encrypt }) => {
      const text = store.get(String(key))
      if (text === undefined) throw new Error('data not found')
      if (text.startsWith(SEAL) !== (encrypt === true)) throw new Error('decrypt error')
      return { data: JSON.parse(text.replace(SEAL, '')) as unknown }
    }),
    setStorage: wxCall('setStorage', ({ key, data, encrypt }) => {
      const text = JSON.stringify(data)
      const bytes = Buffer.byteLength(text)
      if (bytes > (encrypt === true ? SEALED_LIMIT_BYTES : LIMIT_BYTES))
        throw new Error('entry size limit reached')
      if (encrypt === true && sealedBytes(store, String(key)) + bytes > SEALED_WHOLE_BYTES)
        throw new Error('storage size limit reached')
      store.set(String(key), encrypt === true ? SEAL + text : text)
      return {}
    }),
    removeStorage: wxCall('removeStorage', ({ key }) => {
      store.delete(String(key))
      return {}
    }),
    getStorageInfo: wxCall('getStorageInfo', () => {
      const bytes = [...store.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0)
      return { keys: [...store.keys()], currentSize: Math.ceil(bytes / 1024), limitSize: 10_240 }
    }),
  }
}

/** Of all encrypted keys but this one. */
function sealedBytes(store: Map<string, string>, but: string): number {
  let bytes = 0
  for (const [key, text] of store)
    if (key !== but && text.startsWith(SEAL)) bytes += Buffer.byteLength(text) - SEAL.length
  return bytes
}
