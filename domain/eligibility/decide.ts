import { isTooEarly, judgeCondition } from './judge'
import type { KnownFacts } from './facts'
import type { Meaning } from './meanings'
import type { Policy } from './policy-file'
import type { Judgement } from './truth'
import type { Verdict, VerdictCode } from './verdict'

export interface Question {
  policy: Policy
  asOf: string
  meanings: readonly Meaning[]
}

interface Understood {
  meaning: Meaning
  verdict: VerdictCode
  /** In the order of the policy's conditions. */
  judgements: readonly Judgement[]
}

export interface Decision {
  /** Before caps: `eligible` may still become `likely`. */
  verdict: VerdictCode
  /** The day that is tested against the time in force, and that dated values are taken for. */
  on: string
  period: Verdict['period']
  understood: readonly Understood[]
}

/** The verdict on what is known, by the order of precedence: the first that applies stands. */
export function decide(question: Question, known: KnownFacts): Decision {
  const { policy, asOf } = question
  const on = judgedOn(policy, known, asOf)
  const period = periodOf(policy, on)
  const understood = question.meanings.map((meaning) => {
    const context = { known, asOf, on, choices: meaning.choices, params: meaning.params }
    const judgements = policy.conditions.map((condition) => judgeCondition(policy, condition, context))
    return { meaning, judgements, verdict: verdictOf(policy, asOf, judgements) }
  })
  const verdict =
    period === 'during' ? acrossMeanings(understood.map((each) => each.verdict)) : 'not-in-force'
  return { verdict, on, period, understood }
}

export function periodOf(policy: Policy, on: string): Verdict['period'] {
  if (on < policy.inForce.from) return 'before'
  return on > lastDayOf(policy) ? 'after' : 'during'
}

/** The last day it can be applied for: the stated one, else the end of its season's year. */
export function lastDayOf(policy: Policy): string {
  return policy.inForce.until ?? `${policy.season}-12-31`
}

export function judgedOn(policy: Policy, known: KnownFacts, asOf: string): string {
  const applied = policy.inForce.appliedOn && known.get(policy.inForce.appliedOn)
  return applied ? String(applied.value) : asOf
}

export function verdictOf(policy: Policy, asOf: string, judgements: readonly Judgement[]): VerdictCode {
  const has = (result: Judgement['result']) => judgements.some((judgement) => judgement.result === result)
  if (has('unmet')) return 'ineligible'
  if (policy.effect !== 'grant') return policy.effect
  if (isTooEarly(policy, asOf)) return 'deferred'
  if (has('unknown')) return 'unknown'
  return has('review') ? 'review' : 'eligible'
}

/** Where every meaning agrees the wording does not matter, and nobody is bothered with it. */
function acrossMeanings(verdicts: readonly VerdictCode[]): VerdictCode {
  const distinct = new Set(verdicts)
  const [only] = verdicts
  if (distinct.size === 1 && only) return only
  const open = (['referral', 'advisory', 'deferred', 'unknown'] as const).find((verdict) =>
    distinct.has(verdict),
  )
  return open ?? 'review'
}
