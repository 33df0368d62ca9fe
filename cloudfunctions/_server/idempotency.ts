import { AppError } from '../../domain/contracts/error-codes'
import type { Caller } from './identity'
import { keyedHash } from './platform/keys'
import { seal, unseal } from './platform/seal'
import { forgotten, mention } from './repositories/requests'
import type { Writer } from './store/store'

interface Request {
  db: Writer
  caller: Caller
  now: Date
  requestId: string
  body: { action: string; input: unknown }
}

/**
 * Same caller, requestId and body = the same reply, without doing it again; another body = REQUEST_REUSED.
 * The reply is stored in the transaction of the work itself, sealed because it may hold names.
 */
export async function answerOnce(request: Request, work: () => Promise<unknown>): Promise<unknown> {
  const callerId = request.caller.linkId ?? 'visitor'
  const _id = keyedHash('request', callerId, request.requestId)
  const at = { collection: 'requests', id: _id, field: 'reply' }
  const bodyHash = keyedHash('request-body', canonical(request.body))
  const earlier = await request.db.get('requests', _id)
  if (earlier) {
    if (earlier.bodyHash !== bodyHash) throw new AppError('REQUEST_REUSED')
    return replayed(unseal(earlier.replySealed, at))
  }
  const reply = await work()
  const replySealed = seal(JSON.stringify(reply), at)
  await request.db.create('requests', {
    _id,
    callerId,
    bodyHash,
    replySealed,
    createdAt: request.now.toISOString(),
  })
  await mention(request.db, { requestId: _id, entryIds: new Set(entryIdsIn([request.body.input, reply])) })
  return reply
}

/** The roster entries and applications that an input or a reply speaks of: what names a person and can be withdrawn. */
function entryIdsIn(said: unknown): string[] {
  if (typeof said !== 'object' || said === null) return []
  const { entryId, applicationId, kind, id } = said as Record<string, unknown>
  const named = kind === 'worker' ? [entryId, applicationId, id] : [entryId, applicationId]
  const here = named.filter((each): each is string => typeof each === 'string')
  return [...here, ...Object.values(said).flatMap(entryIdsIn)]
}

function replayed(text: string): unknown {
  if (text === forgotten) throw new AppError('NOT_FOUND')
  return JSON.parse(text)
}

/** JSON with sorted keys: the same content hashes the same, whatever the order it was sent in. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}
