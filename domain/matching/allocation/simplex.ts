import { Basis } from './basis'
import { Layers } from './layers'
import type { Network } from './network'
import type { AllocationProblem } from './problem'

export interface Optimum {
  flows: { supply: number; demand: number; headcount: number }[]
  /** Duals by supply and by demand. */
  worth: Float64Array
  price: Float64Array
}

/** Network simplex: the layers find arcs worth entering, the basis takes them in, until there is none. */
export function optimumOf(problem: AllocationProblem, network: Network): Optimum {
  const layers = new Layers(problem, network)
  const count = network.supplies.length
  // A demand for nobody would hang on an arc without flow, pointing from the root.
  const asked = network.demands.flatMap(({ headcount }, index) => (headcount > 0 ? [index] : []))
  const basis = new Basis(
    count,
    [...network.supplies, ...asked.map((index) => network.demands[index]!)].map(({ headcount }) => headcount),
    asked.map((index) => network.demands[index]!.unmetCost),
  )
  const cheapest = new Float64Array(network.demands.length).fill(Infinity)
  const worth = new Float64Array(count)
  for (;;) {
    let entered = settleRoot(basis, count, asked, network)
    for (let supply = 0; supply < count; supply++) worth[supply] = Math.max(0, basis.potential[supply]!)
    layers.price(worth, cheapest)
    for (const [index, demand] of asked.entries()) {
      const key = cheapest[demand]!
      if (key === Infinity) continue
      const value = Math.floor(key / layers.stride)
      const supply = key - value * layers.stride
      const saving = basis.potential[count + index]! - basis.potential[supply]! - (value - worth[supply]!)
      if (saving <= 0) continue
      basis.enter(supply, count + index, saving)
      entered++
    }
    if (entered === 0) break
  }
  const price = Float64Array.from(network.demands, ({ unmetCost }, index) =>
    Math.min(unmetCost, Math.floor(cheapest[index]! / layers.stride)),
  )
  return { flows: flowsOf(basis, { count, asked }), worth, price }
}

function settleRoot(basis: Basis, count: number, asked: number[], network: Network): number {
  let entered = 0
  for (let node = 0; node < basis.root; node++) {
    const potential = basis.potential[node]!
    if (node < count) {
      if (potential >= 0) continue
      basis.enter(node, basis.root, -potential)
    } else {
      const saving = potential - network.demands[asked[node - count]!]!.unmetCost
      if (saving <= 0) continue
      basis.enter(basis.root, node, saving)
    }
    entered++
  }
  return entered
}

function flowsOf(basis: Basis, { count, asked }: { count: number; asked: number[] }): Optimum['flows'] {
  const flows: Optimum['flows'] = []
  for (let node = 0; node < basis.root; node++) {
    const other = basis.parent[node]!
    const headcount = basis.flow[node]!
    if (other === basis.root || headcount === 0) continue
    const [supply, demand] = node < count ? [node, other] : [other, node]
    flows.push({ supply, demand: asked[demand - count]!, headcount })
  }
  return flows.sort((a, b) => a.demand - b.demand || a.supply - b.supply)
}
