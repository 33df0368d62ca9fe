import { prepareColumns } from '../../domain/eligibility/batch/columns'
import { evaluateBatch, type PolicyOutcome } from '../../domain/eligibility/batch/evaluate-batch'
import type { Policy } from '../../domain/eligibility/policy-file'
import { anonymousFacts } from './anonymous-facts'
import type { RegionScope } from './scope'
import type { Reader } from './store/store'

/** Forms of one policy tried on everyone of a region, in the order given. Nothing is kept and nobody is named. */
export async function triedOn(
  db: Reader,
  scope: RegionScope,
  { policies, seasonId, asOf }: { policies: readonly [Policy, ...Policy[]]; seasonId: string; asOf: string },
): Promise<readonly PolicyOutcome[]> {
  const [{ audience }] = policies
  const people = await anonymousFacts(db, scope, { audience, seasonId, asOf })
  return evaluateBatch({ policies, columns: prepareColumns({ people, policies }), asOf }).outcomes
}
