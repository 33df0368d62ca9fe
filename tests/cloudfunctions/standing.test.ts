import { saveEmployerAndFollow } from '../../cloudfunctions/_server/save-and-follow'
import type { StandingVerdict, VerdictDoc } from '../../cloudfunctions/_server/store/standing-documents'
import { transact } from '../../cloudfunctions/_server/store/store'
import type { Stack } from '../support/stack'
import {
  haigong,
  publish,
  retell,
  seasonId,
  startWithRedPackets,
  subjectOf,
  沈岚,
  王秀兰,
} from '../support/red-packet'

const red = 'ss22-red500'

describe('判断过的结果留着，变了就记下为什么', () => {
  let stack: Stack
  beforeEach(async () => {
    stack = await startWithRedPackets('2022-02-12T02:00:00.000Z')
  })
  afterEach(() => stack.stop())

  const stood = async () => (await stack.stored('verdicts', subjectOf(王秀兰)))!
  const redPacket = ({ verdicts }: VerdictDoc) =>
    verdicts.find(({ policy }) => policy === red) as StandingVerdict
  const lastChange = async () => (await stood()).changes.at(-1)
  const entryOf = async () => (await stack.stored('rosterEntries', subjectOf(王秀兰)))!
  const confirm = async (answers: { hukou?: string; frontline?: boolean }) =>
    stack.call(沈岚, 'roster.confirm', {
      entryId: subjectOf(王秀兰),
      version: (await entryOf()).version,
      answers,
    })

  test('第一次判断：连同版本、用到的每个事实和谁说的，没有“变化”，也不打扰', async () => {
    const doc = await stood()
    expect(redPacket(doc)).toMatchObject({ version: 1, verdict: 'likely', caps: ['pending-rules'] })
    expect(
      redPacket(doc)
        .facts.map(({ fact }) => fact)
        .sort(),
    ).toEqual([
      'employer.efficiencyGrade2020',
      'employer.kinds',
      'employer.region',
      'worker.frontline',
      'worker.hukou',
      'worker.insurance',
      'worker.workedDays',
    ])
    expect(redPacket(doc).facts.find(({ fact }) => fact === 'worker.hukou')).toEqual({
      fact: 'worker.hukou',
      value: '510104',
      evidence: 'officer',
      by: '菜园镇经办人员',
    })
    expect(doc).toMatchObject({
      asOf: '2022-02-12',
      provinceCode: '330000',
      countyCode: '330922',
      changes: [],
    })
    expect(await stack.all('messages')).toEqual([])
  })

  test('说了同样的话，一个字也不重写', async () => {
    const before = await stood()
    await retell(stack, 王秀兰)
    expect(await stood()).toEqual(before)
  })

  test('本人改了回答：记下是本人改了什么，不另发消息', async () => {
    const { mine } = await stack.call(王秀兰, 'stay.get', { seasonId })
    await stack.call(王秀兰, 'stay.answer', {
      seasonId,
      version: mine!.version,
      answers: { employerId: null },
    })
    expect(await lastChange()).toMatchObject({
      policy: red,
      from: 'likely',
      to: 'unknown',
      cause: { kind: 'fact', text: expect.stringContaining('本人填了：') as unknown },
    })
    expect(await stack.all('messages')).toEqual([])
  })

  test('经办人员核对后变了：记下是谁，告诉本人，点开就是这一项', async () => {
    await confirm({ hukou: '330922' })
    const change = await lastChange()
    expect(change).toMatchObject({ policy: red, from: 'likely', to: 'ineligible' })
    expect(change!.cause.text).toBe('菜园镇经办人员核对了：户口所在的区县')
    const { messages, unread } = await stack.call(王秀兰, 'message.list', {})
    expect([messages.length, unread]).toEqual([1, 1])
    expect(messages[0]).toMatchObject({
      title: '留嵊红包',
      text: '工作人员核对了情况，不符合，有1条没达到。',
      policy: red,
      seasonId,
      isRead: false,
    })
    const { entitlements } = await stack.call(王秀兰, 'entitlement.mine', { seasonId })
    expect(entitlements.find(({ policy }) => policy === red)!.changes[0]).toMatchObject({
      text: '条件都符合，还不能打包票 → 不符合',
      cause: change!.cause.text,
    })
  })

  test('单位改了自己的情况：单位的结果当场变，员工的由定时器接着变，并告诉本人', async () => {
    const now = new Date('2022-02-12T03:00:00.000Z')
    const facts = {
      ...haigong.facts,
      efficiencyGrade2020: { value: 'D', evidence: 'officer', by: '嵊泗县经办人员' } as const,
    }
    await transact((db) =>
      saveEmployerAndFollow(db, {
        before: haigong,
        after: { ...haigong, facts },
        saying: { evidence: 'officer', by: '嵊泗县经办人员' },
        now,
      }),
    )
    expect(await stack.stored('verdicts', `${seasonId}:employer:${haigong._id}`)).toMatchObject({
      subject: 'employer',
      personId: null,
    })
    expect(redPacket(await stood()).verdict).toBe('likely')
    expect(await stack.tick()).toEqual({ ok: true })
    expect(redPacket(await stood()).verdict).toBe('ineligible')
    expect((await lastChange())!.cause).toEqual({
      kind: 'fact',
      text: '嵊泗县经办人员核对了：单位2020年效益评价等级',
    })
    expect(await stack.all('messages')).toHaveLength(1)
    expect(await stack.all('jobs')).toEqual([])
  })

  test('政策出了新版本：记下是政策，用发布的人写的话', async () => {
    await stack.tick()
    await publish(stack, { version: 2, pendingRules: undefined })
    await stack.tick()
    expect(redPacket(await stood())).toMatchObject({ version: 2, verdict: 'eligible', caps: [] })
    expect(await lastChange()).toMatchObject({
      from: 'likely',
      to: 'eligible',
      cause: { kind: 'policy', text: '发布：细则出台' },
    })
  })

  test('口径定了：记下定成什么、为什么，本人先点到的也一样', async () => {
    const decided = { kind: 'reading', text: '口径定为“到岗一天就算”', note: '与财政局商定' } as const
    await publish(stack, { version: 2, pendingRules: undefined }, decided)
    await retell(stack, 王秀兰)
    expect((await lastChange())!.cause).toEqual({
      kind: 'reading',
      text: '口径定为“到岗一天就算”：与财政局商定',
    })
  })

  test('到了日子：记下是日子', async () => {
    stack.setNow('2023-01-01T02:00:00.000Z')
    await stack.tick()
    expect(redPacket(await stood()).verdict).toBe('not-in-force')
    expect((await lastChange())!.cause.kind).toBe('day')
    // That it is over is on record; nobody is disturbed for it.
    expect(await stack.all('messages')).toEqual([])
  })

  test('来回改上百次，只留最近四十条', async () => {
    for (let time = 0; time < 21; time++) {
      await confirm({ frontline: false })
      await confirm({ frontline: true })
    }
    expect((await stood()).changes).toHaveLength(40)
  })

  test('写一次事实，只多读一次结果、多写一次结果', async () => {
    const calls: string[] = []
    const stop = stack.gateway.stats.onQuery(({ collection, action }) =>
      calls.push(`${action} ${collection}`),
    )
    await confirm({ frontline: false })
    stop()
    expect(calls.filter((call) => call.endsWith(' verdicts')).length).toBeLessThanOrEqual(2)
  })

  test('撤回登记：结果、变化、消息和发送许可都没有了', async () => {
    await confirm({ hukou: '330922' })
    await stack.call(王秀兰, 'message.allow', { template: 'verdict' })
    await stack.call(王秀兰, 'stay.withdraw', { seasonId })
    for (const collection of ['verdicts', 'messages', 'reminders'] as const)
      expect(await stack.all(collection)).toEqual([])
    await stack.tick()
    expect(await stack.all('verdicts')).toEqual([])
    expect(stack.wechat.sent).toEqual([])
  })
})
