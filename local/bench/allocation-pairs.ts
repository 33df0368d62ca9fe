import type { AllocationProblem } from '../../domain/matching/allocation/problem'
import { newNetwork, nowhere, type Arcs } from './allocation-arcs'

/** What one person of a supply costs at a demand, both by index; Infinity where the pair is forbidden. */
export type PairCost = (supply: number, demand: number) => number

/** Straight from the words of the problem: no layers, no groups. */
export function pairCosts(problem: AllocationProblem): PairCost {
  const { tradeCost, regionCost, lateCostPerDay } = problem
  const shared = Math.max(1, problem.minDays)
  const [supplies, demands] = [problem.supplies, problem.demands].map((side) =>
    side.map(({ trade, region, from, to }) => ({ trade, region, from: dayNumber(from), to: dayNumber(to) })),
  ) as [Numbered[], Numbered[]]
  return (supply, demand) => {
    const [one, other] = [supplies[supply]!, demands[demand]!]
    const trade = tradeCost[one.trade]![other.trade]!
    if (trade === null) return Infinity
    const region = regionCost[one.region]![other.region]!
    if (region === null) return Infinity
    if (Math.min(one.to, other.to) - Math.max(one.from, other.from) + 1 < shared) return Infinity
    return trade + region + lateCostPerDay * Math.max(0, one.from - other.from)
  }
}

interface Numbered {
  trade: number
  region: number
  from: number
  to: number
}

/** Days between two days are the difference of their numbers. */
export const dayNumber = (day: string) => Date.parse(day) / 86_400_000

/** One arc for every allowed pair: the model a reader of the problem would write first. */
export function arcsOfPairs(problem: AllocationProblem): Arcs {
  const network = newNetwork()
  const costOf = pairCosts(problem)
  const sources = problem.supplies.map(({ id, headcount }) => network.source(`supply ${id}`, headcount))
  problem.demands.forEach(({ id, headcount, unmetCost }, demand) => {
    const sink = network.sink(`demand ${id}`, headcount)
    network.arc(nowhere, sink, unmetCost, headcount)
    sources.forEach((source, supply) => {
      const cost = costOf(supply, demand)
      if (cost !== Infinity) network.arc(source, sink, cost)
    })
  })
  return network.arcs
}
