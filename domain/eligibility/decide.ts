import { conditionJudge, isTooEarly, type Judge } from './judge'
import type { KnownFacts } from './known-facts'
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
  const on = judgedOn(question.policy, known, question.asOf)
  const ready = readyOn(question, on)
  const understood = understoodBy(question.meanings, ready, known)
  const verdict = ready.period === 'during' ? acrossMeanings(understood) : 'not-in-force'
  return { verdict, on, period: ready.period, understood }
}

/** Every meaning in turn; what two of them do not read differently is judged once. */
function understoodBy(
  meanings: Question['meanings'],
  { judges, open }: Ready,
  known: KnownFacts,
): Understood[] {
  const understood: Understood[] = []
  for (let at = 0; at < meanings.length; at++) {
    const own = judges[at]!
    const judgements = new Array<Judgement>(own.length)
    for (let index = 0; index < own.length; index++) {
      const isAsBefore = at > 0 && own[index] === judges[at - 1]![index]
      judgements[index] = isAsBefore ? understood[at - 1]!.judgements[index]! : own[index]!(known)
    }
    understood.push({ meaning: meanings[at]!, judgements, verdict: verdictOf(open, judgements) })
  }
  return understood
}

/** What does not hang on the person. */
interface Ready {
  asOf: string
  on: string
  period: Verdict['period']
  /** As `openVerdict` gives it. */
  open: VerdictCode | null
  /** By meaning the policy's conditions. */
  judges: readonly (readonly Judge[])[]
}
const readyDays = new WeakMap<Question['meanings'], Ready[]>()
/** Days on which something is asked; of more than these the ones longest ready are prepared anew. */
const mostDays = 8

/** The conditions of a policy as its meanings have them on a day, made ready once for everyone. */
function readyOn(question: Question, on: string): Ready {
  const { policy, asOf, meanings } = question
  const days = readyDays.get(meanings) ?? []
  for (const day of days) if (day.asOf === asOf && day.on === on) return day
  const judges = meanings.map((meaning) => {
    const context = { ...meaning, asOf, on }
    return policy.conditions.map((condition) => conditionJudge(policy, condition, context))
  })
  const ready = { asOf, on, period: periodOf(policy, on), open: openVerdict(policy, asOf), judges }
  readyDays.set(meanings, [...days.slice(1 - mostDays), ready])
  return ready
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

/** What one meaning comes to; `open` as `openVerdict` gives it. */
export function verdictOf(open: VerdictCode | null, judgements: readonly Judgement[]): VerdictCode {
  let [isUnknown, isReview] = [false, false]
  for (const { result } of judgements) {
    if (result === 'unmet') return 'ineligible'
    if (result === 'unknown') isUnknown = true
    if (result === 'review') isReview = true
  }
  if (open) return open
  if (isUnknown) return 'unknown'
  return isReview ? 'review' : 'eligible'
}

/** The verdict of everyone who does not fail, where that hangs on nothing about the person. */
export function openVerdict(policy: Policy, asOf: string): VerdictCode | null {
  if (policy.effect !== 'grant') return policy.effect
  return isTooEarly(policy, asOf) ? 'deferred' : null
}

/** Where every meaning agrees the wording does not matter, and nobody is bothered with it. */
function acrossMeanings(understood: readonly Understood[]): VerdictCode {
  const only = understood[0]?.verdict
  if (only && understood.length === 1) return only
  if (only && understood.every(({ verdict }) => verdict === only)) return only
  const distinct = new Set(understood.map(({ verdict }) => verdict))
  const open = (['referral', 'advisory', 'deferred', 'unknown'] as const).find((verdict) =>
    distinct.has(verdict),
  )
  return open ?? 'review'
}
