import { addDays } from '../calendar/day'
import { startOfShanghaiDay } from '../calendar/shanghai-day'
import { sortedBy } from './canonical'
import type { StayEvent } from './stay-events'
import { mergedStandings, standingAfter, type Standing } from './stay-standing'

/** What happened on one day, in times: one person who changes their mind twice is told twice, as nobody is named. */
export interface Turned {
  freshStaying: number
  freshLeaving: number
  freshUndecided: number
  /** From another answer to this one. */
  toStaying: number
  toLeaving: number
  toUndecided: number
  withdrawn: number
  listed: number
  movedIn: number
  movedOut: number
  /** People an officer saw. */
  checked: number
}

export interface StreetTurned {
  streetCode: string
  turned: Turned
}

export interface StaysPart {
  /** At the end of the day before the digest's own. */
  standing: Standing
  /** On that day; streets where nothing happened are left out. */
  turned: readonly StreetTurned[]
}

export const nothingTurned: Readonly<Turned> = {
  freshStaying: 0,
  freshLeaving: 0,
  freshUndecided: 0,
  toStaying: 0,
  toLeaving: 0,
  toUndecided: 0,
  withdrawn: 0,
  listed: 0,
  movedIn: 0,
  movedOut: 0,
  checked: 0,
}

/** The instants a digest of `on` tells of, once an earlier one told of all before `since`. */
export function staysWindow({ since, on }: { since: string | null; on: string }) {
  return { from: since === null ? null : startOfShanghaiDay(since), to: startOfShanghaiDay(on) }
}

/**
 * The stays part of the digest of `on` (YYYY-MM-DD): how people stood when that day began in China, and what turned on
 * the day before.
 * @param before the standing of the latest earlier digest
 * @param since the day of that digest; null where there is none, and then all events count
 * @param events those at or after the beginning of `since`; later ones and earlier ones do not count
 */
export function staysOfDay(given: {
  before: Standing
  since: string | null
  events: readonly StayEvent[]
  on: string
}): StaysPart {
  const { before, since, events, on } = given
  const { from, to } = staysWindow({ since, on })
  const own = events.filter(({ at }) => at < to && (from === null || at >= from))
  const begin = startOfShanghaiDay(addDays(on, -1))
  return {
    standing: standingAfter(before, own),
    turned: turnedIn(own.filter(({ at }) => at >= begin)),
  }
}

/** A city's part: its counties', together. */
export function sumOfStays(parts: readonly StaysPart[]): StaysPart {
  return {
    standing: mergedStandings(parts.map(({ standing }) => standing)),
    turned: byStreet(parts.flatMap(({ turned }) => turned)),
  }
}

/** What turned in a part as a whole, or over several days of it. */
export function allTurned(parts: readonly StaysPart[]): Turned {
  return parts
    .flatMap(({ turned }) => turned)
    .reduce((sum, { turned }) => together(sum, turned), { ...nothingTurned })
}

function turnedIn(events: readonly StayEvent[]): StreetTurned[] {
  return byStreet(events.map((event) => ({ streetCode: event.streetCode, turned: turnOf(event) })))
}

function byStreet(rows: readonly StreetTurned[]): StreetTurned[] {
  const streets = new Map<string, Turned>()
  for (const { streetCode, turned } of rows)
    streets.set(streetCode, together(streets.get(streetCode) ?? nothingTurned, turned))
  const told = [...streets].map(([streetCode, turned]) => ({ streetCode, turned }))
  return sortedBy(told, ({ streetCode }) => streetCode)
}

function turnOf({ from, to, why }: StayEvent): Turned {
  const turned = { ...nothingTurned, checked: why === 'checked' ? 1 : 0 }
  if (why === 'moved') return { ...turned, [to ? 'movedIn' : 'movedOut']: 1 }
  if (to === null) return { ...turned, withdrawn: why === 'withdrawn' ? 1 : 0 }
  if (to.stay === 'unregistered') return { ...turned, listed: from === null ? 1 : 0 }
  if (from?.stay === to.stay) return turned
  const isFresh = from === null || from.stay === 'unregistered'
  return { ...turned, [(isFresh ? fresh : other)[to.stay]]: 1 }
}

const fresh = { staying: 'freshStaying', leaving: 'freshLeaving', undecided: 'freshUndecided' } as const
const other = { staying: 'toStaying', leaving: 'toLeaving', undecided: 'toUndecided' } as const

function together(a: Turned, b: Turned): Turned {
  const sum = { ...a }
  for (const key of Object.keys(sum) as (keyof Turned)[]) sum[key] += b[key]
  return sum
}
