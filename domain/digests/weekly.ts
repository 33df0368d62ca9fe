import { addDays, weekdayOf } from '../calendar/day'
import { startOfShanghaiDay } from '../calendar/shanghai-day'
import type { DigestCase, DistrictDigest, OpenByTier } from './district-digest'
import type { Earlier } from './figure-words'
import { sortedBy } from './canonical'
import { knownOutside, totalOf, type StayCount } from './stay-standing'
import { allTurned, type StaysPart, type Turned } from './stays-of-day'
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
 * @param served what was done for its cases: see `servedIn`
 */
export function weeklyFigures(given: {
  monday: string
  days: readonly DailyFigures[]
  served: Served
  fairs: FairsHeld
  outsideBefore: Earlier | null
}): WeeklyFigures {
  const { monday, served, fairs, outsideBefore } = given
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
    served,
    fairs,
    stays: last?.stays ? totalOf(last.stays.standing) : null,
    turned: stays.length === 0 ? null : allTurned(stays),
    outsideBefore,
    wages: last?.wages ? { ...sumOfWages(wages), open: last.wages.open } : null,
  }
}

/** The Mondays that have a week to tell of: one of its days was told, and nothing was made of it yet. */
export function dueMondays(given: {
  told: readonly string[]
  made: ReadonlySet<string>
  todayOn: string
}): string[] {
  const { told, made, todayOn } = given
  const mondays = new Set(told.map((on) => addDays(mondayOf(addDays(on, -1)), 7)))
  return [...mondays].filter((monday) => monday <= todayOn && !made.has(monday)).sort()
}

/** The day whose digest a week's 省外留守 is compared with: the end of the last month, before that the week before. */
export function comparedWith(monday: string): string[] {
  const { fromOn, toOn } = weekBefore(monday)
  return [`${toOn.slice(0, 7)}-01`, fromOn]
}

/** What was done for these cases in a week. */
export function servedIn(
  cases: readonly Pick<DigestCase, 'acceptedAt' | 'contactedAt' | 'candidatesAt'>[],
  { fromOn, toOn }: { fromOn: string; toOn: string },
): Served {
  const [from, to] = [startOfShanghaiDay(fromOn), startOfShanghaiDay(addDays(toOn, 1))]
  const during = (at: string | null) => at !== null && at >= from && at < to
  return {
    accepted: cases.filter(({ acceptedAt }) => during(acceptedAt)).length,
    contacted: cases.filter(({ contactedAt }) => during(contactedAt)).length,
    candidates: cases.filter(({ candidatesAt }) => during(candidatesAt)).length,
  }
}

export function sumOfServed(parts: readonly Served[]): Served {
  return parts.reduce(
    (sum, { accepted, contacted, candidates }) => ({
      accepted: sum.accepted + accepted,
      contacted: sum.contacted + contacted,
      candidates: sum.candidates + candidates,
    }),
    { accepted: 0, contacted: 0, candidates: 0 },
  )
}

/** Fairs that were held; how many came is known where every one of them says so. */
export function fairsHeld(fairs: readonly { attended: number | null }[]): FairsHeld {
  const came = fairs.map(({ attended }) => attended)
  const sum = came.reduce<number>((all, each) => all + (each ?? 0), 0)
  return { held: fairs.length, attended: came.includes(null) ? null : sum }
}

/** 省外留守 at the end of a day, for a later text to compare with; null where it is not known. */
export function outsideAt(on: string, count: StayCount | null): Earlier | null {
  const value = count && knownOutside(count)
  return value === null ? null : { on, value }
}

function amountOf(lines: readonly { headcount: number }[]): Amount {
  return { cases: lines.length, headcount: lines.reduce((sum, { headcount }) => sum + headcount, 0) }
}

function daysFrom(fromOn: string, toOn: string): string[] {
  const days: string[] = []
  for (let day = fromOn; day <= toOn; day = addDays(day, 1)) days.push(day)
  return days
}
