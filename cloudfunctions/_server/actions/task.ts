import { AppError } from '../../../domain/contracts/error-codes'
import type { Task, taskContracts } from '../../../domain/contracts/task'
import { shanghaiDay } from '../../../domain/calendar/shanghai-day'
import type { HandlersOf, ReadContext } from '../context'
import { officerFor, officerOf, officerScopes, type OfficerGrant } from '../identity'
import { pageOf } from '../page-of'
import { reachingColleague } from '../colleagues'
import { lies } from '../repositories/region-codes'
import { policiesOn } from '../repositories/policies'
import { seasonById, todayIn } from '../repositories/seasons'
import { taskInRegion, taskQueue, tasksHeldBy } from '../repositories/task-queue'
import { assignTask, isOfEverySeason } from '../repositories/tasks'
import { publicScope } from '../scope'
import { settleByOfficer } from '../settle-task'
import type { TaskDoc } from '../store/standing-documents'
import { concerns, subjectOf, type Subject } from '../task-subjects'
import { officerTitle } from '../views/shortage-view'
import { taskView } from '../views/task-view'

const tasks = publicScope('tasks')

export const taskHandlers: HandlersOf<keyof typeof taskContracts> = {
  async 'task.queue'(context, { seasonId, regionCode, status = 'open', kind, isMine, cursor, limit = 20 }) {
    const { db, caller, now } = context
    const { scope } = officerFor(caller, regionCode)
    const season = await seasonById(db, tasks, seasonId)
    const filter = { seasonId, status, kind, after: cursor, limit }
    const grantIds = caller.officers.map(({ grantId }) => grantId)
    const found = isMine
      ? await tasksHeldBy(db, officerScopes(caller), { ...filter, grantIds })
      : await taskQueue(db, scope, filter)
    const policies = await policiesOn(db, tasks, todayIn(season, now))
    const rows = await Promise.all(
      found.map(async (task) => {
        const subject = lies(task, scope) ? await subjectOf(db, scope, task) : null
        return subject && taskView({ task, subject, policies, caller })
      }),
    )
    return { tasks: rows.filter((row) => row !== null), next: pageOf(found, limit) }
  },

  async 'task.get'(context, { taskId }) {
    const { task, subject } = await reached(context, taskId)
    return shown(context, task, subject)
  },

  async 'task.assign'(context, { taskId, version, grantId }) {
    const { db } = context
    const { task, subject } = await reached(context, taskId)
    if (task.version !== version) throw new AppError('VERSION_CONFLICT')
    if (task.status === 'done') throw new AppError('INPUT_INVALID', { taskId: '这件事已经办结' })
    const to = grantId === null ? null : await reachingColleague(context, { grantId, place: task })
    return shown(context, await assignTask(db, task, to), subject)
  },

  async 'task.settle'(context, { taskId, version, ...answer }) {
    const { task, subject, officer } = await reached(context, taskId)
    if (concerns(context, subject)) throw new AppError('FORBIDDEN')
    if (task.version !== version) throw new AppError('VERSION_CONFLICT')
    const settled = await settleByOfficer(context, { task, subject, by: officerTitle(officer), answer })
    return shown(context, settled.task, settled.subject)
  },
}

/** A task that the caller reaches, under the grant that does. */
async function reached(
  { db, caller }: ReadContext,
  taskId: string,
): Promise<{ task: TaskDoc; subject: Subject; officer: OfficerGrant }> {
  const task = await taskInRegion(db, officerScopes(caller), taskId)
  const officer = officerOf(caller, task)
  const subject = await subjectOf(db, officer.scope, task)
  if (!subject) throw new AppError('NOT_FOUND')
  return { task, subject, officer }
}

async function shown({ db, caller, now }: ReadContext, task: TaskDoc, subject: Subject): Promise<Task> {
  const season = isOfEverySeason(task) ? null : await seasonById(db, tasks, task.seasonId)
  const on = season ? todayIn(season, now) : shanghaiDay(now)
  return taskView({ task, subject, policies: await policiesOn(db, tasks, on), caller })
}
