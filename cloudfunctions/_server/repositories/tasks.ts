/** Work that needs an officer's eyes or hands: how it opens, is kept current, given to somebody and settled. */
import { isDeepStrictEqual } from 'node:util'
import type { FactPath } from '../../../domain/eligibility/facts'
import { codesOf, urgencies } from '../../../domain/terms'
import { newShortCode } from '../platform/random'
import { seal, unseal } from '../platform/seal'
import type { EmployerScope, OwnScope, RegionScope } from '../scope'
import type { RegionCodes } from '../store/documents'
import type { TaskDoc } from '../store/standing-documents'
import type { Reader, Writer } from '../store/store'
import { contradictionIdOf } from './task-ids'

/** Whom a task is about, and where they are. */
export type TaskSubject = Pick<TaskDoc, 'seasonId' | 'subject' | 'subjectId'> & RegionCodes

/** What an employer is, is so in every season. */
export const everySeason = 'any'

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

/** An open case: its task lies where its employer is. */
export function caseSubject(
  shortage: Pick<TaskDoc, 'seasonId'> & RegionCodes & { _id: string },
): TaskSubject {
  const { _id, seasonId } = shortage
  return { subject: 'case', subjectId: `case:${_id}`, seasonId, ...placeOf(shortage) }
}

/** The case a task is about. */
export function caseIdIn({ subjectId }: TaskDoc): string {
  return subjectId.slice('case:'.length)
}

/** A street or a community as a whole; `subjectId` says what was found there, e.g. `import:<id>`. */
export function regionSubject(
  place: Pick<TaskDoc, 'seasonId'> & RegionCodes,
  subjectId: string,
): TaskSubject {
  return { subject: 'region', subjectId, seasonId: place.seasonId, ...placeOf(place) }
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

/**
 * Opens a task, or opens it again: the same question is one task. One that is open is brought up to date where it is
 * about more or fewer people, or more urgent than it was; whom it was given to stays.
 */
export async function openTask(db: Writer, { note, at, ...given }: NewTask): Promise<TaskDoc> {
  const before = await db.get('tasks', given._id)
  if (before?.status === 'open') return updated(db, before, { ...given, note })
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
    ...nobody,
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

const nobody = { assignedTo: '', assigned: null }

/** Writes nothing where nothing changed: many runs find the same. */
async function updated(db: Writer, before: TaskDoc, given: Omit<NewTask, 'at'>): Promise<TaskDoc> {
  const { urgency = before.urgency, dueOn = before.dueOn, people = before.people } = given
  const about = given.about ?? before.about
  // About something else, it says something else.
  const isOther = about !== before.about && given.note
  const noteSealed = isOther ? seal(given.note!, fieldOf(before._id, 'note')) : before.noteSealed
  const current = { ...before, urgency, dueOn, people, about, noteSealed }
  if (isDeepStrictEqual(current, before)) return before
  const task = { ...current, sortKey: taskSortKey(current), version: before.version + 1 }
  await db.replace('tasks', task)
  return task
}

/** Its reason is gone: it closes by itself. One that is done or was never opened stays so. */
export async function closeTask(db: Writer, { _id, at }: { _id: string; at: Date }): Promise<void> {
  const task = await db.get('tasks', _id)
  if (task?.status === 'open') await settleTask(db, task, { by: null, reply: null, at })
}

/** What it asks has changed: who looked at it before has to look again. One that is done stays so. */
export async function renewTask(db: Writer, _id: string): Promise<void> {
  const task = await db.get('tasks', _id)
  if (task?.status === 'open') await db.replace('tasks', { ...task, version: task.version + 1 })
}

/** Gives an open task to a colleague, or back to anyone of the region. `task` was read in this transaction. */
export async function assignTask(
  db: Writer,
  task: TaskDoc,
  to: { grantId: string; title: string; name: string } | null,
): Promise<TaskDoc> {
  const holder = to && {
    assignedTo: to.grantId,
    assigned: { title: to.title, nameSealed: seal(to.name, fieldOf(task._id, 'assigned')) },
  }
  const given = { ...task, ...(holder ?? nobody), version: task.version + 1 }
  await db.replace('tasks', given)
  return given
}

/** Whom it was given to, with the name opened; null while it is anyone's. */
export function holderOf({ _id, assignedTo, assigned }: TaskDoc) {
  if (!assigned) return null
  const name = unseal(assigned.nameSealed, fieldOf(_id, 'assigned'))
  return { grantId: assignedTo, title: assigned.title, name }
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

/** Whoever moves to another place is looked after there, by anyone of that place. */
export async function moveTasks(db: Writer, subject: TaskSubject): Promise<void> {
  for (const { _id } of await tasksOf(db, subject.subjectId)) {
    const task = await db.get('tasks', _id)
    if (!task) continue
    const holder = task.status === 'open' ? nobody : {}
    await db.replace('tasks', { ...task, ...holder, ...placeOf(subject), version: task.version + 1 })
  }
}

/** Also those that ask whether somebody else is this person. */
export async function removeTasks(db: Writer, subjectId: string): Promise<void> {
  const asking = await db.find('tasks', { equals: { about: subjectId }, limit: 100 })
  const ids = [...(await tasksOf(db, subjectId)), ...asking].map(({ _id }) => _id)
  for (const id of new Set(ids)) await db.remove('tasks', id)
}

/** At most a hundred. */
export function tasksOf(db: Reader, subjectId: string): Promise<TaskDoc[]> {
  return db.find('tasks', { equals: { subjectId }, limit: 100 })
}

export function replyOf(task: TaskDoc): string | null {
  return task.replySealed === null ? null : unseal(task.replySealed, fieldOf(task._id, 'reply'))
}

export function noteOf(task: TaskDoc): string | null {
  return task.noteSealed === null ? null : unseal(task.noteSealed, fieldOf(task._id, 'note'))
}

function fieldOf(id: string, field: 'note' | 'reply' | 'assigned') {
  return { collection: 'tasks', id, field }
}

function placeOf({ cityCode, countyCode, streetCode, communityCode }: RegionCodes): RegionCodes {
  return { cityCode, countyCode, streetCode, communityCode }
}
