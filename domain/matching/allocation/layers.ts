import { DayBlocks } from './day-blocks'
import type { Network, Node } from './network'
import type { Pricing } from './pricing'
import type { AllocationProblem } from './problem'
import type { Reach, Row } from './reach'

/**
 * The layered network between supplies and demands. A supply enters on every day of its window, in its own trade and
 * region; there its trade may change, then its region; a demand leaves from any day of its window and pays for the
 * days since its own first. The cheapest day in common is the later of both first days, so the cheapest path costs
 * what the pair costs, and only allowed pairs have a path.
 *
 * The layers have no circle: one pass over their arcs finds the cheapest supply of every demand. A pass is made trade
 * by trade, with what is known by then of the other trades.
 */
export class Layers implements Pricing {
  readonly stride: number
  private readonly days: number
  private readonly blocks: DayBlocks
  /** By trade, as in `Reach`. */
  private readonly entries: Windows[][]
  private readonly sources: { from: number; to: number; cost: number }[][]
  private readonly exits: { windows: Windows; from: { at: number; cost: number }[] }[][]
  /** Keys by row of supplies and day. */
  private readonly entered: Float64Array
  /** Keys by region and day, of those who come to the trade being priced. */
  private readonly traded: Float64Array

  constructor(given: { problem: AllocationProblem; network: Network; reach: Reach; stride: number }) {
    const { problem, network, reach, stride } = given
    const days = network.days.length
    const blocks = new DayBlocks(network.days, problem.lateCostPerDay * stride)
    this.stride = stride
    this.days = days
    this.blocks = blocks
    this.entries = reach.entries.map((rows) =>
      rows.map((row) => windowsOf(row, network.supplies.nodes, blocks)),
    )
    this.sources = reach.sources.map((rows) =>
      rows.map(({ row, cost }) => ({ from: row.index * days, to: row.region * days, cost: cost * stride })),
    )
    this.exits = reach.exits.map((rows) =>
      rows.map(({ row, from }) => ({
        windows: windowsOf(row, network.demands.nodes, blocks),
        from: from.map(({ region, cost }) => ({ at: region * days, cost: cost * stride })),
      })),
    )
    this.entered = new Float64Array(reach.entries.flat().length * days).fill(Infinity)
    this.traded = new Float64Array(problem.regions.length * days)
  }

  enter(trade: number, worth: Float64Array): void {
    const { blocks, stride } = this
    const { keys } = blocks
    for (const { at, nodes, early, late, level } of this.entries[trade]!) {
      blocks.clear(level)
      for (let index = 0; index < nodes.length; index++) {
        const key = worth[nodes[index]!]! * stride + nodes[index]!
        if (key < keys[early[index]!]!) keys[early[index]!] = key
        if (key < keys[late[index]!]!) keys[late[index]!] = key
      }
      blocks.spread(level)
      this.entered.set(keys.subarray(0, this.days), at)
    }
  }

  leave(trade: number, cheapest: Float64Array): void {
    const { blocks, entered, traded, days } = this
    const { keys } = blocks
    traded.fill(Infinity)
    for (const { from, to, cost } of this.sources[trade]!)
      lessen({ keys: traded, at: to }, { keys: entered, at: from }, cost, days)
    for (const { windows, from } of this.exits[trade]!) {
      const { nodes, early, late, wait, level } = windows
      blocks.clear(0)
      for (const { at, cost } of from) lessen({ keys, at: 0 }, { keys: traded, at }, cost, days)
      blocks.gather(level)
      for (let index = 0; index < nodes.length; index++)
        cheapest[nodes[index]!] = Math.min(keys[early[index]!]!, keys[late[index]!]! + wait[index]!)
    }
  }
}

/** How many arcs one pass goes over. */
export function layerArcs({ entries, sources, exits }: Reach, days: number): number {
  const ways = sources.flat().length + exits.flat().reduce((sum, { from }) => sum + from.length, 0)
  const halves = 2 * Math.ceil(Math.log2(days + 1))
  return (ways + halves * (entries.flat().length + exits.flat().length)) * days
}

/** The windows of a row's nodes, each as two blocks of days. */
interface Windows {
  /** Where the row's days begin. */
  at: number
  nodes: Int32Array
  early: Int32Array
  late: Int32Array
  wait: Float64Array
  /** Of the widest window. */
  level: number
}

function windowsOf(row: Row, nodes: readonly Node[], blocks: DayBlocks): Windows {
  const windows = row.nodes.map((index) => blocks.of(nodes[index]!))
  return {
    at: row.index * blocks.days.length,
    nodes: Int32Array.from(row.nodes),
    early: Int32Array.from(windows, ({ early }) => early),
    late: Int32Array.from(windows, ({ late }) => late),
    wait: Float64Array.from(windows, ({ wait }) => wait),
    level: windows.reduce((widest, { level }) => Math.max(widest, level), 0),
  }
}

interface Keys {
  keys: Float64Array
  at: number
}

function lessen(to: Keys, from: Keys, cost: number, days: number): void {
  const [least, other] = [to.keys, from.keys]
  const [start, begin] = [to.at, from.at]
  for (let day = 0; day < days; day++) {
    const key = other[begin + day]! + cost
    if (key < least[start + day]!) least[start + day] = key
  }
}
