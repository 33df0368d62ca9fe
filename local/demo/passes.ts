import { revoke } from '../../cloudfunctions/_server/repositories/passes'
import { entryIdOf } from '../../cloudfunctions/_server/repositories/roster'
import type { CollectingWriter } from './collecting-writer'
import { personIdOf } from './person'

/** This person stayed at first and took a pass along, then decided to leave: it is on every officer's list. */
export async function addEndedPass(
  db: CollectingWriter,
  { seasonId, openid, at }: { seasonId: string; openid: string; at: string },
): Promise<void> {
  const entry = await db.get('rosterEntries', entryIdOf(seasonId, personIdOf(openid)))
  if (!entry) throw new Error(`no registration of ${openid} in ${seasonId}`)
  await revoke(db, entry, new Date(at))
  await db.replace('rosterEntries', { ...entry, passSerial: 1 })
}
