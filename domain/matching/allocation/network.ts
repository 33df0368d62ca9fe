import { byId } from './by-id'
import { dayNumbers } from './day-numbers'
import type { AllocationProblem, Demand, Supply } from './problem'
import { remembered } from './remembered'

/**
 * What the solver sees of a problem: supplies and demands that nothing tells apart are one node, and everything is
 * in the order of ids, so that the order of the input cannot matter.
 *
 * Two windows share m days exactly when [s.from, s.to-m+1] meets [d.from, d.to-m+1]. The first day of the meeting is
 * one of the two `from`, so that only days on which some window begins need to be looked at.
 */
export interface Network {
  /** Days on which a window begins, ascending, as day numbers. */
  days: number[]
  supplies: Side<Supply>
  demands: Side<Demand>
}

interface Side<T> {
  /** By id. */
  members: T[]
  /** Of each member; -1 for a demand that asks for nobody. */
  nodeOf: Int32Array
  nodes: Node[]
}

/** Same trade, same region, and the same of `days` in the window. */
export interface Node {
  trade: number
  region: number
  /** Indices into `days`; `last` is below `first` when the window is too short for anyone. */
  first: number
  last: number
  /** Of all members together. */
  headcount: number
}

export function networkOf(problem: AllocationProblem): Network {
  const dayNumber = dayNumbers()
  const demands = [...problem.demands].sort(byId)
  const supplies = [...problem.supplies].sort(byId)
  const days = [...new Set([...demands, ...supplies].map(({ from }) => dayNumber(from)))].sort(
    (a, b) => a - b,
  )
  const shortening = Math.max(1, problem.minDays) - 1
  const firstOf = remembered((from) => lastUpTo(days, dayNumber(from)))
  const lastOf = remembered((to) => lastUpTo(days, dayNumber(to) - shortening))
  const placeOf = ({ trade, region, from, to }: Demand | Supply) => ({
    trade,
    region,
    first: firstOf(from),
    last: lastOf(to),
    headcount: 0,
  })
  const size = { regions: problem.regions.length, days: days.length + 1 }
  const keyOf = ({ trade, region, first, last }: Node) =>
    ((trade * size.regions + region) * size.days + first) * size.days + last + 1
  const rules = { placeOf, keyOf }
  return {
    days,
    supplies: merged(supplies, { ...rules, isNode: () => true }),
    demands: merged(demands, { ...rules, isNode: ({ headcount }) => headcount > 0 }),
  }
}

function merged<T extends Demand | Supply>(
  members: T[],
  rules: { placeOf: (one: T) => Node; keyOf: (node: Node) => number; isNode: (one: T) => boolean },
): Side<T> {
  const nodes: Node[] = []
  const known = new Map<number, number>()
  const nodeOf = new Int32Array(members.length).fill(-1)
  for (const [index, member] of members.entries()) {
    if (!rules.isNode(member)) continue
    const place = rules.placeOf(member)
    const key = rules.keyOf(place)
    let node = known.get(key)
    if (node === undefined) {
      node = nodes.push(place) - 1
      known.set(key, node)
    }
    nodes[node]!.headcount += member.headcount
    nodeOf[index] = node
  }
  return { members, nodeOf, nodes }
}

/** The index of the last of `days` up to a day; -1 when there is none. */
function lastUpTo(days: readonly number[], day: number): number {
  let low = 0
  let high = days.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (days[middle]! <= day) low = middle + 1
    else high = middle
  }
  return low - 1
}
