/** What each subject was last told, and how it turned. */
import type { EmployerScope, OwnScope, RegionScope } from '../scope'
import type { VerdictChange } from '../store/standing-documents'
import type { Reader } from '../store/store'

/** Latest first. */
export async function changesOf(
  db: Reader,
  _scope: OwnScope | EmployerScope | RegionScope,
  subjectId: string,
): Promise<VerdictChange[]> {
  const standing = await db.get('verdicts', subjectId)
  return [...(standing?.changes ?? [])].reverse()
}
