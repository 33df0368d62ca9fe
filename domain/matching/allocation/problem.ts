import { isDay } from '../../calendar/day'
import { remembered } from './remembered'

/** Who could go where: costs are whole numbers per person, days are `YYYY-MM-DD`, both ends included. */
export interface AllocationProblem {
  trades: string[]
  regions: string[]
  /** [from][to]; null forbids the pair. */
  tradeCost: (number | null)[][]
  regionCost: (number | null)[][]
  lateCostPerDay: number
  /** Two windows must share this many days, at least one. */
  minDays: number
  demands: Demand[]
  supplies: Supply[]
}

export interface Demand {
  id: string
  trade: number
  region: number
  headcount: number
  from: string
  to: string
  /** What one person missing costs; it carries the priority. */
  unmetCost: number
}

export interface Supply {
  id: string
  trade: number
  region: number
  headcount: number
  from: string
  to: string
  /** The channel that an allocation from here belongs to. */
  source: string
}

/** A problem that cannot be used; `path` says where, as in `demands[3].headcount`. */
export class ProblemError extends Error {
  constructor(
    readonly path: string,
    readonly reason: string,
  ) {
    super(path === '' ? reason : `${path}: ${reason}`)
    this.name = 'ProblemError'
  }
}

const greatestCost = 1e9
const greatestHeadcount = 1e6

/** Reads a problem of MATCHING's JSON form; unknown keys are left out. @throws ProblemError on the first thing wrong */
export function parseProblem(value: unknown): AllocationProblem {
  const fields = objectAt('', value)
  const trades = listAt('trades', fields.trades).map((name, index) => textAt(`trades[${index}]`, name))
  const regions = listAt('regions', fields.regions).map((name, index) => textAt(`regions[${index}]`, name))
  const limits = { trades: trades.length, regions: regions.length, isDay: remembered(isDay) }
  const problem: AllocationProblem = {
    trades,
    regions,
    tradeCost: tableAt('tradeCost', fields.tradeCost, trades.length),
    regionCost: tableAt('regionCost', fields.regionCost, regions.length),
    lateCostPerDay: wholeAt('lateCostPerDay', fields.lateCostPerDay, greatestCost),
    minDays: wholeAt('minDays', fields.minDays, Number.MAX_SAFE_INTEGER),
    demands: listAt('demands', fields.demands).map((demand, index) =>
      demandAt(`demands[${index}]`, demand, limits),
    ),
    supplies: listAt('supplies', fields.supplies).map((supply, index) =>
      supplyAt(`supplies[${index}]`, supply, limits),
    ),
  }
  refuseRepeated('demands', problem.demands)
  refuseRepeated('supplies', problem.supplies)
  refuseBeyondExact(problem.demands)
  return problem
}

type Fields = Record<string, unknown>
interface Limits {
  trades: number
  regions: number
  isDay: (text: string) => boolean
}

function demandAt(path: string, value: unknown, limits: Limits): Demand {
  const fields = objectAt(path, value)
  const unmetCost = wholeAt(`${path}.unmetCost`, fields.unmetCost, greatestCost)
  return { ...offerAt(path, fields, limits), unmetCost }
}

function supplyAt(path: string, value: unknown, limits: Limits): Supply {
  const fields = objectAt(path, value)
  return { ...offerAt(path, fields, limits), source: textAt(`${path}.source`, fields.source) }
}

function offerAt(path: string, fields: Fields, limits: Limits) {
  const offer = {
    id: textAt(`${path}.id`, fields.id),
    trade: indexAt(`${path}.trade`, fields.trade, limits.trades),
    region: indexAt(`${path}.region`, fields.region, limits.regions),
    headcount: wholeAt(`${path}.headcount`, fields.headcount, greatestHeadcount),
    from: dayAt(`${path}.from`, fields.from, limits),
    to: dayAt(`${path}.to`, fields.to, limits),
  }
  if (offer.from > offer.to) throw new ProblemError(`${path}.to`, `${offer.to} is before from, ${offer.from}`)
  return offer
}

function tableAt(path: string, value: unknown, size: number): (number | null)[][] {
  const rows = listAt(path, value, size)
  return rows.map((row, from) =>
    listAt(`${path}[${from}]`, row, size).map((cost, to) =>
      cost === null ? null : wholeAt(`${path}[${from}][${to}]`, cost, greatestCost),
    ),
  )
}

function objectAt(path: string, value: unknown): Fields {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields
  throw new ProblemError(path, `expected an object, found ${shown(value)}`)
}

function listAt(path: string, value: unknown, size?: number): unknown[] {
  if (!Array.isArray(value)) throw new ProblemError(path, `expected a list, found ${shown(value)}`)
  if (size !== undefined && value.length !== size)
    throw new ProblemError(path, `expected ${size} entries, found ${value.length}`)
  return value
}

function textAt(path: string, value: unknown): string {
  if (typeof value === 'string' && value !== '') return value
  throw new ProblemError(path, `expected a text that is not empty, found ${shown(value)}`)
}

function wholeAt(path: string, value: unknown, greatest: number): number {
  // `-0 + 0` is 0: a negative zero would print as one.
  if (Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= greatest)
    return (value as number) + 0
  throw new ProblemError(path, `expected a whole number from 0 to ${greatest}, found ${shown(value)}`)
}

function indexAt(path: string, value: unknown, size: number): number {
  if (Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) < size)
    return (value as number) + 0
  throw new ProblemError(path, `expected an index below ${size}, found ${shown(value)}`)
}

function dayAt(path: string, value: unknown, limits: Limits): string {
  if (typeof value === 'string' && limits.isDay(value)) return value
  throw new ProblemError(path, `expected a day that exists (YYYY-MM-DD), found ${shown(value)}`)
}

function refuseRepeated(path: string, list: readonly { id: string }[]): void {
  const seen = new Map<string, number>()
  for (const [index, { id }] of list.entries()) {
    const before = seen.get(id)
    if (before !== undefined)
      throw new ProblemError(`${path}[${index}].id`, `${shown(id)} is taken by ${path}[${before}]`)
    seen.set(id, index)
  }
}

/** Every sum of the plan and its certificate is at most this one. */
function refuseBeyondExact(demands: readonly Demand[]): void {
  const bound = demands.reduce(
    (sum, { headcount, unmetCost }) => sum + BigInt(headcount) * BigInt(unmetCost),
    0n,
  )
  if (bound > BigInt(Number.MAX_SAFE_INTEGER))
    throw new ProblemError('demands', `the sum of headcount x unmetCost is ${bound}, at or above 2^53`)
}

function shown(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object' && value !== null) return 'an object'
  const text = JSON.stringify(value)
  return text.length > 60 ? `${text.slice(0, 57)}...` : text
}
