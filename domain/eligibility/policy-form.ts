/** What a policy's own writing shows: which verdicts it can give, which conditions can fail, which facts it needs. */
import type { FactPath } from './facts'
import type { Leaf, Policy, Test } from './policy-file'
import type { VerdictCode } from './verdict'

interface Judged {
  judgement: string
  ruledOutBy?: Leaf
}

/** Every verdict that someone can get. */
export function reachable(policy: Policy): VerdictCode[] {
  const found: VerdictCode[] = ['not-in-force']
  if (canFail(policy).length > 0) found.push('ineligible')
  if (policy.effect !== 'grant') return [...found, policy.effect]
  if (factsAsked(policy).length > 0) found.push('unknown')
  if (policy.decidableOn) found.push('deferred')
  return [...found, ...whenNothingIsMissing(policy)]
}

/** Ids of the conditions that someone can fail. */
export function canFail({ conditions }: Policy): string[] {
  return conditions.filter(({ test }) => isRefutable(test)).map(({ id }) => id)
}

/** Facts without which there is no answer, each once; one that only rules out is none: without it people judge all the same. */
export function factsAsked({ conditions }: Policy): FactPath[] {
  return [...new Set(conditions.flatMap(({ test }) => looksAt(test)).map(({ fact }) => fact))]
}

/** Readings that conditions lean on and nobody has settled. */
export function openReadings({ readings = [], conditions }: Policy): NonNullable<Policy['readings']> {
  const written = JSON.stringify(conditions)
  return readings.filter(
    ({ id, decided }) => !decided && written.includes(JSON.stringify({ reading: id }).slice(1, -1)),
  )
}

function whenNothingIsMissing(policy: Policy): VerdictCode[] {
  if (policy.conditions.some(({ test }) => isAlwaysJudged(test))) return ['review']
  const isCapped = policy.pendingRules !== undefined || policy.source.kind === 'bulletin'
  const settled: VerdictCode[] = isCapped ? ['likely'] : ['eligible', 'likely']
  return openReadings(policy).length > 0 || policy.conditions.some(({ test }) => isJudged(test))
    ? [...settled, 'review']
    : settled
}

function isRefutable(test: Test): boolean {
  if (isJudgement(test)) return test.ruledOutBy !== undefined
  const parts = partsOf(test)
  if (parts.length === 0) return true
  return 'any' in test ? parts.every(isRefutable) : parts.some(isRefutable)
}

/** Whatever is known, people have to judge. */
function isAlwaysJudged(test: Test): boolean {
  if (isJudgement(test)) return true
  const parts = partsOf(test)
  if (parts.length === 0) return false
  return 'any' in test ? parts.every(isAlwaysJudged) : parts.some(isAlwaysJudged)
}

function isJudged(test: Test): boolean {
  return isJudgement(test) || partsOf(test).some(isJudged)
}

function looksAt(test: Test): Leaf[] {
  if (isJudgement(test)) return []
  const parts = partsOf(test)
  return parts.length > 0 ? parts.flatMap(looksAt) : [test as Leaf]
}

function isJudgement(test: Test): test is Judged {
  return 'judgement' in test
}

function partsOf(test: Test): Test[] {
  if ('all' in test) return test.all as Test[]
  return 'any' in test ? (test.any as Test[]) : []
}
