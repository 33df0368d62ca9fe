/** People with facts that a verdict rests on and that nobody has checked. */
import { isDeepStrictEqual } from 'node:util'
import { stemOf, type JobScope, type RegionScope } from '../scope'
import type { RosterEntryDoc } from '../store/documents'
import type { Reader, Writer } from '../store/store'
import { finestCode } from './region-codes'

/** Notes which facts nobody has checked yet. `entry` is what stands in this transaction; time and version are not touched. */
export async function markToVerify(
  db: Writer,
  entry: RosterEntryDoc,
  toVerify: readonly string[],
): Promise<void> {
  const verifyKey = toVerify.length === 0 ? '' : `${finestCode(entry)}#${entry._id}`
  const isSame = verifyKey === (entry.verifyKey ?? '') && isDeepStrictEqual(toVerify, entry.toVerify ?? [])
  if (!isSame) await db.replace('rosterEntries', { ...entry, toVerify: [...toVerify], verifyKey })
}

/** People with facts to verify, place by place. */
export async function entriesToVerify(
  db: Reader,
  scope: RegionScope | JobScope,
  { seasonId, after, limit }: { seasonId: string; after?: string; limit: number },
): Promise<RosterEntryDoc[]> {
  const prefix = scope.kind === 'region' ? stemOf(scope) : undefined
  // Behind the empty key of those with nothing to verify.
  const order = { field: 'verifyKey', direction: 'asc', after: after ?? '', prefix } as const
  return db.find('rosterEntries', { equals: { seasonId }, order, limit })
}

/** The region a key lies in. */
export function regionOfKey(verifyKey: string): string {
  return verifyKey.slice(0, verifyKey.indexOf('#'))
}
