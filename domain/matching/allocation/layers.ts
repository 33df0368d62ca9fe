import { DayBlocks } from './day-blocks'
import type { Network, Node } from './network'
import type { AllocationProblem } from './problem'

/**
 * The layered network between supplies and demands. A supply enters on every day of its window, in its own trade and
 * region; there its trade may change, then its region; a demand leaves from any day of its window and pays for the
 * days since its own first. The cheapest day in common is the later of both first days, so the cheapest path costs
 * what the pair costs, and only allowed pairs have a path.
 *
 * The layers have no circle: one pass over their arcs finds the cheapest supply of every demand. A pass may be made
 * trade by trade, with what is known by then of the other trades.
 */
export class Layers {
  /** A key is cost x stride + supply: the least is the cheapest and, among equals, the first supply. */
  readonly stride: number
  private readonly blocks: DayBlocks
  /** Of one trade: the days of all regions. */
  private readonly span: number
  private readonly days: number
  /** By trade. */
  private readonly entries: Row[][]
  private readonly exits: Row[][]
  private readonly tradeArcs: Arc[][]
  /** Into each region. */
  private readonly regionArcs: Arc[][]
  /** Keys by trade, region and day. */
  private readonly entered: Float64Array
  /** Keys by region and day, of those who come to the trade being priced. */
  private readonly traded: Float64Array

  constructor(problem: AllocationProblem, { days, supplies, demands }: Network) {
    const regions = problem.regions.length
    const trades = problem.trades.length
    this.stride = 2 ** Math.ceil(Math.log2(supplies.nodes.length + 1))
    this.blocks = new DayBlocks(days, problem.lateCostPerDay * this.stride)
    this.days = days.length
    this.span = regions * days.length
    this.entries = rowsOf(supplies.nodes, trades, this.blocks)
    this.exits = rowsOf(demands.nodes, trades, this.blocks)
    // Whoever costs as much as the dearest person missing is never worth sending.
    const dearest = demands.members.reduce((most, { unmetCost }) => Math.max(most, unmetCost), 0)
    const into = (table: (number | null)[][], size: number): Arc[][] =>
      table.map((_, to) =>
        table.flatMap((costs, from) => {
          const cost = costs[to] ?? dearest
          return cost < dearest ? [{ at: from * size, cost: cost * this.stride }] : []
        }),
      )
    this.tradeArcs = into(problem.tradeCost, this.span)
    this.regionArcs = into(problem.regionCost, this.days)
    this.entered = new Float64Array(trades * this.span).fill(Infinity)
    this.traded = new Float64Array(this.span)
  }

  /** Takes in what one more person of each supply of a trade is worth. */
  enter(trade: number, worth: Float64Array): void {
    const { blocks, entered, days, stride } = this
    for (const { region, nodes, early, late, level } of this.entries[trade]!) {
      blocks.clear(level)
      const { keys } = blocks
      for (let index = 0; index < nodes.length; index++) {
        const key = worth[nodes[index]!]! * stride + nodes[index]!
        if (key < keys[early[index]!]!) keys[early[index]!] = key
        if (key < keys[late[index]!]!) keys[late[index]!] = key
      }
      blocks.spread(level)
      entered.set(keys.subarray(0, days), trade * this.span + region * days)
    }
  }

  /** @param cheapest the key of the cheapest supply of each demand of a trade, filled here; Infinity where nobody can come */
  leave(trade: number, cheapest: Float64Array): void {
    const { blocks, entered, traded, days } = this
    const { keys } = blocks
    traded.fill(Infinity)
    for (const arc of this.tradeArcs[trade]!) lessen(traded, entered, arc, this.span)
    for (const { region, nodes, early, late, wait, level } of this.exits[trade]!) {
      blocks.clear(0)
      for (const arc of this.regionArcs[region]!) lessen(keys, traded, arc, days)
      blocks.gather(level)
      for (let index = 0; index < nodes.length; index++)
        cheapest[nodes[index]!] = Math.min(keys[early[index]!]!, keys[late[index]!]! + wait[index]!)
    }
  }
}

/** The nodes of one trade and region; a window is two blocks of days. */
interface Row {
  region: number
  nodes: Int32Array
  early: Int32Array
  late: Int32Array
  wait: Float64Array
  /** Of the widest window. */
  level: number
}

interface Arc {
  /** Where the keys of the other end begin. */
  at: number
  cost: number
}

function lessen(keys: Float64Array, others: Float64Array, { at, cost }: Arc, length: number): void {
  for (let index = 0; index < length; index++) {
    const key = others[at + index]! + cost
    if (key < keys[index]!) keys[index] = key
  }
}

/** By trade; without the nodes whose window is too short for anyone. */
function rowsOf(nodes: readonly Node[], trades: number, blocks: DayBlocks): Row[][] {
  const lists = Array.from({ length: trades }, () => new Map<number, number[]>())
  for (const [index, { trade, region, first, last }] of nodes.entries()) {
    if (last < first) continue
    const list = lists[trade]!.get(region)
    if (list === undefined) lists[trade]!.set(region, [index])
    else list.push(index)
  }
  return lists.map((ofTrade) =>
    [...ofTrade].map(([region, list]) => {
      const windows = list.map((index) => blocks.of(nodes[index]!))
      return {
        region,
        nodes: Int32Array.from(list),
        early: Int32Array.from(windows, ({ early }) => early),
        late: Int32Array.from(windows, ({ late }) => late),
        wait: Float64Array.from(windows, ({ wait }) => wait),
        level: windows.reduce((widest, { level }) => Math.max(widest, level), 0),
      }
    }),
  )
}
