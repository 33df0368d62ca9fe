import { DayBlocks } from './day-blocks'
import type { Network, Place } from './network'
import type { AllocationProblem } from './problem'

/**
 * The layered network between supplies and demands. A supply enters on every day of its window, in its own trade and
 * region; there its trade may change, then its region; a demand leaves from any day of its window and pays for the
 * days since its own first. The cheapest day in common is the later of both first days, so the cheapest path costs
 * what the pair costs, and only allowed pairs have a path.
 *
 * The layers have no circle: one pass over their arcs finds the cheapest supply of every demand.
 */
export class Layers {
  /** A key is cost x stride + supply: the least is the cheapest and, among equals, the first supply. */
  readonly stride: number
  private readonly days: number
  private readonly blocks: DayBlocks
  private readonly entries: Row[]
  private readonly exits: Row[]
  /** Keys by trade, region and day, where the trade has changed and the region has not. */
  private readonly traded: Float64Array

  constructor(problem: AllocationProblem, { days, supplies, demands }: Network) {
    const { tradeCost, regionCost, lateCostPerDay } = problem
    const regions = problem.regions.length
    const dearest = demands.reduce((most, { unmetCost }) => Math.max(most, unmetCost), 0)
    const rowAt = (trade: number, region: number) => (trade * regions + region) * days.length
    // Whoever costs as much as the dearest person missing is never worth sending.
    const arcs = (costs: readonly (number | null | undefined)[], at: (other: number) => number): Arc[] =>
      costs.flatMap((cost, other) =>
        cost == null || cost >= dearest ? [] : [{ at: at(other), cost: cost * this.stride }],
      )
    this.days = days.length
    this.stride = 2 ** Math.ceil(Math.log2(supplies.length + 1))
    this.blocks = new DayBlocks(days, lateCostPerDay * this.stride)
    this.traded = new Float64Array(tradeCost.length * regions * days.length)
    this.entries = this.rows(supplies, ({ trade, region }) =>
      arcs(tradeCost[trade]!, (to) => rowAt(to, region)),
    )
    this.exits = this.rows(demands, ({ trade, region }) =>
      arcs(
        regionCost.map((costs) => costs[region]),
        (from) => rowAt(trade, from),
      ),
    )
  }

  /**
   * @param worth what one person of a supply is worth elsewhere, by supply
   * @param cheapest the key of the cheapest supply, by demand, filled here; Infinity where nobody can come
   */
  price(worth: ArrayLike<number>, cheapest: Float64Array): void {
    const { blocks, traded, days, stride } = this
    traded.fill(Infinity)
    for (const { nodes, level, arcs } of this.entries) {
      blocks.clear(level)
      for (const { node, early, late } of nodes) {
        const key = worth[node]! * stride + node
        blocks.keys[early] = Math.min(blocks.keys[early]!, key)
        blocks.keys[late] = Math.min(blocks.keys[late]!, key)
      }
      blocks.spread(level)
      for (const { at, cost } of arcs) lessen({ keys: traded, at }, { keys: blocks.keys, at: 0 }, cost, days)
    }
    for (const { nodes, level, arcs } of this.exits) {
      blocks.clear(0)
      for (const { at, cost } of arcs) lessen({ keys: blocks.keys, at: 0 }, { keys: traded, at }, cost, days)
      blocks.gather(level)
      for (const { node, early, late, wait } of nodes)
        cheapest[node] = Math.min(blocks.keys[early]!, blocks.keys[late]! + wait)
    }
  }

  /** Nodes by trade and region, without those whose window is too short for anyone. */
  private rows(places: readonly Place[], arcsOf: (place: Place) => Arc[]): Row[] {
    const rows = new Map<string, Row>()
    for (const [node, place] of places.entries()) {
      if (place.last < place.first) continue
      const name = `${place.trade} ${place.region}`
      const row = rows.get(name) ?? { nodes: [], level: 0, arcs: arcsOf(place) }
      const window = this.blocks.of(place)
      row.nodes.push({ node, ...window })
      row.level = Math.max(row.level, window.level)
      rows.set(name, row)
    }
    return [...rows.values()]
  }
}

/** All nodes of one trade and region, and the arcs that change the one or the other. */
interface Row {
  nodes: { node: number; early: number; late: number; wait: number }[]
  /** Of the widest window. */
  level: number
  arcs: Arc[]
}

interface Arc {
  /** Where the other row begins. */
  at: number
  cost: number
}

interface Keys {
  keys: Float64Array
  at: number
}

function lessen(to: Keys, from: Keys, cost: number, days: number): void {
  for (let day = 0; day < days; day++) {
    const key = from.keys[from.at + day]! + cost
    if (key < to.keys[to.at + day]!) to.keys[to.at + day] = key
  }
}
