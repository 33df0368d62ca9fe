import { todayIn } from '../repositories/seasons'
import { sleepersUntil } from '../repositories/verdicts'
import type { SeasonDoc } from '../store/documents'
import { reader } from '../store/store'
import { restateSubject } from './restate-subject'
import { eachInTime, type TimerRun } from './run'

const perPage = 100

/** Verdicts whose day has come are made anew. Each then waits for a later day or for none, so that it wakes once. */
export async function wake(run: TimerRun): Promise<number> {
  let count = 0
  for (const season of run.seasons) count += await wakeIn(run, season)
  return count
}

async function wakeIn(run: TimerRun, season: SeasonDoc): Promise<number> {
  const seen = new Set<string>()
  while (!run.isOver()) {
    const on = todayIn(season, run.now())
    const due = await sleepersUntil(reader, run.scope, { seasonId: season._id, on, limit: perPage })
    const fresh = due.filter(({ _id }) => !seen.has(_id))
    if (fresh.length === 0) break
    for (const { _id } of fresh) seen.add(_id)
    await eachInTime(run, fresh, (stood) => restateSubject(run, stood, null))
  }
  return seen.size
}
