/** 分层找和逐对找，找到的是同一个最便宜的来处。 */
import fc from 'fast-check'
import { allocate } from '../../../../domain/matching/allocation/allocate'
import { layerArcs, Layers } from '../../../../domain/matching/allocation/layers'
import { networkOf } from '../../../../domain/matching/allocation/network'
import { pairArcs, Pairs } from '../../../../domain/matching/allocation/pairs'
import type { Pricing } from '../../../../domain/matching/allocation/pricing'
import type { AllocationProblem } from '../../../../domain/matching/allocation/problem'
import { reachOf } from '../../../../domain/matching/allocation/reach'
import { verify } from '../../../../domain/matching/allocation/verify'
import { newInstance } from '../../../../local/bench/allocation-instances'
import { problems, type Family } from './problems'

const families = ['few windows', 'by day'] as const satisfies readonly Family[]
const stride = 16

function cheapestBy(pricing: Pricing, problem: AllocationProblem, worth: Float64Array): number[] {
  const cheapest = new Float64Array(networkOf(problem).demands.nodes.length).fill(Infinity)
  for (const trade of problem.trades.keys()) pricing.enter(trade, worth)
  for (const trade of problem.trades.keys()) pricing.leave(trade, cheapest)
  return [...cheapest]
}

test.each(families)('%s：来处和价钱都一样', (family) => {
  fc.assert(
    fc.property(problems(family), fc.infiniteStream(fc.nat(30)), (problem, worths) => {
      const network = networkOf(problem)
      const given = { problem, network, reach: reachOf(problem, network), stride }
      const worth = Float64Array.from(network.supplies.nodes, () => worths.next().value as number)
      expect(cheapestBy(new Layers(given), problem, worth)).toEqual(
        cheapestBy(new Pairs(given), problem, worth),
      )
    }),
    { numRuns: 300 },
  )
})

test.each(families)('%s：人多时分层看，安排仍有证书', (family) => {
  const problem = newInstance({ family, demands: 1500, regions: 3, seed: 7 })
  const network = networkOf(problem)
  const reach = reachOf(problem, network)
  expect(layerArcs(reach, network.days.length)).toBeLessThan(pairArcs(reach))
  expect(verify(problem, allocate(problem))).toEqual([])
})
