import { seal } from '../platform/seal'
import type { Writer } from '../store/store'

/** What stands where a reply was erased. */
export const forgotten = 'null'

/** After a withdrawal no stored reply may still hold what was withdrawn; the ids stay, so nothing is done twice. */
export async function forgetReplies(db: Writer, callerId: string): Promise<void> {
  const requests = await db.find('requests', { equals: { callerId }, limit: 1000 })
  for (const request of requests) {
    const at = { collection: 'requests', id: request._id, field: 'reply' }
    await db.replace('requests', { ...request, replySealed: seal(forgotten, at) })
  }
}
