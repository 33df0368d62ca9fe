import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { functionLimits, type FunctionName, type Limits } from '../../config/function-limits'
import { functionContext } from './context'
import { FunctionFailure } from './failure'
import { startInstance, type Instance } from './instance'
import { payloadLimitBytes } from './settings'

export interface RunnerOptions {
  /** Holds `<name>/index.js` per bundled function. */
  folder: string
  /** Where the database is and which keys to use. Nothing else of this process reaches a function. */
  env: Record<string, string>
  /** File descriptor for what the functions print. */
  log?: number | 'ignore' | 'inherit'
  /** Others than the deployed ones. */
  limits?: Readonly<Record<FunctionName, Limits>>
}

export interface Origin {
  openid: string | null
  trigger: 'wx_client' | 'timer'
}

export interface Runner {
  /** @throws FunctionFailure when the function is missing, crashes, times out or a payload is too large */
  invoke(name: string, event: unknown, origin: Origin): Promise<unknown>
  /** Process ids of the running instances. */
  pids(): number[]
  close(): Promise<void>
}

/** Starts functions on first use and again after a crash. One process per function, as warm instances are. */
export function startRunner(options: RunnerOptions): Runner {
  const instances = new Map<FunctionName, Instance>()
  const limits = options.limits ?? functionLimits
  let closed = false

  const instanceOf = (name: FunctionName): Instance => {
    const running = instances.get(name)
    if (running?.alive) return running
    const bundle = join(options.folder, name, 'index.js')
    if (closed || !existsSync(bundle)) throw new FunctionFailure('FUNCTION_NOT_FOUND', name)
    const { memoryMb } = limits[name]
    const log = options.log ?? 'inherit'
    const started = startInstance({ name, bundle, memoryMb, log, env: environment(options.env) })
    instances.set(name, started)
    return started
  }

  return {
    async invoke(name, event, { openid, trigger }) {
      if (!isFunction(name)) throw new FunctionFailure('FUNCTION_NOT_FOUND', name)
      assertSize(event, 'REQUEST_TOO_LARGE')
      const { timeoutMs } = limits[name]
      const instance = instanceOf(name)
      const context = functionContext({ functionName: name, openid, trigger }, limits[name])
      try {
        const reply = await instance.run({ event, context, timeoutMs })
        assertSize(reply, 'RESPONSE_TOO_LARGE')
        return reply
      } catch (failure) {
        // The platform does not reuse an instance that timed out; what else runs in it may still finish.
        if (failure instanceof FunctionFailure && failure.code === 'FUNCTION_TIMEOUT') instance.retire()
        throw failure
      }
    },
    pids: () => [...instances.values()].flatMap(({ alive, pid }) => (alive && pid ? [pid] : [])),
    async close() {
      closed = true
      await Promise.all([...instances.values()].map((instance) => instance.end()))
    },
  }
}

function isFunction(name: string): name is FunctionName {
  return Object.hasOwn(functionLimits, name)
}

function assertSize(payload: unknown, code: 'REQUEST_TOO_LARGE' | 'RESPONSE_TOO_LARGE'): void {
  const bytes = Buffer.byteLength(JSON.stringify(payload ?? null))
  if (bytes > payloadLimitBytes) throw new FunctionFailure(code, `${bytes} bytes`)
}

function environment(given: Record<string, string>): Record<string, string> {
  const inherited = ['PATH', 'SystemRoot', 'WENGANG_NOW'].flatMap((name) => {
    const value = process.env[name]
    return value === undefined ? [] : [[name, value] as const]
  })
  return { ...Object.fromEntries(inherited), ...given, TZ: 'UTC', WENGANG_LOCAL: '1' }
}
