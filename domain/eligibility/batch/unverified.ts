import { periodOf } from '../decide'
import type { FactPath } from '../facts'
import { factsOf, isIndispensable } from '../judge'
import type { Leaf, Policy } from '../policy-file'
import type { Columns } from './columns'
import { judgePlanes } from './judge-planes'
import { policyFacts } from './policy-facts'
import { samePlanes, someBit, type Bits, type TruthPlanes } from './planes'

interface Asked {
  policy: Policy
  asOf: string
  columns: Columns
  /** For whom the verdict is eligible before caps. */
  eligible: Bits
  /** What a leaf says under each meaning; `undated` as if nobody had said when they applied. */
  looks: readonly { asKnown: (leaf: Leaf) => TruthPlanes; undated: (leaf: Leaf) => TruthPlanes }[]
}

/** Those whose eligible verdict would fall if one fact that rests on their own word were unknown; null for nobody. */
export function unverifiedBits(asked: Asked): Bits | null {
  const leaning = new Int32Array(asked.columns.words)
  for (const fact of policyFacts(asked.policy)) {
    const self = asked.columns.byFact.get(fact)?.self
    const ownWord = self && shared(self, asked.eligible)
    if (!ownWord) continue
    const isNeeded = asked.policy.conditions.some(({ test }) => isIndispensable(test, fact))
    const stillMet = isNeeded ? null : metWithout(asked, fact)
    for (let word = 0; word < ownWord.length; word++)
      leaning[word]! |= ownWord[word]! & ~(stillMet ? stillMet[word]! : 0)
  }
  return someBit(leaning) ? leaning : null
}

/** Null where nobody is in both. */
function shared(a: Bits, b: Bits): Bits | null {
  const both = new Int32Array(a.length)
  let any = 0
  for (let word = 0; word < a.length; word++) any |= both[word] = a[word]! & b[word]!
  return any === 0 ? null : both
}

/** Who would still meet everything; looked at only where all was met before. */
function metWithout(asked: Asked, fact: FactPath): Bits {
  const { policy, asOf, columns } = asked
  const { words } = columns
  const isDay = policy.inForce.appliedOn === fact
  if (isDay && periodOf(policy, asOf) !== 'during') return new Int32Array(words)
  const unknown = samePlanes(words, 'unknown')
  const touched = isDay
    ? policy.conditions
    : policy.conditions.filter((condition) => factsOf(condition).includes(fact))
  const met = new Int32Array(words).fill(-1)
  for (const { asKnown, undated } of asked.looks) {
    const look = isDay ? undated : asKnown
    for (const { test } of touched) {
      const { down, open } = judgePlanes(test, (leaf) => (leaf.fact === fact ? unknown : look(leaf)), words)
      for (let word = 0; word < words; word++) met[word]! &= ~(down[word]! | open[word]!)
    }
  }
  return met
}
