import { evaluateOne } from './evaluate'
import { factLabels, type AnswerKind, type Supplier } from './fact-labels'
import { factPaths, type FactPath, type Facts } from './facts'
import { factsOf, isTooEarly } from './judge'
import { knownFacts } from './known-facts'
import type { Policy } from './policy-file'
import type { Verdict } from './verdict'

interface OpenFact {
  fact: FactPath
  /** A noun, as in 还差：…. */
  label: string
  question: string
  answer: AnswerKind
  options: { value: string; label: string }[]
  from: readonly Supplier[]
  /** The policies it can still turn, or whose money it decides. */
  policies: string[]
}

/**
 * The questions whose answers can still change something, the one that matters to most policies first.
 * Facts that cannot exist yet are not asked.
 * @param by keep only what this person can supply
 */
export function openFacts(given: { policies: readonly Policy[]; facts: Facts; by?: Supplier }): OpenFact[] {
  const wanting = new Map<FactPath, string[]>()
  for (const policy of given.policies) {
    for (const fact of askable(policy, given.facts))
      wanting.set(fact, [...(wanting.get(fact) ?? []), policy.id])
  }
  const order = Object.keys(factLabels)
  return factPaths
    .filter((path) => wanting.has(path) && (!given.by || factLabels[path].from.includes(given.by)))
    .map((path) => openFact(path, wanting.get(path) ?? []))
    .sort((a, b) => b.policies.length - a.policies.length || order.indexOf(a.fact) - order.indexOf(b.fact))
}

function askable(policy: Policy, facts: Facts): FactPath[] {
  const waiting = isTooEarly(policy, facts.asOf)
    ? policy.conditions.filter(({ waits }) => waits).flatMap(factsOf)
    : []
  const verdict = evaluateOne({ policy, facts })
  return [...verdict.missing.map(({ fact }) => fact), ...wantedForSums(policy, verdict, facts)].filter(
    (fact, index, all) => !waiting.includes(fact) && all.indexOf(fact) === index,
  )
}

/** Facts that no condition turns on, but without which the money cannot be computed. */
function wantedForSums(policy: Policy, verdict: Verdict, facts: Facts): FactPath[] {
  if (!['eligible', 'likely', 'review', 'deferred'].includes(verdict.verdict)) return []
  const known = knownFacts(facts)
  return policy.amounts.flatMap(({ sum }) => (sum && !known.has(sum.fact) ? [sum.fact] : []))
}

function openFact(fact: FactPath, policies: string[]): OpenFact {
  const { label, question, answer, options = {}, from } = factLabels[fact]
  const choices = Object.entries(options).map(([value, text]) => ({ value, label: text }))
  return { fact, label, question, answer, options: choices, from, policies }
}
