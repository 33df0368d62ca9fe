/** 最省的安排：和独立求解器比，和证书比，换了顺序也一个字不差。 */
import fc from 'fast-check'
import loadHighs, { type Highs } from 'highs'
import { allocate, type AllocationPlan } from '../../../../domain/matching/allocation/allocate'
import { verify } from '../../../../domain/matching/allocation/verify'
import type { AllocationProblem } from '../../../../domain/matching/allocation/problem'
import { pairCost, problems, type Family } from './problems'

const families = ['few windows', 'by day'] as const satisfies readonly Family[]
const runs = { numRuns: 250 }

let highs: Highs
beforeAll(async () => {
  highs = await loadHighs()
})

/** Every allowed pair as a column of its own. */
function optimumByHighs(problem: AllocationProblem): number {
  const { demands, supplies } = problem
  const pairs = supplies.flatMap((supply, s) =>
    demands.flatMap((demand, d) => {
      const cost = pairCost(problem, supply, demand)
      return cost === null ? [] : [{ s, d, cost }]
    }),
  )
  const columns = [
    ...pairs.map(({ s, d, cost }) => ({ name: `x${s}_${d}`, cost })),
    ...demands.map(({ unmetCost }, d) => ({ name: `u${d}`, cost: unmetCost })),
  ]
  const sum = (terms: string[]) => terms.join(' + ')
  const rows = [
    ...demands.map(
      ({ headcount }, d) =>
        `${sum([...pairs.filter((pair) => pair.d === d).map(({ s }) => `x${s}_${d}`), `u${d}`])} = ${headcount}`,
    ),
    ...supplies.flatMap(({ headcount }, s) => {
      const own = pairs.filter((pair) => pair.s === s)
      return own.length === 0 ? [] : [`${sum(own.map(({ d }) => `x${s}_${d}`))} <= ${headcount}`]
    }),
  ]
  const model = `Minimize\n obj: ${sum(columns.map(({ name, cost }) => `${cost} ${name}`))}\nSubject To\n${rows.map((row, index) => ` r${index}: ${row}`).join('\n')}\nEnd\n`
  const solved = highs.solve(model, { presolve: 'off' })
  expect(solved.Status).toBe('Optimal')
  return solved.ObjectiveValue
}

/** The certificate by the letter, pair by pair. */
function expectCertified(problem: AllocationProblem, plan: AllocationPlan): void {
  const { duals, dualObjective } = plan.certificate
  for (const { id, unmetCost } of problem.demands) {
    expect(duals.demands[id]).toBeGreaterThanOrEqual(0)
    expect(duals.demands[id]).toBeLessThanOrEqual(unmetCost)
  }
  for (const supply of problem.supplies) {
    expect(duals.supplies[supply.id]).toBeGreaterThanOrEqual(0)
    for (const demand of problem.demands) {
      const cost = pairCost(problem, supply, demand)
      if (cost !== null)
        expect(duals.demands[demand.id]! - duals.supplies[supply.id]!).toBeLessThanOrEqual(cost)
    }
  }
  expect({ gap: plan.certificate.gap, cost: plan.cost }).toEqual({ gap: 0, cost: dualObjective })
  expect(verify(problem, plan)).toEqual([])
}

test('文档里的例子一个字不差', () => {
  const problem = {
    trades: ['welder'],
    regions: ['370211'],
    tradeCost: [[0]],
    regionCost: [[0]],
    lateCostPerDay: 2,
    minDays: 7,
    demands: [
      { id: 'd1', trade: 0, region: 0, headcount: 40, from: '2027-01-25', to: '2027-03-05', unmetCost: 1000 },
    ],
    supplies: [
      {
        id: 's1',
        trade: 0,
        region: 0,
        headcount: 25,
        from: '2027-01-28',
        to: '2027-03-01',
        source: 'surplus',
      },
    ],
  }
  expect(JSON.stringify(allocate(problem))).toBe(
    '{"cost":15150,"allocations":[{"supply":"s1","demand":"d1","headcount":25,"cost":6,"channel":"surplus","why":["same trade","same region","3 days late"]}],"unmet":[{"demand":"d1","headcount":15}],"certificate":{"duals":{"supplies":{"s1":994},"demands":{"d1":1000}},"dualObjective":15150,"gap":0}}',
  )
})

test.each(families)('%s：和 HiGHS 一样省，证书逐对都对', (family) => {
  fc.assert(
    fc.property(problems(family), (problem) => {
      const plan = allocate(problem)
      expectCertified(problem, plan)
      if (problem.demands.length > 0) expect(plan.cost).toBe(Math.round(optimumByHighs(problem)))
    }),
    runs,
  )
})

test.each(families)('%s：名单换个顺序，结果一个字节也不变', (family) => {
  fc.assert(
    fc.property(
      problems(family),
      fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
      (problem, dice) => {
        const shuffled = <T>(list: readonly T[]) =>
          list
            .map((one) => ({ one, at: dice.next().value as number }))
            .sort((a, b) => a.at - b.at)
            .map(({ one }) => one)
        const mixed = { ...problem, demands: shuffled(problem.demands), supplies: shuffled(problem.supplies) }
        expect(JSON.stringify(allocate(mixed))).toBe(JSON.stringify(allocate(problem)))
      },
    ),
    runs,
  )
})
