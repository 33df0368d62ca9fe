import { AppError } from '../../domain/contracts/error-codes'
import { dispatch, failure, loggableAction, type Call, type Reply } from '../_server/dispatch'
import { platformContext } from '../_server/platform/cloud'
import { now } from '../_server/platform/clock'
import { logCall } from '../_server/platform/log'

/** The one door for clients: who calls comes from `context`, what they want from `event`. */
export async function main(event: unknown, context: unknown): Promise<Reply> {
  const call: Call = typeof event === 'object' && event !== null ? event : {}
  const startedAt = Date.now()
  const action = loggableAction(call.action)
  try {
    const output = await dispatch(call, { openid: platformContext(context).openid, now: now() })
    logCall({ action, code: 'OK', ms: Date.now() - startedAt })
    return { ok: true, output }
  } catch (error) {
    const known = error instanceof AppError ? error : new AppError('INTERNAL')
    logCall({
      action,
      code: known.code,
      ms: Date.now() - startedAt,
      cause: known === error ? undefined : error,
    })
    return failure(known)
  }
}
