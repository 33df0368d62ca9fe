/** 周报 of each county and of its city, then the city's 简报 as a draft: where that stands, the week is done. */
import { addDays } from '../../../domain/calendar/day'
import { startOfShanghaiDay } from '../../../domain/calendar/shanghai-day'
import {
  comparedWith,
  dueMondays,
  fairsHeld,
  mondayOf,
  outsideAt,
  servedIn,
  sumOfServed,
  weekBefore,
  weeklyFigures,
  type Served,
  type WeeklyFigures,
} from '../../../domain/digests/weekly'
import { casesClosedSince, openCases } from '../repositories/digest-cases'
import { digestContent, digestHead, digestHeads, isMade } from '../repositories/digests'
import { fairsHeldBetween } from '../repositories/fairs'
import { dailiesOf } from './dailies'
import { eachInTime } from './run'
import { saveText } from './save-text'
import { countiesOf, type SeasonRun } from './season-run'

/** @returns how many texts were made */
export async function makeWeeks(seasonRun: SeasonRun, cityCode: string): Promise<number> {
  const { run, store, seasonId, todayOn } = seasonRun
  const city = { seasonId, regionCode: cityCode }
  if (await isMade(store.reader, run.scope, { kind: 'bulletin', ...city, on: mondayOf(todayOn) })) return 0
  const [days, bulletins] = await Promise.all([
    digestHeads(store.reader, run.scope, { kind: 'district', ...city }),
    digestHeads(store.reader, run.scope, { kind: 'bulletin', ...city }),
  ])
  const made = new Set(bulletins.map(({ on }) => on))
  let count = 0
  for (const monday of dueMondays({ told: days.map(({ on }) => on), made, todayOn })) {
    const week = await makeWeek(seasonRun, { cityCode, monday, issue: made.size + 1 })
    count += week.count
    if (!week.isDone) return count
    made.add(monday)
  }
  return count
}

interface Week {
  cityCode: string
  monday: string
  issue: number
}

async function makeWeek(seasonRun: SeasonRun, { cityCode, monday, issue }: Week) {
  const { run } = seasonRun
  const counties = await countiesOf(seasonRun, cityCode)
  const span = weekBefore(monday)
  const done = await eachInTime(run, counties, async (countyCode) => {
    if (await weeklyOf(seasonRun, { regionCode: countyCode, monday })) return
    const served = servedIn(await casesOf(seasonRun, { countyCode, since: span.fromOn }), span)
    const weekly = await figuresOf(seasonRun, { regionCode: countyCode, monday, served })
    await saveText(seasonRun, { kind: 'weekly', regionCode: countyCode, on: monday, weekly, practised: span })
  })
  if (done < counties.length || run.isOver()) return { count: done, isDone: false }
  const parts = await Promise.all(
    counties.map(async (regionCode) => ({
      regionCode,
      week: await weeklyOf(seasonRun, { regionCode, monday }),
    })),
  )
  const known = parts.flatMap(({ regionCode, week }) => (week ? [{ regionCode, week }] : []))
  const served = sumOfServed(known.map(({ week }) => week.served))
  const whole =
    (await weeklyOf(seasonRun, { regionCode: cityCode, monday })) ??
    (await figuresOf(seasonRun, { regionCode: cityCode, monday, served }))
  const place = { regionCode: cityCode, on: monday, practised: span }
  await saveText(seasonRun, { kind: 'weekly', ...place, weekly: whole })
  await saveText(seasonRun, { kind: 'bulletin', ...place, bulletin: { issue, whole, parts: known } })
  return { count: done + 2, isDone: true }
}

interface Region {
  regionCode: string
  monday: string
}

async function weeklyOf(
  { run, store, seasonId }: SeasonRun,
  { regionCode, monday }: Region,
): Promise<WeeklyFigures | null> {
  const place = { kind: 'weekly', seasonId, regionCode, on: monday } as const
  return (await digestContent(store.reader, run.scope, place))?.weekly ?? null
}

async function figuresOf(
  seasonRun: SeasonRun,
  { regionCode, monday, served }: Region & { served: Served },
): Promise<WeeklyFigures> {
  const { run, store, seasonId } = seasonRun
  const { fromOn, toOn } = weekBefore(monday)
  const days = Array.from({ length: 7 }, (_, index) => addDays(monday, index - 6))
  const between = { from: startOfShanghaiDay(fromOn), to: startOfShanghaiDay(addDays(toOn, 1)) }
  const [dailies, fairs, outsideBefore] = await Promise.all([
    dailiesOf(seasonRun, { regionCode, days }),
    fairsHeldBetween(store.reader, run.scope, { seasonId, regionCode, ...between }),
    earlierOutside(seasonRun, { regionCode, monday }),
  ])
  return weeklyFigures({ monday, days: dailies, served, fairs: fairsHeld(fairs), outsideBefore })
}

/** At the end of last month, or of the week before, whichever was told. */
async function earlierOutside({ run, store, seasonId }: SeasonRun, { regionCode, monday }: Region) {
  for (const on of comparedWith(monday)) {
    const head = await digestHead(store.reader, run.scope, { kind: 'district', seasonId, regionCode, on })
    const known = head?.stays && outsideAt(addDays(on, -1), head.stays)
    if (known) return known
  }
  return null
}

async function casesOf(
  { run, store, seasonId }: SeasonRun,
  { countyCode, since }: { countyCode: string; since: string },
) {
  const found = await Promise.all([
    openCases(store.reader, run.scope, { seasonId, countyCode }),
    casesClosedSince(store.reader, run.scope, {
      seasonId,
      countyCode,
      since: new Date(startOfShanghaiDay(since)),
    }),
  ])
  return found.flat()
}
