/**
 * Cases whose promises were missed rise to the next officers up. A case is written only when its level changes, so a
 * run may end anywhere and another one go on, and one that finds everything raised writes nothing.
 */
import { shanghaiDay } from '../../../domain/calendar/shanghai-day'
import { escalationOf, type Escalation } from '../../../domain/matching/escalation'
import type { CasePromise } from '../../../domain/matching/promises'
import { promisesOf } from '../case-promises'
import { instantIn } from '../repositories/seasons'
import { caseById, openCasesOf } from '../repositories/open-cases'
import { saveShortage, type Event } from '../repositories/shortages'
import type { SeasonDoc, ShortageDoc } from '../store/documents'
import { reader, transact } from '../store/store'
import { eachInTime, type TimerRun } from './run'

const perPage = 200

/** @returns how many cases came to another level */
export async function raiseOverdue(run: TimerRun): Promise<number> {
  let count = 0
  for (const season of run.seasons)
    for (const stage of ['waiting', 'accepted'] as const) count += await raiseIn(run, season, stage)
  return count
}

async function raiseIn(run: TimerRun, season: SeasonDoc, stage: 'waiting' | 'accepted'): Promise<number> {
  let count = 0
  for (let after: string | undefined; !run.isOver();) {
    const page = await openCasesOf(reader, run.scope, {
      seasonId: season._id,
      stage,
      after,
      limit: perPage,
    })
    const at = instantIn(season, run.now())
    const changing = page.filter((shortage) => raised(shortage, at) !== null)
    count += await eachInTime(run, changing, ({ _id }) => raise(run, { shortageId: _id, at }))
    if (page.length < perPage) break
    after = page.at(-1)?.sortKey
  }
  return count
}

async function raise(run: TimerRun, { shortageId, at }: { shortageId: string; at: Date }): Promise<void> {
  await transact(async (db) => {
    const before = await caseById(db, run.scope, shortageId)
    const change = before && before.stage !== 'closed' ? raised(before, at) : null
    if (before && change) await saveShortage(db, { before, ...change })
  })
}

/** The case on the level where it belongs, with the line that says so; null where it stands there already. */
function raised(shortage: ShortageDoc, at: Date): { after: ShortageDoc; event: Event } | null {
  const escalation = escalationOf(promisesOf(shortage), shanghaiDay(at))
  const to = escalation?.to ?? null
  if (to === shortage.risenTo) return null
  const event = { at, title: lineOf(escalation), by: '系统', note: '', action: null }
  const risenAt = to === null ? null : at.toISOString()
  return { after: { ...shortage, risenTo: to, risenAt }, event }
}

const missedWords: Record<CasePromise, string> = {
  accept: '受理',
  contact: '第一次联系单位',
  candidates: '推荐第一批人选',
}

/** A case comes down by itself only when a holiday table was published and moves its deadlines. */
function lineOf(escalation: Escalation | null): string {
  if (!escalation) return '放假安排已公布，重新算过时限，没有逾期'
  const { to, missed } = escalation
  const officers = to === 'city' ? '市级' : '区县'
  return `到期还没有${missedWords[missed.promise]}，请${officers}经办人员督办`
}
