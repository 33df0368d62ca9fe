import { seal } from '../platform/seal'
import type { Writer } from '../store/store'

/** What stands where a reply was erased. */
export const forgotten = 'null'

/**
 * After a withdrawal no stored reply may still hold what was withdrawn, neither the person's own replies nor those
 * that officers got about the entry; the ids stay, so nothing is done twice.
 */
export async function forgetReplies(
  db: Writer,
  of: { callerId: string } | { entryId: string },
): Promise<void> {
  const requests = await db.find('requests', { equals: of, limit: 1000 })
  for (const request of requests) {
    const at = { collection: 'requests', id: request._id, field: 'reply' }
    await db.replace('requests', { ...request, replySealed: seal(forgotten, at) })
  }
}
