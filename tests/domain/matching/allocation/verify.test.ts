/** 核对不信求解器：改动安排里的任何一个数，都说得出哪里不对。 */
import { allocate, type AllocationPlan } from '../../../../domain/matching/allocation/allocate'
import type { AllocationProblem } from '../../../../domain/matching/allocation/problem'
import { verify } from '../../../../domain/matching/allocation/verify'

const span = { from: '2027-01-25', to: '2027-03-05' }
const problem: AllocationProblem = {
  trades: ['welder', 'cook'],
  regions: ['370211'],
  tradeCost: [
    [0, null],
    [null, 0],
  ],
  regionCost: [[3]],
  lateCostPerDay: 2,
  minDays: 7,
  demands: [
    { id: 'd1', trade: 0, region: 0, headcount: 40, ...span, unmetCost: 1000 },
    { id: 'd2', trade: 1, region: 0, headcount: 5, ...span, unmetCost: 100 },
  ],
  supplies: [
    { id: 's1', trade: 0, region: 0, headcount: 25, ...span, source: 'surplus' },
    { id: 's2', trade: 1, region: 0, headcount: 9, ...span, source: 'agency' },
  ],
}

const plan = (): AllocationPlan => structuredClone(allocate(problem))

test('原样的安排没有毛病', () => {
  expect(verify(problem, plan())).toEqual([])
})

test.each<[string, (plan: AllocationPlan) => void]>([
  ['s1 -> d1: costs 3, not 2', ({ allocations }) => (allocations[0]!.cost = 2)],
  ['s1 -> d1: the channel is surplus', ({ allocations }) => (allocations[0]!.channel = 'agency')],
  ['s2 -> d1: not an allowed pair', ({ allocations }) => (allocations[0]!.supply = 's2')],
  ['nobody -> d1: not an allowed pair', ({ allocations }) => (allocations[0]!.supply = 'nobody')],
  ['s1 -> d1: 0 people', ({ allocations }) => (allocations[0]!.headcount = 0)],
  ['s1 -> d1: 2.5 people', ({ allocations }) => (allocations[0]!.headcount = 2.5)],
  ['s1: sends 26 of 25', ({ allocations }) => (allocations[0]!.headcount = 26)],
  ['s1 -> d1: twice', ({ allocations }) => allocations.push(allocations[0]!)],
  ['d1: 26 of 40 accounted for', ({ unmet }) => (unmet[0]!.headcount = 1)],
  ['d1: 0 people unmet', ({ unmet }) => (unmet[0]!.headcount = 0)],
  ['nobody: no such demand', ({ unmet }) => (unmet[0]!.demand = 'nobody')],
  ['cost: 1, not 15090', (changed) => (changed.cost = 1)],
  ['dual of supply s1: undefined', ({ certificate }) => delete certificate.duals.supplies.s1],
  ['dual of supply s1: -1', ({ certificate }) => (certificate.duals.supplies.s1 = -1)],
  ['dual of demand d1: 1001', ({ certificate }) => (certificate.duals.demands.d1 = 1001)],
  ['dual of demand d1: 0.5', ({ certificate }) => (certificate.duals.demands.d1 = 0.5)],
  ['duals of s1 and d1: further apart than 3', ({ certificate }) => (certificate.duals.supplies.s1 = 996)],
  ['the plan costs 15090, the duals prove 15065', ({ certificate }) => (certificate.duals.supplies.s1 = 998)],
  ['dual objective: 1, not 15090', ({ certificate }) => (certificate.dualObjective = 1)],
  ['the plan costs 15090, the duals prove 15090', ({ certificate }) => (certificate.gap = 1)],
])('%s', (expected, change) => {
  const changed = plan()
  change(changed)
  expect(verify(problem, changed).join('\n')).toContain(expected)
})
