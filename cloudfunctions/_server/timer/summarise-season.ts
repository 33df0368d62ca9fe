/** 全季总结: once the festival is over, of each county and then of its city. */
import { addDays } from '../../../domain/calendar/day'
import { seasonFigures, summaryDueOn } from '../../../domain/digests/season-summary'
import { digestHeads, isMade } from '../repositories/digests'
import { dailiesOf } from './dailies'
import { saveText } from './save-text'
import { countiesOf, type SeasonRun } from './season-run'

/** @returns how many summaries were made */
export async function summarise(seasonRun: SeasonRun, cityCode: string): Promise<number> {
  const { run, store, season, seasonId, todayOn } = seasonRun
  const on = summaryDueOn(season.festivalOn)
  if (
    todayOn < on ||
    (await isMade(store.reader, run.scope, { kind: 'season', seasonId, regionCode: cityCode, on }))
  )
    return 0
  let count = 0
  for (const regionCode of [...(await countiesOf(seasonRun, cityCode)), cityCode]) {
    if (run.isOver()) return count
    count += await summariseRegion(seasonRun, { regionCode, on })
  }
  return count
}

async function summariseRegion(
  seasonRun: SeasonRun,
  { regionCode, on }: { regionCode: string; on: string },
): Promise<number> {
  const { run, store, seasonId } = seasonRun
  if (await isMade(store.reader, run.scope, { kind: 'season', seasonId, regionCode, on })) return 0
  const heads = await digestHeads(store.reader, run.scope, { kind: 'district', seasonId, regionCode })
  const days = heads.map((head) => head.on).filter((day) => day <= on)
  const figures = seasonFigures(await dailiesOf(seasonRun, { regionCode, days }))
  if (!figures) return 0
  const practised = { fromOn: figures.fromOn, toOn: addDays(on, -1) }
  await saveText(seasonRun, { kind: 'season', regionCode, on, practised, season: figures })
  return 1
}
