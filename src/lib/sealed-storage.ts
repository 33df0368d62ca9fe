import Taro from '@tarojs/taro'
import { readStored, removeStored, writeStored } from './storage'

/** Kept on the phone so that only this mini-program on this phone can read it; for names of others. */
export interface SealedStorage {
  /** undefined where nothing is kept, or where it cannot be read any more. */
  read: <T>(key: string) => Promise<T | undefined>
  /** false when the phone refused: full, or storage switched off. */
  write: (key: string, value: unknown) => Promise<boolean>
  remove: (key: string) => Promise<void>
}

// @NOTE Taro's types lack `encrypt`, which it hands on to WeChat as it is.
const sealed: object = { encrypt: true }

// WeChat encrypts only through the asynchronous calls, up to 0.7 MB a key and 7.1 MB in all.
const inWeChat: SealedStorage = {
  read: <T>(key: string) =>
    Taro.getStorage<string>({ key, ...sealed }).then(
      ({ data }) => parsed<T>(data),
      () => undefined,
    ),
  write: (key, value) =>
    Taro.setStorage({ key, data: JSON.stringify(value), ...sealed }).then(
      () => true,
      () => false,
    ),
  remove: (key) =>
    Taro.removeStorage({ key }).then(
      () => undefined,
      () => undefined,
    ),
}

// A browser has no such storage: what is kept here lies in the open. The product is the mini-program.
const inBrowser: SealedStorage = {
  read: <T>(key: string) => Promise.resolve(readStored<T>(key)),
  write: (key, value) => Promise.resolve(writeStored(key, value)),
  remove: (key) => Promise.resolve(removeStored(key)),
}

export const sealedStorage: SealedStorage = process.env.TARO_ENV === 'weapp' ? inWeChat : inBrowser

function parsed<T>(text: unknown): T | undefined {
  try {
    return typeof text === 'string' && text !== '' ? (JSON.parse(text) as T) : undefined
  } catch {
    return undefined
  }
}
