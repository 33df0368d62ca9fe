import Taro from '@tarojs/taro'

export type Theme = 'light' | 'dark'

const DEFAULT_FONT_PX = 16
const isWeapp = process.env.TARO_ENV === 'weapp'
const darkQuery = isWeapp ? undefined : window.matchMedia('(prefers-color-scheme: dark)')

export function systemTheme(): Theme {
  if (isWeapp) return Taro.getAppBaseInfo().theme === 'dark' ? 'dark' : 'light'
  return darkQuery?.matches ? 'dark' : 'light'
}

export function onSystemThemeChange(listener: () => void): void {
  if (isWeapp) Taro.onThemeChange(listener)
  else darkQuery?.addEventListener('change', listener)
}

/** The person's font setting in WeChat (or the browser) over the usual one; never below 1. */
export function systemFontScale(): number {
  // @NOTE Taro's types lack fontSizeSetting, which WeChat answers in px, 16 or 17 being usual.
  const size = isWeapp
    ? (Taro.getAppBaseInfo() as { fontSizeSetting?: number }).fontSizeSetting
    : parseFloat(getComputedStyle(document.documentElement).fontSize)
  return Math.max(1, (size ?? DEFAULT_FONT_PX) / DEFAULT_FONT_PX)
}
