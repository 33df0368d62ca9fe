/** Work that needs an officer's eyes: contradictions, and requests to look again. */
import { newShortCode } from '../platform/random'
import { seal, unseal } from '../platform/seal'
import type { EmployerScope, OwnScope, RegionScope } from '../scope'
import type { TaskDoc } from '../store/standing-documents'
import type { Reader, Writer } from '../store/store'

export function recheckIdOf(subjectId: string, policy: string): string {
  return `recheck:${subjectId}:${policy}`
}

/** What was asked to be looked at again, by policy. */
export async function rechecksOf(
  db: Reader,
  _scope: OwnScope | EmployerScope | RegionScope,
  subjectId: string,
): Promise<ReadonlyMap<string, TaskDoc>> {
  const tasks = await db.find('tasks', { equals: { subjectId }, limit: 100 })
  return new Map(tasks.flatMap((task) => (task.policy === null ? [] : [[task.policy, task] as const])))
}

type NewTask = Pick<TaskDoc, '_id' | 'seasonId' | 'kind' | 'subject' | 'subjectId' | 'fact' | 'policy'> &
  Pick<TaskDoc, 'cityCode' | 'countyCode' | 'streetCode' | 'communityCode'> & {
    note: string | null
    at: Date
  }

/** Opens a task, or opens it again: the same question is one task. One that is open stays as it is. */
export async function openTask(db: Writer, { note, at, ...given }: NewTask): Promise<TaskDoc> {
  const before = await db.get('tasks', given._id)
  if (before?.status === 'open') return before
  const openedAt = at.toISOString()
  const task: TaskDoc = {
    ...given,
    number: before?.number ?? newShortCode(),
    status: 'open',
    noteSealed: note === null || note === '' ? null : seal(note, fieldOf(given._id, 'note')),
    replySealed: null,
    openedAt,
    doneAt: null,
    sortKey: `${openedAt}#${given._id}`,
    version: (before?.version ?? 0) + 1,
  }
  await (before ? db.replace('tasks', task) : db.create('tasks', task))
  return task
}

export function replyOf(task: TaskDoc): string | null {
  return task.replySealed === null ? null : unseal(task.replySealed, fieldOf(task._id, 'reply'))
}

export function noteOf(task: TaskDoc): string | null {
  return task.noteSealed === null ? null : unseal(task.noteSealed, fieldOf(task._id, 'note'))
}

function fieldOf(id: string, field: 'note' | 'reply') {
  return { collection: 'tasks', id, field }
}
