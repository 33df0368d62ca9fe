/** Other officers, as far as work is given to them. */
import { AppError } from '../../domain/contracts/error-codes'
import { shanghaiDay } from '../../domain/calendar/shanghai-day'
import type { ReadContext } from './context'
import { asOfficer, officerScopes, type OfficerGrant } from './identity'
import { grantById, isInForce } from './repositories/grants'
import { lies } from './repositories/region-codes'
import { isAbove, jobScope, reaches, type RegionScope } from './scope'
import type { RegionCodes } from './store/documents'
import type { GrantDoc } from './store/identity-documents'
import type { Reader } from './store/store'
import { officerTitle } from './views/shortage-view'

export interface Colleague extends OfficerGrant {
  title: string
}

/**
 * The colleague behind a grant, if it is in force and reaches the place.
 * @throws AppError INPUT_INVALID otherwise, in the same words whether there is such a grant or not
 */
export async function reachingColleague(
  { db, caller, now }: ReadContext,
  { grantId, place }: { grantId: string; place: RegionCodes },
): Promise<Colleague> {
  const [scope] = officerScopes(caller)
  const grant = scope ? await grantById(db, scope, grantId) : null
  const [officer] = grant && isInForce(grant, shanghaiDay(now)) ? asOfficer(grant) : []
  if (!officer || !lies(place, officer.scope))
    throw new AppError('INPUT_INVALID', { grantId: '这位同事管不到这里，请另选一位' })
  return { ...officer, title: officerTitle(officer) }
}

/** 菜园镇经办人员, also of one who holds the post no more; empty where there is no such officer. */
export async function titleOfGrant(db: Reader, grantId: string): Promise<string> {
  const grant = await grantById(db, jobScope('staff'), grantId)
  const [officer] = grant ? asOfficer(grant) : []
  return officer ? officerTitle(officer) : ''
}

export interface Reached {
  grant: GrantDoc
  officer: Colleague
  /** The caller's own grant under which they may act on it. */
  under: OfficerGrant
}

/**
 * A grant whose work and end the caller may decide on: their own, or one below a wider grant of theirs. It may have
 * ended already.
 * @throws AppError NOT_FOUND for what the caller does not reach, FORBIDDEN for a colleague of the same level
 */
export async function grantToDecideOn({ db, caller }: ReadContext, grantId: string): Promise<Reached> {
  const [first] = officerScopes(caller)
  const grant = first ? await grantById(db, first, grantId) : null
  const [officer] = grant ? asOfficer(grant) : []
  const reaching = caller.officers.filter(({ scope }) => officer && reaches(scope, officer.scope.code))
  if (!grant || !officer || reaching.length === 0) throw new AppError('NOT_FOUND')
  const under = reaching.find((own) => mayDecide(own, { grant, personId: caller.personId }))
  if (!under) throw new AppError('FORBIDDEN')
  return { grant, officer: { ...officer, title: officerTitle(officer) }, under }
}

/** Whoever holds the grant, or somebody above. */
export function mayDecide(
  own: { grantId: string; scope: RegionScope },
  { grant, personId }: { grant: GrantDoc; personId: string | null },
): boolean {
  if (grant.level === null || grant.regionCode === null) return false
  if (grant.personId === personId) return reaches(own.scope, grant.regionCode)
  return reaches(own.scope, grant.regionCode) && isAbove(own.scope.level, grant.level)
}
