import type { Network } from './network'

/** Some people of one node that cost the same when they are missing. */
export interface UnmetStep {
  cost: number
  headcount: number
}

/** The steps of each demand node, cheapest first: that is the order in which people are left out. */
export function unmetSteps({ demands }: Network): UnmetStep[][] {
  const costs = demands.nodes.map(() => new Map<number, number>())
  for (const [index, { unmetCost, headcount }] of demands.members.entries()) {
    const known = costs[demands.nodeOf[index]!]
    known?.set(unmetCost, (known.get(unmetCost) ?? 0) + headcount)
  }
  return costs.map((known) =>
    [...known].map(([cost, headcount]) => ({ cost, headcount })).sort((a, b) => a.cost - b.cost),
  )
}
