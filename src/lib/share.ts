import Taro, { useShareAppMessage } from '@tarojs/taro'
import type { RouteName } from '../routes'
import { urlOf, type PageParams } from './navigate'

export interface Shared {
  title: string
  route: RouteName
  params?: PageParams
}

export type ShareAnswer = 'shared' | 'copied' | 'cancelled' | 'unsupported'

const isWeapp = process.env.TARO_ENV === 'weapp'

/** In WeChat a share needs a `<Button openType="share">`; elsewhere call `shareInBrowser` in the tap. */
export const sharesByButton = isWeapp

/** What WeChat sends when the person shares this page. Call it in the page itself, with nothing personal. */
export function useShare({ title, route, params }: Shared): void {
  useShareAppMessage(() => ({ title, path: urlOf(route, params) }))
}

export const shareInBrowser: (shared: Shared) => Promise<ShareAnswer> = isWeapp
  ? () => Promise.resolve('unsupported')
  : ({ title, route, params }) => {
      const url = `${location.origin}${location.pathname}#${urlOf(route, params)}`
      return 'share' in navigator ? throughSystem(title, url) : copied(url)
    }

function throughSystem(title: string, url: string): Promise<ShareAnswer> {
  return navigator.share({ title, url }).then(
    (): ShareAnswer => 'shared',
    (): ShareAnswer => 'cancelled',
  )
}

function copied(text: string): Promise<ShareAnswer> {
  return copyText(text).then((done): ShareAnswer => (done ? 'copied' : 'unsupported'))
}

export const copyText: (text: string) => Promise<boolean> = isWeapp
  ? (text) =>
      Taro.setClipboardData({ data: text }).then(
        () => true,
        () => false,
      )
  : (text) =>
      (navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'))).then(
        () => true,
        () => false,
      )
