import type { Network } from './network'
import type { Demand, Supply } from './problem'
import type { Optimum } from './simplex'

export interface Placement {
  supply: Supply
  demand: Demand
  headcount: number
}

/**
 * Hands the flow between two nodes to their members. Of supplies, who comes first by id goes first; of demands, those
 * are served first whose people are dearest when missing, then who comes first by id.
 */
export function placementsOf({ supplies, demands }: Network, { flows }: Optimum) {
  const givers = queuesOf(supplies)
  const takers = queuesOf(demands)
  for (const { waiting } of takers)
    waiting.sort((a, b) => b.one.unmetCost - a.one.unmetCost || a.index - b.index)
  const handed = flows.flatMap(({ supply, demand, headcount }) =>
    handOver(headcount, givers[supply]!, takers[demand]!),
  )
  const unmet = takers.flatMap(({ waiting }) => waiting.filter(({ left }) => left > 0))
  return {
    placements: handed
      .sort((a, b) => a.taker.index - b.taker.index || a.giver.index - b.giver.index)
      .map(({ giver, taker, headcount }): Placement => ({ supply: giver.one, demand: taker.one, headcount })),
    unmet: unmet.sort((a, b) => a.index - b.index).map(({ one, left }) => ({ demand: one, headcount: left })),
  }
}

interface Waiting<T> {
  one: T
  /** Its place by id. */
  index: number
  left: number
}

interface Queue<T> {
  waiting: Waiting<T>[]
  /** Whose turn it is. */
  turn: number
}

function queuesOf<T extends Demand | Supply>(side: { members: T[]; nodeOf: Int32Array; nodes: unknown[] }) {
  const queues = side.nodes.map((): Queue<T> => ({ waiting: [], turn: 0 }))
  for (const [index, one] of side.members.entries())
    queues[side.nodeOf[index]!]?.waiting.push({ one, index, left: one.headcount })
  return queues
}

interface Handed {
  giver: Waiting<Supply>
  taker: Waiting<Demand>
  headcount: number
}

function handOver(headcount: number, givers: Queue<Supply>, takers: Queue<Demand>): Handed[] {
  const handed: Handed[] = []
  let open = headcount
  while (open > 0) {
    const giver = givers.waiting[givers.turn]
    const taker = takers.waiting[takers.turn]
    if (giver === undefined || taker === undefined) throw new Error('a flow beyond what its nodes hold')
    const moved = Math.min(open, giver.left, taker.left)
    if (moved > 0) handed.push({ giver, taker, headcount: moved })
    giver.left -= moved
    taker.left -= moved
    open -= moved
    if (giver.left === 0) givers.turn++
    if (taker.left === 0) takers.turn++
  }
  return handed
}
