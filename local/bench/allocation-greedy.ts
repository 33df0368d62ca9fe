import type { AllocationProblem, Demand } from '../../domain/matching/allocation/problem'
import { pairCosts } from './allocation-pairs'

/**
 * What a careful person would do: the most urgent first and, among equally urgent, the cheapest pair of all first.
 * Nobody is sent who costs more than the post unmet.
 */
export function greedy(problem: AllocationProblem): { cost: number; unmet: number } {
  const left = problem.supplies.map(({ headcount }) => headcount)
  const open = problem.demands.map(({ headcount }) => headcount)
  const costOf = pairCosts(problem)
  const span = problem.supplies.length * problem.demands.length
  let cost = 0
  for (const wanted of byUrgency(problem.demands)) {
    const keys: number[] = []
    for (const demand of wanted)
      left.forEach((people, supply) => {
        const each = people > 0 ? costOf(supply, demand) : Infinity
        if (each < problem.demands[demand]!.unmetCost) keys.push(each * span + demand * left.length + supply)
      })
    for (const key of Float64Array.from(keys).sort()) {
      const supply = key % left.length
      const demand = Math.floor((key % span) / left.length)
      const sent = Math.min(left[supply]!, open[demand]!)
      left[supply]! -= sent
      open[demand]! -= sent
      cost += sent * Math.floor(key / span)
    }
  }
  open.forEach((missing, demand) => (cost += missing * problem.demands[demand]!.unmetCost))
  return { cost, unmet: open.reduce((sum, missing) => sum + missing, 0) }
}

/** Indices of demands, the dearest to leave unmet first, equally dear ones together. */
function byUrgency(demands: readonly Demand[]): number[][] {
  const groups = new Map<number, number[]>()
  demands.forEach(({ unmetCost }, index) => {
    groups.set(unmetCost, [...(groups.get(unmetCost) ?? []), index])
  })
  return [...groups].sort(([one], [other]) => other - one).map(([, indices]) => indices)
}
