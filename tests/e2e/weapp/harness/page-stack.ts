import { posix } from 'node:path'
import type { CompiledPackage } from './compiled-package'
import { OpenPage } from './page'
import type { Problems } from './problems'
import type { ServiceLayer } from './service-layer'
import type { WxOptions } from './wx-call'

export type NavigationKind = 'navigateTo' | 'redirectTo' | 'reLaunch' | 'switchTab' | 'navigateBack'

const MOST_PAGES = 10

interface Parts {
  compiled: CompiledPackage
  problems: Problems
  service: () => ServiceLayer
}

/** WeChat's rules of moving between pages. */
export class PageStack {
  private readonly pages: OpenPage[] = []

  constructor(private readonly parts: Parts) {}

  get top(): OpenPage {
    const page = this.pages.at(-1)
    if (!page) throw new Error('no page is open')
    return page
  }

  get instances(): object[] {
    return this.pages.map((page) => page.instance)
  }

  get paths(): string[] {
    return this.pages.map((page) => page.path)
  }

  navigate(kind: NavigationKind, options: WxOptions): Promise<object> {
    if (kind === 'navigateBack') return this.goBack(Number(options['delta'] ?? 1))
    const url = String(options['url'])
    this.requireRightKind(kind, url)
    if (kind === 'navigateTo') this.top.method('onHide')?.()
    else this.close(kind === 'redirectTo' ? 1 : this.pages.length)
    return this.open(url)
  }

  async open(url: string): Promise<object> {
    const { compiled, problems, service } = this.parts
    const path = this.absolute(url)
    if (!compiled.pages.includes(path)) throw new Error(`page "${path}" is not found`)
    if (this.pages.length >= MOST_PAGES) throw new Error('webview count limit exceed')
    const query = queryOf(url)
    const page = new OpenPage(path, query, service().load(path), problems)
    this.pages.push(page)
    page.method('onLoad')?.(query)
    page.method('onShow')?.()
    await new Promise((resolve) => setImmediate(resolve))
    page.method('onReady')?.()
    return {}
  }

  private async goBack(delta: number): Promise<object> {
    if (this.pages.length < 2) throw new Error('cannot navigate back at first page')
    this.close(Math.min(delta, this.pages.length - 1))
    this.top.method('onShow')?.()
    return Promise.resolve({})
  }

  private close(count: number): void {
    for (let closed = 0; closed < count; closed += 1) this.pages.pop()?.method('onUnload')?.()
  }

  private requireRightKind(kind: NavigationKind, url: string): void {
    const isTab = this.parts.compiled.isTab(this.absolute(url))
    if (kind === 'switchTab' && !isTab) throw new Error('can not switch to a page without tab')
    if ((kind === 'navigateTo' || kind === 'redirectTo') && isTab)
      throw new Error(`can not ${kind} a tabbar page`)
  }

  private absolute(url: string): string {
    const path = url.split('?')[0] ?? ''
    if (path.startsWith('/')) return path.slice(1)
    return posix.join(posix.dirname(this.top.path), path)
  }
}

/** WeChat hands parameters over as they stand, undecoded. */
export function queryOf(url: string): Record<string, string> {
  const query: Record<string, string> = {}
  for (const pair of (url.split('?')[1] ?? '').split('&').filter(Boolean)) {
    const [key = '', ...value] = pair.split('=')
    query[key] = value.join('=')
  }
  return query
}
