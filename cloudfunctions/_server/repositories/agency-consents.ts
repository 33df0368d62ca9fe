/** That a job-seeker agreed, by name, that an agency sees their wish: one record per agency and wish. */
import type { AgencyScope } from '../scope'
import type { SupplyDoc } from '../store/matching-documents'
import type { Reader, Writer } from '../store/store'

/** The agencies of a wish from now on; `before` are those it named so far: [] for a new wish. */
export async function replaceConsents(
  db: Writer,
  wish: { supplyId: string; seasonId: string; before: readonly string[]; agencyIds: readonly string[] },
): Promise<void> {
  const { supplyId, seasonId, before, agencyIds } = wish
  for (const agencyId of before)
    if (!agencyIds.includes(agencyId)) await db.remove('agencyConsents', consentIdOf(agencyId, supplyId))
  for (const agencyId of agencyIds)
    if (!before.includes(agencyId))
      await db.create('agencyConsents', {
        _id: consentIdOf(agencyId, supplyId),
        agencyId,
        supplyId,
        seasonId,
      })
}

/** The open wishes this agency was named in; at most 200. */
export async function seekersOf(db: Reader, scope: AgencyScope, seasonId: string): Promise<SupplyDoc[]> {
  const equals = { agencyId: scope.agencyId, seasonId }
  const order = { field: 'supplyId', direction: 'asc' } as const
  const consents = await db.find('agencyConsents', { equals, order, limit: 200 })
  const wishes = await Promise.all(consents.map(({ supplyId }) => db.get('supplies', supplyId)))
  // The wish itself has the last word, should a consent have outlived it.
  return wishes.filter(
    (wish): wish is SupplyDoc => wish?.status === 'open' && wish.agencyIds.includes(scope.agencyId),
  )
}

function consentIdOf(agencyId: string, supplyId: string): string {
  return `${agencyId}:${supplyId}`
}
