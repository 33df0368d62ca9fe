import { Engine, type NestedCondition, type TopLevelCondition } from 'json-rules-engine'
import { firstReading, type PlainTest } from './policies'
import type { Policy } from '../../domain/eligibility/policy-file'
import { operators, settingsOf } from './two-valued'

/** One engine, a rule per policy; its facts are named by path. */
export function newJsonRules(policies: readonly Policy[]) {
  const engine = new Engine()
  for (const [name, operator] of Object.entries(operators))
    engine.addOperator(name, (value, settings) => operator(value as never, settings as never))
  for (const policy of policies)
    engine.addRule({
      conditions: conditionOf(firstReading(policy)) as TopLevelCondition,
      event: { type: policy.id },
    })
  return async (flat: Record<string, unknown>): Promise<boolean[]> => {
    const { events } = await engine.run(flat)
    const holding = new Set(events.map(({ type }) => type))
    return policies.map(({ id }) => holding.has(id))
  }
}

function conditionOf(test: PlainTest): NestedCondition {
  if ('all' in test) return { all: (test.all as PlainTest[]).map(conditionOf) }
  if ('any' in test) return { any: (test.any as PlainTest[]).map(conditionOf) }
  return { fact: test.fact, operator: test.kind, value: settingsOf(test) }
}
