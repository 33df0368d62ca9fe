import { conditionTable } from './conditions'
import type { FactPath } from './facts'
import { numberOfFact, type KnownFacts } from './known-facts'
import { leavesOf, type Condition, type Leaf, type Policy, type Test } from './policy-file'
import { resolved, type SlotContext } from './slots'
import { allOf, anyOf, settled, type Judgement } from './truth'

interface JudgeContext extends SlotContext {
  known: KnownFacts
  asOf: string
}

/** One condition of a policy; before its day a waiting condition is unknown whatever is entered. */
export function judgeCondition(policy: Policy, condition: Condition, context: JudgeContext): Judgement {
  return conditionJudge(policy, condition, context)(context.known)
}

/** A condition made ready to be asked about anyone: its settings are looked up once. */
export type Judge = (known: KnownFacts) => Judgement

export function conditionJudge(
  policy: Policy,
  condition: Condition,
  context: SlotContext & { asOf: string },
): Judge {
  if (condition.waits && isTooEarly(policy, context.asOf)) {
    const waiting: Judgement = { result: 'unknown', missing: factsOf(condition) }
    return () => waiting
  }
  const known = steady.get(condition)
  if (known) return known
  const judge = testJudge(condition.test, context)
  if (isSteady(condition.test)) steady.set(condition, judge)
  return judge
}

const { met, unmet, review } = settled

const steady = new WeakMap<Condition, Judge>()

/** Does it say the same under every reading and parameter and on every day? */
function isSteady(test: Test): boolean {
  return leavesOf(test).every((leaf) =>
    Object.values(leaf).every((setting) => typeof setting !== 'object' || Array.isArray(setting)),
  )
}

export function isTooEarly(policy: Policy, asOf: string): boolean {
  return policy.decidableOn !== undefined && asOf < policy.decidableOn
}

const factsByCondition = new WeakMap<Condition, readonly FactPath[]>()

/** The facts a condition looks at, each once, in the order of the file. */
export function factsOf(condition: Condition): readonly FactPath[] {
  const known = factsByCondition.get(condition)
  if (known) return known
  const found = [...new Set(leavesOf(condition.test).map((leaf) => leaf.fact))]
  factsByCondition.set(condition, found)
  return found
}

/** Can nobody meet it whose `fact` is unknown, whatever else is known? */
export function isIndispensable(test: Test, fact: FactPath): boolean {
  if ('all' in test) return (test.all as Test[]).some((part) => isIndispensable(part, fact))
  if ('any' in test) return (test.any as Test[]).every((part) => isIndispensable(part, fact))
  return 'fact' in test && test.fact === fact
}

function testJudge(test: Test, context: SlotContext): Judge {
  if ('all' in test) {
    const parts = (test.all as Test[]).map((part) => testJudge(part, context))
    return (known) => allOf(parts, known)
  }
  if ('any' in test) {
    const parts = (test.any as Test[]).map((part) => testJudge(part, context))
    return (known) => anyOf(parts, known)
  }
  if ('judgement' in test) return officeJudge(test.ruledOutBy as Leaf | undefined, context)
  return leafJudge(test, context)
}

/** Nothing known can make it met; it is for an office to say, unless a known fact rules it out. */
function officeJudge(ruledOutBy: Leaf | undefined, context: SlotContext): Judge {
  if (!ruledOutBy) return () => settled.review
  const judge = leafJudge(ruledOutBy, context)
  return (known) => (judge(known).result === 'met' ? settled.unmet : settled.review)
}

function leafJudge(leaf: Leaf, context: SlotContext): Judge {
  const { judge, settings } = conditionTable[leaf.kind]
  const plain = Object.fromEntries(Object.keys(settings).map((name) => [name, resolved(leaf[name], context)]))
  const unknown: Judgement = { result: 'unknown', missing: [leaf.fact] }
  const number = numberOfFact(leaf.fact)
  return (known) => {
    const fact = known.at(number)
    const result = fact ? judge(fact.value, plain) : 'unknown'
    if (result === 'met') return met
    return result === 'unmet' ? unmet : result === 'unknown' ? unknown : review
  }
}
