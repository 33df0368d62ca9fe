/** Small problems of every kind, and what a pair costs by the letter of the task: written without the solver. */
import fc from 'fast-check'
import type { AllocationProblem, Demand, Supply } from '../../../../domain/matching/allocation/problem'

export type Family = 'few windows' | 'by day'

const cost = fc.option(fc.integer({ min: 0, max: 20 }), { nil: null, freq: 3 })
const table = (size: number) =>
  fc.array(fc.array(cost, { minLength: size, maxLength: size }), { minLength: size, maxLength: size })

/** Null where the two may not meet. */
export function pairCost(problem: AllocationProblem, supply: Supply, demand: Demand): number | null {
  const trade = problem.tradeCost[supply.trade]![demand.trade]!
  const region = problem.regionCost[supply.region]![demand.region]!
  if (trade === null || region === null) return null
  const [start, end] = [supply, demand].reduce(
    ([from, to], one) => [Math.max(from, Date.parse(one.from)), Math.min(to, Date.parse(one.to))],
    [-Infinity, Infinity],
  )
  const day = 86_400_000
  if ((end - start) / day + 1 < Math.max(1, problem.minDays)) return null
  return (
    trade +
    region +
    problem.lateCostPerDay * Math.max(0, (Date.parse(supply.from) - Date.parse(demand.from)) / day)
  )
}

function dayAt(offset: number): string {
  return new Date(Date.UTC(2027, 1, 20) + offset * 86_400_000).toISOString().slice(0, 10)
}

function windows(family: Family) {
  if (family === 'few windows')
    return fc.constantFrom(
      ['2027-02-20', '2027-03-01'],
      ['2027-02-22', '2027-02-25'],
      ['2027-02-25', '2027-02-25'],
    )
  return fc
    .record({ start: fc.integer({ min: 0, max: 14 }), days: fc.integer({ min: 1, max: 12 }) })
    .map(({ start, days }) => [dayAt(start), dayAt(start + days - 1)])
}

function offers({ trades, regions, family }: { trades: number; regions: number; family: Family }) {
  const one = fc
    .record({
      trade: fc.nat(trades - 1),
      region: fc.nat(regions - 1),
      headcount: fc.integer({ min: 0, max: 6 }),
      window: windows(family),
      unmetCost: fc.integer({ min: 0, max: 40 }),
      source: fc.constantFrom('surplus', 'agency', 'job-seeker'),
    })
    .map(({ window, ...rest }) => ({ ...rest, from: window[0], to: window[1] }))
  return fc.array(one, { maxLength: 12 })
}

/** Ties, nobody asked for, nobody to send, forbidden trades and regions, windows too short: all of it happens. */
export function problems(family: Family): fc.Arbitrary<AllocationProblem> {
  return fc
    .record({ trades: fc.integer({ min: 1, max: 4 }), regions: fc.integer({ min: 1, max: 4 }) })
    .chain(({ trades, regions }) =>
      fc.record({
        trades: fc.constant(Array.from({ length: trades }, (_, index) => `trade ${index}`)),
        regions: fc.constant(Array.from({ length: regions }, (_, index) => `region ${index}`)),
        tradeCost: table(trades),
        regionCost: table(regions),
        lateCostPerDay: fc.constantFrom(0, 1, 4, 1e9),
        minDays: fc.integer({ min: 0, max: 5 }),
        demands: offers({ trades, regions, family }),
        supplies: offers({ trades, regions, family }),
      }),
    )
    .map((problem) => ({
      ...problem,
      demands: problem.demands.map(({ source: _, ...demand }, index) => ({ id: `d${index}`, ...demand })),
      supplies: problem.supplies.map(({ unmetCost: _, ...supply }, index) => ({
        id: `s${index}`,
        ...supply,
      })),
    }))
}
