import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { aggregateActions } from './actions/aggregate'
import type { Action, Call } from './actions/call'
import { documentActions } from './actions/documents'
import { platformActions, type Doors } from './actions/platform'
import { transactionActions } from './actions/transactions'
import { Engine } from './engine'
import { GatewayFailure, invalidParam } from './failure'
import { FaultPlan } from './faults'
import type { QueryLog } from './query-log'
import type { Schema } from '../../cloudfunctions/_server/store/schema'
import { Storage, STORAGE_PREFIX } from './storage'

export interface Gateway {
  url: string
  port: number
  close(): Promise<void>
  faults: FaultPlan
  stats: QueryLog
  engine: Engine
}

export interface GatewayOptions extends Doors {
  /** the SQLite file; made when missing */
  file: string
  filesDir: string
  schema: Schema
  /** 0 or absent: any free port */
  port?: number
  now?: () => number
}

const LARGEST_BODY = 16 * 1024 * 1024
const GRACE_MS = 500
const HOST = '127.0.0.1'

/** CloudBase on this machine: answers what @cloudbase/node-sdk sends, to this machine only. */
export async function startGateway(options: GatewayOptions): Promise<Gateway> {
  const now = options.now ?? Date.now
  const engine = new Engine({ file: options.file, schema: options.schema, now })
  const faults = new FaultPlan()
  const base = () => `http://${HOST}:${(server.address() as AddressInfo).port}`
  const storage = new Storage(options.filesDir, { base, now })
  const actions = {
    ...documentActions,
    ...aggregateActions,
    ...transactionActions,
    ...platformActions(options),
    ...storage.actions,
  }
  const server = createServer((request, response) => {
    const handled = respond({
      request,
      response,
      storage,
      perform: performer({ actions, engine, faults, now }),
    })
    handled.catch((error: unknown) => fail(response, error))
  })
  try {
    await listen(server, options.port ?? 0)
  } catch (error) {
    engine.close()
    throw error
  }
  const { port } = server.address() as AddressInfo
  return { url: base(), port, close: () => shut(server, engine), faults, stats: engine.log, engine }
}

/** What a process needs in its environment for the SDK to come here; product code stays as it is. */
export function gatewayEnv(gateway: Pick<Gateway, 'port'>): Record<string, string> {
  return {
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `http://${HOST}:${gateway.port}/admin` }),
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
    SCF_NAMESPACE: 'local-env',
  }
}

interface Performing {
  actions: Record<string, Action>
  engine: Engine
  faults: FaultPlan
  now: () => number
}

type Perform = (call: Call) => Promise<Record<string, unknown>>

function performer({ actions, engine, faults, now }: Performing): Perform {
  return async (call) => {
    const action = Object.hasOwn(actions, call.action) ? actions[call.action] : undefined
    if (!action) throw new GatewayFailure('INVALID_ACTION', `unknown action: ${String(call.action)}`)
    const collection = typeof call['collectionName'] === 'string' ? call['collectionName'] : undefined
    return faults.around({ action: call.action, collection }, async () => action(call, { engine, now }))
  }
}

interface Exchange {
  request: IncomingMessage
  response: ServerResponse
  storage: Storage
  perform: Perform
}

async function respond({ request, response, storage, perform }: Exchange) {
  const url = new URL(request.url ?? '/', `http://${HOST}`)
  if (!isLocalHost(request.headers.host)) return refuse(response, 403)
  if (url.pathname.startsWith(STORAGE_PREFIX)) {
    if (request.method === 'PUT') return storage.put(request, { response, url })
    if (request.method === 'GET' || request.method === 'HEAD') return storage.get(request, { response, url })
  }
  // A page in a browser cannot send this header without asking first, and nobody answers its question.
  const signed = request.headers.authorization !== undefined
  if (request.method !== 'POST' || url.pathname !== '/admin' || !signed) return refuse(response, 404)
  answer(response, await settle(() => readCall(request).then(perform)))
}

async function settle(run: () => Promise<Record<string, unknown>>) {
  try {
    return await run()
  } catch (error) {
    if (error instanceof GatewayFailure) return { code: error.code, message: error.message }
    return { code: 'SYS_ERR', message: error instanceof Error ? error.message : String(error) }
  }
}

async function readCall(request: IncomingMessage): Promise<Call> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size <= LARGEST_BODY) chunks.push(chunk)
  }
  if (size > LARGEST_BODY) throw invalidParam(`request exceeds ${LARGEST_BODY} bytes`)
  const body: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'))
  if (typeof body !== 'object' || body === null || !('action' in body)) throw invalidParam('no action')
  return body as Call
}

function answer(response: ServerResponse, reply: Record<string, unknown>) {
  response.setHeader('content-type', 'application/json')
  response.end(JSON.stringify({ requestId: randomUUID(), ...reply }))
}

function refuse(response: ServerResponse, status: number) {
  response.statusCode = status
  response.end()
}

function fail(response: ServerResponse, error: unknown) {
  if (response.headersSent) {
    response.destroy()
    return
  }
  response.statusCode = error instanceof GatewayFailure || error instanceof URIError ? 400 : 500
  response.end()
}

function isLocalHost(host: string | undefined) {
  return /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host ?? '')
}

function listen(server: Server, port: number) {
  return new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, HOST, () => {
      server.off('error', reject)
      resolve()
    })
  })
}

async function shut(server: Server, engine: Engine) {
  engine.transactions.close()
  await new Promise<void>((resolve) => {
    server.close(() => resolve())
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), GRACE_MS).unref()
  })
  engine.close()
}
