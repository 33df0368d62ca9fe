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

type Priced<T> = { one: T; dual: number }

/** Between two trades and regions only pairs whose duals are further apart than trade and region cost need a look. */
function pairProblems(problem: AllocationProblem, duals: AllocationPlan['certificate']['duals']): string[] {
  const context = { problem, dayNumber: dayNumbers() }
  const supplies = grouped(problem.supplies, duals.supplies, (a, b) => a.dual - b.dual)
  const demands = grouped(problem.demands, duals.demands, (a, b) => b.dual - a.dual)
  const wrong: string[] = []
  for (const from of supplies)
    for (const to of demands) {
      const base = baseCost(problem, from[0]!.one, to[0]!.one)
      for (const demand of base === null ? [] : to) {
        if (demand.dual - from[0]!.dual <= base!) break
        for (const supply of from) {
          if (demand.dual - supply.dual <= base!) break
          const pair = pairOf(context, supply.one, demand.one)
          if (pair !== null && demand.dual - supply.dual > pair.cost)
            wrong.push(`duals of ${supply.one.id} and ${demand.one.id}: further apart than ${pair.cost}`)
        }
      }
    }
  return wrong
}

function baseCost(problem: AllocationProblem, supply: Supply, demand: Demand): number | null {
  const trade = problem.tradeCost[supply.trade]?.[demand.trade] ?? null
  const region = problem.regionCost[supply.region]?.[demand.region] ?? null
  return trade === null || region === null ? null : trade + region
}

/** By trade and region, each group sorted. */
function grouped<T extends Demand | Supply>(
  list: readonly T[],
  duals: Record<string, number>,
  order: (a: Priced<T>, b: Priced<T>) => number,
): Priced<T>[][] {
  const groups = new Map<string, Priced<T>[]>()
  for (const one of list) {
    const name = `${one.trade} ${one.region}`
    const group = groups.get(name) ?? []
    group.push({ one, dual: duals[one.id]! })
    groups.set(name, group)
  }
  return [...groups.values()].map((group) => group.sort(order))
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
  if (certificate['gap'] !== 0 || spent !== proven)
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
