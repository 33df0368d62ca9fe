/** The real functions through the real SDK against a gateway of their own, in a folder that goes away with them. */
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { main } from '../../cloudfunctions/api/index'
import { main as timer } from '../../cloudfunctions/timer/index'
import { database } from '../../cloudfunctions/_server/platform/cloud'
import type { Collection } from '../../cloudfunctions/_server/store/schema'
import { schema } from '../../cloudfunctions/_server/store/schema'
import type { Documents } from '../../cloudfunctions/_server/store/documents'
import { functionLimits } from '../../config/function-limits'
import { contracts, type ActionName, type InputOf, type OutputOf } from '../../domain/contracts/registry'
import { insertBundle } from '../../local/demo/insert'
import type { Bundle } from '../../local/demo/person'
import { functionContext, type FunctionContext } from '../../local/functions/context'
import { gatewayEnv, startGateway } from '../../local/gateway/server'
import { localReminders, wechatStandIn, type WechatStandIn } from '../../local/wechat'
import { copyDemo } from './demo-copy'
import { testKeys } from './keys'

export type Gateway = Awaited<ReturnType<typeof startGateway>>

/** What the backend refused, as a caller sees it. */
export class Refused extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly fields: Readonly<Record<string, string>>,
  ) {
    super(`${code}: ${message} ${JSON.stringify(fields)}`)
  }
}

export interface Stack {
  /** Calls as `openid` (null: a visitor). A write gets a fresh requestId unless one is given. @throws Refused */
  call<N extends ActionName>(
    openid: string | null,
    action: N,
    input: InputOf<N>,
    options?: { requestId?: string },
  ): Promise<OutputOf<N>>
  /** Any event in any context, answered as on the wire. */
  raw(event: unknown, context?: FunctionContext): Promise<unknown>
  /** Documents straight into the store, past all rules. */
  insert(bundle: Bundle): Promise<void>
  /** One document as stored, or null. */
  stored<C extends Collection>(collection: C, id: string): Promise<Documents[C] | null>
  /** All documents of a collection, as stored. */
  all<C extends Collection>(collection: C): Promise<Documents[C][]>
  /** Moves the clock of the functions to an instant (ISO, UTC). */
  setNow(now: string): void
  /** Runs the timer once, as the platform does; a short limit cuts it off early. */
  tick(options?: { timeLimitMs?: number }): Promise<{ ok: boolean }>
  /** What WeChat was asked to send. */
  wechat: WechatStandIn
  gateway: Gateway
  folder: string
  stop(): Promise<void>
}

/** `now` fixes the clock (ISO, UTC); `demo` begins with the demo city instead of an empty store. */
export async function startStack(options: { demo?: boolean; now?: string } = {}): Promise<Stack> {
  const folder = mkdtempSync(join(tmpdir(), 'wengang-test-'))
  const file = join(folder, 'database.sqlite')
  if (options.demo) await copyDemo(file)
  const wechat = wechatStandIn()
  const gateway = await startGateway({ file, filesDir: join(folder, 'files'), schema, wechat: wechat.call })
  const restore = setEnvironment({
    ...gatewayEnv({ port: gateway.port }),
    WENGANG_KEYS: testKeys,
    WENGANG_REMINDERS: localReminders,
    WENGANG_LOCAL: '1',
    WENGANG_QUIET: '1',
    WENGANG_NOW: options.now ?? '2022-01-20T02:00:00.000Z',
  })
  const stop = async () => {
    restore()
    await gateway.close()
    rmSync(folder, { recursive: true, force: true })
  }
  const contextOf = (openid: string | null) =>
    functionContext({ functionName: 'api', openid, trigger: 'wx_client' })
  return {
    async call(openid, action, input, { requestId } = {}) {
      const id = requestId ?? (contracts[action].write ? randomUUID() : undefined)
      const event = { action, input, ...(id === undefined ? {} : { requestId: id }) }
      return outputOf(await main(event, contextOf(openid)))
    },
    raw: (event, context = contextOf(null)) => main(event, context),
    async insert(bundle) {
      await insertBundle(database(), bundle)
    },
    async stored(collection, id) {
      const answer: unknown = await database().collection(collection).doc(id).get()
      return (answer as { data: Documents[typeof collection][] }).data[0] ?? null
    },
    all: everything,
    tick: ({ timeLimitMs } = {}) => timer({ Type: 'Timer', TriggerName: 'tick' }, timerContext(timeLimitMs)),
    wechat,
    setNow: (now) => void (process.env.WENGANG_NOW = now),
    gateway,
    folder,
    stop,
  }
}

function timerContext(timeLimitMs = functionLimits.timer.timeoutMs): FunctionContext {
  const limits = { ...functionLimits.timer, timeoutMs: timeLimitMs }
  return functionContext({ functionName: 'timer', openid: null, trigger: 'timer' }, limits)
}

function setEnvironment(values: Record<string, string>): () => void {
  const before = { ...process.env }
  Object.assign(process.env, values)
  return () => {
    for (const name of Object.keys(values)) {
      if (before[name] === undefined) delete process.env[name]
      else process.env[name] = before[name]
    }
  }
}

interface Answer {
  ok: boolean
  output?: unknown
  error?: { code: string; message: string; fields?: Record<string, string> }
}

function outputOf<T>(answer: unknown): T {
  const { ok, output, error } = answer as Answer
  if (ok) return output as T
  throw new Refused(error?.code ?? 'NO_ANSWER', error?.message ?? JSON.stringify(answer), error?.fields ?? {})
}

async function everything<C extends Collection>(collection: C): Promise<Documents[C][]> {
  const found: Documents[C][] = []
  for (;;) {
    const page = (await database()
      .collection(collection)
      .orderBy('_id', 'asc')
      .skip(found.length)
      .limit(1000)
      .get()) as { data: Documents[C][] }
    found.push(...page.data)
    if (page.data.length < 1000) return found
  }
}
