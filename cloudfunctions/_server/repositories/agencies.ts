import { AppError } from '../../../domain/contracts/error-codes'
import type { ClaimStatus } from '../../../domain/terms'
import { keyedHash } from '../platform/keys'
import { seal, unseal } from '../platform/seal'
import type { AgencyScope, OwnScope, PublicScope, RegionScope } from '../scope'
import type { AgencyDoc } from '../store/matching-documents'
import type { Reader, Writer } from '../store/store'
import { lies } from './region-codes'

/** One registration per person, credit code and county; registering again after a refusal reuses it. */
export function agencyIdOf(personId: string, creditCode: string, countyCode: string): string {
  return keyedHash('agency', personId, creditCode, countyCode).slice(0, 22)
}

export async function registrationById(
  db: Reader,
  _scope: PublicScope,
  agencyId: string,
): Promise<AgencyDoc | null> {
  return db.get('agencies', agencyId)
}

export async function ownAgency(db: Reader, scope: AgencyScope): Promise<AgencyDoc> {
  const agency = await db.get('agencies', scope.agencyId)
  if (!agency) throw new AppError('NOT_FOUND')
  return agency
}

/** What a person registered, latest first. */
export async function ownRegistrations(db: Reader, scope: OwnScope): Promise<AgencyDoc[]> {
  const order = { field: 'sortKey', direction: 'desc' } as const
  return db.find('agencies', { equals: { personId: scope.personId }, order, limit: 20 })
}

export async function agencyInRegion(
  db: Reader,
  scopes: readonly RegionScope[],
  agencyId: string,
): Promise<AgencyDoc> {
  const agency = await db.get('agencies', agencyId)
  if (!agency || !scopes.some((scope) => lies(agency, scope))) throw new AppError('NOT_FOUND')
  return agency
}

export async function agencyQueue(
  db: Reader,
  scope: RegionScope,
  { status, after, limit }: { status: ClaimStatus; after?: string; limit: number },
): Promise<AgencyDoc[]> {
  const equals = { [scope.field]: scope.code, status }
  return db.find('agencies', { equals, order: { field: 'sortKey', direction: 'asc', after }, limit })
}

/** Approved agencies of a city, for everyone to see. */
export async function agenciesOfCity(
  db: Reader,
  _scope: PublicScope,
  cityCode: string,
): Promise<AgencyDoc[]> {
  const order = { field: 'sortKey', direction: 'asc' } as const
  return db.find('agencies', { equals: { cityCode, status: 'approved' }, order, limit: 200 })
}

export async function saveAgency(db: Writer, agency: AgencyDoc): Promise<AgencyDoc> {
  const saved = { ...agency, version: agency.version + 1, sortKey: `${agency.submittedAt}#${agency._id}` }
  await (agency.version === 0 ? db.create('agencies', saved) : db.replace('agencies', saved))
  return saved
}

const contactAt = (id: string) => ({ collection: 'agencies', id, field: 'contactName' })
const reasonAt = (id: string) => ({ collection: 'agencies', id, field: 'reason' })
export const sealAgencyContact = (id: string, name: string) => seal(name, contactAt(id))
export const sealAgencyReason = (id: string, reason: string) => seal(reason, reasonAt(id))
export const agencyContact = (agency: AgencyDoc) => unseal(agency.contactNameSealed, contactAt(agency._id))
export const agencyReason = ({ _id, reasonSealed }: AgencyDoc) =>
  reasonSealed && unseal(reasonSealed, reasonAt(_id))
