/**
 * Writes what is sent up and down, city by city: each day's digests, what everyone may read of them, each week's text
 * and at last the season's. Whatever is there is left alone, each is one transaction, and what one step reads the step
 * before has stored: a run that ends anywhere and another after it leave what one whole run would have.
 */
import { isInWindow } from '../../../domain/digests/season-window'
import { nextCityWith } from '../repositories/places-with'
import { todayIn } from '../repositories/seasons'
import { reader, transact } from '../store/store'
import { makeDays } from './make-daily'
import { makeWeeks } from './make-weekly'
import { publishFigures } from './publish-figures'
import { publishPosts } from './publish-posts'
import { summarise } from './summarise-season'
import type { TimerRun } from './run'
import type { DigestStore, SeasonRun } from './season-run'

/** @returns how many digests were made */
export async function makeDigests(run: TimerRun, store: DigestStore = { reader, transact }): Promise<number> {
  let count = 0
  for (const season of run.seasons) {
    const todayOn = todayIn(season, run.now())
    const seasonRun = { run, store, season, seasonId: season._id, todayOn }
    if (isInWindow({ festivalOn: season.festivalOn, on: todayOn })) count += await makeForSeason(seasonRun)
  }
  return count
}

async function makeForSeason(seasonRun: SeasonRun): Promise<number> {
  const { run, store, seasonId } = seasonRun
  let count = 0
  for (let after = ''; !run.isOver();) {
    const next = await Promise.all([
      nextCityWith(store.reader, run.scope, { of: 'shortages', seasonId, after }),
      nextCityWith(store.reader, run.scope, { of: 'stayEvents', seasonId, after }),
    ])
    const cityCode = next.filter((code) => code !== null).sort()[0]
    if (cityCode === undefined) break
    count += await makeForCity(seasonRun, cityCode)
    after = cityCode
  }
  return count
}

/** In this order: the later ones read the days. Where days are still to be made, they wait for the next run. */
async function makeForCity(seasonRun: SeasonRun, cityCode: string): Promise<number> {
  const published = await publishPosts(seasonRun, cityCode)
  const { count, isDone } = await makeDays(seasonRun, cityCode)
  if (!isDone) return published + count
  const figures = await publishFigures(seasonRun, cityCode)
  const weeks = await makeWeeks(seasonRun, cityCode)
  return published + count + figures + weeks + (await summarise(seasonRun, cityCode))
}
