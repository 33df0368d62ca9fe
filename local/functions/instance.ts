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

export interface InstanceOptions {
  name: string
  bundle: string
  env: Record<string, string>
  memoryMb: number
  log: number | 'ignore' | 'inherit'
}

export function startInstance(options: InstanceOptions): Instance {
  const child = launch(options)
  const waiting = new Map<number, Waiter>()
  let lastId = 0
  let retired = false
  const endIfIdle = () => {
    if (retired && waiting.size === 0) child.kill('SIGKILL')
  }
  const settle = (id: number, act: (waiter: Waiter) => void) => {
    const waiter = waiting.get(id)
    waiting.delete(id)
    if (waiter) act(waiter)
    endIfIdle()
  }
  child.on('message', (message) => {
    const { id, reply, error } = message as ChildMessage
    if (error === undefined) settle(id, ({ resolve }) => resolve(reply))
    else settle(id, ({ reject }) => reject(new FunctionFailure('FUNCTION_FAILED', error)))
  })
  const failAll = () => {
    for (const id of [...waiting.keys()])
      settle(id, ({ reject }) => reject(new FunctionFailure('FUNCTION_CRASHED', options.name)))
  }
  child.on('exit', failAll).on('error', failAll)
  return {
    get alive() {
      return !retired && isRunning(child)
    },
    get pid() {
      return child.pid
    },
    run({ event, context, timeoutMs }) {
      const id = ++lastId
      const tooLate = new FunctionFailure('FUNCTION_TIMEOUT', `${options.name} after ${timeoutMs} ms`)
      const timer = setTimeout(() => settle(id, ({ reject }) => reject(tooLate)), timeoutMs)
      const answered = new Promise<unknown>((resolve, reject) => waiting.set(id, { resolve, reject }))
      child.send({ id, event, context })
      return answered.finally(() => clearTimeout(timer))
    },
    retire() {
      retired = true
      endIfIdle()
    },
    async end() {
      if (!isRunning(child)) return
      const gone = once(child, 'exit')
      child.kill('SIGKILL')
      await gone
    },
  }
}

function launch({ bundle, env, memoryMb, log }: InstanceOptions): ChildProcess {
  return fork(join(__dirname, 'child.cjs'), [bundle], {
    env,
    execArgv: [`--max-old-space-size=${memoryMb}`],
    stdio: ['ignore', log, log, 'ipc'],
  })
}

function isRunning(child: ChildProcess): boolean {
  return child.exitCode === null && child.signalCode === null
}
