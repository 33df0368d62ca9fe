/**
 * 日报: each county's for each day, then its city's as their sum; where the city's stands, the day is done. A day on which
 * the timer never ran is made afterwards, from the instants on record and the log, and says so.
 */
import { addDays } from '../../../domain/calendar/day'
import { shanghaiDay, startOfShanghaiDay } from '../../../domain/calendar/shanghai-day'
import { districtDigest, openIn, sumOfDigests } from '../../../domain/digests/district-digest'
import { digestWindow } from '../../../domain/digests/season-window'
import { totalOf } from '../../../domain/digests/stay-standing'
import { staysOfDay, staysWindow, sumOfStays, type StaysPart } from '../../../domain/digests/stays-of-day'
import { sumOfWages, wageLine } from '../../../domain/digests/wage-line'
import type { DailyFigures } from '../../../domain/digests/weekly'
import { casesClosedSince, openCases } from '../repositories/digest-cases'
import { digestBefore, digestContent, isMade, saveDigestOnce } from '../repositories/digests'
import { instantIn } from '../repositories/seasons'
import { firstStayEventAt, stayEventsBetween } from '../repositories/stay-events'
import { wageNeeds } from '../repositories/wage-needs'
import { eachInTime } from './run'
import { countiesOf, type SeasonRun } from './season-run'

/** A request that began before midnight may still be writing its events: none lasts as long as this. */
const settledAfterMs = 60_000

/** A timer that stood still longer is not made up for day by day: the next digest tells of all since. */
const mostCaughtUp = 28

const placeOf = (seasonId: string, regionCode: string, on: string) =>
  ({ kind: 'district', seasonId, regionCode, on }) as const

/** @returns how many digests were made, and whether all days up to today's stand */
export async function makeDays(
  seasonRun: SeasonRun,
  cityCode: string,
): Promise<{ count: number; isDone: boolean }> {
  const { run, season, todayOn } = seasonRun
  const sinceMidnight = instantIn(season, run.now()).getTime() - Date.parse(startOfShanghaiDay(todayOn))
  let count = 0
  for (const on of await dueDays(seasonRun, cityCode)) {
    if (on === todayOn && sinceMidnight < settledAfterMs) break
    const day = await makeDay(seasonRun, { cityCode, on })
    count += day.count
    if (!day.isDone) return { count, isDone: false }
  }
  return { count, isDone: sinceMidnight >= settledAfterMs && !run.isOver() }
}

/** From the day after the latest digest, or after the first event of the season, up to today. */
async function dueDays(
  { run, store, season, seasonId, todayOn }: SeasonRun,
  cityCode: string,
): Promise<string[]> {
  if (await isMade(store.reader, run.scope, placeOf(seasonId, cityCode, todayOn))) return []
  const latest = await digestBefore(store.reader, run.scope, placeOf(seasonId, cityCode, todayOn))
  const firstAt = latest ? null : await firstStayEventAt(store.reader, run.scope, { seasonId, cityCode })
  const begin = addDays(season.festivalOn, -digestWindow.before)
  const told = latest?.digest.on ?? (firstAt === null ? addDays(todayOn, -1) : shanghaiDay(firstAt))
  const first = addDays(told, 1)
  const days: string[] = []
  const earliest = [first, begin, addDays(todayOn, -mostCaughtUp)].sort().at(-1)!
  for (let on = earliest; on <= todayOn; on = addDays(on, 1)) days.push(on)
  return days
}

async function makeDay(
  seasonRun: SeasonRun,
  { cityCode, on }: { cityCode: string; on: string },
): Promise<{ count: number; isDone: boolean }> {
  const { run, store, seasonId } = seasonRun
  const counties = await countiesOf(seasonRun, cityCode)
  const done = await eachInTime(run, counties, async (countyCode) => {
    if (await isMade(store.reader, run.scope, placeOf(seasonId, countyCode, on))) return
    await save(seasonRun, countyCode, await countyFigures(seasonRun, { countyCode, on }))
  })
  if (done < counties.length) return { count: done, isDone: false }
  // Read back rather than remembered: the sum is of what stands, also where an earlier run made part of it.
  const parts = await Promise.all(
    counties.map((countyCode) => digestContent(store.reader, run.scope, placeOf(seasonId, countyCode, on))),
  )
  await save(seasonRun, cityCode, {
    on,
    district: sumOfDigests(parts.flatMap((part) => part?.district ?? [])),
    stays: sumOfStays(parts.flatMap((part) => part?.stays ?? [])),
    wages: sumOfWages(parts.flatMap((part) => part?.wages ?? [])),
  })
  return { count: done + 1, isDone: true }
}

async function countyFigures(
  { run, store, seasonId }: SeasonRun,
  { countyCode, on }: { countyCode: string; on: string },
): Promise<DailyFigures> {
  const place = { seasonId, countyCode }
  const since = new Date(startOfShanghaiDay(addDays(on, -1)))
  const [open, closed, stays, needs] = await Promise.all([
    openCases(store.reader, run.scope, place),
    casesClosedSince(store.reader, run.scope, { ...place, since }),
    staysOfCounty({ run, store, seasonId }, { countyCode, on }),
    wageNeeds(store.reader, run.scope, place),
  ])
  const cases = [...open, ...closed].map((each) => ({ ...each, shortageId: each._id }))
  return { on, district: districtDigest(cases, on), stays, wages: wageLine(needs, on) }
}

/** From the latest earlier digest of the county that told of stays, and the events since. */
async function staysOfCounty(
  { run, store, seasonId }: Pick<SeasonRun, 'run' | 'store' | 'seasonId'>,
  { countyCode, on }: { countyCode: string; on: string },
): Promise<StaysPart> {
  const earlier = await digestBefore(store.reader, run.scope, placeOf(seasonId, countyCode, on))
  const stays = earlier?.content.stays
  const since = earlier && stays ? earlier.digest.on : null
  const window = staysWindow({ since, on })
  const events = await stayEventsBetween(store.reader, run.scope, { seasonId, countyCode, ...window })
  return staysOfDay({ before: stays?.standing ?? [], since, events, on })
}

async function save(
  { run, store, seasonId, todayOn }: SeasonRun,
  regionCode: string,
  { on, district, stays, wages }: DailyFigures,
): Promise<void> {
  const madeAt = run.now().toISOString()
  await store.transact((db) =>
    saveDigestOnce(db, run.scope, {
      ...placeOf(seasonId, regionCode, on),
      asOf: startOfShanghaiDay(on),
      madeAt,
      ...openIn(district),
      partners: [],
      isLater: on < todayOn,
      ...(stays ? { stays: totalOf(stays.standing) } : {}),
      content: { district, publication: null, stays, wages },
    }),
  )
}
