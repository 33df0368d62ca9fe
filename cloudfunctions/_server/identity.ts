/** Who is calling, from the platform's context alone, and what they may reach. */
import { AppError } from '../../domain/contracts/error-codes'
import { shanghaiDay } from '../../domain/calendar/shanghai-day'
import type { Role } from '../../domain/terms'
import { keyedHash } from './platform/keys'
import { unseal } from './platform/seal'
import { isInForce } from './repositories/grants'
import {
  agencyScope,
  employerScope,
  narrow,
  ownScope,
  regionScope,
  type AgencyScope,
  type EmployerScope,
  type OwnScope,
  type RegionScope,
} from './scope'
import type { RegionCodes } from './store/documents'
import type { GrantDoc } from './store/identity-documents'
import type { Reader, Writer } from './store/store'

export interface OfficerGrant {
  grantId: string
  name: string
  expiresOn: string
  scope: RegionScope
}

export interface Caller {
  /** null = a visitor: the platform named nobody. */
  linkId: string | null
  /** As the platform named them; stored nowhere in the open. */
  openid: string | null
  personId: string | null
  own: OwnScope | null
  employers: readonly EmployerScope[]
  agencies: readonly AgencyScope[]
  officers: readonly OfficerGrant[]
}

export const visitor: Caller = {
  linkId: null,
  openid: null,
  personId: null,
  own: null,
  employers: [],
  agencies: [],
  officers: [],
}

/** Reading creates nothing: a person comes into being with the first write (see `ensurePerson`). */
export async function identify(
  reader: Reader,
  platform: { openid: string | null; now: Date },
): Promise<Caller> {
  const { openid } = platform
  if (openid === null) return visitor
  const linkId = keyedHash('identity', 'openid', openid)
  const link = await reader.get('identityLinks', linkId)
  if (!link) return { ...visitor, linkId, openid }
  const grants = await reader.find('grants', { equals: { personId: link.personId }, limit: 50 })
  const valid = grants.filter((grant) => isInForce(grant, shanghaiDay(platform.now)))
  return {
    linkId,
    openid,
    personId: link.personId,
    own: ownScope(link.personId),
    employers: valid.flatMap((grant) =>
      grant.role === 'employer' && grant.employerId ? [employerScope(grant.employerId)] : [],
    ),
    agencies: valid.flatMap((grant) =>
      grant.role === 'agency' && grant.agencyId ? [agencyScope(grant.agencyId)] : [],
    ),
    officers: valid.flatMap(asOfficer),
  }
}

/** An officer whose region is missing or malformed gets no scope at all. */
export function asOfficer(grant: GrantDoc): OfficerGrant[] {
  if (grant.role !== 'officer' || !grant.regionCode) return []
  const scope = regionScope(grant.regionCode)
  if (!scope || scope.level !== grant.level) return []
  const name = grant.nameSealed
    ? unseal(grant.nameSealed, { collection: 'grants', id: grant._id, field: 'name' })
    : ''
  return [{ grantId: grant._id, name, expiresOn: grant.expiresOn, scope }]
}

export function mayCall(caller: Caller, roles: readonly Role[]): boolean {
  const held: Record<Role, boolean> = {
    visitor: true,
    worker: caller.linkId !== null,
    employer: caller.employers.length > 0,
    officer: caller.officers.length > 0,
    agency: caller.agencies.length > 0,
  }
  return roles.some((role) => held[role])
}

/** The person behind the caller, made now if this is their first write. */
export async function ensurePerson(writer: Writer, caller: Caller, now: Date): Promise<string> {
  if (caller.linkId === null) throw new AppError('LOGIN_REQUIRED')
  if (caller.personId !== null) return caller.personId
  const existing = await writer.get('identityLinks', caller.linkId)
  if (existing) return existing.personId
  const personId = keyedHash('person', caller.linkId).slice(0, 22)
  const createdAt = now.toISOString()
  await writer.create('people', { _id: personId, createdAt })
  await writer.create('identityLinks', { _id: caller.linkId, kind: 'openid', personId, createdAt })
  return personId
}

/** The caller's scope for one enterprise; the words are the same whether it exists or not. */
export function employerOf(caller: Caller, employerId: string): EmployerScope {
  const scope = caller.employers.find((candidate) => candidate.employerId === employerId)
  if (!scope) throw new AppError('NOT_FOUND')
  return scope
}

/** The caller's scope for one agency; the words are the same whether it exists or not. */
export function agencyOf(caller: Caller, agencyId: string): AgencyScope {
  const scope = caller.agencies.find((candidate) => candidate.agencyId === agencyId)
  if (!scope) throw new AppError('NOT_FOUND')
  return scope
}

/** All regions the caller is an officer of. */
export function officerScopes(caller: Caller): RegionScope[] {
  return caller.officers.map(({ scope }) => scope)
}

/** The grant that reaches a region, narrowed to it; without a region, the caller's first grant. */
export function officerFor(caller: Caller, regionCode?: string): OfficerGrant {
  for (const grant of caller.officers) {
    const scope = narrow(grant.scope, regionCode)
    if (scope) return { ...grant, scope }
  }
  throw new AppError('FORBIDDEN')
}

/** The grant under which an officer reaches a record: the words are the same whether it exists or not. */
export function officerOf(caller: Caller, record: RegionCodes): OfficerGrant {
  const officer = caller.officers.find(({ scope }) => record[scope.field] === scope.code)
  if (!officer) throw new AppError('NOT_FOUND')
  return officer
}
