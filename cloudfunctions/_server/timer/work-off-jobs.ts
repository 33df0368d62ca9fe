import type { Policy } from '../../../domain/eligibility/policy-file'
import { moveOn, nextJob, takeUp } from '../repositories/jobs'
import { policiesOn } from '../repositories/policies'
import { todayIn } from '../repositories/seasons'
import { verdictsOf } from '../repositories/verdicts'
import { publicScope } from '../scope'
import { policiesFor } from '../standing'
import type { JobDoc, VerdictDoc } from '../store/standing-documents'
import { reader, transact } from '../store/store'
import { restateSubject } from './restate-subject'
import { eachInTime, type TimerRun } from './run'

const perPage = 48

/** Verdicts are made anew page by page. What a page did is safe to do again, so a run may end anywhere in it. */
export async function workOffJobs(run: TimerRun): Promise<number> {
  let count = 0
  while (!run.isOver()) {
    const job = await nextJob(reader, run.scope)
    if (!job) break
    count += await workOffPage(run, job)
  }
  return count
}

async function workOffPage(run: TimerRun, job: JobDoc): Promise<number> {
  const { _id, of, cursor, cause } = job
  await transact((db) => takeUp(db, run.scope, job, run.now()))
  const page = await verdictsOf(reader, run.scope, { of, after: cursor, limit: perPage })
  const held = await policiesNow(run, job)
  const begun = await eachInTime(run, page, async (stood) => {
    if (!held || !isCurrent(stood, held)) await restateSubject(run, stood, cause)
  })
  const isLast = begun === page.length && page.length < perPage
  const last = page[begun - 1]
  if (isLast || last)
    await transact((db) =>
      moveOn(db, run.scope, { _id, cursor: isLast ? null : (last?._id ?? ''), done: begun }),
    )
  return begun
}

/** What holds today where a job is about policies; null for one about facts. */
async function policiesNow(run: TimerRun, { of, cause }: JobDoc): Promise<readonly Policy[] | null> {
  const season = 'seasonId' in of && run.seasons.find(({ _id }) => _id === of.seasonId)
  if (cause.kind !== 'policies' || !season) return null
  return policiesOn(reader, publicScope('standing'), todayIn(season, run.now()))
}

/** Made with the very versions that hold today: nothing to do. */
function isCurrent(stood: VerdictDoc, held: readonly Policy[]): boolean {
  const policies = policiesFor(stood, held)
  const made = new Map(stood.verdicts.map(({ policy, version }) => [policy, version]))
  return made.size === policies.length && policies.every(({ id, version }) => made.get(id) === version)
}
