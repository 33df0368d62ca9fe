/** Which policies the timer last saw hold in a season. */
import type { JobScope } from '../scope'
import type { PolicyMarkDoc } from '../store/standing-documents'
import type { Reader, Writer } from '../store/store'

export async function policyMark(
  db: Reader,
  _scope: JobScope,
  seasonId: string,
): Promise<PolicyMarkDoc | null> {
  return db.get('policyMarks', seasonId)
}

export async function savePolicyMark(db: Writer, _scope: JobScope, mark: PolicyMarkDoc): Promise<void> {
  const before = await db.get('policyMarks', mark._id)
  await (before ? db.replace('policyMarks', mark) : db.create('policyMarks', mark))
}
