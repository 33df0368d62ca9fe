/** The ten policies that are measured, and how each reads when nothing is unknown and one reading counts. */
import { shippedPolicies } from '../../cloudfunctions/_server/platform/policy-files'
import { leavesOf, type Leaf, type Policy, type Test } from '../../domain/eligibility/policy-file'
import { meaningsOf } from '../../domain/eligibility/meanings'
import { conditionTable } from '../../domain/eligibility/conditions'
import { resolved } from '../../domain/eligibility/slots'

/** What workers can ask about, those with most to look at. */
const ids = [
  'ss22-red500',
  'aq21-yixiu',
  'aq21-tongcheng',
  'aq21-daguan',
  'aq21-yingjiang',
  'aq21-legalaid',
  'aq21-yixiu-emp',
  'aq21-10gb',
  'aq21-10gb-qs',
  'jl21-frontline-reward',
]
export const benchDay = '2022-02-12'

/** In force on the day measured, all of them: policies out of force would be too easy. */
export function benchPolicies(): Policy[] {
  return ids.map((id) => {
    const policy = shippedPolicies().find((each) => each.id === id)
    if (!policy) throw new Error(`no policy ${id} to measure`)
    return { ...policy, inForce: { ...policy.inForce, from: '2021-01-01', until: '2022-12-31' } }
  })
}

/** A test whose settings are plain values, for engines that know no readings and no dates. */
export type PlainTest = Leaf | { all: PlainTest[] } | { any: PlainTest[] }

/** Every condition of a policy as its first meaning has it. */
export function firstReading(policy: Policy): PlainTest {
  const [meaning] = meaningsOf(policy, undefined)
  if (!meaning) throw new Error(`${policy.id} means nothing`)
  const plainLeaf = (leaf: Leaf): Leaf => {
    const plain: Leaf = { kind: leaf.kind, fact: leaf.fact }
    for (const name of Object.keys(conditionTable[leaf.kind].settings))
      plain[name] = resolved(leaf[name], { ...meaning, on: benchDay })
    return plain
  }
  const plain = (test: Test): PlainTest => {
    if ('all' in test) return { all: (test.all as Test[]).map(plain) }
    if ('any' in test) return { any: (test.any as Test[]).map(plain) }
    if (leavesOf(test)[0] !== test) throw new Error(`${policy.id}: judgement has no two-valued reading`)
    return plainLeaf(test)
  }
  return { all: policy.conditions.map(({ test }) => plain(test)) }
}
