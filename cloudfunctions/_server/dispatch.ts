/** contract -> role -> parse input -> handler -> parse output; writes run once per requestId. */
import * as z from 'zod/mini'
import { AppError, errorTexts, type ErrorCode } from '../../domain/contracts/error-codes'
import { contracts, type ActionName } from '../../domain/contracts/registry'
import type { ReadContext, WriteContext } from './context'
import { handlers } from './handlers'
import { identify, mayCall } from './identity'
import { answerOnce } from './idempotency'
import { fieldsOf } from './input-errors'
import { refreshAddedRegions } from './repositories/added-regions'
import { reader, transact } from './store/store'

export interface Call {
  action?: unknown
  input?: unknown
  requestId?: unknown
}

export type Reply =
  | { ok: true; output: unknown }
  | { ok: false; error: { code: ErrorCode; message: string; fields: Readonly<Record<string, string>> } }

const inputLimit = 64 * 1024

export async function dispatch(call: Call, platform: { openid: string | null; now: Date }): Promise<unknown> {
  const name = actionName(call.action)
  const caller = await identify(reader, platform)
  const contract = contracts[name]
  if (!mayCall(caller, contract.roles))
    throw new AppError(caller.linkId === null ? 'LOGIN_REQUIRED' : 'FORBIDDEN')
  const input = parseInput(name, call.input)
  await refreshAddedRegions(reader, platform.now)
  if (!contract.write) return run(name, { caller, now: platform.now, db: reader }, input)
  const requestId = parseRequestId(call.requestId)
  return transact((db) =>
    answerOnce({ db, caller, now: platform.now, requestId, body: { action: name, input } }, () =>
      run(name, { caller, now: platform.now, db }, input),
    ),
  )
}

export function failure(error: AppError): Reply {
  return { ok: false, error: { code: error.code, message: errorTexts[error.code], fields: error.fields } }
}

/** The name of a known action, `unknown` otherwise: safe to log. */
export function loggableAction(action: unknown): string {
  return typeof action === 'string' && Object.hasOwn(contracts, action) ? action : 'unknown'
}

function actionName(action: unknown): ActionName {
  if (typeof action !== 'string' || !Object.hasOwn(contracts, action)) throw new AppError('ACTION_UNKNOWN')
  return action as ActionName
}

function parseInput(name: ActionName, input: unknown): unknown {
  if (sizeOf(input ?? {}) > inputLimit) throw new AppError('INPUT_TOO_LARGE')
  const parsed = z.safeParse(contracts[name].input, input ?? {})
  if (parsed.success) return parsed.data
  throw new AppError('INPUT_INVALID', fieldsOf(parsed.error))
}

/** Characters as JSON; endless for what is nested too deeply to be written as such. */
function sizeOf(input: unknown): number {
  try {
    return JSON.stringify(input).length
  } catch {
    return Infinity
  }
}

function parseRequestId(requestId: unknown): string {
  if (typeof requestId !== 'string' || !/^[0-9A-Za-z_-]{8,64}$/.test(requestId))
    throw new AppError('REQUEST_ID_REQUIRED')
  return requestId
}

async function run(name: ActionName, context: ReadContext | WriteContext, input: unknown): Promise<unknown> {
  // The handler table is checked per action when it is built; here the pairing is by name.
  const handler = handlers[name] as (context: ReadContext | WriteContext, input: unknown) => Promise<unknown>
  return z.parse(contracts[name].output, await handler(context, input))
}
