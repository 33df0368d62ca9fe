import { after, encode, encodePrefix, invert, typeTag } from './encoding'
import { readConditions, type Conditions, type FieldCondition } from './conditions'
import type { Doc } from './ejson'

export type Order = [string, number][]

/** Keys from lo (inclusive) to hi (exclusive); the first `shared` bytes are the equality prefix. */
export interface Range {
  lo: Buffer
  hi: Buffer
  shared: number
}

export interface PlannedIndex {
  name: string
  fields: string[]
  unique?: boolean
}

export interface Walk<I extends PlannedIndex> {
  index: I
  ranges: Range[]
  backward: boolean
  /** ranges have to be merged by what follows their equality prefix, or the order is lost */
  merged: boolean
}

export interface Plan<I extends PlannedIndex> {
  walks: Walk<I>[]
  /** index names, '_id' or 'SCAN' */
  label: string
  ordered: boolean
  scanned: boolean
  /** every document of the ranges matches: counting needs no documents */
  exact: boolean
}

const MOST_RANGES = 400
const EVERYTHING: Range = { lo: Buffer.alloc(0), hi: Buffer.alloc(64, 0xff), shared: 0 }

interface Request<I extends PlannedIndex> {
  query: Doc
  order: Order
  indexes: I[]
  /** the documents themselves, kept in the order of _id */
  primary: I
}

/** The declared index with the longest equality prefix, then the order asked for, then a range. */
export function choosePlan<I extends PlannedIndex>(request: Request<I>): Plan<I> {
  const { query, order, indexes, primary } = request
  const conditions = readConditions(query)
  const candidates = [primary, ...indexes].map((index) => consider({ index, conditions, order }))
  const best = candidates.reduce((a, b) => (b.score > a.score ? b : a))
  if (best.bounded) return fromCandidate(best, { conditions, filtered: true })
  const union = planAlternatives(request)
  if (union) return union
  if (best.ordered && order.length > 0) {
    return fromCandidate(best, { conditions, filtered: Object.keys(query).length > 0 })
  }
  const walk = { index: primary, ranges: [EVERYTHING], backward: false, merged: false }
  const free = Object.keys(query).length === 0 && order.length === 0
  return { walks: [walk], label: 'SCAN', ordered: order.length === 0, scanned: true, exact: free }
}

interface Candidate<I extends PlannedIndex> {
  walk: Walk<I>
  score: number
  bounded: boolean
  ordered: boolean
  used: Set<string>
}

function fromCandidate<I extends PlannedIndex>(
  { walk, bounded, ordered, used }: Candidate<I>,
  { conditions, filtered }: { conditions: Conditions; filtered: boolean },
): Plan<I> {
  const exact =
    conditions.exact && [...conditions.fields].every(([name, field]) => field.exact && used.has(name))
  return { walks: [walk], label: walk.index.name, ordered, scanned: !bounded && filtered, exact }
}

/** `$or` at the top: every alternative has to be served by an index, else the whole is a scan. */
function planAlternatives<I extends PlannedIndex>(request: Request<I>): Plan<I> | undefined {
  const alternatives = request.query['$or']
  if (!Array.isArray(alternatives)) return undefined
  const rest = Object.fromEntries(Object.entries(request.query).filter(([key]) => key !== '$or'))
  const plans = alternatives.map((part) =>
    choosePlan({ ...request, query: { $and: [rest, part as Doc] }, order: [] }),
  )
  if (plans.length === 0 || plans.some((plan) => plan.scanned)) return undefined
  return {
    walks: plans.flatMap((plan) => plan.walks),
    label: [...new Set(plans.map((plan) => plan.label))].join('|'),
    ordered: request.order.length === 0,
    scanned: false,
    exact: false,
  }
}

interface Consideration<I extends PlannedIndex> {
  index: I
  conditions: Conditions
  order: Order
}

function consider<I extends PlannedIndex>({ index, conditions, order }: Consideration<I>): Candidate<I> {
  const { prefixes, pointFields } = equalityPrefix(index.fields, conditions)
  const next = index.fields[pointFields.length]
  const condition = next === undefined ? undefined : conditions.fields.get(pathOf(next))
  const bounds = next === undefined ? undefined : rangeOf(next, condition)
  const ranges = prefixes.map((prefix) => ({
    lo: Buffer.concat([prefix, bounds?.lo ?? Buffer.alloc(0)]),
    hi: bounds ? Buffer.concat([prefix, bounds.hi]) : after(prefix),
    shared: prefix.length,
  }))
  const served = orderServed({ index, conditions, order, points: pointFields.length })
  const bounded = pointFields.length > 0 || bounds !== undefined
  const used = new Set(pointFields.map(pathOf))
  if (bounds && next !== undefined && condition?.prefix === undefined) used.add(pathOf(next))
  // A walk without bounds reads everything, however well ordered: it only wins against nothing.
  const inOrder = served && order.length > 0
  const score = bounded ? pointFields.length * 4 + (inOrder ? 2 : 0) + (bounds ? 1 : 0) : inOrder ? 0.5 : 0
  const sorted = served?.merged ? ranges : inWalkingOrder(ranges, served?.backward ?? false)
  return {
    walk: {
      index,
      ranges: sorted,
      backward: served?.backward ?? false,
      merged: (served?.merged ?? false) && ranges.length > 1,
    },
    // Naming the one document beats any order or range.
    score: index.unique && pointFields.length === index.fields.length ? 1000 : score,
    bounded,
    ordered: served !== undefined,
    used,
  }
}

function inWalkingOrder(ranges: Range[], backward: boolean) {
  const sorted = [...ranges].sort((a, b) => Buffer.compare(a.lo, b.lo))
  return backward ? sorted.reverse() : sorted
}

function equalityPrefix(fields: string[], conditions: Conditions) {
  let prefixes: Buffer[] = [Buffer.alloc(0)]
  const pointFields: string[] = []
  for (const field of fields) {
    const points = conditions.fields.get(pathOf(field))?.points
    if (!points) break
    const keys = distinct(points.map((point) => directed(field, encode(point))))
    if (keys.length * prefixes.length > MOST_RANGES) break
    prefixes = prefixes.flatMap((prefix) => keys.map((key) => Buffer.concat([prefix, key])))
    pointFields.push(field)
  }
  return { prefixes, pointFields }
}

function rangeOf(field: string, condition: FieldCondition | undefined) {
  if (!condition) return undefined
  if (condition.prefix !== undefined) {
    const key = directed(field, encodePrefix(condition.prefix))
    return { lo: key, hi: after(key) }
  }
  const first = condition.limits[0]
  if (!first) return undefined
  const bracket = directed(field, Buffer.from([typeTag(first.value)]))
  let [lo, hi] = [bracket, after(bracket)]
  for (const { comparison, value } of condition.limits) {
    const key = directed(field, encode(value))
    const upward = comparison.startsWith('$gt') !== isDescending(field)
    const inclusive = comparison.endsWith('e')
    if (upward) lo = largest(lo, inclusive ? key : after(key))
    else hi = smallest(hi, inclusive ? after(key) : key)
  }
  return { lo, hi }
}

interface OrderQuestion {
  index: PlannedIndex
  conditions: Conditions
  order: Order
  points: number
}

/** Fields held to one value by the query neither need sorting nor disturb it. */
function orderServed({ index, conditions, order, points }: OrderQuestion) {
  const constant = (path: string) => conditions.fields.get(path)?.points?.length === 1
  const wanted = order.filter(([path]) => !constant(path))
  if (wanted.length === 0) return { backward: false, merged: false }
  const firstMany = index.fields.findIndex((field, at) => at >= points || !constant(pathOf(field)))
  const inSequence = matchOrder({ wanted, fields: index.fields.slice(firstMany), constant })
  if (firstMany >= 0 && inSequence) return { ...inSequence, merged: false }
  const byMerging = matchOrder({ wanted, fields: index.fields.slice(points), constant })
  return byMerging ? { ...byMerging, merged: true } : undefined
}

function matchOrder(at: { wanted: Order; fields: string[]; constant: (path: string) => boolean }) {
  const left = [...at.wanted]
  let backward: boolean | undefined
  for (const field of at.fields) {
    const next = left[0]
    if (!next) break
    if (pathOf(field) !== next[0]) {
      if (at.constant(pathOf(field))) continue
      return undefined
    }
    const opposite = isDescending(field) !== next[1] < 0
    if (backward !== undefined && backward !== opposite) return undefined
    backward = opposite
    left.shift()
  }
  return left.length === 0 ? { backward: backward ?? false } : undefined
}

export function pathOf(field: string) {
  return isDescending(field) ? field.slice(1) : field
}

export function directed(field: string, key: Buffer) {
  return isDescending(field) ? invert(key) : key
}

function isDescending(field: string) {
  return field.startsWith('-')
}

function distinct(keys: Buffer[]) {
  return [...new Map(keys.map((key) => [key.toString('latin1'), key])).values()]
}

function largest(a: Buffer, b: Buffer) {
  return Buffer.compare(a, b) >= 0 ? a : b
}

function smallest(a: Buffer, b: Buffer) {
  return Buffer.compare(a, b) <= 0 ? a : b
}
