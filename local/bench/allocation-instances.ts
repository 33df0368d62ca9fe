/** Made-up demands and supplies of one spring for measuring and for checking solvers against each other. */
import { addDays } from '../../domain/calendar/day'
import type { AllocationProblem, Demand, Supply } from '../../domain/matching/allocation/problem'
import { childrenOf } from '../../domain/regions/regions'
import { codesOf, trades as tradeTerms } from '../../domain/terms'
import { headcounts } from '../demo/headcounts'
import { dice, type Dice } from '../demo/random'

/** Eighteen windows that everybody shares, or every window starting and ending on a day of its own. */
export type Family = 'few windows' | 'by day'
export const families = ['few windows', 'by day'] as const satisfies readonly Family[]

type Costs = (number | null)[][]

const firstDay = '2021-01-18'
const crafts = [
  ['welder', 'fitter', 'machinist', 'shipfitter', 'electrician', 'construction'],
  ['assembler', 'operator', 'sewing', 'packer', 'inspector', 'seafood-processor'],
  ['forklift', 'driver', 'courier', 'warehouse', 'packer'],
  ['cook', 'waiter', 'cleaner', 'guard'],
]
const learntInADay = ['operator', 'packer', 'courier', 'cleaner', 'other']
const peopleOf: Record<string, (roll: Dice) => number> = {
  surplus: (roll) => 2 + Math.floor(roll.share() ** 2 * 90),
  'job-seeker': () => 1,
  agency: (roll) => 5 + Math.floor(roll.share() ** 2 * 180),
  'partner-city': (roll) => 20 + Math.floor(roll.share() ** 2 * 400),
}

/**
 * As many supplies as demands, about as many people as posts, but not in the same trades and regions.
 * The same seed gives the same instance, and the same city at every size.
 */
export function newInstance(given: {
  family: Family
  demands: number
  regions: number
  seed: number
}): AllocationProblem {
  const roll = dice(given.seed)
  const trades = codesOf(tradeTerms)
  const regions = regionCodes(given.regions)
  const tradeCost = tradeCosts(roll, trades)
  const regionCost = regionCosts(roll, regions.length)
  const [wantedAt, peopleAt] = [placesOf(roll, trades, regions), placesOf(roll, trades, regions)]
  const windowOf = windowsOf(given.family, roll)
  const sizes = demandSizes(roll, given.demands)
  const demands = sizes.map((headcount, index): Demand => {
    const unmetCost = 300 + unmetBy(roll, headcount)
    return { id: `d${index + 1}`, ...wantedAt(), headcount, ...windowOf(), unmetCost }
  })
  const supplies = sizes.map((_, index): Supply => {
    const source = roll.weighted({ surplus: 4, 'job-seeker': 3, agency: 2, 'partner-city': 1 })
    const headcount = peopleOf[source]!(roll)
    return { id: `s${index + 1}`, ...peopleAt(), headcount, ...windowOf(), source }
  })
  return { trades, regions, tradeCost, regionCost, lateCostPerDay: 2, minDays: 7, demands, supplies }
}

/** As Qingdao asked in February 2021: 38 posts each, one employer in fourteen above a hundred. */
function demandSizes(roll: Dice, demands: number): number[] {
  const large = Math.round(demands * 0.07)
  return headcounts(roll, { employers: demands, posts: demands * 38, large })
}

/** Key employers before others, higher tiers and long waits before short ones. */
function unmetBy(roll: Dice, headcount: number): number {
  const key = roll.share() < 0.1 ? 600 : 0
  const tier = headcount > 100 ? 200 : headcount >= 30 ? 100 : 0
  return key + tier + 10 * roll.below(15)
}

function windowsOf(family: Family, roll: Dice): () => { from: string; to: string } {
  const windowAt = (start: number, days: number) => ({
    from: addDays(firstDay, start),
    to: addDays(firstDay, start + days - 1),
  })
  if (family === 'by day') return () => windowAt(roll.below(60), 5 + roll.below(70))
  const shared = [0, 7, 14, 25, 35, 45].flatMap((start) => [14, 30, 60].map((days) => windowAt(start, days)))
  return () => roll.pick(shared)
}

/** Some trades and some regions have far more than their share. */
function placesOf(roll: Dice, ...sides: [readonly string[], readonly string[]]) {
  const [tradeWeights = {}, regionWeights = {}] = sides.map((side) => {
    const weights = side.map((_, index) => [index, 0.4 + roll.share() ** 3 * 3] as const)
    return Object.fromEntries(weights)
  })
  return () => ({
    trade: Number(roll.weighted(tradeWeights)),
    region: Number(roll.weighted(regionWeights)),
  })
}

function regionCodes(wanted: number): string[] {
  const cities = ['370200', '371300', '370800', '371700', '340800', '220100']
  const counties = cities.flatMap((city) => childrenOf(city).map(({ code }) => code))
  if (counties.length < wanted) throw new RangeError(`only ${counties.length} regions are known here`)
  return counties.slice(0, wanted)
}

/** Kindred crafts stand in for each other at a cost, what is learnt in a day is open to many, the rest is forbidden. */
function tradeCosts(roll: Dice, trades: readonly string[]): Costs {
  const kindred = (one: string, other: string) =>
    crafts.some((craft) => craft.includes(one) && craft.includes(other))
  return trades.map((from) =>
    trades.map((to) => {
      if (from === to) return 0
      if (kindred(from, to)) return roll.share() < 0.6 ? 6 + roll.below(20) : null
      return learntInADay.includes(to) && roll.share() < 0.35 ? 15 + roll.below(30) : null
    }),
  )
}

/** The farther apart, the dearer; beyond a long way nobody goes. */
function regionCosts(roll: Dice, length: number): Costs {
  const points = Array.from({ length }, () => [roll.share(), roll.share()] as const)
  return points.map(([x, y]) =>
    points.map(([u, v]) => {
      const far = Math.hypot(x - u, y - v)
      return far > 0.7 ? null : Math.round(far * 80)
    }),
  )
}
