import { seal } from '../platform/seal'
import type { RequestDoc } from '../store/documents'
import type { Reader, Writer } from '../store/store'

/** What stands where a reply was erased. */
export const forgotten = 'null'

/** Notes whose registrations a stored reply speaks of, so that it can be found when one of them is withdrawn. */
export async function mention(
  db: Writer,
  { requestId, entryIds }: { requestId: string; entryIds: ReadonlySet<string> },
): Promise<void> {
  for (const entryId of entryIds)
    await db.create('mentions', { _id: `${requestId}:${entryId}`, entryId, requestId })
}

/**
 * After a withdrawal no stored reply may still hold what was withdrawn, neither the person's own replies nor those
 * that others got about the entry; the ids stay, so nothing is done twice.
 */
export async function forgetReplies(
  db: Writer,
  of: { callerId: string } | { entryId: string },
): Promise<void> {
  const requests = 'callerId' in of ? await requestsBy(db, of) : await takeMentioning(db, of)
  for (const request of requests) {
    const at = { collection: 'requests', id: request._id, field: 'reply' }
    await db.replace('requests', { ...request, replySealed: seal(forgotten, at) })
  }
}

function requestsBy(db: Reader, { callerId }: { callerId: string }): Promise<RequestDoc[]> {
  return db.find('requests', { equals: { callerId }, limit: 1000 })
}

async function takeMentioning(db: Writer, { entryId }: { entryId: string }): Promise<RequestDoc[]> {
  const found: RequestDoc[] = []
  for (const { _id, requestId } of await db.find('mentions', { equals: { entryId }, limit: 1000 })) {
    const request = await db.get('requests', requestId)
    if (request) found.push(request)
    await db.remove('mentions', _id)
  }
  return found
}
