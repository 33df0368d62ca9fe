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
import { insertBundle } from '../../../../local/demo/insert'
import type { Bundle } from '../../../../local/demo/person'
import { startRunner } from '../../../../local/functions/runner'
import { gatewayEnv, startGateway } from '../../../../local/gateway/server'
import { startServer } from '../../../../local/server/server'
import { testKeys } from '../../../support/keys'

const built = join(__dirname, '../../../../dist')
const pages = join(built, 'h5-local')
const functions = join(built, 'functions')

export interface Site {
  origin: string
  /** What the pages do, without a page: for what happened before a journey begins, and to see what it left behind. */
  call<N extends ActionName>(openid: string, action: N, input: InputOf<N>): Promise<OutputOf<N>>
  /** Documents straight into the store. */
  insert(bundle: Bundle): Promise<void>
  stop(): Promise<void>
}

/** What `npm start` runs (server, bundled functions, gateway, h5) on a free port, in a folder of its own. */
export async function startSite(now: string): Promise<Site> {
  for (const folder of [pages, functions]) {
    if (!existsSync(folder)) throw new Error(`${folder} is missing: npm test builds it`)
  }
  const data = mkdtempSync(join(tmpdir(), 'wengang-browser-'))
  const gateway = await startGateway({
    file: join(data, 'database.sqlite'),
    filesDir: join(data, 'files'),
    schema,
  })
  const env = { ...gatewayEnv(gateway), WENGANG_KEYS: testKeys }
  Object.assign(process.env, env, { WENGANG_LOCAL: '1', WENGANG_NOW: now })
  const runner = startRunner({ folder: functions, env, log: 'ignore' })
  const server = await startServer({ runner, pages, posters: [], port: 0, host: '127.0.0.1' })
  return {
    origin: server.url,
    call: (openid, action, input) => callAs({ origin: server.url, openid, action, input }),
    insert: (bundle) => insertBundle(database(), bundle),
    async stop() {
      await server.close()
      await runner.close()
      await gateway.close()
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
