/** A fair was held: the timeline of every case whose post it showed says so, once per case and fair. */
import { fairKinds } from '../../../domain/terms'
import { servedByFair } from '../board-changes'
import { casesAt, fairById, noteTold, untoldFairs } from '../repositories/fairs'
import { caseById } from '../repositories/open-cases'
import { finestCode } from '../repositories/region-codes'
import { instantIn } from '../repositories/seasons'
import { saveShortage } from '../repositories/shortages'
import type { JobScope } from '../scope'
import type { FairDoc } from '../store/matching-documents'
import { reader, transact, type Writer } from '../store/store'
import { placeCode } from '../views/board-view'
import { regionView } from '../views/region-view'
import type { TimerRun } from './run'

const fairsPerPage = 20
const casesAtOnce = 8

export async function tellOfFairs(run: TimerRun): Promise<number> {
  let count = 0
  while (!run.isOver()) {
    const fairs = await untoldFairs(reader, run.scope, fairsPerPage)
    if (fairs.length === 0) break
    for (const { _id } of fairs) {
      if (run.isOver()) return count
      count += await transact((db) => tellSome(db, run, _id))
    }
  }
  return count
}

/** What was told is noted in the same transaction, so a run may end anywhere. */
async function tellSome(db: Writer, run: TimerRun, fairId: string): Promise<number> {
  const fair = await fairById(db, run.scope, fairId)
  if (!fair || fair.isTold) return 0
  const left = casesAt(fair).filter((id) => !fair.told.includes(id))
  const some = left.slice(0, casesAtOnce)
  const season = run.seasons.find(({ _id }) => _id === fair.seasonId)
  const at = season ? instantIn(season, run.now()) : run.now()
  for (const shortageId of some) await tellCase(db, run.scope, { fair, shortageId, at })
  const isTold = some.length === left.length
  await noteTold(db, run.scope, { ...fair, told: [...fair.told, ...some], isTold })
  return some.length
}

/** Only a case that is still open: one that ended is not touched again. */
export async function tellCase(
  db: Writer,
  scope: JobScope,
  { fair, shortageId, at }: { fair: FairDoc; shortageId: string; at: Date },
): Promise<void> {
  const before = await caseById(db, scope, shortageId)
  if (!before || before.stage === 'closed') return
  const { title, placeText, kind } = fair
  const by = `${regionView(placeCode(finestCode(fair))).name}经办人员`
  const event = {
    at,
    by,
    title: `参加${fairKinds[kind]}：${title}`,
    note: placeText,
    action: 'job-fair',
  } as const
  await saveShortage(db, { before, after: servedByFair(before, at), event })
}
