import { sortedBy } from './canonical'
import type { StayClass, StayEvent } from './stay-events'

/** People of one street, or of several together. */
export interface StayCount {
  staying: number
  leaving: number
  undecided: number
  unregistered: number
  /** Of those staying: with a hukou in another province, and with one nobody has told. */
  outside: number
  originUnknown: number
  /** Children at home of those staying, and how many of those staying have not told of any. */
  children: number
  childrenUntold: number
}

export interface StreetCount {
  streetCode: string
  count: StayCount
}

/** In order of street codes, each once. */
export type Standing = readonly StreetCount[]

export const noStays: Readonly<StayCount> = {
  staying: 0,
  leaving: 0,
  undecided: 0,
  unregistered: 0,
  outside: 0,
  originUnknown: 0,
  children: 0,
  childrenUntold: 0,
}

/**
 * The counts after these events. An event only takes away and adds, so neither their order nor how they are cut into
 * parts changes what comes out.
 * @param before counts as an earlier fold left them; empty at the beginning of a season
 */
export function standingAfter(before: Standing, events: readonly StayEvent[]): Standing {
  const streets = new Map(before.map(({ streetCode, count }) => [streetCode, count]))
  for (const { streetCode, from, to } of events) {
    const standing = streets.get(streetCode) ?? noStays
    const left = from ? added(standing, countOf(from), -1) : standing
    streets.set(streetCode, to ? added(left, countOf(to), 1) : left)
  }
  const counted = [...streets].map(([streetCode, count]) => ({ streetCode, count }))
  return sortedBy(counted, ({ streetCode }) => streetCode)
}

/** Streets of several standings, together; a street that stands in two is added up. */
export function mergedStandings(parts: readonly Standing[]): Standing {
  const streets = new Map<string, StayCount>()
  for (const { streetCode, count } of parts.flat())
    streets.set(streetCode, added(streets.get(streetCode) ?? noStays, count, 1))
  return sortedBy(
    [...streets].map(([streetCode, count]) => ({ streetCode, count })),
    ({ streetCode }) => streetCode,
  )
}

export function totalOf(standing: Standing): StayCount {
  return standing.reduce((sum, { count }) => added(sum, count, 1), { ...noStays })
}

/** People from other provinces who stay; null where people stay and not one of them told where from. */
export function knownOutside({ staying, outside, originUnknown }: StayCount): number | null {
  return staying > 0 && originUnknown === staying ? null : outside
}

/** Children at home of those who stay; null where people stay and not one of them told. */
export function knownChildren({ staying, children, childrenUntold }: StayCount): number | null {
  return staying > 0 && childrenUntold === staying ? null : children
}

function countOf({ stay, outside, children }: StayClass): StayCount {
  const one = { ...noStays, [stay]: 1 }
  if (stay !== 'staying') return one
  return {
    ...one,
    outside: outside === true ? 1 : 0,
    originUnknown: outside === null ? 1 : 0,
    children: children ?? 0,
    childrenUntold: children === null ? 1 : 0,
  }
}

function added(a: StayCount, b: StayCount, sign: 1 | -1): StayCount {
  return {
    staying: a.staying + sign * b.staying,
    leaving: a.leaving + sign * b.leaving,
    undecided: a.undecided + sign * b.undecided,
    unregistered: a.unregistered + sign * b.unregistered,
    outside: a.outside + sign * b.outside,
    originUnknown: a.originUnknown + sign * b.originUnknown,
    children: a.children + sign * b.children,
    childrenUntold: a.childrenUntold + sign * b.childrenUntold,
  }
}
