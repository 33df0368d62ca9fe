/** 边上的情形：空的、没人可派的、全都不许的、大得出奇的、名字古怪的。 */
import { allocate } from '../../../../domain/matching/allocation/allocate'
import { parseProblem, type AllocationProblem } from '../../../../domain/matching/allocation/problem'
import { verify } from '../../../../domain/matching/allocation/verify'

const span = { from: '2027-01-25', to: '2027-03-05' }
const demand = { id: 'd1', trade: 0, region: 0, headcount: 40, ...span, unmetCost: 1000 }
const supply = { id: 's1', trade: 0, region: 0, headcount: 25, ...span, source: 'surplus' }

function problemOf(changes: Partial<AllocationProblem> = {}): AllocationProblem {
  return parseProblem({
    trades: ['welder', 'fitter'],
    regions: ['370211', '370212'],
    tradeCost: [
      [0, 5],
      [null, 0],
    ],
    regionCost: [
      [0, 7],
      [null, 0],
    ],
    lateCostPerDay: 2,
    minDays: 7,
    demands: [demand],
    supplies: [supply],
    ...changes,
  })
}

function planOf(changes: Partial<AllocationProblem> = {}) {
  const problem = problemOf(changes)
  const plan = allocate(problem)
  expect(verify(problem, plan)).toEqual([])
  return plan
}

const emptyTables = { trades: [], regions: [], tradeCost: [], regionCost: [], demands: [], supplies: [] }
const sent = (plan: ReturnType<typeof planOf>) =>
  plan.allocations.reduce((sum, { headcount }) => sum + headcount, 0)

test.each<[string, Partial<AllocationProblem>, number, number]>([
  ['什么都没有', emptyTables, 0, 0],
  ['没有缺工', { demands: [] }, 0, 0],
  ['没人可派', { supplies: [] }, 40_000, 0],
  ['来的是零个人', { supplies: [{ ...supply, headcount: 0 }] }, 40_000, 0],
  ['缺的是零个人', { demands: [{ ...demand, headcount: 0 }] }, 0, 0],
  ['工种不许', { supplies: [{ ...supply, trade: 1 }] }, 40_000, 0],
  ['地区不许', { supplies: [{ ...supply, region: 1 }] }, 40_000, 0],
  ['窗口差一天', { minDays: 41 }, 40_000, 0],
  ['窗口刚好', { minDays: 40 }, 15_000, 25],
  [
    '一天也要',
    { minDays: 0, supplies: [{ ...supply, from: '2027-03-05', to: '2028-01-01' }] },
    15_000 + 25 * 78,
    25,
  ],
  ['来得早也只算到来', { supplies: [{ ...supply, from: '2017-01-01', to: '2044-05-18' }] }, 15_000, 25],
  [
    '比空着还贵',
    {
      demands: [{ ...demand, unmetCost: 4 }],
      tradeCost: [
        [4, 4],
        [4, 4],
      ],
    },
    160,
    0,
  ],
  ['空着不花钱', { demands: [{ ...demand, unmetCost: 0 }] }, 0, 0],
])('%s', (_, changes, cost, people) => {
  const plan = planOf(changes)
  expect({ cost: plan.cost, people: sent(plan) }).toEqual({ cost, people })
})

test('一家大得出奇：一百万人', () => {
  const supplies = Array.from({ length: 300 }, (_, index) => ({
    ...supply,
    id: `s${index}`,
    headcount: 5000,
  }))
  const plan = planOf({ supplies, demands: [{ ...demand, headcount: 1e6, unmetCost: 1e9 }] })
  expect({ cost: plan.cost, people: sent(plan), unmet: plan.unmet }).toEqual({
    cost: 0,
    people: 1e6,
    unmet: [],
  })
})

test('贵得出奇：加到最大的整数为止都不差一分', () => {
  const costs = {
    tradeCost: [
      [999_999_998, 1e9],
      [1e9, 0],
    ],
    lateCostPerDay: 1e9,
  }
  const plan = planOf({
    ...costs,
    demands: [
      { ...demand, headcount: 1e6, unmetCost: 1e9 },
      { ...demand, id: 'd2', headcount: 1e6, unmetCost: 1e9 },
    ],
    supplies: [
      { ...supply, headcount: 999_999 },
      { ...supply, id: 's2', headcount: 1e6, from: '2027-01-26' },
    ],
  })
  expect(plan.cost).toBe(2e15 - 2 * 999_999)
})

test('名字再怪，证书里也各有各的数', () => {
  const ids = ['__proto__', 'constructor', 'toString', '10', '9', '焊工 "甲"', '\ud800', 'a']
  const plan = planOf({
    demands: ids.map((id) => ({ ...demand, id })),
    supplies: ids.map((id) => ({ ...supply, id })),
  })
  const { demands, supplies } = plan.certificate.duals
  expect(Object.keys(demands).sort()).toEqual([...ids].sort())
  const reread = JSON.parse(JSON.stringify(plan.certificate.duals.supplies)) as object
  expect(Object.keys(reread).sort()).toEqual(Object.keys(supplies).sort())
  expect(plan.allocations.map(({ demand }) => demand)).toEqual(
    plan.allocations.map(({ demand }) => demand).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)),
  )
})

test('为什么是这些人：同工种、换工种、同地区、外地来、晚几天', () => {
  const whyOf = (changes: Partial<typeof supply>, to: Partial<typeof demand> = {}) =>
    planOf({ demands: [{ ...demand, ...to }], supplies: [{ ...supply, ...changes }] }).allocations[0]?.why
  expect(whyOf({})).toEqual(['same trade', 'same region'])
  expect(whyOf({}, { trade: 1 })).toEqual(['trade welder for fitter', 'same region'])
  expect(whyOf({}, { region: 1 })).toEqual(['same trade', 'from region 370211'])
  expect(whyOf({ from: '2027-01-26' })).toEqual(['same trade', 'same region', '1 day late'])
  expect(whyOf({ from: '2027-02-01' })).toEqual(['same trade', 'same region', '7 days late'])
})

test('急的先得人；一样急的，名字在前的先得', () => {
  const plan = planOf({
    demands: [
      { ...demand, id: 'b', headcount: 10, unmetCost: 500 },
      { ...demand, id: 'a', headcount: 10, unmetCost: 500 },
      { ...demand, id: 'z', headcount: 10, unmetCost: 900 },
    ],
    supplies: [{ ...supply, headcount: 15 }],
  })
  expect(plan.allocations.map(({ demand, headcount }) => [demand, headcount])).toEqual([
    ['a', 5],
    ['z', 10],
  ])
  expect(plan.unmet).toEqual([
    { demand: 'a', headcount: 5 },
    { demand: 'b', headcount: 10 },
  ])
})
