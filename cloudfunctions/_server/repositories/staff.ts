/** 经办人员名册: who holds a grant in a region, and what they hold. */
import type { OfficerLevel } from '../../../domain/terms'
import type { RegionScope } from '../scope'
import type { ShortageDoc } from '../store/documents'
import type { GrantDoc } from '../store/identity-documents'
import type { Reader, Writer } from '../store/store'
import { isInForce } from './grants'

/** Grants of the region and below it, those that ended among them: a page is what was looked through. */
export async function grantsWithin(
  db: Reader,
  scope: RegionScope,
  { after, limit }: { after?: string; limit: number },
): Promise<GrantDoc[]> {
  const order = { field: '_id', direction: 'asc', after } as const
  return db.find('grants', { equals: { role: 'officer', [scope.field]: scope.code }, order, limit })
}

/** True when somebody else of the same level still holds this very region. */
export async function hasAnother(
  db: Reader,
  scope: RegionScope,
  { grant, level, todayOn }: { grant: GrantDoc; level: OfficerLevel; todayOn: string },
): Promise<boolean> {
  for (let after: string | undefined; ;) {
    const page = await grantsWithin(db, scope, { after, limit: 200 })
    const isOther = (each: GrantDoc) =>
      each._id !== grant._id &&
      each.personId !== grant.personId &&
      each.level === level &&
      each.regionCode === scope.code &&
      isInForce(each, todayOn)
    if (page.some(isOther)) return true
    if (page.length < 200) return false
    after = page.at(-1)!._id
  }
}

/** `grant` is what was read in this transaction. */
export async function endGrant(db: Writer, _scope: RegionScope, grant: GrantDoc): Promise<void> {
  await db.replace('grants', { ...grant, status: 'revoked' })
}

/** Accepted cases of one officer, the longest waiting first. */
export async function casesHeldBy(
  db: Reader,
  _scope: RegionScope,
  { grantId, limit }: { grantId: string; limit: number },
): Promise<ShortageDoc[]> {
  const order = { field: 'sortKey', direction: 'asc' } as const
  return db.find('shortages', { equals: { heldBy: grantId }, order, limit })
}
