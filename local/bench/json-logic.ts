import { LogicEngine } from 'json-logic-engine'
import type { Policy } from '../../domain/eligibility/policy-file'
import { firstReading, type PlainTest } from './policies'
import { operators, settingsOf } from './two-valued'

/** Interpreted, as it comes: its own optimizer of interpreted rules stays on. */
export function newJsonLogic(policies: readonly Policy[]) {
  const engine = new LogicEngine()
  for (const [name, operator] of Object.entries(operators))
    engine.addMethod(name, ([value, settings]: [never, never]) => operator(value, settings), {
      deterministic: true,
    })
  engine.addMethod(
    'settings',
    { method: (settings: unknown) => settings, traverse: false },
    { deterministic: true },
  )
  const rules = policies.map((policy) => ruleOf(firstReading(policy)))
  return (plain: object): boolean[] => rules.map((rule) => Boolean(engine.run(rule, plain)))
}

function ruleOf(test: PlainTest): object {
  if ('all' in test) return { and: (test.all as PlainTest[]).map(ruleOf) }
  if ('any' in test) return { or: (test.any as PlainTest[]).map(ruleOf) }
  return { [test.kind]: [{ var: test.fact }, { settings: settingsOf(test) }] }
}
