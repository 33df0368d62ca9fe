import type { Network, Node } from './network'
import type { AllocationProblem } from './problem'

/** The nodes of one trade and one region. */
export interface Row {
  /** Its place among the rows of its side. */
  index: number
  trade: number
  region: number
  nodes: number[]
}

/** Who may come where by trade and region, windows left aside; by trade. */
export interface Reach {
  entries: Row[][]
  /** Rows whose trade may change to this one. */
  sources: { row: Row; cost: number }[][]
  /** Rows of this trade, with the regions that someone may come from. */
  exits: { row: Row; from: { region: number; cost: number }[] }[][]
}

/** Only arcs that may be worth it: whoever costs as much as the dearest person missing is never sent. */
export function reachOf(problem: AllocationProblem, { supplies, demands }: Network): Reach {
  const dearest = demands.members.reduce((most, { unmetCost }) => Math.max(most, unmetCost), 0)
  const costIn = (table: AllocationProblem['tradeCost'], from: number, to: number) => {
    const cost = table[from]![to] ?? null
    return cost === null || cost >= dearest ? [] : [cost]
  }
  const supplyRows = rowsOf(supplies.nodes)
  const demandRows = rowsOf(demands.nodes)
  const trades = problem.trades.map((_, trade) => {
    const exits = demandRows.filter((row) => row.trade === trade)
    const sources = (exits.length === 0 ? [] : supplyRows).flatMap((row) =>
      costIn(problem.tradeCost, row.trade, trade).map((cost) => ({ row, cost })),
    )
    const regions = [...new Set(sources.map(({ row }) => row.region))]
    const from = (to: number) =>
      regions.flatMap((region) => costIn(problem.regionCost, region, to).map((cost) => ({ region, cost })))
    return { sources, exits: exits.map((row) => ({ row, from: from(row.region) })) }
  })
  return {
    entries: problem.trades.map((_, trade) => supplyRows.filter((row) => row.trade === trade)),
    sources: trades.map(({ sources }) => sources),
    exits: trades.map(({ exits }) => exits),
  }
}

/** Without the nodes whose window is too short for anyone. */
function rowsOf(nodes: readonly Node[]): Row[] {
  const rows = new Map<string, Row>()
  for (const [index, { trade, region, first, last }] of nodes.entries()) {
    if (last < first) continue
    const name = `${trade} ${region}`
    const row = rows.get(name)
    if (row) row.nodes.push(index)
    else rows.set(name, { index: rows.size, trade, region, nodes: [index] })
  }
  return [...rows.values()]
}
