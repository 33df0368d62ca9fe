/**
 * One task per street or community where verdicts rest on what nobody has checked, with the number of people. The
 * roster is walked place by place through its index; a run that is cut off goes on with the place it had begun, and
 * one that finds every number as it stood writes nothing.
 */
import { regionCodesOf } from '../repositories/region-codes'
import { instantIn } from '../repositories/seasons'
import { saveSweep, sweepOf } from '../repositories/sweeps'
import { unverifiedIdOf } from '../repositories/task-ids'
import { closeTask, openTask, regionSubject } from '../repositories/tasks'
import { openTasksOfKind } from '../repositories/task-queue'
import { entriesToVerify, regionOfKey } from '../repositories/to-verify'
import type { SeasonDoc } from '../store/documents'
import { reader, transact } from '../store/store'
import type { TimerRun } from './run'

const perPage = 500
/** The walk reads every person concerned: often enough for a day's work, seldom enough for a city. */
const everyMs = 10 * 60_000

/** @returns how many tasks were opened, changed or closed */
export async function countUnverified(run: TimerRun): Promise<number> {
  let count = 0
  for (const season of run.seasons) if (!run.isOver()) count += await countIn(run, season)
  return count
}

async function countIn(run: TimerRun, season: SeasonDoc): Promise<number> {
  const sweep = await sweepOf(reader, run.scope, `unverified:${season._id}`)
  const isFresh = sweep.endedAt !== null && run.now().getTime() - Date.parse(sweep.endedAt) < everyMs
  if (isFresh && sweep.cursor === '') return 0
  let count = 0
  let [place, people, cursor] = ['', 0, sweep.cursor]
  let after = sweep.cursor
  const finish = async () => {
    if (people > 0 && (await tell(run, season, { place, people }))) count++
    cursor = after
  }
  for (let isLast = false; !isLast && !run.isOver();) {
    const page = await entriesToVerify(reader, run.scope, { seasonId: season._id, after, limit: perPage })
    for (const { verifyKey = '' } of page) {
      if (regionOfKey(verifyKey) !== place) {
        await finish()
        ;[place, people] = [regionOfKey(verifyKey), 0]
      }
      people++
      after = verifyKey
    }
    isLast = page.length < perPage
    if (!isLast) continue
    await finish()
    count += await closeEmpty(run, season)
    const endedAt = run.now().toISOString()
    await transact((db) => saveSweep(db, run.scope, { ...sweep, cursor: '', endedAt }))
    return count
  }
  await transact((db) => saveSweep(db, run.scope, { ...sweep, cursor }))
  return count
}

async function tell(
  run: TimerRun,
  season: SeasonDoc,
  { place, people }: { place: string; people: number },
): Promise<boolean> {
  const _id = unverifiedIdOf(season._id, place)
  const stands = await reader.get('tasks', _id)
  if (stands?.status === 'open' && stands.people === people) return false
  // What an officer has just called done is not opened again for the very same people.
  if (stands?.status === 'done' && stands.doneBy !== null && stands.people === people) return false
  const subject = regionSubject({ seasonId: season._id, ...regionCodesOf(place) }, `unverified:${place}`)
  const at = instantIn(season, run.now())
  await transact((db) =>
    openTask(db, { _id, ...subject, kind: 'unverified', urgency: 'later', people, note: null, at }),
  )
  return true
}

/** Places where the last one was checked. */
async function closeEmpty(run: TimerRun, season: SeasonDoc): Promise<number> {
  let count = 0
  const open = await openTasksOfKind(reader, run.scope, { seasonId: season._id, kind: 'unverified' })
  for (const { _id, communityCode, streetCode } of open) {
    if (run.isOver()) return count
    const place = communityCode ?? streetCode
    const [first] = await entriesToVerify(reader, run.scope, {
      seasonId: season._id,
      after: `${place}#`,
      limit: 1,
    })
    if (first?.verifyKey?.startsWith(`${place}#`)) continue
    await transact((db) => closeTask(db, { _id, at: instantIn(season, run.now()) }))
    count++
  }
  return count
}
