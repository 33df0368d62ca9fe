/** Work that the timer takes up and continues until it is done. */
import type { JobDoc } from '../store/standing-documents'
import type { Writer } from '../store/store'

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
