import { LogicEngine } from 'json-logic-engine'
import type { Leaf, Policy } from '../../domain/eligibility/policy-file'
import { firstReading, type PlainTest } from './policies'
import { settingsOf } from './two-valued'

/**
 * Rules in JSON Logic's own words, interpreted.
 * @param optimized whether its optimizer of interpreted rules stays on: it turns each rule into functions at first sight
 */
export function newJsonLogic(policies: readonly Policy[], { optimized }: { optimized: boolean }) {
  const engine = new LogicEngine(undefined, { disableInterpretedOptimization: !optimized })
  const rules = policies.map((policy) => ruleOf(firstReading(policy)))
  return (plain: object): boolean[] => rules.map((rule) => Boolean(engine.run(rule, plain)))
}

function ruleOf(test: PlainTest): object {
  if ('all' in test) return { and: (test.all as PlainTest[]).map(ruleOf) }
  if ('any' in test) return { or: (test.any as PlainTest[]).map(ruleOf) }
  return leafRule(test)
}

function leafRule(leaf: Leaf): object {
  const { prefix, oneOf, anyOf, from, to, atLeast, month } = settingsOf(leaf)
  const fact = { var: leaf.fact }
  const begins = (region: object) => ({ '==': [{ substr: [region, 0, String(prefix).length] }, prefix] })
  switch (leaf.kind) {
    case 'within':
      return begins(fact)
    case 'outside':
      return { '!': [begins(fact)] }
    case 'is':
      return { in: [fact, oneOf] }
    case 'includes':
      return { some: [fact, { in: [{ var: '' }, anyOf] }] }
    case 'days-between':
      return {
        '>=': [
          { length: [{ filter: [fact, { in: [{ var: '' }, daysFrom(String(from), String(to))] }] }] },
          atLeast,
        ],
      }
    case 'insured-in':
      return { some: [fact, { and: [{ '==': [{ var: 'month' }, month] }, begins({ var: 'region' })] }] }
    default:
      throw new Error(`json-logic was not taught ${leaf.kind}`)
  }
}

/** Days are texts, which JSON Logic does not put in order. */
function daysFrom(first: string, last: string): string[] {
  const days: string[] = []
  for (let at = Date.parse(first); at <= Date.parse(last); at += 86_400_000)
    days.push(new Date(at).toISOString().slice(0, 10))
  return days
}
