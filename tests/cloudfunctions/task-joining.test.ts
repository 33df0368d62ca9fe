import { entryIdOf, roomOf, sealName, sealRoom } from '../../cloudfunctions/_server/repositories/roster'
import type { RosterEntryDoc } from '../../cloudfunctions/_server/store/documents'
import { aRosterEntry, aSharedEntry, aTask } from '../support/builders'
import {
  haigong,
  seasonId,
  startEvidenceWorld,
  沈岚,
  王秀兰,
  type EvidenceWorld,
} from '../support/evidence-world'

const metAt = '2022-02-11T03:00:00.000Z'
const seenHere = {
  value: 'here',
  checkId: 'check-number-3000',
  by: '菜园镇经办人员',
  at: metAt,
  deviceAt: metAt,
  isSkewed: false,
}

describe('可能是同一个人', () => {
  let world: EvidenceWorld
  beforeEach(async () => {
    world = await startEvidenceWorld()
  })
  afterEach(() => world.stack.stop())

  const queue = async () => (await world.stack.call(沈岚, 'task.queue', { seasonId })).tasks
  const registered = aSharedEntry(王秀兰, haigong, { name: '王秀兰' })
  const personId = 'added-phone-made-id-1'
  const added: RosterEntryDoc = {
    ...aRosterEntry('openid-nobody', { stay: 'unregistered', consents: [] }),
    _id: entryIdOf(seasonId, personId),
    personId,
    ...sealName(entryIdOf(seasonId, personId), '王秀兰'),
    ...sealRoom(entryIdOf(seasonId, personId), '3楼 305'),
    siteId: 'site-one',
    field: {
      presence: { standing: [seenHere], replaced: [] },
      lastCheckedAt: '2022-02-11T03:00:00.000Z',
    },
  }
  const settle = (value: string, openid = 沈岚) =>
    world.stack.call(openid, 'task.settle', { taskId: 'task-same', version: 1, value })
  beforeEach(async () => {
    const about = { fact: null, subjectId: added._id } as const
    const need = { kind: 'need', need: 'housing', _id: `need:${added._id}:housing` } as const
    await world.stack.insert({
      rosterEntries: [added],
      tasks: [
        aTask(added, { ...about, _id: 'task-same', kind: 'duplicate', about: registered._id }),
        aTask(added, { ...about, _id: 'task-unregistered', kind: 'unregistered' }),
        aTask(added, { ...about, ...need }),
      ],
    })
  })

  test('看得到现场加的和登记过的两条', async () => {
    const task = await world.stack.call(沈岚, 'task.get', { taskId: 'task-same' })
    expect(task).toMatchObject({
      subject: { id: added._id, name: '王秀兰' },
      other: { entryId: registered._id, name: '王秀兰', siteName: '嵊泗海工宿舍一号楼' },
    })
  })

  test('是同一个人：现场的并进登记的，登记的一样不少，现场加的那条没了', async () => {
    const before = await world.entryOf()
    const done = await settle('same')
    expect(done).toMatchObject({ status: 'done', subject: { id: registered._id }, other: null })
    expect(await world.stack.stored('rosterEntries', added._id)).toBeNull()
    const after = await world.entryOf()
    expect(after).toMatchObject({
      stay: before.stay,
      consents: before.consents,
      employerId: before.employerId,
      nameSealed: before.nameSealed,
      declaredAt: before.declaredAt,
      siteId: 'site-one',
      field: { presence: { standing: [{ value: 'here' }] }, lastCheckedAt: '2022-02-11T03:00:00.000Z' },
    })
    expect(roomOf(after)).toBe('3楼 305')
    const tally = (await world.stack.all('tallies')).find(({ level }) => level === 'street')
    expect(tally?.stays.unregistered ?? 0).toBeLessThanOrEqual(0)
    expect(await queue()).toMatchObject([{ kind: 'need', subject: { id: registered._id } }])
  })

  test('再来一次核查，还找得到这个人', async () => {
    await settle('same')
    const links = await world.stack.all('identityLinks')
    expect(links.find(({ kind }) => kind === 'paper')).toMatchObject({ personId: registered.personId })
  })

  test('不是同一个人：两条都留着', async () => {
    expect((await settle('other')).status).toBe('done')
    expect(await world.stack.stored('rosterEntries', added._id)).toMatchObject({ stay: 'unregistered' })
    expect((await queue()).map(({ kind }) => kind).sort()).toEqual(['need', 'unregistered'])
  })

  test('没说是不是，定不了', async () => {
    await expect(settle('maybe')).rejects.toMatchObject({ code: 'INPUT_INVALID' })
  })
})
