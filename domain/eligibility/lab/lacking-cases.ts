/** The boundaries of a policy that none of its cases looks at, in words. */
import type { FactPath } from '../facts'
import type { CaseResult } from '../golden-cases'
import { factsOf } from '../judge'
import type { Policy } from '../policy-file'
import { canFail, openReadings, reachable } from '../policy-form'
import { verdictLabels, type Verdict } from '../verdict'

/**
 * Demanded are: each condition that can fail, failing alone; everything met; not in force (and behind a stated end);
 * too early and an open reading where the policy has them; and a stated sum where it pays.
 */
export function lackingCases({
  policy,
  results,
}: {
  policy: Policy
  results: readonly CaseResult[]
}): string[] {
  const verdicts = results.map(({ actual }) => actual)
  return [
    ...policy.conditions
      .filter(
        ({ id }) => canFail(policy).includes(id) && !verdicts.some((each) => failsAlone(policy, id, each)),
      )
      .map(({ label }) => `没有“只差${label}”的样例`),
    ...lackingVerdicts(policy, verdicts),
    ...openReadings(policy)
      .filter(({ id }) => !verdicts.some((verdict) => isSplitBy(id, verdict)))
      .map(({ question }) => `没有因口径不同、结果就不同的样例：${question}`),
    ...(policy.amounts.length > 0 && !results.some(statesMoney) ? ['没有写明钱数的样例'] : []),
  ]
}

function lackingVerdicts(policy: Policy, verdicts: readonly Verdict[]): string[] {
  const has = (...codes: Verdict['verdict'][]) => verdicts.some(({ verdict }) => codes.includes(verdict))
  const lacking: string[] = []
  const best = bestOf(policy)
  if (!has(...best)) lacking.push(`没有“${verdictLabels[best[0]]}”的样例`)
  if (!has('not-in-force')) lacking.push(`没有“${verdictLabels['not-in-force']}”的样例`)
  const { until } = policy.inForce
  if (
    until !== undefined &&
    !verdicts.some(({ verdict, period }) => verdict === 'not-in-force' && period === 'after')
  )
    lacking.push(`没有 ${until} 以后的样例`)
  if (reachable(policy).includes('deferred') && !has('deferred'))
    lacking.push(`没有“${verdictLabels.deferred}”的样例`)
  return lacking
}

/** What someone gets who fails nothing. */
function bestOf(policy: Policy): [Verdict['verdict'], ...Verdict['verdict'][]] {
  if (policy.effect !== 'grant') return [policy.effect]
  const settled = reachable(policy).filter((code) => code === 'eligible' || code === 'likely')
  const [first, ...others] = settled
  return first ? [first, ...others] : ['review']
}

/** Conditions on the same fact may fail with it: a county lies in its city. */
function failsAlone(policy: Policy, id: string, verdict: Verdict): boolean {
  if (verdict.verdict !== 'ineligible') return false
  const unmet = verdict.conditions.filter(({ result }) => result === 'unmet').map((each) => each.id)
  if (!unmet.includes(id)) return false
  const own = factsBehind(policy, id)
  return unmet.every((each) => each === id || factsBehind(policy, each).some((fact) => own.includes(fact)))
}

function factsBehind({ conditions }: Policy, id: string): FactPath[] {
  return conditions.filter((condition) => condition.id === id).flatMap(factsOf)
}

/** Two meanings that differ in this reading alone and end in different verdicts. */
function isSplitBy(reading: string, { readings }: Verdict): boolean {
  const others = (id: string) =>
    id
      .split('+')
      .filter((part) => !part.startsWith(`${reading}:`))
      .join('+')
  return readings.some((one) =>
    readings.some((two) => others(one.id) === others(two.id) && one.verdict !== two.verdict),
  )
}

function statesMoney({ stated, actual }: CaseResult): boolean {
  return stated.includes('amounts') && actual.amounts.length > 0
}
