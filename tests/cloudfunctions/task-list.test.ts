import type { RosterEntryDoc } from '../../cloudfunctions/_server/store/documents'
import type { CheckWord } from '../../cloudfunctions/_server/store/field-documents'
import { consentVersion, stays, type TaskKind } from '../../domain/terms'
import { aPoster, aRosterEntry, aShortage, aTask, anOfficer, caiyuan } from '../support/builders'
import {
  seasonId,
  startEvidenceWorld,
  何静,
  周启明,
  林涛,
  沈岚,
  王秀兰,
  type EvidenceWorld,
} from '../support/evidence-world'

const 小陈 = 'openid-xiao-chen'
const 顾青禾 = 'openid-gu-qinghe'
const donghai = '330922100001'

/** A word of a check, in the order in which it was received. */
function said(value: string, order: number, over: Partial<CheckWord> = {}): CheckWord {
  const at = `2022-02-11T0${order}:00:00.000Z`
  return {
    value,
    checkId: `check-number-${order}000`,
    by: '菜园镇经办人员',
    at,
    deviceAt: at,
    isSkewed: false,
    ...over,
  }
}

type Call = EvidenceWorld['stack']['call']

describe('一份待办', () => {
  let world: EvidenceWorld
  beforeEach(async () => {
    world = await startEvidenceWorld()
    for (const person of [
      anOfficer({ openid: 小陈, level: 'community', regionCode: donghai, name: '陈小舟' }),
      anOfficer({ openid: 顾青禾, level: 'district', regionCode: caiyuan.countyCode, name: '顾青禾' }),
    ])
      await world.stack.insert(person)
  })
  afterEach(() => world.stack.stop())

  const call: Call = (...args) => world.stack.call(...args)
  const queue = async (openid = 沈岚, filter: { kind?: TaskKind; isMine?: boolean } = {}) =>
    (await call(openid, 'task.queue', { seasonId, ...filter })).tasks
  const assign = (taskId: string, to: string | null, openid = 沈岚, version = 1) =>
    call(openid, 'task.assign', { taskId, version, grantId: to === null ? null : `grant-${to}` })

  describe('交给谁办', () => {
    const entry = aRosterEntry('openid-li-fugen', { name: '李福根' })
    beforeEach(() =>
      world.stack.insert({ rosterEntries: [entry], tasks: [aTask(entry, { _id: 'task-one' })] }),
    )

    test('交给同事，写明是谁；他在“交给我的”里看到，别人看不到', async () => {
      const given = await assign('task-one', 何静)
      expect(given.assigned).toEqual({
        grantId: `grant-${何静}`,
        title: '菜园镇经办人员',
        name: '何静',
        isMe: false,
      })
      expect(await queue(何静, { isMine: true })).toMatchObject([
        { taskId: 'task-one', assigned: { isMe: true } },
      ])
      expect(await queue(沈岚, { isMine: true })).toEqual([])
      expect(await queue(沈岚)).toHaveLength(1)
    })

    test('放回大家；也能自己接、交给管得到这里的上级', async () => {
      await assign('task-one', 沈岚)
      expect((await assign('task-one', 顾青禾, 沈岚, 2)).assigned).toMatchObject({ name: '顾青禾' })
      expect((await assign('task-one', null, 何静, 3)).assigned).toBeNull()
    })

    test.each([
      ['外区的人', 林涛],
      ['只管别的社区的人', 小陈],
      ['没有的人', 'nobody'],
    ])('交不出去：%s', async (_name, to) => {
      await expect(assign('task-one', to)).rejects.toMatchObject({
        code: 'INPUT_INVALID',
        fields: { grantId: '这位同事管不到这里，请另选一位' },
      })
    })

    test('别人刚改过，要先看最新的；办结了就不再交', async () => {
      await assign('task-one', 何静)
      await expect(assign('task-one', 沈岚)).rejects.toMatchObject({ code: 'VERSION_CONFLICT' })
      await call(沈岚, 'task.settle', { taskId: 'task-one', version: 2, value: '510104' })
      await expect(assign('task-one', 沈岚, 沈岚, 3)).rejects.toMatchObject({ code: 'INPUT_INVALID' })
    })

    test('人搬到别的社区，事也过去，不再记在原来的人名下', async () => {
      await call(王秀兰, 'entitlement.recheck', { seasonId, policy: 'ss22-red500' })
      const { taskId } = (await queue(沈岚, { kind: 'recheck' }))[0]!
      await assign(taskId, 何静)
      const poster = aPoster({ _id: 'TokenOfAnotherPlace123', shortCode: 'DNGHAE22', communityCode: donghai })
      await world.stack.insert({ posters: [poster] })
      const consent = { kind: 'stay-registration', version: consentVersion } as const
      await call(王秀兰, 'stay.declare', { placeToken: poster._id, stay: 'staying', consent })
      expect(await queue(小陈)).toMatchObject([{ taskId, assigned: null, region: { code: donghai } }])
    })
  })

  test('急的在前，同样急的按日子，再按等了多久；可以只看一种', async () => {
    const people = ['甲', '乙', '丙', '丁'].map((name) => aRosterEntry(`openid-${name}`, { name }))
    const kinds = ['need', 'presence', 'need', 'unregistered'] as const
    const keys = ['1#2022-02-14', '0#2022-02-13', '0#2022-02-12', '2#9999-12-31']
    const tasks = people.map((entry, index) =>
      aTask(entry, {
        _id: `task-${index}`,
        kind: kinds[index],
        fact: null,
        urgency: (['soon', 'now', 'now', 'later'] as const)[index],
        sortKey: `${keys[index]}#2022-02-11T02:00:00.000Z#task-${index}`,
      }),
    )
    await world.stack.insert({ rosterEntries: people, tasks })
    expect((await queue()).map(({ subject }) => subject.name)).toEqual(['丙', '乙', '甲', '丁'])
    expect((await queue(沈岚, { kind: 'need' })).map(({ subject }) => subject.name)).toEqual(['丙', '甲'])
  })

  describe('两次核查不一样', () => {
    const conflicted = (field: RosterEntryDoc['field']) => async () => {
      const entry = aRosterEntry('openid-li-fugen', { name: '李福根', ...(field && { field }) })
      const about = Object.keys(field ?? {})[0]!
      const task = aTask(entry, { _id: 'task-conflict', kind: 'conflict', fact: null, about })
      await world.stack.insert({ rosterEntries: [entry], tasks: [task] })
      return entry._id
    }
    const skewed = { isSkewed: true, deviceAt: '2022-02-14T02:00:00.000Z' }
    const onStay = conflicted({
      stay: { standing: [said('staying', 1), said('leaving', 2, skewed)], replaced: [] },
    })
    const onPresence = conflicted({
      presence: { standing: [said('here', 1), said('left', 2)], replaced: ['check-0'] },
    })
    const settle = (answer: { checkId?: string; reply?: string }, openid = 沈岚) =>
      call(openid, 'task.settle', { taskId: 'task-conflict', version: 1, ...answer })

    test('并排看到谁说的、什么时候收到；手机的钟不准，另外说明', async () => {
      await onStay()
      const task = await call(沈岚, 'task.get', { taskId: 'task-conflict' })
      expect(task).toMatchObject({ title: '过年打算：两次核查不一样', fact: null })
      expect(task.sides).toMatchObject([
        { text: stays.staying, isSkewed: false, receivedAt: '2022-02-11T01:00:00.000Z' },
        { text: stays.leaving, isSkewed: true, deviceAt: '2022-02-14T02:00:00.000Z' },
      ])
    })

    test('选了哪次，就按哪次：过年打算成了现场核验，另一次不再算', async () => {
      const entryId = await onStay()
      const done = await settle({ checkId: 'check-number-2000', reply: '又打了电话' })
      expect(done).toMatchObject({ status: 'done', sides: [], reply: '又打了电话' })
      const entry = (await world.stack.stored('rosterEntries', entryId))!
      expect(entry).toMatchObject({ stay: 'leaving', stayEvidence: 'officer', checked: true })
      expect(entry.field?.stay).toMatchObject({
        standing: [{ checkId: 'check-number-2000' }],
        replaced: ['check-number-1000'],
      })
      expect(await queue()).toEqual([])
    })

    test('人在不在：只定核查的说法，不改本人的打算；和打算对不上，另开一件', async () => {
      const entryId = await onPresence()
      await settle({ checkId: 'check-number-2000' })
      const entry = (await world.stack.stored('rosterEntries', entryId))!
      expect(entry).toMatchObject({ stay: 'staying', stayEvidence: 'self' })
      expect(await queue()).toMatchObject([
        { kind: 'presence', note: '登记的是留岗过年，现场说已经离开', subject: { name: '李福根' } },
      ])
      await call(沈岚, 'roster.confirm', { entryId, version: entry.version, stay: 'leaving' })
      expect(await queue()).toEqual([])
    })

    test.each([
      ['没选', {}],
      ['选的不是这两次', { checkId: 'check-number-9000' }],
    ])('%s，定不了', async (_name, answer) => {
      await onStay()
      await expect(settle(answer)).rejects.toMatchObject({ code: 'INPUT_INVALID' })
      expect(await queue()).toHaveLength(1)
    })
  })

  describe('写一句怎么办的，就办结', () => {
    test.each(['need', 'presence', 'unregistered', 'missing-here', 'overdue'] as const)(
      '%s',
      async (kind) => {
        const entry = aRosterEntry('openid-li-fugen', { name: '李福根' })
        await world.stack.insert({
          rosterEntries: [entry],
          tasks: [aTask(entry, { _id: 'task-x', kind, fact: null })],
        })
        const settle = (reply?: string) => call(沈岚, 'task.settle', { taskId: 'task-x', version: 1, reply })
        await expect(settle()).rejects.toMatchObject({ fields: { reply: '请写明结果，至少 2 个字' } })
        expect(await settle('上门看过')).toMatchObject({
          status: 'done',
          reply: '上门看过',
          doneBy: '菜园镇经办人员',
        })
      },
    )

    test('一件事办结，替单位办事的人不能办自己单位的过期办件', async () => {
      const shortage = aShortage({ risenTo: 'district' })
      const task = aTask(aRosterEntry('openid-x'), {
        ...{
          _id: 'task-case',
          kind: 'overdue',
          subject: 'case',
          subjectId: `case:${shortage._id}`,
          fact: null,
        },
      })
      const own = { openid: 周启明, level: 'street', regionCode: caiyuan.streetCode, name: '周启明' } as const
      const officer = anOfficer(own)
      await world.stack.insert({ shortages: [shortage], tasks: [task], grants: officer.grants! })
      const settle = (openid: string) =>
        call(openid, 'task.settle', { taskId: 'task-case', version: 1, reply: '已催办' })
      await expect(settle(周启明)).rejects.toMatchObject({ code: 'FORBIDDEN' })
      expect(await settle(沈岚)).toMatchObject({ subject: { kind: 'case', name: shortage.employerName } })
    })
  })

  test('办件过期就有一件今天要办的事，受理了自己办结', async () => {
    const shortage = aShortage()
    await world.stack.insert({ shortages: [shortage] })
    await world.stack.tick()
    const [task] = await queue(沈岚, { kind: 'overdue' })
    expect(task).toMatchObject({
      urgency: 'now',
      subject: { kind: 'case', id: shortage._id, name: shortage.employerName },
    })
    const { version } = (await world.stack.stored('shortages', shortage._id))!
    await call(沈岚, 'shortage.accept', { shortageId: shortage._id, version })
    await call(沈岚, 'shortage.act', {
      shortageId: shortage._id,
      version: version + 1,
      action: 'called',
      note: '已联系',
    })
    await call(沈岚, 'shortage.act', {
      shortageId: shortage._id,
      version: version + 2,
      action: 'recommended',
      note: '推荐了两人',
    })
    expect(await queue(沈岚, { kind: 'overdue' })).toEqual([])
    const stored = (await world.stack.all('tasks')).find(({ kind }) => kind === 'overdue')
    expect(stored).toMatchObject({ status: 'done', doneBy: null })
  })
})
