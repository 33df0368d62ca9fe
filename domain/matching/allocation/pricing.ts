import { layerArcs, Layers } from './layers'
import type { Network } from './network'
import { pairArcs, Pairs } from './pairs'
import type { AllocationProblem } from './problem'
import { reachOf } from './reach'

/**
 * Finds the cheapest supply of every demand of one trade, among all allowed pairs. Answers are keys, cost x stride +
 * supply: the least is the cheapest and, among equals, the first supply; Infinity where nobody can come.
 */
export interface Pricing {
  readonly stride: number
  /** Takes in what one more person is worth, for each supply of a trade. */
  enter(trade: number, worth: Float64Array): void
  /** @param cheapest keys by demand; those of the trade's demands are filled */
  leave(trade: number, cheapest: Float64Array): void
}

/** Layers, unless there are so few pairs that looking at each takes less. */
export function pricingOf(problem: AllocationProblem, network: Network): Pricing {
  const reach = reachOf(problem, network)
  const stride = 2 ** Math.ceil(Math.log2(network.supplies.nodes.length + 1))
  const given = { problem, network, reach, stride }
  return pairArcs(reach) <= layerArcs(reach, network.days.length) ? new Pairs(given) : new Layers(given)
}
