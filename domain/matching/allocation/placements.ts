import { byId } from './by-id'
import type { Network } from './network'
import type { Demand, Supply } from './problem'
import type { Optimum } from './simplex'

export interface Placement {
  supply: Supply
  demand: Demand
  headcount: number
}

/** Hands the flow between two nodes to their members: who comes first by id goes first, and is served first. */
export function placementsOf({ supplies, demands }: Network, { flows }: Optimum) {
  const givers = supplies.map(({ members }) => queueOf(members))
  const takers = demands.map(({ members }) => queueOf(members))
  const placements = flows.flatMap(({ supply, demand, headcount }) =>
    handOver(headcount, givers[supply]!, takers[demand]!),
  )
  const unmet = takers.flatMap(({ waiting }) =>
    waiting.filter(({ left }) => left > 0).map(({ one, left }) => ({ demand: one, headcount: left })),
  )
  return {
    placements: placements.sort((a, b) => byId(a.demand, b.demand) || byId(a.supply, b.supply)),
    unmet: unmet.sort((a, b) => byId(a.demand, b.demand)),
  }
}

interface Queue<T> {
  waiting: { one: T; left: number }[]
  /** Whose turn it is. */
  turn: number
}

function queueOf<T extends Demand | Supply>(members: readonly T[]): Queue<T> {
  return { waiting: members.map((one) => ({ one, left: one.headcount })), turn: 0 }
}

function handOver(headcount: number, givers: Queue<Supply>, takers: Queue<Demand>): Placement[] {
  const placements: Placement[] = []
  let open = headcount
  while (open > 0) {
    const giver = givers.waiting[givers.turn]
    const taker = takers.waiting[takers.turn]
    if (giver === undefined || taker === undefined) throw new Error('a flow beyond what its nodes hold')
    const moved = Math.min(open, giver.left, taker.left)
    if (moved > 0) placements.push({ supply: giver.one, demand: taker.one, headcount: moved })
    giver.left -= moved
    taker.left -= moved
    open -= moved
    if (giver.left === 0) givers.turn++
    if (taker.left === 0) takers.turn++
  }
  return placements
}
