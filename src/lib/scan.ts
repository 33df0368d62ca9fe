import Taro from '@tarojs/taro'
import { passMark } from '../../domain/pass/pass-text'
import { postParams } from './post-code'

export type ScanResult =
  | { status: 'scanned'; token: string }
  | { status: 'post'; params: Record<string, string> }
  | { status: 'pass'; code: string }
  | { status: 'unreadable' | 'cancelled' | 'unsupported' }

const isWeapp = process.env.TARO_ENV === 'weapp'

/** A browser has no scanner of ours: there the short code is typed, so offer the button only where this is true. */
export const canScan = isWeapp

export const scanPoster: () => Promise<ScanResult> = isWeapp
  ? () =>
      Taro.scanCode({}).then(
        (code) => scanned(code.path || code.result),
        (): ScanResult => ({ status: 'cancelled' }),
      )
  : () => Promise.resolve({ status: 'unsupported' })

function scanned(text: string): ScanResult {
  const params = postParams(text)
  if (params) return { status: 'post', params }
  if (text.trim().startsWith(passMark)) return { status: 'pass', code: text.trim() }
  const token = posterToken(text)
  return token === undefined ? { status: 'unreadable' } : { status: 'scanned', token }
}

/** The token in a poster's address (`…?scene=TOKEN`, as WeChat passes it) or the short code itself. */
export function posterToken(text: string): string | undefined {
  const scene = /[?&]scene=([^&#]+)/.exec(text)?.[1]
  const token = scene === undefined ? text.trim() : decodeSafely(scene)
  return /^[0-9A-Za-z_-]{6,32}$/.test(token) ? token : undefined
}

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}
