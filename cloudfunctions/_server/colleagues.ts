/** Other officers, as far as work is given to them. */
import { AppError } from '../../domain/contracts/error-codes'
import { shanghaiDay } from '../../domain/calendar/shanghai-day'
import type { ReadContext } from './context'
import { asOfficer, officerScopes, type OfficerGrant } from './identity'
import { grantById, isInForce } from './repositories/grants'
import { lies } from './repositories/region-codes'
import type { RegionCodes } from './store/documents'
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
