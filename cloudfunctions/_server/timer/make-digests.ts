/**
 * Sends on once a day: to each county what concerns it, to its city the sum, to partner cities what is sought. Each is
 * one transaction that leaves alone what is there, and a city's own digest comes last: where that stands, all is done.
 */
import { startOfShanghaiDay } from '../../../domain/calendar/shanghai-day'
import { addDays } from '../../../domain/calendar/day'
import { districtDigest, openIn, sumOfDigests } from '../../../domain/digests/district-digest'
import type { DistrictDigest } from '../../../domain/digests/district-digest'
import { publication } from '../../../domain/digests/publication'
import { isInWindow } from '../../../domain/digests/season-window'
import {
  casesClosedSince,
  countiesWithCases,
  nextCityWithCases,
  openCases,
} from '../repositories/digest-cases'
import { digestContent, isMade, saveDigestOnce } from '../repositories/digests'
import { partnersOf } from '../repositories/partnerships'
import { instantIn, todayIn } from '../repositories/seasons'
import type { SeasonDoc } from '../store/documents'
import { reader, transact } from '../store/store'
import { eachInTime, type TimerRun } from './run'

interface Morning {
  run: TimerRun
  season: SeasonDoc
  seasonId: string
  on: string
}

/** @returns how many digests were made */
export async function makeDigests(run: TimerRun): Promise<number> {
  let count = 0
  for (const season of run.seasons) {
    const on = todayIn(season, run.now())
    const morning = { run, season, seasonId: season._id, on }
    if (isInWindow({ festivalOn: season.festivalOn, on })) count += await makeForSeason(morning)
  }
  return count
}

async function makeForSeason(morning: Morning): Promise<number> {
  const { run, seasonId } = morning
  let count = 0
  for (let after = ''; !run.isOver();) {
    const cityCode = await nextCityWithCases(reader, run.scope, { seasonId, after })
    if (cityCode === null) break
    count += (await publish(morning, cityCode)) + (await makeForCity(morning, cityCode))
    after = cityCode
  }
  return count
}

async function makeForCity(morning: Morning, cityCode: string): Promise<number> {
  const { run, seasonId, on } = morning
  const placeOf = (regionCode: string) => ({ kind: 'district' as const, seasonId, regionCode, on })
  if (await isMade(reader, run.scope, placeOf(cityCode))) return 0
  const counties = await countiesWithCases(reader, run.scope, { seasonId, cityCode })
  const done = await eachInTime(run, counties, async (countyCode) => {
    if (await isMade(reader, run.scope, placeOf(countyCode))) return
    await save(morning, countyCode, await digestOfCounty(morning, countyCode))
  })
  if (done < counties.length) return done
  // Read back rather than remembered: the sum is of what stands, also where an earlier run made part of it.
  const parts = await Promise.all(
    counties.map((countyCode) => digestContent(reader, run.scope, placeOf(countyCode))),
  )
  await save(morning, cityCode, sumOfDigests(parts.flatMap((part) => part?.district ?? [])))
  return done + 1
}

async function digestOfCounty({ run, seasonId, on }: Morning, countyCode: string): Promise<DistrictDigest> {
  const since = new Date(startOfShanghaiDay(addDays(on, -1)))
  const cases = await Promise.all([
    openCases(reader, run.scope, { seasonId, countyCode }),
    casesClosedSince(reader, run.scope, { seasonId, countyCode, since }),
  ])
  return districtDigest(
    cases.flat().map((each) => ({ ...each, shortageId: each._id })),
    on,
  )
}

async function save({ run, seasonId, on }: Morning, regionCode: string, district: DistrictDigest) {
  const madeAt = run.now().toISOString()
  const place = { kind: 'district' as const, seasonId, regionCode, on }
  const content = { district, publication: null }
  const asOf = startOfShanghaiDay(on)
  await transact((db) =>
    saveDigestOnce(db, run.scope, { ...place, asOf, madeAt, ...openIn(district), partners: [], content }),
  )
}

/** The posts as they stand now, for a city that has partners. */
async function publish({ run, season, seasonId, on }: Morning, cityCode: string): Promise<number> {
  const place = { kind: 'publication' as const, seasonId, regionCode: cityCode, on }
  if (await isMade(reader, run.scope, place)) return 0
  const partners = await partnersOf(reader, run.scope, cityCode)
  if (partners.length === 0) return 0
  const now = run.now()
  const cases = await openCases(reader, run.scope, { seasonId, cityCode })
  const published = publication(cases)
  await transact((db) =>
    saveDigestOnce(db, run.scope, {
      ...place,
      asOf: instantIn(season, now).toISOString(),
      madeAt: now.toISOString(),
      cases: cases.length,
      headcount: published.byTrade.reduce((sum, { headcount }) => sum + headcount, 0),
      partners: partners.map(({ toCity }) => toCity),
      content: { district: null, publication: published },
    }),
  )
  return 1
}
