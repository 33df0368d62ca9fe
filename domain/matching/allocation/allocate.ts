import { dayNumbers } from './day-numbers'
import { networkOf, type Network } from './network'
import { pairOf } from './pair'
import { placementsOf } from './placements'
import type { AllocationProblem } from './problem'
import { optimumOf, type Optimum } from './simplex'

/** Who goes where at the least cost there is, and the duals that show it. */
export interface AllocationPlan {
  cost: number
  /** By demand, then by supply. */
  allocations: Allocation[]
  /** Only demands that miss someone. */
  unmet: { demand: string; headcount: number }[]
  certificate: Certificate
}

export interface Allocation {
  supply: string
  demand: string
  headcount: number
  /** Per person. */
  cost: number
  channel: string
  why: string[]
}

/**
 * u >= 0 per supply and 0 <= v <= unmetCost per demand, with v - u <= cost for every allowed pair: no plan can cost
 * less than sum(headcount x v) - sum(headcount x u), and this one costs just that.
 */
interface Certificate {
  duals: { supplies: Record<string, number>; demands: Record<string, number> }
  dualObjective: number
  gap: number
}

/**
 * The plan of least cost with its certificate; the same for any order of the input's lists.
 *
 * @param problem within the limits that `parseProblem` checks
 */
export function allocate(problem: AllocationProblem): AllocationPlan {
  const network = networkOf(problem)
  const optimum = optimumOf(problem, network)
  const { placements, unmet } = placementsOf(network, optimum)
  const context = { problem, dayNumber: dayNumbers() }
  const allocations = placements.map(({ supply, demand, headcount }): Allocation => {
    const pair = pairOf(context, supply, demand)
    if (pair === null) throw new Error(`a pair that is not allowed: ${supply.id}, ${demand.id}`)
    const { cost, why } = pair
    return { supply: supply.id, demand: demand.id, headcount, cost, channel: supply.source, why }
  })
  const cost =
    sumOf(allocations, (allocation) => allocation.headcount * allocation.cost) +
    sumOf(unmet, ({ demand, headcount }) => headcount * demand.unmetCost)
  return {
    cost,
    allocations,
    unmet: unmet.map(({ demand, headcount }) => ({ demand: demand.id, headcount })),
    certificate: certificateOf(network, optimum, cost),
  }
}

function certificateOf({ supplies, demands }: Network, optimum: Optimum, cost: number): Certificate {
  const worth = supplies.members.map((_, index) => optimum.worth[supplies.nodeOf[index]!]!)
  // A person is never worth more than it costs to do without; where nobody is asked for, anything up to the price will do.
  const price = demands.members.map(({ unmetCost }, index) =>
    Math.min(unmetCost, optimum.price[demands.nodeOf[index]!] ?? 0),
  )
  const dualObjective =
    sumOf(demands.members, ({ headcount }, index) => headcount * price[index]!) -
    sumOf(supplies.members, ({ headcount }, index) => headcount * worth[index]!)
  return {
    duals: { supplies: dualsOf(supplies.members, worth), demands: dualsOf(demands.members, price) },
    dualObjective,
    gap: cost - dualObjective,
  }
}

/** `fromEntries` makes a key of its own even of the id `__proto__`. */
function dualsOf(members: readonly { id: string }[], duals: readonly number[]): Record<string, number> {
  return Object.fromEntries(members.map(({ id }, index) => [id, duals[index]!]))
}

function sumOf<T>(list: readonly T[], amount: (one: T, index: number) => number): number {
  return list.reduce((sum, one, index) => sum + amount(one, index), 0)
}
