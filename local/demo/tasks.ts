/** Work that waits for 沈岚 in 菜园镇, one of each kind that comes from the field: 2022, the season of the demo's officers. */
import { followMarks } from '../../cloudfunctions/_server/follow-marks'
import { nameOf, sealRoom } from '../../cloudfunctions/_server/repositories/roster'
import { duplicateIdOf, needIdOf, unregisteredIdOf } from '../../cloudfunctions/_server/repositories/task-ids'
import { assignTask, openTask, workerSubject } from '../../cloudfunctions/_server/repositories/tasks'
import type { RosterEntryDoc, SeasonDoc } from '../../cloudfunctions/_server/store/documents'
import type { CheckWord, FieldMarks } from '../../cloudfunctions/_server/store/field-documents'
import type { CollectingWriter } from './collecting-writer'
import type { Officer } from './officers'
import type { Dice } from './random'
import { addWorker } from './workers'

interface Scene {
  season: SeasonDoc
  /** Of the street the work lies in. */
  officer: Officer
}

const community = '东海社区经办人员'

export async function addTasks(db: CollectingWriter, dice: Dice, { season, officer }: Scene): Promise<void> {
  const known = new Set((db.written().tasks ?? []).map(({ _id }) => _id))
  const [first, second, third, fourth, fifth] = staying(db, season)
  await markAs(db, first!, {
    presence: { standing: [said(community, 'here', 1), said(officer.title, 'left', 2, true)], replaced: [] },
  })
  await markAs(db, second!, {
    stay: { standing: [said(community, 'staying', 3), said(officer.title, 'leaving', 4)], replaced: [] },
  })
  await markAs(db, third!, { presence: { standing: [said(community, 'left', 5)], replaced: [] } })
  await addNeeds(db, { asking: fourth!, freezing: fifth!, officer })
  await addMet(db, dice, { season, like: fourth! })
  // Numbers of the real thing are random; a demo is the same every time.
  for (const task of db.written().tasks ?? [])
    if (!known.has(task._id)) await db.replace('tasks', { ...task, number: dice.number() })
}

/** Who said to stay, gave a name and lives in the community. */
function staying(db: CollectingWriter, season: SeasonDoc): RosterEntryDoc[] {
  return (db.written().rosterEntries ?? []).filter(
    ({ seasonId, communityCode, stay, nameSealed, consents }) =>
      seasonId === season._id &&
      communityCode === '330922100001' &&
      stay === 'staying' &&
      nameSealed !== null &&
      consents.length === 1,
  )
}

/** `hour` of the morning before; a phone whose clock is three days fast tells its own day. */
function said(by: string, value: string, hour: number, isSkewed = false): CheckWord {
  const at = `2022-02-11T0${hour}:10:00.000Z`
  const deviceAt = isSkewed ? `2022-02-14T0${hour}:09:40.000Z` : at
  return { value, checkId: `demo-check-${hour}-0000`, by, at, deviceAt, isSkewed }
}

async function markAs(db: CollectingWriter, before: RosterEntryDoc, field: FieldMarks): Promise<void> {
  const at = '2022-02-11T05:10:00.000Z'
  const after = { ...before, field: { ...field, lastCheckedAt: at } }
  await db.replace('rosterEntries', after)
  await followMarks(db, { before, after, on: '2022-02-11', at: new Date(at) })
}

async function addNeeds(
  db: CollectingWriter,
  { asking, freezing, officer }: { asking: RosterEntryDoc; freezing: RosterEntryDoc; officer: Officer },
): Promise<void> {
  const wages = await openTask(db, {
    ...workerSubject(asking),
    _id: needIdOf(asking._id, 'unpaid-wages'),
    kind: 'need',
    need: 'unpaid-wages',
    urgency: 'now',
    dueOn: '2022-02-13',
    note: '说 12 月的工资还没发，工友有七八个都一样。',
    at: new Date('2022-02-11T03:20:00.000Z'),
  })
  await assignTask(db, wages, officer)
  await openTask(db, {
    ...workerSubject(freezing),
    _id: needIdOf(freezing._id, 'housing'),
    kind: 'need',
    need: 'housing',
    note: '宿舍窗户关不严，夜里冷。',
    at: new Date('2022-02-11T03:40:00.000Z'),
  })
}

/** Somebody met at the door who gave the name of one who is registered. */
async function addMet(
  db: CollectingWriter,
  dice: Dice,
  { season, like }: { season: SeasonDoc; like: RosterEntryDoc },
): Promise<void> {
  const before = new Set((db.written().rosterEntries ?? []).map(({ _id }) => _id))
  await addWorker(db, dice, {
    openid: null,
    season,
    place: like,
    siteName: like.siteName,
    employer: null,
    name: nameOf(like),
    stay: 'unregistered',
    answers: {},
    at: new Date('2022-02-11T04:00:00.000Z'),
    confirmedBy: null,
  })
  const met = (db.written().rosterEntries ?? []).find(({ _id }) => !before.has(_id))!
  const entry = { ...met, isHelped: true, siteId: like.siteId ?? null, ...sealRoom(met._id, '2楼 204') }
  await db.replace('rosterEntries', entry)
  const at = new Date('2022-02-11T04:00:00.000Z')
  const about = { ...workerSubject(entry), note: null, at }
  await openTask(db, { ...about, _id: unregisteredIdOf(entry._id), kind: 'unregistered' })
  await openTask(db, {
    ...about,
    _id: duplicateIdOf(entry._id, like._id),
    kind: 'duplicate',
    about: like._id,
  })
}
