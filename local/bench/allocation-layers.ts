/**
 * The allocation as a network of layers, written for a general solver and apart from our own: alike supplies flow
 * together, then change trade, then region, then window. Every path costs what the pair at its ends costs.
 */
import type { AllocationProblem } from '../../domain/matching/allocation/problem'
import { newNetwork, nowhere, type Arcs, type Network } from './allocation-arcs'
import { dayNumber } from './allocation-pairs'

/** Trade, region and window of a demand or supply, or of people on their way from one to the other. */
type Spot = readonly [number, number, number]
type Part = 0 | 1 | 2
type Table = readonly (readonly (number | null)[])[]

interface Sides {
  windows: { from: string; to: string }[]
  spotOf(one: { trade: number; region: number; from: string; to: string }): Spot
}

/** For instances of few windows: their number squared times trades times regions has to stay small. */
export function layersOfWindows(problem: AllocationProblem, order: readonly Part[] = [0, 1, 2]): Arcs {
  const network = newNetwork()
  const sides = sidesOf(problem)
  const tables: Table[] = [problem.tradeCost, problem.regionCost, windowCosts(problem, sides)]
  const wanted = problem.demands.map(sides.spotOf)
  addEnds(network, problem, sides)
  let reached = unique(problem.supplies.map(sides.spotOf))
  order.forEach((changed, layer) => {
    const settled = order.slice(0, layer + 1)
    const useful = new Set(wanted.map((spot) => settled.map((part) => spot[part]).join()))
    const isUseful = (spot: Spot) => useful.has(settled.map((part) => spot[part]).join())
    const [before, after] = [layer === 0 ? 'supply' : `${layer}`, layer === 2 ? 'demand' : `${layer + 1}`]
    const next: Spot[] = []
    for (const spot of reached)
      tables[changed]![spot[changed]]!.forEach((cost, to) => {
        const moved = Object.assign([...spot] as const, { [changed]: to })
        if (cost === null || !isUseful(moved)) return
        network.arc(network.node(`${before} ${spot.join()}`), network.node(`${after} ${moved.join()}`), cost)
        next.push(moved)
      })
    reached = unique(next)
  })
  return network.arcs
}

/** What of supplies and demands stands alike is one node. */
function addEnds(network: Network, { supplies, demands }: AllocationProblem, { spotOf }: Sides): void {
  for (const supply of supplies) network.source(`supply ${spotOf(supply).join()}`, supply.headcount)
  for (const demand of demands) {
    const sink = network.sink(`demand ${spotOf(demand).join()}`, demand.headcount)
    network.arc(nowhere, sink, demand.unmetCost, demand.headcount)
  }
}

function sidesOf({ demands, supplies }: AllocationProblem): Sides {
  const places = new Map<string, number>()
  const windows: Sides['windows'] = []
  for (const { from, to } of [...demands, ...supplies])
    if (!places.has(`${from} ${to}`)) places.set(`${from} ${to}`, windows.push({ from, to }) - 1)
  return {
    windows,
    spotOf: ({ trade, region, from, to }) => [trade, region, places.get(`${from} ${to}`)!],
  }
}

function windowCosts({ lateCostPerDay, minDays }: AllocationProblem, { windows }: Sides): Table {
  const numbered = windows.map(({ from, to }) => ({ from: dayNumber(from), to: dayNumber(to) }))
  return numbered.map((supply) =>
    numbered.map((demand) => {
      const shared = Math.min(supply.to, demand.to) - Math.max(supply.from, demand.from) + 1
      return shared < Math.max(1, minDays) ? null : lateCostPerDay * Math.max(0, supply.from - demand.from)
    }),
  )
}

function unique(spots: readonly Spot[]): Spot[] {
  return [...new Map(spots.map((spot) => [spot.join(), spot])).values()]
}
