/** 从政策自己的写法看出：会有哪些结论，哪些条件会不符合，缺哪些事实会答不上。 */
import type { FactPath } from '../../domain/eligibility/facts'
import type { Leaf, Policy, Test } from '../../domain/eligibility/policy-file'
import type { VerdictCode } from '../../domain/eligibility/verdict'

interface Judged {
  judgement: string
  ruledOutBy?: Leaf
}

/** 可能出现的全部结论。 */
export function reachable(policy: Policy): VerdictCode[] {
  const found: VerdictCode[] = ['not-in-force']
  if (canFail(policy).length > 0) found.push('ineligible')
  if (policy.effect !== 'grant') return [...found, policy.effect]
  if (factsAsked(policy).length > 0) found.push('unknown')
  if (policy.decidableOn) found.push('deferred')
  return [...found, ...whenNothingIsMissing(policy)]
}

/** 会不符合的条件。 */
export function canFail({ conditions }: Policy): string[] {
  return conditions.filter(({ test }) => isRefutable(test)).map(({ id }) => id)
}

/** 不知道就答不上的事实，每个一次；只用来排除的不算，不知道它也照样请人判断。 */
export function factsAsked({ conditions }: Policy): FactPath[] {
  return [...new Set(conditions.flatMap(({ test }) => looksAt(test)).map(({ fact }) => fact))]
}

function whenNothingIsMissing(policy: Policy): VerdictCode[] {
  if (policy.conditions.some(({ test }) => isAlwaysJudged(test))) return ['review']
  const isCapped = policy.pendingRules !== undefined || policy.source.kind === 'bulletin'
  const leansOnReading = JSON.stringify(policy.conditions).includes('"reading":')
  const settled: VerdictCode[] = isCapped ? ['likely'] : ['eligible', 'likely']
  return leansOnReading || policy.conditions.some(({ test }) => isJudged(test))
    ? [...settled, 'review']
    : settled
}

function isRefutable(test: Test): boolean {
  if (isJudgement(test)) return test.ruledOutBy !== undefined
  const parts = partsOf(test)
  if (parts.length === 0) return true
  return 'any' in test ? parts.every(isRefutable) : parts.some(isRefutable)
}

/** 无论知道什么，都要请人判断。 */
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
