/** What an officer holds goes to a colleague, or back to anyone of the region: cases and tasks, a bounded number at once. */
import { AppError } from '../../domain/contracts/error-codes'
import { givenBack, handedOver } from './case-changes'
import type { Colleague } from './colleagues'
import type { WriteContext } from './context'
import { instantIn, seasonById } from './repositories/seasons'
import { sealSpecialist } from './repositories/specialists'
import { casesHeldBy } from './repositories/staff'
import { openTasksHeldBy } from './repositories/task-queue'
import { assignTask } from './repositories/tasks'
import { writeCase } from './save-case'
import { publicScope, type RegionScope } from './scope'

/** Each case is some ten documents of one transaction. */
const casesAtOnce = 4
const tasksAtOnce = 20

interface Passing {
  /** A scope that reaches everything the officer holds. */
  scope: RegionScope
  grantId: string
  /** null: anyone of the region. */
  to: Colleague | null
  /** The post of whoever does it. */
  by: string
  reason: string
}

export interface Passed {
  cases: number
  tasks: number
  hasMore: boolean
}

export async function passOn(context: WriteContext, given: Passing): Promise<Passed> {
  const { db } = context
  const { scope, grantId, to } = given
  const held = await casesHeldBy(db, scope, { grantId, limit: casesAtOnce + 1 })
  const tasks = await openTasksHeldBy(db, scope, { grantId, limit: tasksAtOnce + 1 })
  const cases = held.slice(0, casesAtOnce)
  for (const { _id } of cases) await passCase(context, { ...given, shortageId: _id })
  for (const { _id } of tasks.slice(0, tasksAtOnce)) {
    const task = await db.get('tasks', _id)
    if (task?.assignedTo === grantId) await assignTask(db, task, to)
  }
  return {
    cases: cases.length,
    tasks: Math.min(tasks.length, tasksAtOnce),
    hasMore: held.length > casesAtOnce || tasks.length > tasksAtOnce,
  }
}

async function passCase(
  { db, now }: WriteContext,
  { grantId, to, by, reason, shortageId }: Passing & { shortageId: string },
): Promise<void> {
  const before = await db.get('shortages', shortageId)
  if (before?.specialist?.grantId !== grantId || before.stage !== 'accepted') return
  const at = instantIn(await seasonById(db, publicScope('staff'), before.seasonId), now)
  const after = to ? handedOver(before, sealSpecialist(before._id, to)) : givenBack(before)
  const title = to ? '交接给同事' : '交回，等待重新受理'
  await writeCase(db, { at, before, after, event: { title, by, note: reason, action: null } })
}

/** @throws AppError INPUT_INVALID when more is held than one call can give back */
export async function giveAllBack(context: WriteContext, given: Omit<Passing, 'to'>): Promise<void> {
  const { hasMore } = await passOn(context, { ...given, to: null })
  if (hasMore) throw new AppError('INPUT_INVALID', { grantId: '手上还有不少事，请先交接给同事' })
}
