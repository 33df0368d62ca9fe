/** The smallest changes of what is known that would turn a verdict: every one tried, none guessed. */
import type { Candidate } from './candidates'
import { evaluateOne } from './evaluate'
import type { FactPath, Facts } from './facts'
import { factsOf } from './judge'
import { knownFacts } from './known-facts'
import type { Condition, Policy } from './policy-file'
import type { Verdict, VerdictCode } from './verdict'
import { combinationsOf, isBroader, shrunk, withMinimal, type Assignment } from './what-if-search'

export interface FactChange {
  fact: FactPath
  /** One answer of the kind that turns it. */
  to: unknown
  /** All answers that are taken alike, in short phrases: 户口在嵊泗县以外. */
  words: readonly string[]
}

export interface WhatIf {
  /** All of them together are needed; in the order of the policy. */
  changes: FactChange[]
  /** The same in as few phrases as can be: a condition's own words where the changes make it met. */
  words: string[]
  /** What the policy says then. */
  verdict: VerdictCode
  amounts: Verdict['amounts']
  /** How many facts are still missing then. */
  missing: number
}
/** Best first. */
const ranking: readonly VerdictCode[] = [
  'eligible',
  'likely',
  'deferred',
  'review',
  'referral',
  'advisory',
  'unknown',
  'ineligible',
  'not-in-force',
]

/**
 * What would have to be different for another verdict. Open are unknown facts; where a condition is unmet or people
 * would have to judge, its known facts too, because a record may be wrong. Facts that cannot exist yet are left alone.
 * Answers are taken as the asker's own word, so that nothing comes out firmer than `likely` while they decide.
 * @returns minimal sets only: without any one of its changes a set does not reach its verdict. Best verdict
 * first, then what needs the fewest known facts changed, then the smallest.
 * @throws FactsError on a parameter that does not fit the policy
 */
export function changesThatMatter({ policy, facts }: { policy: Policy; facts: Facts }): WhatIf[] {
  const before = evaluateOne({ policy, facts })
  const known = knownFacts(facts)
  const corrections = (set: Assignment) => set.filter(({ fact }) => known.has(fact)).length
  const verdictWith = (set: Assignment) => evaluateOne({ policy, facts: factsWith(facts, set) }).verdict
  const reached = new Map<VerdictCode, Assignment[]>()
  for (const combination of combinationsOf({ policy, facts, before })) {
    const verdict = verdictWith(combination)
    if (verdict === before.verdict) continue
    const minimal = shrunk(combination, (rest) => verdictWith(rest) === verdict)
    reached.set(verdict, withMinimal(reached.get(verdict) ?? [], minimal, isBroader))
  }
  return [...reached]
    .sort(([a], [b]) => ranking.indexOf(a) - ranking.indexOf(b))
    .flatMap(([, sets]) => [...sets].sort((a, b) => corrections(a) - corrections(b) || a.length - b.length))
    .map((set) => whatIfOf({ policy, facts, before, set }))
}

/** The facts with some answers changed, as the asker's own word. */
export function withChanges(facts: Facts, changes: readonly Pick<FactChange, 'fact' | 'to'>[]): Facts {
  return changes.reduce<Facts>((sofar, { fact, to }) => {
    const [group, key] = fact.split('.') as ['worker' | 'employer' | 'agency', string]
    return { ...sofar, [group]: { ...sofar[group], [key]: { value: to, evidence: 'self' } } }
  }, facts)
}

function factsWith(facts: Facts, set: Assignment): Facts {
  return withChanges(
    facts,
    set.map(({ fact, value }) => ({ fact, to: value })),
  )
}

function whatIfOf(given: { policy: Policy; facts: Facts; before: Verdict; set: Assignment }): WhatIf {
  const { policy, facts, before, set } = given
  const order = policy.conditions.flatMap(factsOf)
  const sorted = [...set].sort((a, b) => order.indexOf(a.fact) - order.indexOf(b.fact))
  const after = evaluateOne({ policy, facts: factsWith(facts, set) })
  return {
    changes: sorted.map(({ fact, value, words }) => ({ fact, to: value, words })),
    words: wordsOf({ policy, before, after, set: sorted }),
    verdict: after.verdict,
    amounts: after.amounts,
    missing: after.missing.length,
  }
}

function wordsOf(given: { policy: Policy; before: Verdict; after: Verdict; set: Assignment }): string[] {
  const { policy, before, after, set } = given
  const isBetter = ranking.indexOf(after.verdict) < ranking.indexOf(before.verdict)
  const turned = policy.conditions.filter(
    (condition) =>
      isBetter &&
      resultOf(after, condition) === 'met' &&
      resultOf(before, condition) !== 'met' &&
      touches(condition, set),
  )
  const unsaid = new Set(turned.filter((condition) => !saysItAll(condition)).flatMap(factsOf))
  const labelled = turned.filter((condition) => !factsOf(condition).some((fact) => unsaid.has(fact)))
  const covered = new Set(labelled.flatMap(factsOf))
  return [
    ...labelled.map(({ label }) => label),
    ...set.filter(({ fact }) => !covered.has(fact)).flatMap(({ words }) => words),
  ]
}

function resultOf({ conditions }: Verdict, { id }: Condition) {
  return conditions.find((condition) => condition.id === id)?.result
}

/** Its label leaves no doubt which way was taken, nor which reading. */
function saysItAll({ test }: Condition): boolean {
  const written = JSON.stringify(test)
  return !written.includes('"any":') && !written.includes('"reading":')
}

function touches(condition: Condition, set: readonly Candidate[]): boolean {
  return set.some(({ fact }) => factsOf(condition).includes(fact))
}
