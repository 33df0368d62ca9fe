/** A network written down arc by arc: what the layered models of the bench and of the tests hand to a solver. */
export interface Arcs {
  /** Of every node, what flows out less what flows in has to lie between these. */
  lower: number[]
  upper: number[]
  /** -1 where an arc comes from nowhere: people who are missing. */
  tails: number[]
  heads: number[]
  costs: number[]
  most: number[]
}

export interface Network {
  arcs: Arcs
  /** The node of that name, made when first asked for. */
  node(name: string): number
  has(name: string): boolean
  source(name: string, headcount: number): number
  sink(name: string, headcount: number): number
  arc(tail: number, head: number, cost: number, most?: number): void
}

export const nowhere = -1

export function newNetwork(): Network {
  const arcs: Arcs = { lower: [], upper: [], tails: [], heads: [], costs: [], most: [] }
  const places = new Map<string, number>()
  const make = (name: string) => {
    const made = arcs.lower.push(0) - 1
    arcs.upper.push(0)
    places.set(name, made)
    return made
  }
  const node = (name: string) => places.get(name) ?? make(name)
  return {
    arcs,
    node,
    has: (name) => places.has(name),
    source(name, headcount) {
      const place = node(name)
      arcs.upper[place]! += headcount
      return place
    },
    sink(name, headcount) {
      const place = node(name)
      arcs.lower[place]! -= headcount
      arcs.upper[place]! -= headcount
      return place
    },
    arc(tail, head, cost, most = Infinity) {
      arcs.tails.push(tail)
      arcs.heads.push(head)
      arcs.costs.push(cost)
      arcs.most.push(most)
    },
  }
}
