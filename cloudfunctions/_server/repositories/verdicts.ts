/** What each subject was last told, and how it turned. */
import type { EmployerScope, JobScope, OwnScope, PublicScope, RegionScope } from '../scope'
import type { JobDoc, VerdictChange, VerdictDoc } from '../store/standing-documents'
import type { Reader, Writer } from '../store/store'

/** Latest first. */
export async function changesOf(
  db: Reader,
  _scope: OwnScope | EmployerScope | RegionScope,
  subjectId: string,
): Promise<VerdictChange[]> {
  const standing = await db.get('verdicts', subjectId)
  return [...(standing?.changes ?? [])].reverse()
}

export async function standingOf(
  db: Reader,
  _scope: PublicScope | JobScope,
  subjectId: string,
): Promise<VerdictDoc | null> {
  return db.get('verdicts', subjectId)
}

/** `before` is what the caller read in this transaction. @returns the version saved */
export async function saveStanding(
  db: Writer,
  before: VerdictDoc | null,
  after: Omit<VerdictDoc, 'version'>,
): Promise<number> {
  const saved = { ...after, version: (before?.version ?? 0) + 1 }
  await (before ? db.replace('verdicts', saved) : db.create('verdicts', saved))
  return saved.version
}

export async function removeStanding(
  db: Writer,
  _scope: OwnScope | JobScope,
  subjectId: string,
): Promise<void> {
  await db.remove('verdicts', subjectId)
}

/** Those that the calendar alone can turn by a day, nearest first. */
export async function sleepersUntil(
  db: Reader,
  _scope: JobScope,
  { seasonId, on, limit }: { seasonId: string; on: string; limit: number },
): Promise<VerdictDoc[]> {
  const order = { field: 'wakeOn', direction: 'asc', after: '' } as const
  const nearest = await db.find('verdicts', { equals: { seasonId }, order, limit })
  return nearest.filter(({ wakeOn }) => wakeOn <= on)
}

/** The verdicts a job is about, in the order of their ids, behind `after`. */
export async function verdictsOf(
  db: Reader,
  _scope: JobScope,
  { of, after, limit }: { of: JobDoc['of']; after: string; limit: number },
): Promise<VerdictDoc[]> {
  return db.find('verdicts', { equals: { ...of }, order: { field: '_id', direction: 'asc', after }, limit })
}
