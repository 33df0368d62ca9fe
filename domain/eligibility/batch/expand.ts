import { judgedOn, openVerdict, periodOf, verdictOf, type Decision } from '../decide'
import { verdictFrom } from '../evaluate'
import { judgeCondition } from '../judge'
import { knownFacts } from '../known-facts'
import type { Judgement } from '../truth'
import type { Verdict } from '../verdict'
import type { PolicyOutcome, UnderstoodBatch } from './evaluate-batch'
import { truthAt } from './planes'
import { verdictOfByte } from './verdict-bytes'

/**
 * One person's verdict in full, as `evaluateOne` gives it for the day and the parameters of the batch.
 * @param index of the person in the roster that the columns were prepared from
 * @throws RangeError when there is no such person
 */
export function expand({ outcome, index }: { outcome: PolicyOutcome; index: number }): Verdict {
  const { policy, asOf, columns, understood } = outcome
  const facts = columns.people[index]
  if (!facts) throw new RangeError(`nobody at ${index}`)
  const known = knownFacts(facts)
  const on = judgedOn(policy, known, asOf)
  const judgementsUnder = ({ meaning, conditions }: UnderstoodBatch): Judgement[] =>
    policy.conditions.map((condition, at) => {
      const result = truthAt(conditions[at]!, index)
      if (result !== 'unknown') return { result, missing: [] }
      return judgeCondition(policy, condition, { ...meaning, known, asOf, on })
    })
  const { verdict } = verdictOfByte(outcome.verdicts[index]!)
  const decision: Decision = {
    // Caps are found again below, with the words that go with them.
    verdict: verdict === 'likely' ? 'eligible' : verdict,
    on,
    period: periodOf(policy, on),
    understood: understood.map((each) => {
      const judgements = judgementsUnder(each)
      return { meaning: each.meaning, judgements, verdict: verdictOf(openVerdict(policy, asOf), judgements) }
    }),
  }
  const question = { policy, asOf, meanings: understood.map(({ meaning }) => meaning) }
  return verdictFrom(question, decision, known)
}
