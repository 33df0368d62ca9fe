import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { FunctionFailure } from './failure'

interface Waiter {
  resolve: (reply: unknown) => void
  reject: (failure: FunctionFailure) => void
}

interface ChildMessage {
  id: number
  reply?: unknown
  error?: string
}

/** A process that runs one bundled function. */
export interface Instance {
  readonly alive: boolean
  readonly pid: number | undefined
  run(payload: { event: unknown; context: unknown; timeoutMs: number }): Promise<unknown>
  /** Ends it once what it is working on is answered or given up. */
  retire(): void
  end(): Promise<void>
}

export function startInstance(options: {
  name: string
  bundle: string
  env: Record<string, string>
  memoryMb: number
  log: number | 'ignore' | 'inherit'
}): Instance {
  const child = fork(join(__dirname, 'child.cjs'), [options.bundle], {
    env: options.env,
    execArgv: [`--max-old-space-size=${options.memoryMb}`],
    stdio: ['ignore', options.log, options.log, 'ipc'],
  })
  const waiting = new Map<number, Waiter>()
  let lastId = 0
  let retired = false
  const settle = (id: number, act: (waiter: Waiter) => void) => {
    const waiter = waiting.get(id)
    if (waiter) act(waiter)
    waiting.delete(id)
    if (retired && waiting.size === 0) child.kill('SIGKILL')
  }
  child.on('message', (message) => {
    const { id, reply, error } = message as ChildMessage
    settle(id, (waiter) =>
      error === undefined
        ? waiter.resolve(reply)
        : waiter.reject(new FunctionFailure('FUNCTION_FAILED', error)),
    )
  })
  const failAll = () => {
    for (const waiter of waiting.values())
      waiter.reject(new FunctionFailure('FUNCTION_CRASHED', options.name))
    waiting.clear()
  }
  child.on('exit', failAll)
  child.on('error', failAll)
  return {
    get alive() {
      return !retired && isRunning(child)
    },
    get pid() {
      return child.pid
    },
    run({ event, context, timeoutMs }) {
      const id = ++lastId
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject })
        child.send({ id, event, context })
        const tooLate = new FunctionFailure('FUNCTION_TIMEOUT', `${options.name} after ${timeoutMs} ms`)
        setTimeout(() => settle(id, (waiter) => waiter.reject(tooLate)), timeoutMs).unref()
      })
    },
    retire() {
      retired = true
      if (waiting.size === 0) child.kill('SIGKILL')
    },
    async end() {
      if (!isRunning(child)) return
      const gone = once(child, 'exit')
      child.kill('SIGKILL')
      await gone
    },
  }
}

function isRunning(child: ChildProcess): boolean {
  return child.exitCode === null && child.signalCode === null
}
