/**
 * Goes on with lists whose page was closed, and removes what was kept long enough. One that fails holds up none of the
 * others: it is tried again with each run.
 */
import { addDays } from '../../../domain/calendar/day'
import { shanghaiDay } from '../../../domain/calendar/shanghai-day'
import { codesOf, importStatuses } from '../../../domain/terms'
import { emptied, forgetDifferences, isEmpty } from '../imports/sweep'
import { stepOn } from '../imports/step'
import { daysFoundKept, endingImports, importById, movingImports, saveImport } from '../repositories/imports'
import { regionScope } from '../scope'
import type { ImportDoc } from '../store/field-documents'
import { reader, transact, type Writer } from '../store/store'
import type { TimerRun } from './run'

/** A page that is open takes its steps itself. */
const leftAloneMs = 60_000
const stepMs = 8000
const never = '9999-12-31'

export async function continueImports(run: TimerRun): Promise<number> {
  const failures: unknown[] = []
  let steps = 0
  for (const { _id } of await movingImports(reader, run.scope, 20)) {
    try {
      while (!run.isOver() && (await isStepped(run, _id))) steps++
    } catch (error) {
      failures.push(error)
    }
  }
  steps += await endImports(run)
  if (failures.length > 0) throw failures[0]
  return steps
}

/** @returns whether there is more to do */
async function isStepped(run: TimerRun, importId: string): Promise<boolean> {
  return transact(async (db) => {
    const entry = await importById(db, run.scope, importId)
    const season = run.seasons.find(({ _id }) => _id === entry?.seasonId)
    const scope = entry && regionScope(entry.regionCode)
    const now = run.now()
    if (!entry?.isMoving || !season || !scope) return false
    const isOpen = now.getTime() - Date.parse(entry.steppedAt) < leftAloneMs && entry.steppedBy !== run.id
    if (isOpen) return false
    const endsAt = performance.now() + stepMs
    const isOver = () => run.isOver() || performance.now() > endsAt
    const stepped = await stepOn(db, { scope, entry: { ...entry, steppedBy: run.id }, season, now, isOver })
    return stepped.isMoving
  })
}

async function endImports(run: TimerRun): Promise<number> {
  const todayOn = shanghaiDay(run.now())
  let ended = 0
  for (const status of codesOf(importStatuses)) {
    const some = await endingImports(reader, run.scope, status)
    for (const { _id, keptUntil } of some) {
      if (keptUntil >= todayOn || run.isOver()) break
      await transact((db) => endOne(db, run, { importId: _id, todayOn }))
      ended++
    }
  }
  return ended
}

/** First the rows and files go, later what was found; one that was never finished is cancelled. */
async function endOne(
  db: Writer,
  run: TimerRun,
  { importId, todayOn }: { importId: string; todayOn: string },
): Promise<void> {
  const entry = await importById(db, run.scope, importId)
  if (!entry || entry.keptUntil >= todayOn) return
  await saveImport(db, await ended(db, entry), run.now())
}

async function ended(db: Writer, entry: ImportDoc): Promise<ImportDoc> {
  const isFinal = ['done', 'refused', 'cancelled'].includes(entry.status)
  if (!isFinal) return { ...(await emptied(db, entry)), status: 'cancelled', cursor: '', isMoving: true }
  const hasFiles = entry.fileId !== null || entry.errorFileId !== null
  if (hasFiles || !isEmpty(entry)) {
    const without = await emptied(db, entry)
    if (!isEmpty(without)) return without
    return { ...without, keptUntil: addDays(entry.keptUntil, daysFoundKept - 7) }
  }
  const scope = regionScope(entry.regionCode)
  const isGone = scope === null || (await forgetDifferences(db, { scope, entry }))
  return isGone ? { ...entry, keptUntil: never, isMoving: false } : entry
}
