import { CompiledPackage } from './compiled-package'
import { dispatch, handlerOf, type Happening } from './events'
import { field, tappable } from './finding'
import { PageStack, queryOf, type NavigationKind } from './page-stack'
import { PendingWork } from './pending-work'
import { messageOf, Problems } from './problems'
import { ServiceLayer } from './service-layer'
import { linesOf, makeTree, nodesOf, type Owner, type ViewNode } from './view-tree'
import { makeWx, type PhoneSettings } from './wx'
import type { WxOptions } from './wx-call'
import { Network } from './wx-network'

const PATIENCE_MS = 3_000

/**
 * A phone in a person's hand: runs the compiled mini-program and offers what a person can do, read and touch.
 * What WeChat would complain about is collected in `problems`.
 */
export class Phone {
  private readonly found = new Problems()
  private readonly work = new PendingWork()
  private readonly network: Network
  private readonly compiled: CompiledPackage
  private readonly stack: PageStack
  private readonly service: ServiceLayer
  private readonly firstUrl: string
  private readonly launch: object
  taps = 0

  private constructor(root: string, settings: PhoneSettings) {
    this.compiled = new CompiledPackage(root)
    this.network = new Network(!settings.isOffline)
    this.firstUrl = settings.openedAt ?? `/${this.compiled.pages[0] ?? ''}`
    const path = (this.firstUrl.split('?')[0] ?? '').replace(/^\//, '')
    this.launch = { path, query: queryOf(this.firstUrl), scene: 1001, referrerInfo: {} }
    this.stack = new PageStack({ compiled: this.compiled, problems: this.found, service: () => this.service })
    const navigate = (kind: NavigationKind, options: WxOptions) => this.stack.navigate(kind, options)
    this.service = new ServiceLayer({
      compiled: this.compiled,
      problems: this.found,
      work: this.work,
      wx: makeWx({
        settings,
        network: this.network,
        problems: this.found,
        work: this.work,
        launch: this.launch,
        navigate,
      }),
      currentPages: () => this.stack.instances,
    })
  }

  /** Starts the mini-program in a folder and waits for its first page. */
  static async start(root: string, settings: PhoneSettings = {}): Promise<Phone> {
    const phone = new Phone(root, settings)
    const app = phone.service.loadApp()
    for (const event of ['onLaunch', 'onShow']) {
      const method = app[event]
      if (typeof method === 'function') (method as (options: object) => void).call(app, phone.launch)
    }
    await phone.stack.open(phone.firstUrl)
    await phone.settle()
    return phone
  }

  get problems(): readonly string[] {
    return this.found.all
  }

  /** The signal goes or comes back. */
  async connect(isConnected: boolean): Promise<void> {
    this.network.change(isConnected)
    await this.settle()
  }

  get path(): string {
    return this.stack.top.path
  }

  get largestSetData(): number {
    return this.stack.top.setDataBytes
  }

  view(): ViewNode {
    const page = this.stack.top
    const owner: Owner = { unit: page.path, handle: (name) => page.method(name) }
    return makeTree(
      { compiled: this.compiled, componentOwner: (unit) => this.componentOwner(unit) },
      owner,
      page.data,
    )
  }

  /** What can be read on the page, line by line. */
  lines(): string[] {
    return linesOf(this.view())
  }

  async waitFor(text: string): Promise<void> {
    await this.until(`"${text}" on ${this.path}`, () => this.lines().some((line) => line.includes(text)))
  }

  async waitForPage(path: string): Promise<void> {
    await this.until(`page ${path}`, () => this.path === path)
  }

  /** Taps what carries this text (or label); the innermost and exact match first. */
  async tap(text: string): Promise<void> {
    this.taps += 1
    await this.happen(tappable(this.view(), text), { type: 'tap', detail: { x: 1, y: 1 } })
  }

  async type(label: string, value: string): Promise<void> {
    const happening = { type: 'input', detail: { value, cursor: value.length, keyCode: 0 } }
    await this.happen(field(this.view(), label, ['input', 'textarea']), happening)
  }

  /** Picks a value (a day) or a position (of a list) from a native picker. */
  async pick(label: string, value: string | number): Promise<void> {
    const detail = { value: typeof value === 'number' ? String(value) : value }
    await this.happen(field(this.view(), label, ['picker']), { type: 'change', detail })
  }

  /** Taps whatever can be tapped here, each once, coming back after each. */
  async tapEverythingOnce(): Promise<void> {
    const home = this.path
    const count = () => nodesOf(this.view()).filter((node) => handlerOf(node, 'tap')).length
    for (let position = 0; position < count(); position += 1) {
      const node = nodesOf(this.view()).filter((one) => handlerOf(one, 'tap'))[position]
      if (node) await this.happen(node, { type: 'tap', detail: { x: 1, y: 1 } })
      if (this.path !== home) await this.open(`/${home}`)
    }
  }

  /** What WeChat's menu and a share button would send from here; undefined where a page cannot be shared. */
  shared(): { title: string; path: string } | undefined {
    const share = this.stack.top.method('onShareAppMessage')
    return share?.({ from: 'menu' }) as { title: string; path: string } | undefined
  }

  /** WeChat's own arrow. */
  async back(): Promise<void> {
    await this.stack.navigate('navigateBack', {})
    await this.settle()
  }

  async open(url: string): Promise<void> {
    await this.stack.navigate('reLaunch', { url })
    await this.settle()
  }

  get allPages(): readonly string[] {
    return this.compiled.pages
  }

  private componentOwner(unit: string): Owner {
    const definition = this.service.load(unit)
    const methods = (definition['methods'] ?? {}) as Record<string, unknown>
    return {
      unit,
      handle: (name) => {
        const method = methods[name]
        return typeof method === 'function' ? (method as (event: object) => unknown).bind({}) : undefined
      },
    }
  }

  private async happen(node: ViewNode, happening: Happening): Promise<void> {
    try {
      dispatch(node, happening)
    } catch (cause) {
      this.found.add(messageOf(cause))
      throw cause
    }
    await this.settle()
  }

  private async settle(): Promise<void> {
    await this.work.quiet()
  }

  private async until(what: string, isThere: () => boolean): Promise<void> {
    const end = Date.now() + PATIENCE_MS
    while (!isThere()) {
      if (Date.now() > end)
        throw new Error(`waited in vain for ${what}; the page reads:\n${this.lines().join('\n')}`)
      await this.settle()
    }
  }
}
