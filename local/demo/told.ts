import { isRegistered } from '../../cloudfunctions/_server/repositories/roster'
import { restateEntry } from '../../cloudfunctions/_server/standing'
import type { EmployerDoc, SeasonDoc } from '../../cloudfunctions/_server/store/documents'
import type { CollectingWriter } from './collecting-writer'

interface Telling {
  season: SeasonDoc
  /** The people of this employer. */
  employer: EmployerDoc
  /** The evening on which they last looked (ISO, UTC). */
  at: string
}

/**
 * What these people were last told. The season has gone on since: at its first run the timer wakes what slept, and
 * they find the difference and a message.
 */
export async function addTold(db: CollectingWriter, { season, employer, at }: Telling): Promise<void> {
  const asLived = { ...season, isDemo: false, fixedOn: null }
  const self = { kind: 'fact', evidence: 'self', by: null } as const
  for (const entry of db.written().rosterEntries ?? [])
    if (entry.seasonId === season._id && entry.employerId === employer._id && isRegistered(entry))
      await restateEntry(db, { entry, season: asLived, now: new Date(at), cause: self })
}
