import { Basis } from './basis'
import type { Network, Node } from './network'
import { pricingOf, type Pricing } from './pricing'
import type { AllocationProblem } from './problem'
import { unmetSteps } from './unmet-steps'

export interface Optimum {
  /** Between nodes, by demand and then by supply. */
  flows: { supply: number; demand: number; headcount: number }[]
  /** What one more person would save, by supply node. */
  worth: Float64Array
  /** What one more person from the cheapest supply would cost, by demand node; Infinity where nobody can come. */
  price: Float64Array
}

/**
 * Network simplex: trade by trade the pricing names the cheapest supply of every demand, and the basis takes in what
 * saves something, the most first. It is over once two rounds through all trades have changed nothing: every
 * potential was then seen by every trade.
 */
export function optimumOf(problem: AllocationProblem, network: Network): Optimum {
  const search = newSearch(problem, network)
  const trades = problem.trades.length
  let quiet = 0
  for (let turn = 0; quiet < 2 * trades; turn++) {
    const entered = priceTrade(search, turn % trades)
    quiet = entered > 0 ? 0 : quiet + 1
  }
  const { stride } = search.pricing
  return {
    flows: flowsOf(search),
    worth: search.worth,
    price: search.cheapest.map((key) => Math.floor(key / stride)),
  }
}

interface Search {
  pricing: Pricing
  basis: Basis
  /** Where the demands begin among the nodes of the basis. */
  firstDemand: number
  /** Nodes by trade. */
  supplies: Int32Array[]
  demands: Int32Array[]
  worth: Float64Array
  cheapest: Float64Array
}

function newSearch(problem: AllocationProblem, network: Network): Search {
  const { supplies, demands } = network
  const headcounts = supplies.nodes.map(({ headcount }) => headcount)
  return {
    pricing: pricingOf(problem, network),
    basis: new Basis(headcounts, unmetSteps(network)),
    firstDemand: supplies.nodes.length,
    supplies: byTrade(problem, supplies.nodes),
    demands: byTrade(problem, demands.nodes),
    worth: new Float64Array(supplies.nodes.length),
    cheapest: new Float64Array(demands.nodes.length).fill(Infinity),
  }
}

function byTrade({ trades }: AllocationProblem, nodes: readonly Node[]): Int32Array[] {
  const lists: number[][] = trades.map(() => [])
  for (const [index, { trade }] of nodes.entries()) lists[trade]!.push(index)
  return lists.map((list) => Int32Array.from(list))
}

/** @returns how many arcs have entered the basis */
function priceTrade(search: Search, trade: number): number {
  const { pricing, basis, firstDemand, worth, cheapest } = search
  const supplies = search.supplies[trade]!
  let entered = 0
  for (const supply of supplies) if (basis.settle(supply)) entered++
  for (const demand of search.demands[trade]!) if (basis.settle(firstDemand + demand)) entered++
  // A potential may be below zero for a while, until its supply is settled again.
  for (const supply of supplies) worth[supply] = Math.max(0, basis.potential[supply]!)
  pricing.enter(trade, worth)
  pricing.leave(trade, cheapest)
  for (const { supply, demand, cost } of candidatesOf(search, trade)) {
    const saving = basis.saving(supply, demand, cost)
    if (saving <= 0) continue
    basis.send(supply, demand, saving)
    entered++
  }
  return entered
}

interface Candidate {
  supply: number
  demand: number
  cost: number
  saving: number
}

/** The cheapest supply of every demand of a trade where it saves something, the most first. */
function candidatesOf({ pricing, basis, firstDemand, ...search }: Search, trade: number): Candidate[] {
  const candidates: Candidate[] = []
  for (const index of search.demands[trade]!) {
    const key = search.cheapest[index]!
    // Nobody can come, or only someone too dear for the key to be exact.
    if (key > Number.MAX_SAFE_INTEGER) continue
    const price = Math.floor(key / pricing.stride)
    const supply = key - price * pricing.stride
    const cost = price - search.worth[supply]!
    const demand = firstDemand + index
    const saving = basis.saving(supply, demand, cost)
    if (saving > 0) candidates.push({ supply, demand, cost, saving })
  }
  return candidates.sort((a, b) => b.saving - a.saving)
}

function flowsOf({ basis, firstDemand }: Search): Optimum['flows'] {
  const flows: Optimum['flows'] = []
  for (let node = 0; node < basis.root; node++) {
    const other = basis.parent[node]!
    const headcount = basis.flow[node]!
    if (other === basis.root || headcount === 0) continue
    const [supply, demand] = node < firstDemand ? [node, other] : [other, node]
    flows.push({ supply, demand: demand - firstDemand, headcount })
  }
  return flows.sort((a, b) => a.demand - b.demand || a.supply - b.supply)
}
