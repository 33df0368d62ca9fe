import { FactsError } from '../../../domain/eligibility/facts'
import { logCall } from '../platform/log'
import { employerById } from '../repositories/employers'
import { entryById, isRegistered } from '../repositories/roster'
import { removeStanding } from '../repositories/verdicts'
import { publicScope } from '../scope'
import { restateEmployerIn, restateEntry, type Cause } from '../standing'
import type { SeasonDoc } from '../store/documents'
import type { VerdictDoc } from '../store/standing-documents'
import { transact, type Writer } from '../store/store'
import type { TimerRun } from './run'

/**
 * Makes the verdicts of one subject anew; those of a subject that is gone go too. A season that is not listed stays as
 * it was, and so does a record that cannot be read: the log says so, and nobody else waits for it.
 */
export async function restateSubject(run: TimerRun, stood: VerdictDoc, cause: Cause): Promise<void> {
  const season = run.seasons.find((each) => each._id === stood.seasonId)
  if (!season) return
  try {
    await transact((db) => restateIn(db, run, { stood, season, cause }))
  } catch (error) {
    if (!(error instanceof FactsError)) throw error
    logCall({ action: 'timer.restate', code: 'LEFT_OUT', ms: 0, cause: error })
  }
}

async function restateIn(
  db: Writer,
  run: TimerRun,
  { stood, season, cause }: { stood: VerdictDoc; season: SeasonDoc; cause: Cause },
): Promise<void> {
  const { _id, subject, employerId } = stood
  const given = { season, now: run.now(), cause }
  if (subject === 'worker') {
    const entry = await entryById(db, run.scope, _id)
    if (entry && isRegistered(entry)) return restateEntry(db, { ...given, entry })
  } else if (employerId !== null) {
    const employer = await employerById(db, publicScope('standing'), employerId)
    if (employer) return restateEmployerIn(db, { ...given, employer })
  }
  return removeStanding(db, run.scope, _id)
}
