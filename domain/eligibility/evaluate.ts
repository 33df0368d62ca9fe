/** What a person is entitled to: pure, three-valued, with a reason for every word. */
import { codesOf, evidences } from '../terms'
import { decide, type Decision, type Question } from './decide'
import { factLabels } from './fact-labels'
import { knownFacts, type FactPath, type Facts, type KnownFact, type KnownFacts } from './facts'
import { factsOf, isIndispensable } from './judge'
import { meaningsOf } from './meanings'
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
  const caps = capsOf(question, decision.verdict, known)
  const verdict = capped(decision.verdict, caps)
  const paying = payingVerdicts.includes(verdict)
  return {
    policy: policy.id,
    verdict,
    caps,
    decidableOn: verdict === 'deferred' ? (policy.decidableOn ?? null) : null,
    amounts: paying ? amountsOf(policy, decision, known) : [],
    benefits: paying ? benefitsOf(policy) : [],
    conditions: conditionResults(policy, decision, known),
    missing: verdict === 'unknown' || verdict === 'deferred' ? missingOf(decision) : [],
    readings: verdict === 'review' ? readingsOf(question, decision, known) : [],
    version: policy.version,
    title: policy.title,
    period: decision.period,
    assumedEnd: decision.period === 'after' && policy.inForce.until === undefined,
    source: policy.source,
  }
}

function capped(verdict: VerdictCode, caps: readonly Cap[]): VerdictCode {
  return verdict === 'eligible' && caps.length > 0 ? 'likely' : verdict
}

function capsOf(question: Question, verdict: VerdictCode, known: KnownFacts): Cap[] {
  if (verdict !== 'eligible') return []
  const { policy } = question
  const found: Cap[] = []
  if (policy.pendingRules) found.push('pending-rules')
  if (policy.source.kind === 'bulletin') found.push('bulletin-source')
  if (leansOnOwnWord(question, known)) found.push('unverified')
  return found
}

/** Would an eligible verdict fall if one of the self-reported facts were unknown? */
function leansOnOwnWord(question: Question, known: KnownFacts): boolean {
  const { indispensable, other } = weightsOf(question.policy)
  if (indispensable.some((path) => known.get(path)?.evidence === 'self')) return true
  return other.some((path) => {
    if (known.get(path)?.evidence !== 'self') return false
    const without = new Map(known)
    without.delete(path)
    return decide(question, without).verdict !== 'eligible'
  })
}

interface Weights {
  /** Facts without which nobody is eligible. */
  indispensable: FactPath[]
  /** Facts that matter for some and not for others. */
  other: FactPath[]
}
const weights = new WeakMap<Policy, Weights>()

function weightsOf(policy: Policy): Weights {
  const known = weights.get(policy)
  if (known) return known
  const { conditions, inForce } = policy
  const facts = new Set(conditions.flatMap(factsOf))
  const indispensable = [...facts].filter((path) =>
    conditions.some(({ test }) => isIndispensable(test, path)),
  )
  if (inForce.appliedOn) facts.add(inForce.appliedOn)
  const found = { indispensable, other: [...facts].filter((path) => !indispensable.includes(path)) }
  weights.set(policy, found)
  return found
}

/** Empty where a sum cannot be computed yet, or where the meanings give different ones. */
function amountsOf(policy: Policy, { on, understood }: Decision, known: KnownFacts): Verdict['amounts'] {
  const sums = understood.map(({ meaning }) =>
    policy.amounts.map((amount) => fenOf(amount, { ...meaning, on, known })),
  )
  const [first = []] = sums
  const isSettled = first.every((fen, index) => fen !== null && sums.every((each) => each[index] === fen))
  if (!isSettled) return []
  return policy.amounts.map(({ payer, payee, upTo }, index) => ({
    payer,
    payee,
    fen: first[index] ?? 0,
    upTo,
  }))
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
  if (understood.length === 1) return result
  return acrossReadings(understood.map(({ judgements }) => judgements[index]!.result))
}

const weakestFirst = codesOf(evidences)

function conditionResults(policy: Policy, { understood }: Decision, known: KnownFacts): ConditionResult[] {
  const results: ConditionResult[] = []
  for (let index = 0; index < policy.conditions.length; index++) {
    const condition = policy.conditions[index]!
    const facts = factsOf(condition)
    const values: unknown[] = []
    let weakest: KnownFact | undefined
    for (const path of facts) {
      const fact = known.get(path)
      values.push(fact ? fact.value : null)
      if (fact && (!weakest || isWeaker(fact, weakest))) weakest = fact
    }
    results.push({
      id: condition.id,
      label: condition.label,
      result: resultOf(understood, index),
      clause: condition.quote,
      document: policy.source.document,
      facts: facts.slice(),
      values,
      evidence: weakest ? weakest.evidence : null,
      by: weakest ? weakest.by : null,
    })
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
