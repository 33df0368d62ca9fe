/** People whom no openid reaches: an officer wrote them down. */
import { keyedHash } from '../platform/keys'
import type { Writer } from '../store/store'

/** Leads from the person as first written down to the one they turned out to be. */
export function paperLinkId(personId: string): string {
  return keyedHash('identity', 'paper', personId)
}

export async function createPaperPerson(db: Writer, personId: string, now: Date): Promise<void> {
  const createdAt = now.toISOString()
  await db.create('people', { _id: personId, createdAt })
  await db.create('identityLinks', { _id: paperLinkId(personId), kind: 'paper', personId, createdAt })
}
