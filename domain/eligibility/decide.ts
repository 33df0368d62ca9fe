import { conditionJudge, isTooEarly, type Judge } from './judge'
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
  const understood = understoodOn(question, known, on)
  const verdict = period === 'during' ? acrossMeanings(understood) : 'not-in-force'
  return { verdict, on, period, understood }
}

/** Every meaning in turn; what two of them do not read differently is judged once. */
function understoodOn(question: Question, known: KnownFacts, on: string): Understood[] {
  const understood: Understood[] = []
  let before: readonly Judge[] = []
  let said: readonly Judgement[] = []
  for (const meaning of question.meanings) {
    const judges = judgesOf(question, meaning, on)
    const judgements: Judgement[] = []
    for (let index = 0; index < judges.length; index++) {
      const judge = judges[index]!
      judgements.push(judge === before[index] ? said[index]! : judge(known))
    }
    understood.push({ meaning, judgements, verdict: verdictOf(question.policy, question.asOf, judgements) })
    before = judges
    said = judgements
  }
  return understood
}

interface Prepared {
  asOf: string
  on: string
  judges: readonly Judge[]
}
const prepared = new WeakMap<Meaning, Prepared[]>()
/** Days on which something is asked; more than these are prepared anew each time. */
const mostDays = 8

/** The conditions of a policy as one meaning has them on a day, made ready once for everyone. */
function judgesOf({ policy, asOf }: Question, meaning: Meaning, on: string): readonly Judge[] {
  const days = prepared.get(meaning)
  for (const ready of days ?? []) if (ready.asOf === asOf && ready.on === on) return ready.judges
  const context = { ...meaning, asOf, on }
  const judges = policy.conditions.map((condition) => conditionJudge(policy, condition, context))
  if (!days) prepared.set(meaning, [{ asOf, on, judges }])
  else if (days.length < mostDays) days.push({ asOf, on, judges })
  return judges
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
  let [isUnknown, isReview] = [false, false]
  for (const { result } of judgements) {
    if (result === 'unmet') return 'ineligible'
    if (result === 'unknown') isUnknown = true
    if (result === 'review') isReview = true
  }
  if (policy.effect !== 'grant') return policy.effect
  if (isTooEarly(policy, asOf)) return 'deferred'
  if (isUnknown) return 'unknown'
  return isReview ? 'review' : 'eligible'
}

/** Where every meaning agrees the wording does not matter, and nobody is bothered with it. */
function acrossMeanings(understood: readonly Understood[]): VerdictCode {
  const only = understood[0]?.verdict
  if (only && understood.every(({ verdict }) => verdict === only)) return only
  const distinct = new Set(understood.map(({ verdict }) => verdict))
  const open = (['referral', 'advisory', 'deferred', 'unknown'] as const).find((verdict) =>
    distinct.has(verdict),
  )
  return open ?? 'review'
}
