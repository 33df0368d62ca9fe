import { acrossReadingPlanes } from './combine-planes'
import type { PolicyOutcome } from './evaluate-batch'
import { countBits, unmetBits, type Bits } from './planes'

/**
 * For every condition, in the order of the policy, those who fail it and nothing else:
 * whom a change of this one condition could still reach.
 */
export function soleUnmet({
  policy,
  understood,
  columns,
  times,
}: PolicyOutcome): { id: string; heads: number; who: Bits }[] {
  const unmet = policy.conditions.map((_, at) =>
    unmetBits(acrossReadingPlanes(understood.map(({ conditions }) => conditions[at]!))),
  )
  const once = new Int32Array(columns.words)
  const more = new Int32Array(columns.words)
  for (const bits of unmet) {
    for (let word = 0; word < bits.length; word++) {
      more[word]! |= once[word]! & bits[word]!
      once[word]! |= bits[word]!
    }
  }
  return policy.conditions.map(({ id }, at) => {
    const alone = unmet[at]!.map((word, index) => word & ~more[index]! & times.inForce[index]!)
    return { id, heads: countBits(alone, columns.people.length), who: alone }
  })
}
