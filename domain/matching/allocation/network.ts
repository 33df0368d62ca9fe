import { dayNumbers } from './day-numbers'
import { byId } from './by-id'
import type { AllocationProblem, Demand, Supply } from './problem'

/**
 * What the solver sees. Two windows share m days exactly when [s.from, s.to-m+1] meets [d.from, d.to-m+1]; the
 * first day they have in common is then the later of the two `from`, so these are the only days that matter.
 */
export interface Network {
  /** The first days of all windows, ascending, as day numbers. */
  days: number[]
  supplies: SupplyNode[]
  demands: DemandNode[]
}

export interface Place {
  trade: number
  region: number
  /** Indices into `days`; `last` is below `first` when the window is too short for anyone. */
  first: number
  last: number
}

/** Supplies, or demands, that nothing tells apart: same trade, same region, and the same of `days` in their window. */
interface Node<T> extends Place {
  headcount: number
  members: T[]
}

export type SupplyNode = Node<Supply>
export type DemandNode = Node<Demand> & { unmetCost: number }

/** Nodes stand in the order of their first member's id, whatever the order of the input. */
export function networkOf(problem: AllocationProblem): Network {
  const dayNumber = dayNumbers()
  const shortening = Math.max(1, problem.minDays) - 1
  const demands = [...problem.demands].sort(byId)
  const supplies = [...problem.supplies].sort(byId)
  const days = [...new Set([...demands, ...supplies].map(({ from }) => dayNumber(from)))].sort(
    (a, b) => a - b,
  )
  const indexOf = new Map(days.map((day, index) => [day, index]))
  const lasts = new Map<string, number>()
  const lastDay = (to: string) => {
    const known = lasts.get(to) ?? lastUpTo(days, dayNumber(to) - shortening)
    lasts.set(to, known)
    return known
  }
  const place = ({ trade, region, from, to }: Demand | Supply) => {
    const first = indexOf.get(dayNumber(from)) ?? 0
    const last = lastDay(to)
    const row = trade * problem.regions.length + region
    return { trade, region, first, last, key: (row * days.length + first) * (days.length + 1) + last + 1 }
  }
  return {
    days,
    supplies: merged(supplies, place, (key) => key),
    demands: merged(demands, place, (key, { unmetCost }) => `${key}/${unmetCost}`).map((node) => ({
      ...node,
      unmetCost: node.members[0]!.unmetCost,
    })),
  }
}

/** @param keyOf what nodes differ in */
function merged<T extends Demand | Supply>(
  list: readonly T[],
  place: (one: T) => Place & { key: number },
  keyOf: (key: number, one: T) => number | string,
): Node<T>[] {
  const nodes = new Map<number | string, Node<T>>()
  for (const one of list) {
    const { key, ...at } = place(one)
    const node = nodes.get(keyOf(key, one))
    if (node === undefined) nodes.set(keyOf(key, one), { ...at, headcount: one.headcount, members: [one] })
    else {
      node.headcount += one.headcount
      node.members.push(one)
    }
  }
  return [...nodes.values()]
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
