import { existsSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { createContext, Script } from 'node:vm'
import { wxmlToJs } from 'miniprogram-compiler'

/** What WeChat's compiler makes of a template: the real view, as plain data. */
export type RawNode = string | number | { tag: string; attr?: Record<string, unknown>; children?: RawNode[] }

type Render = (data: unknown) => { children?: RawNode[] }

export interface UnitJson {
  component?: boolean
  usingComponents?: Record<string, string>
}

interface AppJson {
  pages: string[]
  subPackages?: { root: string; pages: string[] }[]
  tabBar?: { list: { pagePath: string }[] }
}

/** A folder as `taro build --type weapp` leaves it, compiled by WeChat's own compiler. */
export class CompiledPackage {
  readonly app: AppJson
  readonly pages: readonly string[]
  private readonly template: (file: string) => Render | undefined

  constructor(readonly root: string) {
    this.app = this.readJson<AppJson>('app.json')
    if (!Array.isArray(this.app.pages) || this.app.pages.length === 0)
      throw new Error('app.json: pages is empty')
    this.pages = [...this.app.pages, ...this.subpackagePages()]
    for (const page of this.pages) this.requireUnitFiles(page)
    this.template = compileTemplates(root)
  }

  read(file: string): string {
    return readFileSync(join(this.root, file), 'utf8')
  }

  readJson<T>(file: string): T {
    if (!existsSync(join(this.root, file))) throw new Error(`${file} is missing`)
    return JSON.parse(this.read(file)) as T
  }

  render(unit: string, data: unknown): RawNode[] {
    const render = this.template(`${unit}.wxml`)
    if (!render) throw new Error(`${unit}.wxml did not compile`)
    return render(data).children ?? []
  }

  /** Root of the subpackage a file belongs to; `main` for all others. */
  packageOf(file: string): string {
    const owner = this.app.subPackages?.find(({ root }) => file.startsWith(`${root}/`))
    return owner?.root ?? 'main'
  }

  isTab(page: string): boolean {
    return this.app.tabBar?.list.some(({ pagePath }) => pagePath === page) ?? false
  }

  private subpackagePages(): string[] {
    return (this.app.subPackages ?? []).flatMap(({ root, pages }) =>
      pages.map((page) => posix.join(root, page)),
    )
  }

  private requireUnitFiles(unit: string): void {
    for (const extension of ['js', 'json', 'wxml']) {
      if (!existsSync(join(this.root, `${unit}.${extension}`)))
        throw new Error(`${unit}.${extension} is missing`)
    }
  }
}

/**
 * In a context of its own: the compiled code keeps what it made under global names. Data is made anew inside it,
 * because that code knows an object only by its own context's constructor.
 */
function compileTemplates(root: string): (file: string) => Render | undefined {
  const context = createContext({ console })
  const script = new Script(`(function (global, window) {${wxmlToJs(root)}})`)
  const evaluate = script.runInContext(context) as (
    global: object,
    window: object,
  ) => (file: string) => Render | undefined
  const parse = new Script('JSON.parse').runInContext(context) as (text: string) => unknown
  const template = evaluate({}, {})
  return (file) => {
    const render = template(file)
    return render && ((data) => render(parse(JSON.stringify(data))))
  }
}
