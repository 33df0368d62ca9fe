/** What stands after an evaluation, and where it differs from what stood before. */
import { isDeepStrictEqual } from 'node:util'
import { policyFacts } from '../../domain/eligibility/batch/policy-facts'
import { evaluate } from '../../domain/eligibility/evaluate'
import type { FactPath, Facts } from '../../domain/eligibility/facts'
import { knownFacts } from '../../domain/eligibility/known-facts'
import type { Policy } from '../../domain/eligibility/policy-file'
import { nextTurningDay } from '../../domain/eligibility/turning-days'
import type { Verdict } from '../../domain/eligibility/verdict'
import type { StandingVerdict } from './store/standing-documents'

/** One policy as it comes out now. */
export interface Outcome {
  policy: Policy
  verdict: Verdict
  standing: StandingVerdict
}

/** Each policy's verdict with the facts it was made from. */
export function outcomesOf(policies: readonly Policy[], facts: Facts): Outcome[] {
  const known = knownFacts(facts)
  return evaluate({ policies, facts }).map((verdict, index) => {
    const policy = policies[index]!
    const used = policyFacts(policy).flatMap((fact) => {
      const found = known.get(fact)
      return found ? [{ fact, ...found }] : []
    })
    const { version, caps, decidableOn, amounts } = verdict
    const standing = {
      policy: policy.id,
      version,
      verdict: verdict.verdict,
      caps,
      decidableOn,
      amounts,
      facts: used,
    }
    return { policy, verdict, standing }
  })
}

/** The next day on which one of them can turn by the calendar alone; '' when none is ahead. */
export function wakeDay(policies: readonly Policy[], asOf: string): string {
  const days = policies.flatMap((policy) => nextTurningDay(policy, asOf) ?? [])
  return days.sort()[0] ?? ''
}

export interface Turn extends Outcome {
  before: StandingVerdict
}

/** Those whose verdict or money is another than before; what stands for the first time has not turned. */
export function turnsSince(before: readonly StandingVerdict[], outcomes: readonly Outcome[]): Turn[] {
  const stood = new Map(before.map((verdict) => [verdict.policy, verdict]))
  return outcomes.flatMap((outcome) => {
    const earlier = stood.get(outcome.policy.id)
    return earlier && hasTurned(earlier, outcome.standing) ? [{ ...outcome, before: earlier }] : []
  })
}

function hasTurned(before: StandingVerdict, after: StandingVerdict): boolean {
  return (
    before.verdict !== after.verdict ||
    !isDeepStrictEqual(before.amounts, after.amounts) ||
    awaitsRules(before) !== awaitsRules(after)
  )
}

export function awaitsRules({ caps }: StandingVerdict): boolean {
  return caps.includes('pending-rules')
}

/** The facts that differ between two evaluations of one policy. */
export function differingFacts(before: StandingVerdict, after: StandingVerdict): FactPath[] {
  const known = new Map(before.facts.map((fact) => [fact.fact, fact]))
  const changed = after.facts.filter((fact) => !isDeepStrictEqual(known.get(fact.fact), fact))
  const still = new Set(after.facts.map(({ fact }) => fact))
  const gone = before.facts.filter(({ fact }) => !still.has(fact))
  return [...changed, ...gone].map(({ fact }) => fact as FactPath)
}
