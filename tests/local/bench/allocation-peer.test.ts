/** The bench compares plans by cost: these facts keep the models it hands to HiGHS honest. */
import { allocate } from '../../../domain/matching/allocation/allocate'
import type { AllocationProblem } from '../../../domain/matching/allocation/problem'
import { layersOfDays } from '../../../local/bench/allocation-day-layers'
import { greedy } from '../../../local/bench/allocation-greedy'
import { newHighs, type HighsSolve } from '../../../local/bench/allocation-highs'
import { families, newInstance } from '../../../local/bench/allocation-instances'
import { layersOfWindows } from '../../../local/bench/allocation-layers'
import { arcsOfPairs } from '../../../local/bench/allocation-pairs'

let highs: HighsSolve
beforeAll(async () => (highs = await newHighs()))

describe.each(families)('%s', (family) => {
  const seeds = Array.from({ length: 60 }, (_, index) => index + 1)
  const instanceOf = (seed: number): AllocationProblem => ({
    ...newInstance({ family, demands: 4 + (seed % 24), regions: 1 + (seed % 3), seed }),
    lateCostPerDay: [2, 0, 9][seed % 3]!,
    minDays: [7, 1, 0, 21][seed % 4]!,
  })

  test('分层模型、逐对模型和我们的最优值相同', () => {
    for (const seed of seeds) {
      const problem = instanceOf(seed)
      const [byPairs, byWindows, byDays] = [
        arcsOfPairs(problem),
        layersOfWindows(problem, seed % 2 ? [0, 1, 2] : [2, 0, 1]),
        layersOfDays(problem),
      ].map((arcs) => Math.round(highs(arcs).objective))
      expect({ seed, byWindows, byDays, ours: allocate(problem).cost }).toEqual({
        seed,
        byWindows: byPairs,
        byDays: byPairs,
        ours: byPairs,
      })
    }
  })

  test('贪心方案不会比最优更省', () => {
    for (const seed of seeds) {
      const problem = instanceOf(seed)
      expect(greedy(problem).cost).toBeGreaterThanOrEqual(allocate(problem).cost)
    }
  })

  test('同一个种子给出同一个实例', () => {
    expect(instanceOf(5)).toEqual(instanceOf(5))
  })
})
