/**
 * Who fills which post: ours beside HiGHS and beside a careful person's way, each plan of ours proven by its own
 * certificate and, where HiGHS is asked too, of equal cost. Ours is timed from the problem as it is read to the plan
 * with its reasons and duals; of HiGHS only the solving counts, the best of
 * its rounds, and its model is ready as arrays.
 */
import { allocate, type AllocationPlan } from '../../domain/matching/allocation/allocate'
import type { AllocationProblem } from '../../domain/matching/allocation/problem'
import { verify } from '../../domain/matching/allocation/verify'
import { greedy } from './allocation-greedy'
import { newHighs, type HighsSolve } from './allocation-highs'
import { families, newInstance, type Family } from './allocation-instances'
import { peerOf } from './allocation-peer'
import { nightlyRows } from './nightly'
import { median, milliseconds, type Row } from './row'

const sizes = [100, 1_000, 5_000, 20_000]
/** Small ones oftener: until it is compiled all JavaScript is slow. */
const rounds: Record<number, number> = { 100: 61, 1_000: 21, 5_000: 9, 20_000: 5 }
/** The counties of Qingdao. */
const regions = 10

interface Measured {
  name: string
  size: number
  problem: AllocationProblem
  plan: AllocationPlan
  took: number
}

export async function allocationRows(): Promise<Row[]> {
  const highs = await newHighs()
  const rows = families.flatMap((family) => {
    const measured = sizes.map((size) => measure(family, size))
    return [
      ...measured.flatMap((each) => [...highsRows(highs, family, each), greedyRow(each)]),
      growthRow(measured.at(-2)!, measured.at(-1)!),
    ]
  })
  return [...rows, ...(await nightlyRows())]
}

function measure(family: Family, size: number): Measured {
  const problem = newInstance({ family, demands: size, regions, seed: 20210212 })
  const plan = allocate(problem)
  const [wrong] = verify(problem, plan)
  if (wrong !== undefined) throw new Error(`${family}, ${size} demands: ${wrong}`)
  const took = timesOf(rounds[size]!, () => allocate(problem))
  return { name: `${family}, ${size} x ${size}`, size, problem, plan, took: median(took) }
}

/** Minutes for twenty thousand demands with windows by the day: there the certificate speaks alone. */
function highsRows(highs: HighsSolve, family: Family, { name, size, problem, plan, took }: Measured): Row[] {
  const peer = peerOf(family, problem)
  if (peer === null) return []
  const solved = Array.from({ length: peer.rounds }, () => highs(peer.arcs, peer.settings))
  for (const { objective } of solved)
    if (Math.abs(objective - plan.cost) > 0.01)
      throw new Error(`${name}: HiGHS finds ${objective}, ours ${plan.cost}`)
  const theirs = Math.min(...solved.map((each) => each.took))
  return [
    {
      what: `allocate, ${name}`,
      measured: milliseconds(took),
      beside: `HiGHS, ${peer.what}, equal cost ${milliseconds(theirs)}`,
      ratio: theirs / took,
      goal: size === 5_000 ? { atLeast: 12 } : undefined,
    },
  ]
}

function greedyRow({ name, problem, plan }: Measured): Row {
  const from = performance.now()
  const { cost, unmet } = greedy(problem)
  const took = performance.now() - from
  const ours = plan.unmet.reduce((sum, { headcount }) => sum + headcount, 0)
  if (cost < plan.cost) throw new Error(`${name}: greedy ${cost} is cheaper than the optimum ${plan.cost}`)
  return {
    what: `cost, ${name}`,
    measured: `${plan.cost}, ${ours} unmet`,
    beside: `greedy +${((cost / plan.cost - 1) * 100).toFixed(1)} %, ${(unmet / ours).toFixed(2)} x unmet ${milliseconds(took)}`,
    ratio: cost / plan.cost,
  }
}

function growthRow(smaller: Measured, larger: Measured): Row {
  return {
    what: `growth, ${larger.name}, optimum proven by its certificate`,
    measured: milliseconds(larger.took),
    beside: `${smaller.size} x ${smaller.size} ${milliseconds(smaller.took)}, linear is ${larger.size / smaller.size}`,
    ratio: larger.took / smaller.took,
    goal: { atMost: 5 },
  }
}

function timesOf(rounds: number, once: () => unknown): number[] {
  return Array.from({ length: rounds }, () => {
    const from = performance.now()
    once()
    return performance.now() - from
  })
}
