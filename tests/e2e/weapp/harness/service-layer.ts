import { posix } from 'node:path'
import { createContext, Script } from 'node:vm'
import type { CompiledPackage } from './compiled-package'
import type { PendingWork } from './pending-work'
import type { Problems } from './problems'

export type Definition = Record<string, unknown>

interface Module {
  exports: unknown
}

interface ServiceLayerOptions {
  compiled: CompiledPackage
  problems: Problems
  wx: object
  work: PendingWork
  currentPages: () => object[]
}

/**
 * The JavaScript half of WeChat: no window, document, fetch, process or URLSearchParams, and no code made
 * from text. Files find each other as in WeChat: a subpackage sees itself and the main package.
 */
export class ServiceLayer {
  app: Definition | undefined
  private readonly definitions = new Map<string, Definition>()
  private readonly modules = new Map<string, Module>()
  private readonly context: object
  private loading = ''

  constructor(private readonly options: ServiceLayerOptions) {
    const define = (definition: Definition) => void this.definitions.set(this.loading, definition)
    this.context = createContext(
      {
        wx: options.wx,
        console: consoleOf(options.problems),
        ...options.work.timers,
        App: (definition: Definition) => (this.app = definition),
        Page: define,
        Component: define,
        Behavior: (definition: Definition) => definition,
        getApp: () => this.app,
        getCurrentPages: options.currentPages,
      },
      { codeGeneration: { strings: false, wasm: false } },
    )
  }

  loadApp(): Definition {
    this.require('app.js', 'app')
    if (!this.app) throw new Error('app.js never called App()')
    return this.app
  }

  /** The object a page or component handed to Page() or Component(). */
  load(unit: string): Definition {
    const before = this.loading
    this.loading = unit
    this.require(`${unit}.js`, unit)
    this.loading = before
    const definition = this.definitions.get(unit)
    if (!definition) throw new Error(`${unit}.js never called Page() or Component()`)
    return definition
  }

  private require(file: string, from: string): unknown {
    const known = this.modules.get(file)
    if (known) return known.exports
    const { compiled } = this.options
    const owner = compiled.packageOf(file)
    if (owner !== 'main' && owner !== compiled.packageOf(from)) {
      throw new Error(`${from} may not require ${file}: another subpackage`)
    }
    const module: Module = { exports: {} }
    this.modules.set(file, module)
    const wrapped = `(function (require, module, exports) {${compiled.read(file)}\n})`
    const run = new Script(wrapped, { filename: file }).runInContext(this.context) as (
      require: (path: string) => unknown,
      module: Module,
      exports: unknown,
    ) => void
    run((path) => this.require(resolveFile(file, path), file), module, module.exports)
    return module.exports
  }
}

function resolveFile(from: string, path: string): string {
  const joined = path.startsWith('/') ? path.slice(1) : posix.join(posix.dirname(from), path)
  return joined.endsWith('.js') ? joined : `${joined}.js`
}

/** What the program reports as an error is a problem of the build; the rest is talk. */
function consoleOf(problems: Problems): object {
  const quiet = () => undefined
  const loud = (...parts: unknown[]) => problems.add(`console.error: ${parts.map(String).join(' ')}`)
  return { log: quiet, info: quiet, debug: quiet, warn: quiet, error: loud }
}
