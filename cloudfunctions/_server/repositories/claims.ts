import { AppError } from '../../../domain/contracts/error-codes'
import type { ClaimStatus } from '../../../domain/terms'
import { keyedHash } from '../platform/keys'
import { seal, unseal } from '../platform/seal'
import type { OwnScope, RegionScope } from '../scope'
import type { ClaimDoc } from '../store/identity-documents'
import type { Reader, Writer } from '../store/store'
import { lies } from './region-codes'

/** One claim per person, credit code and county; claiming again after a refusal reuses it. */
export function claimIdOf(personId: string, creditCode: string, countyCode: string): string {
  return keyedHash('claim', personId, creditCode, countyCode).slice(0, 22)
}

export async function ownClaims(db: Reader, scope: OwnScope): Promise<ClaimDoc[]> {
  const order = { field: 'sortKey', direction: 'desc' } as const
  return db.find('claims', { equals: { personId: scope.personId }, order, limit: 20 })
}

export async function claimInRegion(
  db: Reader,
  scopes: readonly RegionScope[],
  claimId: string,
): Promise<ClaimDoc> {
  const claim = await db.get('claims', claimId)
  if (!claim || !scopes.some((scope) => lies(claim, scope))) throw new AppError('NOT_FOUND')
  return claim
}

export async function claimQueue(
  db: Reader,
  scope: RegionScope,
  { status, after, limit }: { status: ClaimStatus; after?: string; limit: number },
): Promise<ClaimDoc[]> {
  const equals = { [scope.field]: scope.code, status }
  return db.find('claims', { equals, order: { field: 'sortKey', direction: 'asc', after }, limit })
}

/** How many other people hold or ask for the same enterprise: a reason to look twice, never shown to claimants. */
export async function rivalsOf(db: Reader, _scope: RegionScope, claim: ClaimDoc): Promise<number> {
  const others = await Promise.all(
    (['approved', 'pending'] as const).map((status) =>
      db.find('claims', { equals: { creditCode: claim.creditCode, status }, limit: 20 }),
    ),
  )
  return others.flat().filter((other) => other.personId !== claim.personId).length
}

export async function saveClaim(db: Writer, claim: ClaimDoc): Promise<ClaimDoc> {
  const saved = { ...claim, version: claim.version + 1, sortKey: `${claim.submittedAt}#${claim._id}` }
  await (claim.version === 0 ? db.create('claims', saved) : db.replace('claims', saved))
  return saved
}

const contactAt = (claimId: string) => ({ collection: 'claims', id: claimId, field: 'contactName' })
export const sealContact = (claimId: string, name: string) => seal(name, contactAt(claimId))
const reasonAt = (claimId: string) => ({ collection: 'claims', id: claimId, field: 'reason' })
export const sealReason = (claimId: string, reason: string) => seal(reason, reasonAt(claimId))
export const reasonOf = ({ _id, reasonSealed }: ClaimDoc) =>
  reasonSealed && unseal(reasonSealed, reasonAt(_id))
export const contactOf = (claim: ClaimDoc) => unseal(claim.contactNameSealed, contactAt(claim._id))
