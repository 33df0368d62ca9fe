import { employerById } from '../repositories/employers'
import { entryById, isRegistered } from '../repositories/roster'
import { removeStanding } from '../repositories/verdicts'
import { publicScope } from '../scope'
import { restateEmployerIn, restateEntry, type Cause } from '../standing'
import type { VerdictDoc } from '../store/standing-documents'
import { transact } from '../store/store'
import type { TimerRun } from './run'

/** Makes the verdicts of one subject anew; those of a subject that is gone go too. A season that is not listed stays as it was. */
export async function restateSubject(run: TimerRun, stood: VerdictDoc, cause: Cause): Promise<void> {
  const { _id, seasonId, subject, employerId } = stood
  const season = run.seasons.find((each) => each._id === seasonId)
  if (!season) return
  const given = { season, now: run.now(), cause }
  await transact(async (db) => {
    if (subject === 'worker') {
      const entry = await entryById(db, run.scope, _id)
      if (entry && isRegistered(entry)) return restateEntry(db, { ...given, entry })
    } else if (employerId !== null) {
      const employer = await employerById(db, publicScope('standing'), employerId)
      if (employer) return restateEmployerIn(db, { ...given, employer })
    }
    return removeStanding(db, run.scope, _id)
  })
}
