/** What a person is entitled to: pure, three-valued, with a reason for every word. */
import { codesOf, evidences } from '../terms'
import { decide, type Decision, type Question } from './decide'
import { factLabels } from './fact-labels'
import type { FactPath, Facts } from './facts'
import { knownFacts, type KnownFact, type KnownFacts } from './known-facts'
import { meaningsOf } from './meanings'
import { planOf, type Plan } from './plan'
import type { Policy } from './policy-file'
import { resolved, type SlotContext } from './slots'
import { sumTable } from './sums'
import { acrossReadings } from './truth'
import type { Cap, ConditionResult, Verdict, VerdictCode } from './verdict'

/**
 * One verdict per policy, in the order given. Verdicts are never summed.
 * @param facts parsed facts; what is missing is unknown
 * @throws FactsError on a parameter that does not fit its policy
 */
export function evaluate({ policies, facts }: { policies: readonly Policy[]; facts: Facts }): Verdict[] {
  const known = knownFacts(facts)
  return policies.map((policy) => verdictFor(policy, facts, known))
}

/** The verdict of one policy. @throws FactsError on a parameter that does not fit it */
export function evaluateOne({ policy, facts }: { policy: Policy; facts: Facts }): Verdict {
  return verdictFor(policy, facts, knownFacts(facts))
}

function verdictFor(policy: Policy, facts: Facts, known: KnownFacts): Verdict {
  const question = { policy, asOf: facts.asOf, meanings: meaningsOf(policy, facts.params) }
  return verdictFrom(question, decide(question, known), known)
}

const payingVerdicts: readonly VerdictCode[] = ['eligible', 'likely', 'review', 'deferred']

/** Everything a decision says, with what it rests on. */
export function verdictFrom(question: Question, decision: Decision, known: KnownFacts): Verdict {
  const { policy } = question
  const plan = planOf(policy)
  const caps = capsOf(question, decision.verdict, known)
  const verdict = capped(decision.verdict, caps)
  const paying = payingVerdicts.includes(verdict)
  return {
    policy: plan.id,
    verdict,
    caps,
    decidableOn: verdict === 'deferred' ? (policy.decidableOn ?? null) : null,
    amounts: paying ? amountsOf(plan, decision, known) : [],
    benefits: paying ? benefitsOf(policy) : [],
    conditions: conditionResults(plan, decision, known),
    missing: verdict === 'unknown' || verdict === 'deferred' ? missingOf(decision) : [],
    readings: verdict === 'review' ? readingsOf(question, decision, known) : [],
    version: plan.version,
    title: plan.title,
    period: decision.period,
    assumedEnd: decision.period === 'after' && policy.inForce.until === undefined,
    source: plan.source,
  }
}

function capped(verdict: VerdictCode, caps: readonly Cap[]): VerdictCode {
  return verdict === 'eligible' && caps.length > 0 ? 'likely' : verdict
}

function capsOf(question: Question, verdict: VerdictCode, known: KnownFacts): Cap[] {
  if (verdict !== 'eligible') return []
  const { caps } = planOf(question.policy)
  return leansOnOwnWord(question, known) ? [...caps, 'unverified'] : caps.slice()
}

/** Would an eligible verdict fall if one of the self-reported facts were unknown? */
function leansOnOwnWord(question: Question, known: KnownFacts): boolean {
  const { indispensable, other } = planOf(question.policy)
  if (indispensable.some((path) => known.get(path)?.evidence === 'self')) return true
  return other.some((path) => {
    if (known.get(path)?.evidence !== 'self') return false
    return decide(question, known.with(path, undefined)).verdict !== 'eligible'
  })
}

/** Empty where a sum cannot be computed yet, or where the meanings give different ones. */
function amountsOf(plan: Plan, decision: Decision, known: KnownFacts): Verdict['amounts'] {
  const amounts: Verdict['amounts'] = []
  for (const amount of plan.amounts) {
    const fen = settledFen(amount, decision, known)
    if (fen === null) return []
    amounts.push({ payer: amount.payer, payee: amount.payee, fen, upTo: amount.upTo })
  }
  return amounts
}

function settledFen(
  amount: Policy['amounts'][number],
  { on, understood }: Decision,
  known: KnownFacts,
): number | null {
  if (typeof amount.fen === 'number') return amount.fen
  const sums = understood.map(({ meaning: { choices, params } }) =>
    fenOf(amount, { choices, params, on, known }),
  )
  return sums.every((fen) => fen === sums[0]) ? sums[0]! : null
}

/** Integer fen, or null where the fact it is computed from is unknown. */
export function fenOf(
  { fen, sum }: Policy['amounts'][number],
  context: SlotContext & { known: KnownFacts },
): number | null {
  if (!sum) return Number(resolved(fen, context))
  const { kind, fact, ...written } = sum
  const known = context.known.get(fact)
  if (!known) return null
  const plain = Object.entries(written).map(([name, value]) => [name, resolved(value, context)])
  return sumTable[kind].fen(known.value, Object.fromEntries(plain))
}

function benefitsOf({ benefits = [] }: Policy): Verdict['benefits'] {
  return benefits.map(({ kind, value }) => ({ kind, value }))
}

function resultOf(understood: Decision['understood'], index: number): ConditionResult['result'] {
  const { result } = understood[0]!.judgements[index]!
  for (let at = 1; at < understood.length; at++)
    if (understood[at]!.judgements[index]!.result !== result)
      return acrossReadings(understood.map(({ judgements }) => judgements[index]!.result))
  return result
}

const weakestFirst = codesOf(evidences)

function conditionResults(plan: Plan, { understood }: Decision, known: KnownFacts): ConditionResult[] {
  const results = new Array<ConditionResult>(plan.conditions.length)
  for (let index = 0; index < results.length; index++) {
    const { id, label, clause, document, facts, numbers } = plan.conditions[index]!
    const values = new Array<unknown>(numbers.length)
    let weakest: KnownFact | undefined
    for (let at = 0; at < numbers.length; at++) {
      const fact = known.at(numbers[at]!)
      values[at] = fact ? fact.value : null
      if (fact && (!weakest || isWeaker(fact, weakest))) weakest = fact
    }
    results[index] = {
      id,
      label,
      result: resultOf(understood, index),
      clause,
      document,
      facts,
      values,
      evidence: weakest ? weakest.evidence : null,
      by: weakest ? weakest.by : null,
    }
  }
  return results
}

function isWeaker({ evidence }: KnownFact, than: KnownFact): boolean {
  return evidence !== than.evidence && weakestFirst.indexOf(evidence) < weakestFirst.indexOf(than.evidence)
}

/** What can still matter under a meaning that is not lost already. */
function missingOf({ understood }: Decision): Verdict['missing'] {
  const open = understood.filter(({ verdict }) => verdict !== 'ineligible')
  const facts = new Set<FactPath>(
    open.flatMap(({ judgements }) => judgements.flatMap(({ missing }) => missing)),
  )
  return [...facts].map((fact) => ({ fact, from: [...factLabels[fact].from] }))
}

function readingsOf(question: Question, { understood }: Decision, known: KnownFacts): Verdict['readings'] {
  return understood
    .filter(({ meaning }) => meaning.id !== '')
    .map(({ meaning, verdict }) => {
      const alone = { ...question, meanings: [meaning] }
      return { id: meaning.id, verdict: capped(verdict, capsOf(alone, verdict, known)) }
    })
}
