/** Work that needs an officer's eyes: contradictions, and requests to look again. */
import { AppError } from '../../../domain/contracts/error-codes'
import type { FactPath } from '../../../domain/eligibility/facts'
import { codesOf, urgencies } from '../../../domain/terms'
import { newShortCode } from '../platform/random'
import { seal, unseal } from '../platform/seal'
import type { EmployerScope, OwnScope, RegionScope } from '../scope'
import type { RegionCodes } from '../store/documents'
import type { TaskDoc } from '../store/standing-documents'
import type { Reader, Writer } from '../store/store'
import { lies } from './region-codes'

/** Whom a task is about, and where they are. */
export type TaskSubject = Pick<TaskDoc, 'seasonId' | 'subject' | 'subjectId'> & RegionCodes

/** What an employer is, is so in every season. */
const everySeason = 'any'

export function recheckIdOf(subjectId: string, policy: string): string {
  return `recheck:${subjectId}:${policy}`
}

export function contradictionIdOf(subjectId: string, fact: FactPath): string {
  return `contradiction:${subjectId}:${fact.replace('.', ':')}`
}

export function workerSubject(entry: Pick<TaskDoc, 'seasonId'> & RegionCodes & { _id: string }): TaskSubject {
  return { subject: 'worker', subjectId: entry._id, seasonId: entry.seasonId, ...placeOf(entry) }
}

export function employerSubject(employer: RegionCodes & { _id: string }): TaskSubject {
  return {
    subject: 'employer',
    subjectId: `employer:${employer._id}`,
    seasonId: everySeason,
    ...placeOf(employer),
  }
}

export function isOfEverySeason({ seasonId }: TaskDoc): boolean {
  return seasonId === everySeason
}

/** The employer a task is about, whether in one season or in all. */
export function employerIdIn({ subjectId }: TaskDoc): string {
  return subjectId.slice(subjectId.indexOf('employer:') + 'employer:'.length)
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

/** Of one season and of none, the longest waiting first. */
export async function taskQueue(
  db: Reader,
  scope: RegionScope,
  filter: { seasonId: string; status: TaskDoc['status']; after?: string; limit: number },
): Promise<TaskDoc[]> {
  const { seasonId, status, after, limit } = filter
  const order = { field: 'sortKey', direction: 'asc', after } as const
  const queues = await Promise.all(
    [seasonId, everySeason].map((of) =>
      db.find('tasks', { equals: { seasonId: of, [scope.field]: scope.code, status }, order, limit }),
    ),
  )
  return queues
    .flat()
    .sort((a, b) => (a.sortKey < b.sortKey ? -1 : 1))
    .slice(0, limit)
}

export async function taskInRegion(
  db: Reader,
  scopes: readonly RegionScope[],
  taskId: string,
): Promise<TaskDoc> {
  const task = await db.get('tasks', taskId)
  if (!task || !scopes.some((scope) => lies(task, scope))) throw new AppError('NOT_FOUND')
  return task
}

type NewTask = Pick<TaskDoc, '_id' | 'kind'> &
  Partial<Pick<TaskDoc, 'fact' | 'policy' | 'urgency' | 'dueOn' | 'people' | 'need' | 'about'>> &
  TaskSubject & {
    note: string | null
    at: Date
  }

/** Most urgent first, then the nearest day, then the longest waiting. */
function taskSortKey({
  urgency,
  dueOn,
  openedAt,
  _id,
}: Pick<TaskDoc, 'urgency' | 'dueOn' | 'openedAt' | '_id'>): string {
  const rank = codesOf(urgencies).indexOf(urgency)
  return `${rank}#${dueOn ?? '9999-12-31'}#${openedAt}#${_id}`
}

/** Opens a task, or opens it again: the same question is one task. One that is open stays as it is. */
export async function openTask(db: Writer, { note, at, ...given }: NewTask): Promise<TaskDoc> {
  const before = await db.get('tasks', given._id)
  if (before?.status === 'open') return before
  const openedAt = at.toISOString()
  const { urgency = 'soon', dueOn = null } = given
  const task: TaskDoc = {
    fact: null,
    policy: null,
    people: null,
    need: null,
    about: null,
    ...given,
    urgency,
    dueOn,
    assignedTo: '',
    assigned: null,
    number: before?.number ?? newShortCode(),
    status: 'open',
    noteSealed: note === null || note === '' ? null : seal(note, fieldOf(given._id, 'note')),
    replySealed: null,
    openedAt,
    doneAt: null,
    doneBy: null,
    sortKey: taskSortKey({ urgency, dueOn, openedAt, _id: given._id }),
    version: (before?.version ?? 0) + 1,
  }
  await (before ? db.replace('tasks', task) : db.create('tasks', task))
  return task
}

export async function openContradiction(
  db: Writer,
  { subject, fact, at }: { subject: TaskSubject; fact: FactPath; at: Date },
): Promise<void> {
  const _id = contradictionIdOf(subject.subjectId, fact)
  await openTask(db, { _id, ...subject, kind: 'contradiction', fact, policy: null, note: null, at })
}

/** @param by the officer whose word closes it; null where the sides agree by themselves */
export async function closeContradiction(
  db: Writer,
  { subject, fact, by, at }: { subject: TaskSubject; fact: FactPath; by: string | null; at: Date },
): Promise<void> {
  const task = await db.get('tasks', contradictionIdOf(subject.subjectId, fact))
  if (task?.status === 'open') await settleTask(db, task, { by, reply: null, at })
}

/** `task` is what the caller read in this transaction. */
export async function settleTask(
  db: Writer,
  task: TaskDoc,
  { by, reply, at }: { by: string | null; reply: string | null; at: Date },
): Promise<TaskDoc> {
  const done: TaskDoc = {
    ...task,
    status: 'done',
    replySealed: reply === null || reply === '' ? null : seal(reply, fieldOf(task._id, 'reply')),
    doneAt: at.toISOString(),
    doneBy: by,
    version: task.version + 1,
  }
  await db.replace('tasks', done)
  return done
}

/** Whoever moves to another place is looked after there. */
export async function moveTasks(db: Writer, subject: TaskSubject): Promise<void> {
  for (const { _id } of await tasksOf(db, subject.subjectId)) {
    const task = await db.get('tasks', _id)
    if (task) await db.replace('tasks', { ...task, ...placeOf(subject), version: task.version + 1 })
  }
}

export async function removeTasks(db: Writer, subjectId: string): Promise<void> {
  for (const { _id } of await tasksOf(db, subjectId)) await db.remove('tasks', _id)
}

function tasksOf(db: Reader, subjectId: string): Promise<TaskDoc[]> {
  return db.find('tasks', { equals: { subjectId }, limit: 100 })
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

function placeOf({ cityCode, countyCode, streetCode, communityCode }: RegionCodes): RegionCodes {
  return { cityCode, countyCode, streetCode, communityCode }
}
