/**
 * The layered network for windows by the day. Two windows share m days exactly when the days on which m days can
 * still begin meet on both sides. So a supply flows down a tree of days to the day on which work begins, changes
 * trade and region there, and climbs the tree of a demand's days, which pays for every day after its first.
 */
import type { AllocationProblem } from '../../domain/matching/allocation/problem'
import { newNetwork, nowhere, type Arcs, type Network } from './allocation-arcs'
import { dayNumber } from './allocation-pairs'

interface Side {
  trade: number
  region: number
  /** The days on which work can begin, both included. */
  first: number
  last: number
}

/** Days `low` to `high` of one tree; the whole span is [0, size - 1] with `size` a power of two. */
type Piece = readonly [low: number, high: number]

export function layersOfDays(problem: AllocationProblem): Arcs {
  const network = newNetwork()
  const sideOf = sidesOf(problem)
  const beginnings = [...problem.supplies, ...problem.demands].map(sideOf)
  const size = 2 ** Math.ceil(Math.log2(Math.max(1, ...beginnings.map(({ last }) => last + 1))))
  const demandLeaves = addDemands(network, problem, sideOf, size)
  const supplyLeaves = addSupplies(network, problem, sideOf, size)
  join(network, problem, supplyLeaves, demandLeaves)
  return network.arcs
}

/**
 * Days are counted from the first day of all. A window too short for `minDays` has no day to begin on, and work
 * that began later than the last first day of all would only have waited.
 */
function sidesOf({ demands, supplies, minDays }: AllocationProblem) {
  const firsts = [...demands, ...supplies].map(({ from }) => dayNumber(from)).sort((a, b) => a - b)
  const [origin = 0, latest = 0] = [firsts[0], firsts.at(-1)]
  return (one: { trade: number; region: number; from: string; to: string }): Side => ({
    trade: one.trade,
    region: one.region,
    first: dayNumber(one.from) - origin,
    last: Math.min(dayNumber(one.to) - Math.max(1, minDays) + 1, latest) - origin,
  })
}

type SideOf = ReturnType<typeof sidesOf>
type Leaves = Map<string, { trade: number; region: number; day: number; node: number }>

function addSupplies(
  network: Network,
  { supplies }: AllocationProblem,
  sideOf: SideOf,
  size: number,
): Leaves {
  const leaves: Leaves = new Map()
  for (const supply of supplies) {
    const { trade, region, first, last } = sideOf(supply)
    const name = `supply ${trade},${region},${first},${last}`
    const isKnown = network.has(name)
    const source = network.source(name, supply.headcount)
    if (isKnown) continue
    const down = (piece: Piece) => openTree(network, { side: 'from', trade, region, leaves }, piece)
    for (const piece of piecesOf([first, last], [0, size - 1])) network.arc(source, down(piece), 0)
  }
  return leaves
}

function addDemands(network: Network, problem: AllocationProblem, sideOf: SideOf, size: number): Leaves {
  const leaves: Leaves = new Map()
  for (const demand of problem.demands) {
    const { trade, region, first, last } = sideOf(demand)
    const name = `demand ${trade},${region},${first},${last}`
    const isKnown = network.has(name)
    const sink = network.sink(name, demand.headcount)
    network.arc(nowhere, sink, demand.unmetCost, demand.headcount)
    if (isKnown) continue
    const up = (piece: Piece) => openTree(network, { side: 'to', trade, region, leaves }, piece)
    for (const piece of piecesOf([first, last], [0, size - 1]))
      network.arc(up(piece), sink, -problem.lateCostPerDay * first)
  }
  return leaves
}

/** The node of a piece, with everything below it when first asked for. */
function openTree(
  network: Network,
  tree: { side: 'from' | 'to'; trade: number; region: number; leaves: Leaves },
  [low, high]: Piece,
): number {
  const { side, trade, region, leaves } = tree
  const name = `${side} ${trade},${region},${low},${high}`
  if (network.has(name)) return network.node(name)
  const node = network.node(name)
  if (low === high) {
    leaves.set(`${trade},${region},${low}`, { trade, region, day: low, node })
    return node
  }
  const middle = (low + high - 1) / 2
  for (const half of [
    [low, middle],
    [middle + 1, high],
  ] as const) {
    const below = openTree(network, tree, half)
    if (side === 'from') network.arc(node, below, 0)
    else network.arc(below, node, 0)
  }
  return node
}

/** The fewest whole pieces of the tree that make up the days from `first` to `last`. */
function piecesOf([first, last]: Piece, [low, high]: Piece): Piece[] {
  if (first > high || last < low || first > last) return []
  if (first <= low && high <= last) return [[low, high]]
  const middle = (low + high - 1) / 2
  return [...piecesOf([first, last], [low, middle]), ...piecesOf([first, last], [middle + 1, high])]
}

/** From each day people can begin on to the same day of the trades and regions that want them. */
function join(network: Network, problem: AllocationProblem, from: Leaves, to: Leaves): void {
  const { tradeCost, regionCost, lateCostPerDay } = problem
  const between = new Map<string, { trade: number; region: number; day: number; node: number }>()
  const tradeDays = new Set([...to.values()].map(({ trade, day }) => `${trade},${day}`))
  for (const { trade, region, day, node } of from.values())
    tradeCost[trade]!.forEach((cost, wanted) => {
      if (cost === null || !tradeDays.has(`${wanted},${day}`)) return
      const name = `between ${wanted},${region},${day}`
      const turned = network.node(name)
      between.set(name, { trade: wanted, region, day, node: turned })
      network.arc(node, turned, cost)
    })
  for (const { trade, region, day, node } of between.values())
    regionCost[region]!.forEach((cost, wanted) => {
      const leaf = to.get(`${trade},${wanted},${day}`)
      if (cost !== null && leaf) network.arc(node, leaf.node, cost + lateCostPerDay * day)
    })
}
