import { ZenEngine } from '@gorules/zen-engine'
import type { Leaf, Policy } from '../../domain/eligibility/policy-file'
import { firstReading, type PlainTest } from './policies'
import { settingsOf } from './two-valued'

/** One decision with an expression per policy, so that a person crosses into its native code once. */
export function newZen(policies: readonly Policy[]) {
  const expressions = policies.map((policy) => ({
    id: policy.id,
    key: keyOf(policy),
    value: textOf(firstReading(policy)),
  }))
  const decision = new ZenEngine().createDecision({
    nodes: [
      { id: 'in', name: 'in', type: 'inputNode', position: { x: 0, y: 0 } },
      {
        id: 'policies',
        name: 'policies',
        type: 'expressionNode',
        position: { x: 1, y: 0 },
        content: { expressions },
      },
      { id: 'out', name: 'out', type: 'outputNode', position: { x: 2, y: 0 } },
    ],
    edges: [
      { id: 'a', sourceId: 'in', targetId: 'policies', type: 'edge' },
      { id: 'b', sourceId: 'policies', targetId: 'out', type: 'edge' },
    ],
  })
  return async (plain: object): Promise<boolean[]> => {
    const { result } = (await decision.evaluate(plain)) as { result: Record<string, unknown> }
    return policies.map((policy) => result[keyOf(policy)] === true)
  }
}

function keyOf({ id }: Policy): string {
  return id.replaceAll('-', '_')
}

function textOf(test: PlainTest): string {
  if ('all' in test) return `(${(test.all as PlainTest[]).map(textOf).join(' and ')})`
  if ('any' in test) return `(${(test.any as PlainTest[]).map(textOf).join(' or ')})`
  return leafText(test)
}

function leafText(leaf: Leaf): string {
  const { fact, kind } = leaf
  const { prefix, oneOf, anyOf, from, to, atLeast, month } = settingsOf(leaf) as Record<string, unknown>
  const written = (value: unknown) => JSON.stringify(value)
  switch (kind) {
    case 'within':
      return `startsWith(${fact}, ${written(prefix)})`
    case 'outside':
      return `not startsWith(${fact}, ${written(prefix)})`
    case 'is':
      return `(${(oneOf as unknown[]).map((value) => `${fact} == ${written(value)}`).join(' or ')})`
    case 'includes':
      return `some(${fact}, # in ${written(anyOf)})`
    case 'days-between':
      return `count(${fact}, d(#) >= d(${written(from)}) and d(#) <= d(${written(to)})) >= ${written(atLeast)}`
    case 'insured-in':
      return `some(${fact}, #.month == ${written(month)} and startsWith(#.region, ${written(prefix)}))`
    default:
      throw new Error(`zen was not taught ${kind}`)
  }
}
