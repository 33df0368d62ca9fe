import Taro from '@tarojs/taro'
import type { ActionName, InputOf, OutputOf } from '../../domain/contracts/registry'
import { asCallError, CallError, type Failure } from './call-error'
import { localIdentity, type LocalIdentity } from './local-identity'

const TIMEOUT_MS = 15_000

interface Envelope {
  action: string
  input: unknown
  requestId?: string
}

type Reply = { ok: true; output: unknown } | { ok: false; error: Failure }

// TARO_ENV is tested outside async functions: inside them the dead branch would stay in the bundle.
const send: (envelope: Envelope) => Promise<unknown> =
  process.env.TARO_ENV === 'weapp' ? sendThroughWeChat : sendOverHttp

let cloudIsReady = false

function sendThroughWeChat(envelope: Envelope): Promise<unknown> {
  if (!cloudIsReady) {
    Taro.cloud.init(__CLOUD_ENV__ ? { env: __CLOUD_ENV__ } : {})
    cloudIsReady = true
  }
  return Taro.cloud.callFunction({ name: 'api', data: envelope }).then((response) => response.result)
}

function sendOverHttp(envelope: Envelope): Promise<unknown> {
  const headers: Record<string, string> = { 'content-type': 'application/json' }
  const identity = localIdentity()
  if (identity) headers['x-local-openid'] = identity.openid
  return fetch('/call', { method: 'POST', headers, body: JSON.stringify(envelope) }).then((response) =>
    response.json(),
  )
}

/** The only door to the backend. Writes carry a requestId; sending the same one again is a retry. */
export async function call<Name extends ActionName>(
  name: Name,
  input: InputOf<Name>,
  options: { requestId?: string } = {},
): Promise<OutputOf<Name>> {
  const envelope: Envelope = { action: name, input }
  if (options.requestId) envelope.requestId = options.requestId
  const reply = await withinTime(send(envelope))
  if (!isReply(reply)) throw new CallError({ code: 'NETWORK', message: '服务暂时没有回应，请稍后再试' })
  if (!reply.ok) throw new CallError(reply.error)
  return reply.output as OutputOf<Name>
}

function withinTime(answer: Promise<unknown>): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const tooLate = () => reject(new CallError({ code: 'NETWORK', message: '网络太慢，请稍后再试一次' }))
    const timer = setTimeout(tooLate, TIMEOUT_MS)
    answer.then(resolve, (cause: unknown) => reject(asCallError(cause))).finally(() => clearTimeout(timer))
  })
}

function isReply(value: unknown): value is Reply {
  if (typeof value !== 'object' || value === null || !('ok' in value)) return false
  return value.ok === true ? 'output' in value : 'error' in value
}

export interface LocalPerson extends LocalIdentity {
  role: string
  region?: string
}

/** The demo people of the local backend; empty in every other build. */
export function localPeople(): Promise<LocalPerson[]> {
  if (!__LOCAL__) return Promise.resolve([])
  return fetch('/people').then((response) => response.json() as Promise<LocalPerson[]>)
}
