import type { Browser, BrowserContext, Page } from 'playwright-core'
import { bringRules } from '../ease/measure'
import { watchRequests } from './settled'

export interface Look {
  care?: boolean
  theme?: 'light' | 'dark'
  width?: number
}

export interface PhoneOptions {
  origin: string
  /** Whose phone it is; nobody's when absent. */
  openid?: string
  look?: Look
}

export interface Phone {
  page: Page
  context: BrowserContext
  /** What went wrong inside the page; empty when nothing did. */
  troubles: string[]
}

/** A phone of its own: nothing is remembered from another, and it may be reloaded. */
export async function openPhone(
  browser: Browser,
  { origin, openid, look = {} }: PhoneOptions,
): Promise<Phone> {
  const context = await browser.newContext({
    baseURL: origin,
    viewport: { width: look.width ?? 393, height: 760 },
    isMobile: true,
    hasTouch: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    colorScheme: look.theme ?? 'light',
    reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(20_000)
  await bringRules(context)
  await remember(context, 'appearance', { theme: 'system', care: look.care ?? false, textScale: 1 })
  if (openid) await remember(context, 'local-identity', { openid, name: openid })
  const page = await context.newPage()
  watchRequests(page)
  const troubles: string[] = []
  page.on('pageerror', (error) => troubles.push(String(error)))
  page.on('console', (message) => {
    // A journey that takes the network away knows that calls fail.
    if (message.text().includes('ERR_INTERNET_DISCONNECTED')) return
    if (message.type() === 'error') troubles.push(`${message.text()} ${message.location().url}`)
  })
  return { page, context, troubles }
}

/** As Taro keeps it in a browser; what the person changes later stays. */
async function remember(context: BrowserContext, key: string, value: object): Promise<void> {
  const stored = JSON.stringify({ data: JSON.stringify(value) })
  await context.addInitScript(
    ([name, text]) => {
      if (name && text && location.protocol.startsWith('http') && localStorage.getItem(name) === null) {
        localStorage.setItem(name, text)
      }
    },
    [key, stored],
  )
}
