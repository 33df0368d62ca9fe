import type { AllocationPlan } from './allocate'
import { dayNumbers } from './day-numbers'
import { pairOf } from './pair'
import type { AllocationProblem, Demand, Supply } from './problem'

/**
 * Checks a plan against its problem without the solver: that the plan can be carried out and costs what it says, and
 * that its duals prove no other is cheaper. @returns what is wrong; an empty list says that the plan is an optimum
 */
export function verify(problem: AllocationProblem, plan: AllocationPlan): string[] {
  return [...flowProblems(problem, plan), ...dualProblems(problem, plan), ...sumProblems(problem, plan)]
}

function flowProblems(problem: AllocationProblem, { allocations, unmet }: AllocationPlan): string[] {
  const context = { problem, dayNumber: dayNumbers() }
  const supplies = new Map(problem.supplies.map((supply) => [supply.id, supply]))
  const demands = new Map(problem.demands.map((demand) => [demand.id, demand]))
  const sent = new Map<string, number>()
  const filled = new Map<string, number>()
  const wrong: string[] = []
  const seen = new Set<string>()
  for (const { supply: from, demand: to, headcount, cost, channel } of allocations) {
    const name = `${from} -> ${to}`
    const supply = supplies.get(from)
    const demand = demands.get(to)
    const pair = supply && demand ? pairOf(context, supply, demand) : null
    if (pair === null) wrong.push(`${name}: not an allowed pair`)
    else if (pair.cost !== cost) wrong.push(`${name}: costs ${pair.cost}, not ${cost}`)
    if (supply && supply.source !== channel)
      wrong.push(`${name}: the channel is ${supply.source}, not ${channel}`)
    if (!isPositive(headcount)) wrong.push(`${name}: ${headcount} people`)
    if (seen.has(JSON.stringify([from, to]))) wrong.push(`${name}: twice`)
    seen.add(JSON.stringify([from, to]))
    sent.set(from, (sent.get(from) ?? 0) + headcount)
    filled.set(to, (filled.get(to) ?? 0) + headcount)
  }
  for (const { demand, headcount } of unmet) {
    if (!demands.has(demand)) wrong.push(`${demand}: no such demand`)
    if (!isPositive(headcount)) wrong.push(`${demand}: ${headcount} people unmet`)
    filled.set(demand, (filled.get(demand) ?? 0) + headcount)
  }
  for (const { id, headcount } of problem.supplies)
    if ((sent.get(id) ?? 0) > headcount) wrong.push(`${id}: sends ${sent.get(id)} of ${headcount}`)
  for (const { id, headcount } of problem.demands)
    if ((filled.get(id) ?? 0) !== headcount)
      wrong.push(`${id}: ${filled.get(id) ?? 0} of ${headcount} accounted for`)
  return wrong
}

function isPositive(headcount: number): boolean {
  return Number.isSafeInteger(headcount) && headcount > 0
}

function dualProblems(problem: AllocationProblem, { certificate }: AllocationPlan): string[] {
  const { supplies, demands } = certificate.duals
  const wrong: string[] = []
  for (const { id } of problem.supplies)
    if (!isDual(supplies, id, Infinity)) wrong.push(`dual of supply ${id}: ${ownOf(supplies, id)}`)
  for (const { id, unmetCost } of problem.demands)
    if (!isDual(demands, id, unmetCost)) wrong.push(`dual of demand ${id}: ${ownOf(demands, id)}`)
  return wrong.length > 0 ? wrong : pairProblems(problem, certificate.duals)
}

function isDual(duals: Record<string, number>, id: string, most: number): boolean {
  const dual = ownOf(duals, id)
  return dual !== undefined && Number.isSafeInteger(dual) && dual >= 0 && dual <= most
}

function ownOf(duals: Record<string, number>, id: string): number | undefined {
  return Object.hasOwn(duals, id) ? duals[id] : undefined
}

/** Someone with a dual, and the first and the last day on which enough days can begin. */
interface Priced {
  id: string
  dual: number
  first: number
  last: number
}

/** Between two trades and regions only pairs whose duals are further apart than trade and region cost need a look. */
function pairProblems(problem: AllocationProblem, duals: AllocationPlan['certificate']['duals']): string[] {
  const priced = pricedBy(problem)
  const supplies = grouped(problem.supplies, priced(duals.supplies), (a, b) => a.dual - b.dual)
  const demands = grouped(problem.demands, priced(duals.demands), (a, b) => b.dual - a.dual)
  return supplies.flatMap((from) =>
    demands.flatMap((to) => {
      const trade = problem.tradeCost[from.trade]?.[to.trade] ?? null
      const region = problem.regionCost[from.region]?.[to.region] ?? null
      if (trade === null || region === null) return []
      return apart(from.members, to.members, { base: trade + region, perDay: problem.lateCostPerDay })
    }),
  )
}

/** @param supplies the least dual first. @param demands the greatest dual first */
function apart(
  supplies: readonly Priced[],
  demands: readonly Priced[],
  { base, perDay }: { base: number; perDay: number },
): string[] {
  const wrong: string[] = []
  for (const demand of demands) {
    const most = demand.dual - base
    if (supplies[0]!.dual >= most) break
    for (const supply of supplies) {
      if (supply.dual >= most) break
      if (supply.first > demand.last || demand.first > supply.last) continue
      const cost = base + perDay * Math.max(0, supply.first - demand.first)
      if (demand.dual - supply.dual > cost)
        wrong.push(`duals of ${supply.id} and ${demand.id}: further apart than ${cost}`)
    }
  }
  return wrong
}

function pricedBy({ minDays }: AllocationProblem) {
  const dayNumber = dayNumbers()
  return (duals: Record<string, number>) =>
    ({ id, from, to }: Demand | Supply): Priced => ({
      id,
      dual: duals[id]!,
      first: dayNumber(from),
      last: dayNumber(to) - Math.max(1, minDays) + 1,
    })
}

/** By trade and region, without those whose window is too short for anyone. */
function grouped<T extends Demand | Supply>(
  list: readonly T[],
  pricedOf: (one: T) => Priced,
  order: (a: Priced, b: Priced) => number,
) {
  const groups = new Map<string, { trade: number; region: number; members: Priced[] }>()
  for (const one of list) {
    const priced = pricedOf(one)
    if (priced.last < priced.first) continue
    const { trade, region } = one
    const group = groups.get(`${trade} ${region}`) ?? { trade, region, members: [] }
    group.members.push(priced)
    groups.set(`${trade} ${region}`, group)
  }
  for (const { members } of groups.values()) members.sort(order)
  return [...groups.values()]
}

function sumProblems(problem: AllocationProblem, plan: AllocationPlan): string[] {
  const { cost, allocations, unmet, certificate } = plan
  const { supplies, demands } = certificate.duals
  const unmetCosts = new Map(problem.demands.map(({ id, unmetCost }) => [id, unmetCost]))
  const spent =
    sumOf(allocations, (one) => [one.headcount, one.cost]) +
    sumOf(unmet, (one) => [one.headcount, unmetCosts.get(one.demand) ?? 0])
  const proven =
    sumOf(problem.demands, (one) => [one.headcount, ownOf(demands, one.id) ?? 0]) -
    sumOf(problem.supplies, (one) => [one.headcount, ownOf(supplies, one.id) ?? 0])
  const wrong: string[] = []
  if (spent !== exact(cost)) wrong.push(`cost: ${cost}, not ${spent}`)
  if (proven !== exact(certificate.dualObjective))
    wrong.push(`dual objective: ${certificate.dualObjective}, not ${proven}`)
  if (certificate.gap !== 0 || spent !== proven)
    wrong.push(`the plan costs ${spent}, the duals prove ${proven}`)
  return wrong
}

/** Exact, whatever the size. */
function sumOf<T>(list: readonly T[], factors: (one: T) => [number, number]): bigint {
  return list.reduce((sum, one) => {
    const [headcount, cost] = factors(one)
    return sum + exact(headcount) * exact(cost)
  }, 0n)
}

function exact(value: number): bigint {
  return Number.isInteger(value) ? BigInt(value) : -1n
}
