import { conditionTable } from './conditions'
import type { FactPath, KnownFacts } from './facts'
import { leavesOf, type Condition, type Leaf, type Policy, type Test } from './policy-file'
import { resolved, type SlotContext } from './slots'
import { allOf, anyOf, type Judgement } from './truth'

interface JudgeContext extends SlotContext {
  known: KnownFacts
  asOf: string
}

/** One condition of a policy; before its day a waiting condition is unknown whatever is entered. */
export function judgeCondition(policy: Policy, condition: Condition, context: JudgeContext): Judgement {
  if (condition.waits && isTooEarly(policy, context.asOf))
    return { result: 'unknown', missing: factsOf(condition) }
  return judgeTest(condition.test, context)
}

export function isTooEarly(policy: Policy, asOf: string): boolean {
  return policy.decidableOn !== undefined && asOf < policy.decidableOn
}

/** The facts a condition looks at, each once, in the order of the file. */
export function factsOf(condition: Condition): FactPath[] {
  return [...new Set(leavesOf(condition.test).map((leaf) => leaf.fact))]
}

function judgeTest(test: Test, context: JudgeContext): Judgement {
  if ('all' in test) return allOf((test.all as Test[]).map((part) => judgeTest(part, context)))
  if ('any' in test) return anyOf((test.any as Test[]).map((part) => judgeTest(part, context)))
  if ('judgement' in test) return leftToJudgement(test.ruledOutBy as Leaf | undefined, context)
  return judgeLeaf(test, context)
}

/** Nothing known can make it met; it is for an office to say, unless a known fact rules it out. */
function leftToJudgement(ruledOutBy: Leaf | undefined, context: JudgeContext): Judgement {
  const isRuledOut = ruledOutBy !== undefined && judgeLeaf(ruledOutBy, context).result === 'met'
  return { result: isRuledOut ? 'unmet' : 'review', missing: [] }
}

function judgeLeaf(leaf: Leaf, context: JudgeContext): Judgement {
  const fact = context.known.get(leaf.fact)
  if (!fact) return { result: 'unknown', missing: [leaf.fact] }
  const { judge, settings } = conditionTable[leaf.kind]
  const plain = Object.keys(settings).map((name) => [name, resolved(leaf[name], context)])
  const result = judge(fact.value, Object.fromEntries(plain))
  return { result, missing: result === 'unknown' ? [leaf.fact] : [] }
}
