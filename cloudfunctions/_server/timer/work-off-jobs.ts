import { moveOn, nextJob, takeUp } from '../repositories/jobs'
import { verdictsOf } from '../repositories/verdicts'
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
  const begun = await eachInTime(run, page, async (stood) => {
    if (!isCurrent(stood, job)) await restateSubject(run, stood, cause)
  })
  const isLast = begun === page.length && page.length < perPage
  const last = page[begun - 1]
  if (isLast || last)
    await transact((db) =>
      moveOn(db, run.scope, { _id, cursor: isLast ? null : (last?._id ?? ''), done: begun }),
    )
  return begun
}

/** Made since the policies changed: nothing to do. */
function isCurrent({ verdicts }: VerdictDoc, { cause }: JobDoc): boolean {
  if (cause.kind !== 'policies') return false
  const wanted = Object.entries(cause.versions)
  const made = new Map(verdicts.map(({ policy, version }) => [policy, version]))
  return wanted.length > 0 && wanted.every(([policy, version]) => (made.get(policy) ?? 0) >= version)
}
