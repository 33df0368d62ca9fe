import type { FactPath } from '../facts'
import { factsOf } from '../judge'
import type { Policy } from '../policy-file'

/** Every fact that a policy's conditions, time in force or sums can look at, each once. */
export function policyFacts(policy: Policy): FactPath[] {
  const facts = policy.conditions.flatMap(factsOf)
  if (policy.inForce.appliedOn) facts.push(policy.inForce.appliedOn)
  facts.push(...policy.amounts.flatMap(({ sum }) => (sum ? [sum.fact] : [])))
  return [...new Set(facts)]
}
