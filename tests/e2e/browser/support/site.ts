import { randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { database } from '../../../../cloudfunctions/_server/platform/cloud'
import { schema } from '../../../../cloudfunctions/_server/store/schema'
import {
  contracts,
  type ActionName,
  type InputOf,
  type OutputOf,
} from '../../../../domain/contracts/registry'
import { startBackend } from '../../../../local/backend'
import { insertBundle } from '../../../../local/demo/insert'
import type { Bundle } from '../../../../local/demo/person'
import { demoPosters } from '../../../../local/demo/wall'
import { startRunner, type Runner } from '../../../../local/functions/runner'
import { gatewayEnv, startGateway } from '../../../../local/gateway/server'
import type { Poster } from '../../../../local/server/posters'
import { startServer } from '../../../../local/server/server'
import { testKeys } from '../../../support/keys'

const built = join(__dirname, '../../../../dist')
const pages = join(built, 'h5-local')
const functions = join(built, 'functions')

export interface Site {
  origin: string
  /** What the pages do, without a page: for what happened before a journey begins, and to see what it left behind. */
  call<N extends ActionName>(openid: string, action: N, input: InputOf<N>): Promise<OutputOf<N>>
  /** Lets the timer run once, as the platform does every few minutes. */
  tick(): Promise<void>
  stop(): Promise<void>
}

export interface EmptySite extends Site {
  /** Documents straight into the store. */
  insert(bundle: Bundle): Promise<void>
}

export interface DemoSite extends Site {
  posters: readonly Poster[]
}

/** What `npm start` runs (server, bundled functions, gateway, h5) on a free port, in a folder of its own, with nothing in it. */
export async function startEmptySite(now: string): Promise<EmptySite> {
  const data = newFolder()
  process.env.WENGANG_NOW = now
  const gateway = await startGateway({
    file: join(data, 'database.sqlite'),
    filesDir: join(data, 'files'),
    schema,
  })
  const env = { ...gatewayEnv(gateway), WENGANG_KEYS: testKeys }
  Object.assign(process.env, env, { WENGANG_LOCAL: '1' })
  const runner = startRunner({ folder: functions, env, log: 'ignore' })
  const close = () => runner.close().then(() => gateway.close())
  const site = await serve({ runner, close, data, posters: [] })
  return { ...site, insert: (bundle) => insertBundle(database(), bundle) }
}

/** The same with the demo city in it, today: its invitations are as fresh as those of `npm start`. */
export async function startDemoSite(): Promise<DemoSite> {
  const data = newFolder()
  const backend = await startBackend({ data, say: () => undefined })
  const posters = await demoPosters(data)
  const site = await serve({ runner: backend.runner, close: () => backend.close(), data, posters })
  return { ...site, posters }
}

function newFolder(): string {
  for (const folder of [pages, functions]) {
    if (!existsSync(folder)) throw new Error(`${folder} is missing: npm test builds it`)
  }
  return mkdtempSync(join(tmpdir(), 'wengang-browser-'))
}

interface Serving {
  runner: Runner
  close(): Promise<void>
  data: string
  posters: readonly Poster[]
}

async function serve({ runner, close, data, posters }: Serving): Promise<Site> {
  const server = await startServer({ runner, pages, posters, port: 0, host: '127.0.0.1' })
  return {
    origin: server.url,
    call: (openid, action, input) => callAs({ origin: server.url, openid, action, input }),
    async tick() {
      const event = { Type: 'Timer', TriggerName: 'tick', Time: new Date().toISOString(), Message: '' }
      await runner.invoke('timer', event, { openid: null, trigger: 'timer' })
    },
    async stop() {
      await server.close()
      await close()
      rmSync(data, { recursive: true, force: true })
    },
  }
}

interface Call<N extends ActionName> {
  origin: string
  openid: string
  action: N
  input: InputOf<N>
}

async function callAs<N extends ActionName>(asked: Call<N>): Promise<OutputOf<N>> {
  const { origin, openid, action, input } = asked
  const requestId = contracts[action].write ? { requestId: randomUUID() } : {}
  const response = await fetch(`${origin}/call`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-local-openid': openid },
    body: JSON.stringify({ action, input, ...requestId }),
  })
  const reply = (await response.json()) as { ok: boolean; output: OutputOf<N>; error?: unknown }
  if (!reply.ok) throw new Error(`${action}: ${JSON.stringify(reply.error)}`)
  return reply.output
}
