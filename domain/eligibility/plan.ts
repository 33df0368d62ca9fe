/**
 * A policy made ready to be asked about anyone: facts by number, and everything in one place whatever the
 * policy's file leaves out.
 */
import { numberOfFact } from './known-facts'
import type { FactPath } from './facts'
import { factsOf, isIndispensable } from './judge'
import type { Policy } from './policy-file'
import type { Cap, ConditionResult } from './verdict'

export interface Plan {
  readonly id: string
  readonly version: number
  readonly title: string
  readonly source: Policy['source']
  readonly conditions: readonly PlannedCondition[]
  readonly amounts: Policy['amounts']
  /** What caps every eligible verdict. */
  readonly caps: readonly Cap[]
  /** Facts without which nobody is eligible. */
  readonly indispensable: readonly FactPath[]
  /** Facts that matter for some and not for others. */
  readonly other: readonly FactPath[]
}

/** What every verdict says alike of one condition; `numbers` are those of its facts. */
interface PlannedCondition extends Pick<ConditionResult, 'id' | 'label' | 'clause' | 'document' | 'facts'> {
  readonly numbers: readonly number[]
}

const plans = new WeakMap<Policy, Plan>()

export function planOf(policy: Policy): Plan {
  const known = plans.get(policy)
  if (known) return known
  const plan = newPlan(policy)
  plans.set(policy, plan)
  return plan
}

function newPlan(policy: Policy): Plan {
  const { id, version, title, source, conditions, amounts, inForce } = policy
  const facts = new Set(conditions.flatMap(factsOf))
  const indispensable = [...facts].filter((path) =>
    conditions.some(({ test }) => isIndispensable(test, path)),
  )
  if (inForce.appliedOn) facts.add(inForce.appliedOn)
  return {
    id,
    version,
    title,
    source,
    conditions: conditions.map((condition) => planned(policy, condition)),
    amounts,
    caps: capsOf(policy),
    indispensable,
    other: [...facts].filter((path) => !indispensable.includes(path)),
  }
}

function planned({ source }: Policy, condition: Policy['conditions'][number]): PlannedCondition {
  const { id, label, quote } = condition
  const facts = factsOf(condition).slice()
  return { id, label, clause: quote, document: source.document, facts, numbers: facts.map(numberOfFact) }
}

function capsOf({ pendingRules, source }: Policy): Cap[] {
  const found: Cap[] = []
  if (pendingRules) found.push('pending-rules')
  if (source.kind === 'bulletin') found.push('bulletin-source')
  return found
}
