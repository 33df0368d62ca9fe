import { currentCode } from '../regions/region-code'
import type { Stay } from '../terms'

/** `unregistered`: on somebody's list, and has not told anything yet. */
export type StayState = Stay | 'unregistered'

/** All that an event says of a person: nothing that names or leads to anybody. */
export interface StayClass {
  stay: StayState
  /** The hukou is in another province than the place (省外); null while it is not known. */
  outside: boolean | null
  /** Children under 14 left at home, told by who stays; null while not told or not asked. A count, nothing else. */
  children: number | null
}

/** `joined`: two entries turned out to be one person, and this one goes. */
export type StayWhy = 'declared' | 'changed' | 'checked' | 'listed' | 'withdrawn' | 'moved' | 'joined'

/** One change of what is counted, at one street. A move is two: out of the old street, into the new one. */
export interface StayEvent {
  seasonId: string
  cityCode: string
  countyCode: string
  streetCode: string
  /** ISO, UTC, in the time the season lives in. */
  at: string
  /** null: was not counted here. */
  from: StayClass | null
  /** null: is not counted here any more. */
  to: StayClass | null
  why: StayWhy
}

export type StreetCodes = Pick<StayEvent, 'cityCode' | 'countyCode' | 'streetCode'>

export interface Counted {
  codes: StreetCodes
  is: StayClass
}

/** Whether a hukou (a county, or a city) lies in another province than a place; null while it is not known. */
export function isOutside(hukou: string | null, streetCode: string): boolean | null {
  return hukou === null ? null : currentCode(hukou).slice(0, 2) !== currentCode(streetCode).slice(0, 2)
}

interface Turn {
  seasonId: string
  at: string
  /** What stood; null where nothing did. */
  before: Counted | null
  /** What stands; null where it was taken back. */
  after: Counted | null
  /** An officer saw the person: told also where nothing turned. */
  isChecked: boolean
  /** Why it is gone, where nothing stands any more. */
  gone?: 'withdrawn' | 'joined'
}

/** What one write of a person's entry adds to the log: nothing where nothing that is counted turned. */
export function stayEventsOf(turn: Turn): StayEvent[] {
  const { seasonId, at, before, after, isChecked, gone = 'withdrawn' } = turn
  if (before && after && before.codes.streetCode !== after.codes.streetCode)
    return [
      { seasonId, at, ...streetOf(before.codes), from: before.is, to: null, why: 'moved' },
      { seasonId, at, ...streetOf(after.codes), from: null, to: after.is, why: 'moved' },
    ]
  const codes = after?.codes ?? before?.codes
  const [from, to] = [before?.is ?? null, after?.is ?? null]
  if (!codes || (isAlike(from, to) && !isChecked)) return []
  return [{ seasonId, at, ...streetOf(codes), from, to, why: to ? whyOf({ from, to, isChecked }) : gone }]
}

function streetOf({ cityCode, countyCode, streetCode }: StreetCodes): StreetCodes {
  return { cityCode, countyCode, streetCode }
}

function isAlike(from: StayClass | null, to: StayClass | null): boolean {
  if (from === null || to === null) return from === to
  return from.stay === to.stay && from.outside === to.outside && from.children === to.children
}

function whyOf(turn: { from: StayClass | null; to: StayClass; isChecked: boolean }): StayWhy {
  const { from, to, isChecked } = turn
  if (isChecked) return 'checked'
  if (to.stay === 'unregistered') return from === null ? 'listed' : 'changed'
  return from === null || from.stay === 'unregistered' ? 'declared' : 'changed'
}
