/** Which combinations of answers a what-if tries. */
import { fullDayText } from '../calendar/day-text'
import { candidatesFor, type Candidate } from './candidates'
import { judgedOn, lastDayOf } from './decide'
import { saidAs } from './fact-phrases'
import type { FactPath, Facts } from './facts'
import { factsOf, isTooEarly, judgeCondition } from './judge'
import { knownFacts, type KnownFacts } from './known-facts'
import { meaningsOf } from './meanings'
import type { Condition, Policy } from './policy-file'
import { acrossReadings, type Judgement, type Truth } from './truth'
import type { Verdict } from './verdict'

/** Answers that are changed together, one per fact. */
export type Assignment = readonly Candidate[]

/** Whole combinations at most, of each sort; a policy of ten conditions with one way each needs two. */
const mostCombinations = 200
/** No condition turns on more facts than this at once, nor is it tried in more ways per number of facts. */
const mostFactsAtOnce = 4
const mostWaysAtOnce = 2000

interface Search {
  policy: Policy
  candidates: (fact: FactPath) => readonly Candidate[]
  judge: (condition: Condition, changed: Assignment) => Judgement
}
interface OpenCondition {
  result: Truth
  /** By the result they bring: the smallest changes that do. */
  turns: ReadonlyMap<Truth, readonly Assignment[]>
}

/**
 * Per condition the smallest changes that turn it, then these put together: everything unmet lifted, everything
 * unknown settled, or one condition lost. Not every combination brings another verdict.
 */
export function combinationsOf(given: { policy: Policy; facts: Facts; before: Verdict }): Assignment[] {
  const { policy, facts, before } = given
  const applied = before.verdict === 'not-in-force' ? appliedInTime(policy, before) : []
  if (applied === null) return []
  const search = newSearch(policy, facts)
  const open = openConditions(search, { before, tooEarly: isTooEarly(policy, facts.asOf) })
  const having = (result: Truth) => open.filter((condition) => condition.result === result)
  const lifted = product(having('unmet').map(({ turns }) => turnsTo(turns, ['met', 'review', 'unknown'])))
  const settled = product([
    ...having('unknown').map(({ turns }) => turnsTo(turns, ['met', 'review'])),
    ...having('review').map(({ turns }) => [[], ...turnsTo(turns, ['met'])]),
  ])
  const lost = open.flatMap(({ turns }) => turnsTo(turns, ['unmet'])).slice(0, mostCombinations)
  return [...lost, ...lifted, ...product([lifted, settled])]
    .map((combination) => joined(applied, combination))
    .filter((combination) => combination !== null && combination.length > 0) as Assignment[]
}

/** Without the changes that are not needed. */
export function shrunk(set: Assignment, isEnough: (rest: Assignment) => boolean): Assignment {
  return set.reduce((sofar, change) => {
    const rest = sofar.filter((other) => other !== change)
    return rest.length > 0 && isEnough(rest) ? rest : sofar
  }, set)
}

/** The sets with one more, as long as none is part of another. */
export function withMinimal(sets: readonly Assignment[], set: Assignment, isIn = isSame): Assignment[] {
  const isPart = (part: Assignment, whole: Assignment) =>
    part.every((change) => whole.some((other) => isIn(change, other)))
  if (sets.some((other) => isPart(other, set))) return [...sets]
  return [...sets.filter((other) => !isPart(set, other)), set]
}

function isSame(a: Candidate, b: Candidate): boolean {
  return a === b
}

/** Does the one answer say all that the other says? */
export function isBroader(broad: Candidate, narrow: Candidate): boolean {
  return broad.fact === narrow.fact && broad.words.every((part) => narrow.words.includes(part))
}

function newSearch(policy: Policy, facts: Facts): Search {
  const known = knownFacts(facts)
  const meanings = meaningsOf(policy, facts.params)
  const on = judgedOn(policy, known, facts.asOf)
  const found = new Map<FactPath, readonly Candidate[]>()
  const judge = (condition: Condition, changed: Assignment) => {
    const then = changed.length === 0 ? known : knownWith(known, changed)
    const under = meanings.map(({ choices, params }) =>
      judgeCondition(policy, condition, { known: then, asOf: facts.asOf, on, choices, params }),
    )
    return {
      result: acrossReadings(under.map(({ result }) => result)),
      missing: under.flatMap(({ missing }) => missing),
    }
  }
  const candidates = (fact: FactPath) => {
    const tried = found.get(fact) ?? candidatesFor({ policy, fact, known, meanings, on })
    found.set(fact, tried)
    return tried
  }
  return { policy, candidates, judge }
}

function knownWith(known: KnownFacts, changed: Assignment): KnownFacts {
  return changed.reduce(
    (then, { fact, value }) => then.with(fact, { value, evidence: 'self', by: null }),
    known,
  )
}

/** The only way back into the time in force, where it goes by the day of applying; null where there is none. */
function appliedInTime(policy: Policy, { period }: Verdict): Assignment | null {
  const fact = policy.inForce.appliedOn
  if (fact === undefined) return null
  const [value, side] = period === 'before' ? [policy.inForce.from, '起'] : [lastDayOf(policy), '前']
  return [{ fact, value, words: [saidAs(fact, `${fullDayText(value)}${side}`)] }]
}

/** Conditions that could turn: not those that are met, nor those that nobody can know yet. */
function openConditions(
  search: Search,
  { before, tooEarly }: { before: Verdict; tooEarly: boolean },
): OpenCondition[] {
  const isJudged = ['review', 'ineligible'].includes(before.verdict)
  return search.policy.conditions.flatMap((condition) => {
    const { result, missing } = search.judge(condition, [])
    if (result === 'met' || (tooEarly && condition.waits) || (result === 'review' && !isJudged)) return []
    const facts =
      result === 'unknown' ? factsOf(condition).filter((fact) => missing.includes(fact)) : factsOf(condition)
    return [{ result, turns: turnsOf(search, { condition, result, facts }) }]
  })
}

function turnsOf(
  search: Search,
  { condition, result, facts }: { condition: Condition; result: Truth; facts: readonly FactPath[] },
): Map<Truth, Assignment[]> {
  const turns = new Map<Truth, Assignment[]>()
  let tried: Assignment[] = [[]]
  for (let size = 1; size <= Math.min(facts.length, mostFactsAtOnce); size++) {
    tried = tried.flatMap((sofar) => {
      const next = facts.slice(facts.findIndex((fact) => fact === sofar.at(-1)?.fact) + 1)
      return next.flatMap((fact) => search.candidates(fact).map((candidate) => [...sofar, candidate]))
    })
    tried = tried.slice(0, mostWaysAtOnce)
    const results = tried.map((set) => search.judge(condition, set).result)
    tried.forEach((set, index) => {
      const truth = results[index] ?? result
      if (truth !== result) turns.set(truth, withMinimal(turns.get(truth) ?? [], set))
    })
    tried = tried.filter((_, index) => results[index] === result || results[index] === 'unknown')
  }
  return turns
}

function turnsTo(turns: OpenCondition['turns'], results: readonly Truth[]): Assignment[] {
  return results.flatMap((result) => turns.get(result) ?? [])
}

/** One assignment out of each list, put together in every way that does not contradict itself. */
function product(lists: readonly (readonly Assignment[])[]): Assignment[] {
  return lists.reduce<Assignment[]>(
    (sofar, list) =>
      sofar
        .flatMap((left) => list.map((right) => joined(left, right)))
        .filter((both) => both !== null)
        .slice(0, mostCombinations),
    [[]],
  )
}

function joined(left: Assignment, right: Assignment): Assignment | null {
  const fresh = right.filter((change) => !left.includes(change))
  const contradicts = fresh.some(({ fact }) => left.some((other) => other.fact === fact))
  return contradicts ? null : [...left, ...fresh]
}
