import type { AllocationProblem, Demand, Supply } from './problem'

/** What one person costs from a supply at a demand, and why; null when the pair is not allowed. */
export interface Pair {
  cost: number
  why: string[]
}

/** @param dayNumber days as numbers, see `dayNumbers` */
export function pairOf(
  { problem, dayNumber }: { problem: AllocationProblem; dayNumber: (day: string) => number },
  supply: Supply,
  demand: Demand,
): Pair | null {
  const tradeCost = problem.tradeCost[supply.trade]?.[demand.trade] ?? null
  const regionCost = problem.regionCost[supply.region]?.[demand.region] ?? null
  if (tradeCost === null || regionCost === null) return null
  const starts = { supply: dayNumber(supply.from), demand: dayNumber(demand.from) }
  const ends = Math.min(dayNumber(supply.to), dayNumber(demand.to))
  const shared = ends - Math.max(starts.supply, starts.demand) + 1
  if (shared < Math.max(1, problem.minDays)) return null
  const late = Math.max(0, starts.supply - starts.demand)
  return {
    cost: tradeCost + regionCost + problem.lateCostPerDay * late,
    why: reasons(problem, { supply, demand, late }),
  }
}

function reasons(
  { trades, regions }: AllocationProblem,
  { supply, demand, late }: { supply: Supply; demand: Demand; late: number },
): string[] {
  const trade =
    supply.trade === demand.trade ? 'same trade' : `trade ${trades[supply.trade]} for ${trades[demand.trade]}`
  const region = supply.region === demand.region ? 'same region' : `from region ${regions[supply.region]}`
  if (late === 0) return [trade, region]
  return [trade, region, late === 1 ? '1 day late' : `${late} days late`]
}
