import { addDays, weekdayOf } from '../calendar/day'
import { startOfShanghaiDay } from '../calendar/shanghai-day'
import type { DistrictDigest, OpenByTier } from './district-digest'
import type { Earlier } from './figure-words'
import { sortedBy } from './canonical'
import { byTier, type DigestCase } from './district-digest'
import { knownOutside, noStays, totalOf, type StayCount } from './stay-standing'
import { allTurned, nothingTurned, type StaysPart, type Turned } from './stays-of-day'
import { sumOfWages, type WageLine } from './wage-line'

/** A daily digest as the longer texts read it. */
export interface DailyFigures {
  on: string
  district: DistrictDigest
  /** null on days before stays were told. */
  stays: StaysPart | null
  wages: WageLine | null
}

export interface Amount {
  cases: number
  headcount: number
}

/** 用工服务保障情况: what was done for employers in the week. */
export interface Served {
  accepted: number
  contacted: number
  candidates: number
}

export interface FairsHeld {
  held: number
  /** null where nobody wrote down how many came. */
  attended: number | null
}

/** One week of a county or a city, Monday to Sunday. All counts are as its daily digests told them. */
export interface WeeklyFigures {
  fromOn: string
  toOn: string
  /** Days nobody told of: no figure here holds them. */
  missing: string[]
  /** null where not one day was told of. */
  fresh: Amount | null
  filled: Amount | null
  /** At the end of the week; null without its last digest. */
  open: OpenByTier[] | null
  overdue: Amount | null
  served: Served
  fairs: FairsHeld
  stays: StayCount | null
  turned: Turned | null
  /** 省外留守 at an earlier day, where that is known. */
  outsideBefore: Earlier | null
  wages: WageLine | null
}

/** The week a Monday tells of. @throws RangeError on any other day. */
export function weekBefore(monday: string): { fromOn: string; toOn: string } {
  if (weekdayOf(monday) !== 1) throw new RangeError(`not a Monday: ${monday}`)
  return { fromOn: addDays(monday, -7), toOn: addDays(monday, -1) }
}

/** The latest Monday that is not after a day. */
export function mondayOf(on: string): string {
  return addDays(on, 1 - weekdayOf(on))
}

/**
 * The figures of the week that ended before a Monday.
 * @param days daily digests of the six days before that Monday and of itself: each tells of the day before
 * @param cases those that were open at any time of the week
 */
export function weeklyFigures(given: {
  monday: string
  days: readonly DailyFigures[]
  cases: readonly DigestCase[]
  fairs: FairsHeld
  outsideBefore: Earlier | null
}): WeeklyFigures {
  const { monday, cases, fairs, outsideBefore } = given
  const { fromOn, toOn } = weekBefore(monday)
  const days = sortedBy(
    given.days.filter(({ on }) => on > fromOn && on <= monday),
    ({ on }) => on,
  )
  const told = new Set(days.map(({ on }) => addDays(on, -1)))
  const last = days.find(({ on }) => on === monday)
  const stays = days.flatMap((day) => day.stays ?? [])
  const wages = days.flatMap((day) => day.wages ?? [])
  return {
    fromOn,
    toOn,
    missing: daysFrom(fromOn, toOn).filter((day) => !told.has(day)),
    fresh: days.length === 0 ? null : amountOf(days.flatMap(({ district }) => district.fresh)),
    filled: days.length === 0 ? null : amountOf(days.flatMap(({ district }) => district.filled)),
    open: last?.district.open ?? null,
    overdue: last ? amountOf(last.district.overdue) : null,
    served: servedIn(cases, { from: startOfShanghaiDay(fromOn), to: startOfShanghaiDay(monday) }),
    fairs,
    stays: last?.stays ? totalOf(last.stays.standing) : null,
    turned: stays.length === 0 ? null : allTurned(stays),
    outsideBefore,
    wages: last?.wages ? { ...sumOfWages(wages), open: last.wages.open } : null,
  }
}

/** Of a city: its counties', together. What one of them does not know the whole does not know. */
export function sumOfWeeklies(
  parts: readonly WeeklyFigures[],
  outsideBefore: Earlier | null,
): WeeklyFigures | null {
  const [first] = parts
  if (!first) return null
  const { fromOn, toOn } = first
  const fairs = parts.map((part) => part.fairs)
  return {
    fromOn,
    toOn,
    missing: daysFrom(fromOn, toOn).filter((day) => parts.some(({ missing }) => missing.includes(day))),
    fresh: whereAll(
      parts.map(({ fresh }) => fresh),
      sumOfAmounts,
    ),
    filled: whereAll(
      parts.map(({ filled }) => filled),
      sumOfAmounts,
    ),
    open: whereAll(
      parts.map(({ open }) => open),
      (each) => byTier(each.flat()),
    ),
    overdue: whereAll(
      parts.map(({ overdue }) => overdue),
      sumOfAmounts,
    ),
    served: added(
      parts.map(({ served }) => served),
      { accepted: 0, contacted: 0, candidates: 0 },
    ),
    fairs: {
      held: fairs.reduce((sum, { held }) => sum + held, 0),
      attended: whereAll(
        fairs.filter(({ held }) => held > 0).map(({ attended }) => attended),
        (each) => each.reduce((sum, some) => sum + some, 0),
      ),
    },
    stays: whereAll(
      parts.map(({ stays }) => stays),
      (each) => added(each, noStays),
    ),
    turned: whereAll(
      parts.map(({ turned }) => turned),
      (each) => added(each, nothingTurned),
    ),
    outsideBefore,
    wages: whereAll(
      parts.map(({ wages }) => wages),
      sumOfWages,
    ),
  }
}

/** 省外留守 at the end of a day, for a later text to compare with; null where it is not known. */
export function outsideAt(on: string, stays: StaysPart | null): Earlier | null {
  const value = stays && knownOutside(totalOf(stays.standing))
  return value === null ? null : { on, value }
}

function servedIn(cases: readonly DigestCase[], { from, to }: { from: string; to: string }): Served {
  const during = (at: string | null) => at !== null && at >= from && at < to
  return {
    accepted: cases.filter(({ acceptedAt }) => during(acceptedAt)).length,
    contacted: cases.filter(({ contactedAt }) => during(contactedAt)).length,
    candidates: cases.filter(({ candidatesAt }) => during(candidatesAt)).length,
  }
}

function amountOf(lines: readonly { headcount: number }[]): Amount {
  return { cases: lines.length, headcount: lines.reduce((sum, { headcount }) => sum + headcount, 0) }
}

function sumOfAmounts(parts: readonly Amount[]): Amount {
  return added(parts, { cases: 0, headcount: 0 })
}

function added<T extends { [K in keyof T]: number }>(parts: readonly T[], none: Readonly<T>): T {
  const keys = Object.keys(none) as (keyof T)[]
  const sums = keys.map((key) => [key, parts.reduce((sum, part) => sum + part[key], 0)])
  return Object.fromEntries(sums) as T
}

function whereAll<T, R>(values: readonly (T | null)[], sum: (known: T[]) => R): R | null {
  const known = values.filter((value): value is T => value !== null)
  return known.length < values.length ? null : sum(known)
}

function daysFrom(fromOn: string, toOn: string): string[] {
  const days: string[] = []
  for (let day = fromOn; day <= toOn; day = addDays(day, 1)) days.push(day)
  return days
}
