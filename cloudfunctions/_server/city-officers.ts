/** Readings and policies are settled for a whole city, by its officers. */
import { AppError } from '../../domain/contracts/error-codes'
import { policiesInPlace } from '../../domain/eligibility/policies-in-place'
import type { Policy } from '../../domain/eligibility/policy-file'
import { isWithin } from '../../domain/regions/region-code'
import type { Caller, OfficerGrant } from './identity'

/** The caller's grants for whole cities. @throws AppError FORBIDDEN when there is none */
export function cityGrants(caller: Caller): [OfficerGrant, ...OfficerGrant[]] {
  const [first, ...others] = caller.officers.filter(({ scope }) => scope.level === 'city')
  if (!first) throw new AppError('FORBIDDEN')
  return [first, ...others]
}

/** Offered in the city, in a part of it, or around it. */
export function concerns(policy: Policy, { scope }: OfficerGrant): boolean {
  return policiesInPlace({ policies: [policy], region: scope.code }).length > 0
}

/** The grant of the city in which the policy lies as a whole: its officers may settle it. */
export function settlingGrant(policy: Policy, grants: readonly OfficerGrant[]): OfficerGrant | null {
  return grants.find(({ scope }) => isWithin(policy.place, scope.code)) ?? null
}
