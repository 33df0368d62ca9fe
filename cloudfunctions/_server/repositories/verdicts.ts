/** What each subject was last told, and how it turned. */
import type { EmployerScope, JobScope, OwnScope, PublicScope, RegionScope } from '../scope'
import type { VerdictChange, VerdictDoc } from '../store/standing-documents'
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

/** `before` is what the caller read in this transaction. */
export async function saveStanding(
  db: Writer,
  before: VerdictDoc | null,
  after: Omit<VerdictDoc, 'version'>,
): Promise<void> {
  const saved = { ...after, version: (before?.version ?? 0) + 1 }
  await (before ? db.replace('verdicts', saved) : db.create('verdicts', saved))
}

export async function removeStanding(
  db: Writer,
  _scope: OwnScope | JobScope,
  subjectId: string,
): Promise<void> {
  await db.remove('verdicts', subjectId)
}
