import Taro from '@tarojs/taro'

/** What is kept on the phone between visits. WeChat may clear it at any time, so nothing depends on it. */
export function readStored<T>(key: string): T | undefined {
  try {
    const text: unknown = Taro.getStorageSync(key)
    return typeof text === 'string' && text !== '' ? (JSON.parse(text) as T) : undefined
  } catch {
    return undefined
  }
}

/** Answers false when the phone refused (full, or storage switched off). */
export function writeStored<T>(key: string, value: T): boolean {
  try {
    Taro.setStorageSync(key, JSON.stringify(value))
    return true
  } catch {
    return false
  }
}

export function removeStored(key: string): void {
  try {
    Taro.removeStorageSync(key)
  } catch {
    // Nothing to remove is what was wanted.
  }
}
