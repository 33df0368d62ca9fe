import Taro, { useRouter } from '@tarojs/taro'
import { routes, type RouteName } from '../routes'

/** WeChat keeps at most ten pages; from the ninth on the page on top is replaced. */
const STACK_LIMIT = 9

export type PageParams = Record<string, string>

export function urlOf(route: RouteName, params: PageParams = {}): string {
  const query = Object.entries(params)
    .map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
    .join('&')
  return `/${routes[route].path}${query ? `?${query}` : ''}`
}

export function open(route: RouteName, params?: PageParams): void {
  const url = urlOf(route, params)
  void (Taro.getCurrentPages().length >= STACK_LIMIT ? Taro.redirectTo({ url }) : Taro.navigateTo({ url }))
}

/** Goes on without a way back to this page: after a step that must not be repeated. */
export function replace(route: RouteName, params?: PageParams): void {
  void Taro.redirectTo({ url: urlOf(route, params) })
}

/** Starts over at the given page, with nothing behind it. */
export function restartAt(route: RouteName, params?: PageParams): void {
  void Taro.reLaunch({ url: urlOf(route, params) })
}

/** Writes what was chosen on a page into its own address: a reload or a copied link finds it again. WeChat has neither. */
export const keepInAddress: (route: RouteName, params: PageParams) => void =
  process.env.TARO_ENV === 'weapp'
    ? () => undefined
    : (route, params) => window.history.replaceState(window.history.state, '', `#${urlOf(route, params)}`)

/** One page back; home when nothing is behind, as after a reload or a scan. */
export function back(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else restartAt('home')
}

/** The page's parameters, decoded: WeChat, and Taro in a browser, hand them over as they stand in the address. */
export function usePageParams(): Partial<PageParams> {
  const { params } = useRouter()
  const decoded: PageParams = {}
  for (const [key, value] of Object.entries(params)) {
    if (value !== undefined) decoded[key] = decodeSafely(value)
  }
  return decoded
}

function decodeSafely(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
