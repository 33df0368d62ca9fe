/**
 * Two entries turn out to be one person: who was added at the door is joined into who registered. What officers saw
 * and what was asked for goes along, the registration itself stays as the person made it, and the added entry goes
 * with its counts.
 */
import { AppError } from '../../domain/contracts/error-codes'
import { checkFields, withWord } from '../../domain/field/merge'
import type { WriteContext } from './context'
import { moveChecks } from './repositories/checks'
import { paperLinkId } from './repositories/paper-links'
import {
  entryIdOf,
  isRegistered,
  nameOf,
  removeEntry,
  roomOf,
  sealName,
  sealRoom,
} from './repositories/roster'
import { noteOf, openTask, tasksOf, workerSubject } from './repositories/tasks'
import { needIdOf } from './repositories/task-ids'
import { saveAndFollow } from './save-and-follow'
import type { RosterEntryDoc, SeasonDoc } from './store/documents'
import type { CheckWord, CheckedField, FieldMarks } from './store/field-documents'
import type { TaskDoc } from './store/standing-documents'
import type { Reader, Writer } from './store/store'
import type { Subject } from './task-subjects'

interface Joining {
  /** Already settled. */
  task: TaskDoc
  subject: Subject
  by: string
  season: SeasonDoc
  at: Date
}

/** @throws AppError INPUT_INVALID where one of the two is gone, or who was added has registered meanwhile */
export async function joinEntries(
  { db, now }: WriteContext,
  { task, subject, by, season, at }: Joining,
): Promise<{ task: TaskDoc; subject: Subject }> {
  if (subject.kind !== 'worker' || !subject.other)
    throw new AppError('INPUT_INVALID', { value: '其中一位已经不在名单上，请刷新再看' })
  const { entry: added, other: registered } = subject
  if (isRegistered(added))
    throw new AppError('INPUT_INVALID', { value: '两位都登记过，不能合并；请写明不是同一个人' })
  const joined = joinedWith(registered, added)
  await leaveTasks(db, { task, added, registered, at })
  await moveChecks(db, { from: added._id, to: registered })
  await linkTo(db, { added, registered, at })
  await removeEntry(db, added, { at, why: 'joined' })
  const saying = { evidence: 'officer', by, text: '现场登记的一位就是本人，已合并' } as const
  const entry = await saveAndFollow(db, { season, before: registered, after: joined, saying, now })
  const settled = { ...task, ...workerSubject(entry) }
  await db.replace('tasks', settled)
  return { task: settled, subject: { kind: 'worker', entry, other: null } }
}

/** Nothing the person said is replaced; what they had left open is filled, and every word of a check is kept. */
function joinedWith(registered: RosterEntryDoc, added: RosterEntryDoc): RosterEntryDoc {
  const name = nameOf(added)
  const named =
    registered.nameSealed === null && name !== null
      ? { ...sealName(registered._id, name), nameBy: added.nameBy }
      : {}
  const siteId = registered.siteId ?? added.siteId
  const room = roomOf(registered) || roomOf(added)
  const field = joinedMarks(registered.field ?? {}, added.field ?? {})
  return {
    ...registered,
    ...named,
    ...(siteId == null ? {} : { siteId }),
    ...(room ? sealRoom(registered._id, room) : {}),
    ...(Object.keys(field).length === 0 ? {} : { field }),
  }
}

function joinedMarks(one: FieldMarks, other: FieldMarks): FieldMarks {
  const marks: FieldMarks = { ...one }
  for (const key of checkFields) {
    const joined = joinedField(one[key], other[key])
    if (joined) marks[key] = joined
  }
  const latest = [one.lastCheckedAt, other.lastCheckedAt].filter((at) => at !== undefined).sort()
  const lastCheckedAt = latest.at(-1)
  return lastCheckedAt === undefined ? marks : { ...marks, lastCheckedAt }
}

/** The first received stands first, whichever list it came from. */
function joinedField(
  one: CheckedField | undefined,
  other: CheckedField | undefined,
): CheckedField | undefined {
  if (!one || !other) return one ?? other
  const words = [...one.standing, ...other.standing].sort((a, b) => (a.at < b.at ? -1 : 1))
  const replaced = [...new Set([...one.replaced, ...other.replaced])]
  return words.reduce<CheckedField>((register, word) => withWord<CheckWord>(register, word, []), {
    standing: [],
    replaced,
  })
}

/** What was asked for goes along; what was only about being unknown ends. */
async function leaveTasks(
  db: Writer,
  given: { task: TaskDoc; added: RosterEntryDoc; registered: RosterEntryDoc; at: Date },
): Promise<void> {
  const { added, registered, at } = given
  for (const task of await tasksOf(db, added._id)) {
    if (task._id === given.task._id) continue
    await db.remove('tasks', task._id)
    if (task.kind === 'need' && task.need !== null && task.status === 'open')
      await openTask(db, {
        _id: needIdOf(registered._id, task.need),
        ...workerSubject(registered),
        kind: 'need',
        need: task.need,
        urgency: task.urgency,
        dueOn: task.dueOn,
        note: noteOf(task),
        at,
      })
  }
}

/** Checks of the added one may still be on somebody's phone: they find the person through this link. */
async function linkTo(
  db: Writer,
  { added, registered, at }: { added: RosterEntryDoc; registered: RosterEntryDoc; at: Date },
): Promise<void> {
  const _id = paperLinkId(added.personId)
  const link = { _id, kind: 'paper', personId: registered.personId, createdAt: at.toISOString() } as const
  await ((await db.get('identityLinks', _id))
    ? db.replace('identityLinks', link)
    : db.create('identityLinks', link))
}

/** The entry that someone added at the door was joined into; null where they were not. */
export async function joinedEntryId(
  db: Reader,
  { seasonId, addedPersonId }: { seasonId: string; addedPersonId: string },
): Promise<string | null> {
  const link = await db.get('identityLinks', paperLinkId(addedPersonId))
  return link && entryIdOf(seasonId, link.personId)
}
