/** A whole roster against policies at once: the answers of `evaluate`, every condition's truth kept as two bits. */
import type { Facts } from '../facts'
import { isTooEarly } from '../judge'
import { meaningsOf, type Meaning } from '../meanings'
import { leavesOf, type Leaf, type Policy } from '../policy-file'
import type { Columns } from './columns'
import { acrossMeaningPlanes, allPlanes } from './combine-planes'
import { judgePlanes, type PlanesOfLeaf } from './judge-planes'
import { newLeafPlanes, type LeafPlanes } from './leaf-planes'
import { emptyPlanes, samePlanes, type Bits, type TruthPlanes } from './planes'
import { timesOf, type Epoch, type Times } from './times'
import { unverifiedBits } from './unverified'
import { verdictBytes } from './verdict-bytes'

/** A policy as one of its meanings has it. */
export interface UnderstoodBatch {
  readonly meaning: Meaning
  /** In the order of the policy's conditions. */
  readonly conditions: readonly TruthPlanes[]
  /** All conditions together: met reads eligible, before caps and times. */
  readonly standing: TruthPlanes
}

export interface PolicyOutcome {
  readonly policy: Policy
  readonly asOf: string
  readonly columns: Columns
  /** One byte per person, read by `verdictOfByte`; filled up to whole words of 32. */
  readonly verdicts: Uint8Array
  readonly understood: readonly UnderstoodBatch[]
  /** As `understood[].standing`, over all meanings. */
  readonly standing: TruthPlanes
  readonly times: Times
}

export interface BatchResult {
  readonly columns: Columns
  readonly asOf: string
  readonly params: Facts['params']
  /** In the order of the policies given. */
  readonly outcomes: readonly PolicyOutcome[]
}

/**
 * Evaluates policies for everyone in the columns, as of one day and under one set of parameters.
 * `expand` shows one person's verdict in full, `totalsOf` heads and money, `changesBetween` what a change of policy does.
 * @throws FactsError on a parameter that does not fit its policy
 * @throws RangeError when a policy asks for a fact that the columns were not prepared for
 */
export function evaluateBatch(given: {
  policies: readonly Policy[]
  columns: Columns
  asOf: string
  params?: Facts['params']
}): BatchResult {
  const { policies, columns, asOf, params } = given
  const leafPlanes = newLeafPlanes(columns)
  const outcomes = policies.map((policy) =>
    outcomeOf({ policy, columns, asOf, meanings: meaningsOf(policy, params), leafPlanes }),
  )
  return { columns, asOf, params, outcomes }
}

interface Asked {
  policy: Policy
  columns: Columns
  asOf: string
  meanings: readonly Meaning[]
  leafPlanes: LeafPlanes
}

function outcomeOf({ policy, columns, asOf, meanings, leafPlanes }: Asked): PolicyOutcome {
  const times = timesOf({ policy, columns, asOf })
  const looks = meanings.map((meaning) => ({
    asKnown: datedLook(leafPlanes, meaning, times.epochs),
    undated: datedLook(leafPlanes, meaning, times.epochs.slice(0, 1)),
  }))
  const judge = newConditionJudge(policy, asOf, columns.words)
  const understood = meanings.map((meaning, index) => {
    const conditions = judge(looks[index]!.asKnown)
    return { meaning, conditions, standing: standingOf(conditions, columns.words) }
  })
  const standing = acrossMeaningPlanes(understood.map((each) => each.standing))
  const canBeEligible = policy.effect === 'grant' && !isTooEarly(policy, asOf)
  const eligible = canBeEligible ? metInForce(standing, times.inForce) : null
  const unverified = eligible && unverifiedBits({ policy, asOf, columns, eligible, looks })
  const verdicts = verdictBytes({ policy, asOf, standing, inForce: times.inForce, unverified })
  return { policy, asOf, columns, verdicts, understood, standing, times }
}

/** One condition after the other; meanings that read a condition alike share its planes. */
function newConditionJudge(policy: Policy, asOf: string, words: number) {
  const tooEarly = isTooEarly(policy, asOf)
  const judged = policy.conditions.map(() => new Map<string, TruthPlanes>())
  const numbers = new Map<TruthPlanes, number>()
  const numberOf = (planes: TruthPlanes) => {
    if (!numbers.has(planes)) numbers.set(planes, numbers.size)
    return numbers.get(planes)
  }
  return (look: PlanesOfLeaf): TruthPlanes[] =>
    policy.conditions.map(({ waits, test }, index) => {
      if (waits && tooEarly) return samePlanes(words, 'unknown')
      const seen: TruthPlanes[] = leavesOf(test).map(look)
      const alike = seen.map(numberOf).join()
      const known = judged[index]!.get(alike) ?? judgePlanes(test, look, words)
      judged[index]!.set(alike, known)
      return known
    })
}

function standingOf(conditions: readonly TruthPlanes[], words: number): TruthPlanes {
  return conditions.length === 0 ? emptyPlanes(words) : allPlanes(conditions)
}

function metInForce({ down, open }: TruthPlanes, inForce: Bits): Bits {
  const met = new Int32Array(inForce.length)
  for (let word = 0; word < met.length; word++) met[word] = inForce[word]! & ~(down[word]! | open[word]!)
  return met
}

/** What a leaf says when dated settings differ from person to person. */
function datedLook(leafPlanes: LeafPlanes, meaning: Meaning, epochs: readonly Epoch[]): PlanesOfLeaf {
  const [first] = epochs
  if (first && epochs.length === 1) return (leaf) => leafPlanes(leaf, { ...meaning, on: first.on })
  return (leaf: Leaf) => {
    const byEpoch = epochs.map(({ on, who }) => ({ who, planes: leafPlanes(leaf, { ...meaning, on }) }))
    const merged = emptyPlanes(first?.who.length ?? 0)
    for (const { who, planes } of byEpoch) {
      for (let word = 0; word < who.length; word++) {
        merged.down[word]! |= planes.down[word]! & who[word]!
        merged.open[word]! |= planes.open[word]! & who[word]!
      }
    }
    return merged
  }
}
