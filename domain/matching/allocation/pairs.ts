import type { Network } from './network'
import type { Pricing } from './pricing'
import type { AllocationProblem } from './problem'
import type { Reach, Row } from './reach'

/** Every allowed pair as an arc of its own: for few people, or people spread thinly. */
export class Pairs implements Pricing {
  readonly stride: number
  private worth: Float64Array = new Float64Array()
  /** By trade. */
  private readonly demands: { node: number; supplies: Int32Array; costs: Float64Array }[][]

  constructor(given: { problem: AllocationProblem; network: Network; reach: Reach; stride: number }) {
    this.stride = given.stride
    this.demands = given.reach.exits.map((exits, trade) => {
      const arcs = new Map(exits.flatMap(({ row }) => row.nodes.map((node) => [node, newArcs()])))
      for (const { row, from } of exits)
        for (const { region, cost } of from)
          for (const source of given.reach.sources[trade]!)
            if (source.row.region === region)
              join(given, { from: source.row, to: row, cost: source.cost + cost }, arcs)
      return [...arcs].map(([node, { supplies, costs }]) => ({
        node,
        supplies: Int32Array.from(supplies),
        costs: Float64Array.from(costs),
      }))
    })
  }

  enter(_trade: number, worth: Float64Array): void {
    this.worth = worth
  }

  leave(trade: number, cheapest: Float64Array): void {
    const { worth, stride } = this
    for (const { node, supplies, costs } of this.demands[trade]!) {
      let least = Infinity
      for (let arc = 0; arc < supplies.length; arc++) {
        const key = worth[supplies[arc]!]! * stride + costs[arc]!
        if (key < least) least = key
      }
      cheapest[node] = least
    }
  }
}

/** How many pairs there are, windows left aside. */
export function pairArcs({ sources, exits }: Reach): number {
  let count = 0
  for (const [trade, rows] of exits.entries()) {
    const supplies = new Map<number, number>()
    for (const { row } of sources[trade]!)
      supplies.set(row.region, (supplies.get(row.region) ?? 0) + row.nodes.length)
    for (const { row, from } of rows)
      for (const { region } of from) count += row.nodes.length * (supplies.get(region) ?? 0)
  }
  return count
}

interface Arcs {
  supplies: number[]
  /** As keys: the supply included. */
  costs: number[]
}

function newArcs(): Arcs {
  return { supplies: [], costs: [] }
}

/** The pairs of two rows whose windows meet. */
function join(
  { problem, network, stride }: { problem: AllocationProblem; network: Network; stride: number },
  { from, to, cost }: { from: Row; to: Row; cost: number },
  arcs: ReadonlyMap<number, Arcs>,
): void {
  const { days, supplies, demands } = network
  for (const node of to.nodes) {
    const demand = demands.nodes[node]!
    const own = arcs.get(node)!
    for (const other of from.nodes) {
      const supply = supplies.nodes[other]!
      if (supply.first > demand.last || demand.first > supply.last) continue
      const late = Math.max(0, days[supply.first]! - days[demand.first]!)
      own.supplies.push(other)
      own.costs.push((cost + late * problem.lateCostPerDay) * stride + other)
    }
  }
}
