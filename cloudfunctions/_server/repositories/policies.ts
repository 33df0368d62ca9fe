/** The policies that hold on a day. */
import type { Policy } from '../../../domain/eligibility/policy-file'
import { shippedPolicies } from '../platform/policy-files'
import type { PublicScope } from '../scope'
import type { Reader } from '../store/store'

export function policiesOn(_db: Reader, _scope: PublicScope, _on: string): Promise<readonly Policy[]> {
  return Promise.resolve(shippedPolicies())
}
