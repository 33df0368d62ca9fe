/** How far the timer has come with what it looks through again and again. */
import type { JobScope } from '../scope'
import type { SweepDoc } from '../store/standing-documents'
import type { Reader, Writer } from '../store/store'

export async function sweepOf(db: Reader, _scope: JobScope, _id: string): Promise<SweepDoc> {
  return (await db.get('sweeps', _id)) ?? { _id, cursor: '', endedAt: null }
}

export async function saveSweep(db: Writer, _scope: JobScope, sweep: SweepDoc): Promise<void> {
  const stands = await db.get('sweeps', sweep._id)
  await (stands ? db.replace('sweeps', sweep) : db.create('sweeps', sweep))
}
