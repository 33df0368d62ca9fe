/** Work that the timer takes up and continues until it is done. */
import type { JobScope } from '../scope'
import type { JobDoc } from '../store/standing-documents'
import type { Reader, Writer } from '../store/store'

type NewJob = Pick<JobDoc, '_id' | 'of' | 'cause'> & { now: Date }

/** Verdicts to be made anew. The same id is the same work: queued once. */
export async function queueRestate(db: Writer, { now, ...given }: NewJob): Promise<void> {
  if (await db.get('jobs', given._id)) return
  const createdAt = now.toISOString()
  await db.create('jobs', {
    ...given,
    kind: 'restate',
    cursor: '',
    done: 0,
    createdAt,
    sortKey: `${createdAt}#${given._id}`,
  })
}

/** The job that has waited longest. */
export async function nextJob(db: Reader, _scope: JobScope): Promise<JobDoc | null> {
  const order = { field: 'sortKey', direction: 'asc' } as const
  const [job] = await db.find('jobs', { equals: { kind: 'restate' }, order, limit: 1 })
  return job ?? null
}

/** To the end of the queue before a page of it is begun: one that fails does not hold up the others. */
export async function takeUp(db: Writer, _scope: JobScope, { _id }: JobDoc, now: Date): Promise<void> {
  const job = await db.get('jobs', _id)
  if (job) await db.replace('jobs', { ...job, sortKey: `${now.toISOString()}#${_id}` })
}

/** Moves on behind a page that is done; `cursor` null ends the job. Another run may be further already. */
export async function moveOn(
  db: Writer,
  _scope: JobScope,
  { _id, cursor, done }: { _id: string; cursor: string | null; done: number },
): Promise<void> {
  const job = await db.get('jobs', _id)
  if (!job) return
  if (cursor === null) return db.remove('jobs', _id)
  if (cursor > job.cursor) await db.replace('jobs', { ...job, cursor, done: job.done + done })
}
