/** A registration goes at the person's own wish, and with it all that was noted of them. */
import { endPass } from './pass-standing'
import { removeChecks } from './repositories/checks'
import { forgetReplies } from './repositories/requests'
import { removeEntry } from './repositories/roster'
import { instantIn } from './repositories/seasons'
import { forgetSeekerName } from './repositories/supplies'
import { removeTasks } from './repositories/tasks'
import { ownScope } from './scope'
import { forgetStanding } from './standing'
import type { RosterEntryDoc, SeasonDoc } from './store/documents'
import type { Writer } from './store/store'

/** `entry` is what the caller read in this transaction. */
export async function withdrawEntry(
  db: Writer,
  { entry, season, now }: { entry: RosterEntryDoc; season: SeasonDoc; now: Date },
): Promise<void> {
  await endPass(db, entry, now)
  await removeEntry(db, entry, { at: instantIn(season, now), why: 'withdrawn' })
  await forgetSeekerName(db, ownScope(entry.personId), season._id)
  await removeTasks(db, entry._id)
  await removeChecks(db, entry._id)
  await forgetStanding(db, entry)
  await forgetReplies(db, { entryId: entry._id })
}
