import type { Definition } from './service-layer'
import type { Problems } from './problems'

const SET_DATA_LIMIT_BYTES = 1024 * 1024

type Method = (...parts: unknown[]) => unknown

/** One open page: the object WeChat makes of what the program handed to Page(). */
export class OpenPage {
  readonly instance: Definition
  setDataBytes = 0

  constructor(
    readonly path: string,
    readonly query: Record<string, string>,
    definition: Definition,
    private readonly problems: Problems,
  ) {
    const setData = (change: Record<string, unknown>, done?: () => void) => this.setData(change, done)
    this.instance = {
      ...definition,
      data: copy(definition['data'] ?? {}),
      route: path,
      is: path,
      options: query,
      setData,
      getOpenerEventChannel: () => ({ on: () => undefined, emit: () => undefined }),
      selectComponent: () => null,
    }
  }

  get data(): unknown {
    return this.instance['data']
  }

  method(name: string): Method | undefined {
    const method = this.instance[name]
    return typeof method === 'function'
      ? (...parts) => (method as Method).apply(this.instance, parts)
      : undefined
  }

  private setData(change: Record<string, unknown>, done?: () => void): void {
    const bytes = Buffer.byteLength(JSON.stringify(change))
    this.setDataBytes = Math.max(this.setDataBytes, bytes)
    if (bytes > SET_DATA_LIMIT_BYTES) this.problems.add(`${this.path}: setData of ${bytes} bytes, over 1 MB`)
    for (const [path, value] of Object.entries(change)) {
      if (value === undefined) this.problems.add(`${this.path}: setData of undefined at ${path}`)
      else assign(this.data as object, path, copy(value))
    }
    if (done) setImmediate(() => done.call(this.instance))
  }
}

function copy(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value)) as unknown
}

/** Sets `root.cn.[0].cl`, the form in which setData names a place. */
function assign(target: object, path: string, value: unknown): void {
  const keys = path
    .replace(/\[(\d+)\]/g, '.$1')
    .split('.')
    .filter(Boolean)
  const last = keys.pop()
  if (last === undefined) return
  let place = target as Record<string, unknown>
  keys.forEach((key, index) => {
    const next = place[key]
    if (typeof next !== 'object' || next === null)
      place[key] = /^\d+$/.test(keys[index + 1] ?? last) ? [] : {}
    place = place[key] as Record<string, unknown>
  })
  place[last] = value
}
