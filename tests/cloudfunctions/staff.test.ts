import { aSeason, aShortage, aTask, aRosterEntry, anEmployer, anOfficer, caiyuan } from '../support/builders'
import { startStack, type Stack } from '../support/stack'

const seasonId = '2022'
const 沈岚 = 'openid-shen-lan'
const 何静 = 'openid-he-jing'
const 顾青禾 = 'openid-gu-qinghe'
const 方知远 = 'openid-fang-zhiyuan'
const 林涛 = 'openid-lin-tao'
const grantOf = (openid: string) => `grant-${openid}`

describe('经办人员名册', () => {
  let stack: Stack
  beforeEach(async () => {
    stack = await startStack({ now: '2026-11-21T03:00:00.000Z' })
    await stack.insert({ seasons: [aSeason()], employers: [anEmployer()] })
    const street = { level: 'street', regionCode: caiyuan.streetCode } as const
    for (const person of [
      anOfficer({ openid: 沈岚, ...street, name: '沈岚' }),
      anOfficer({ openid: 何静, ...street, name: '何静' }),
      anOfficer({ openid: 顾青禾, level: 'district', regionCode: caiyuan.countyCode, name: '顾青禾' }),
      anOfficer({ openid: 方知远, level: 'city', regionCode: caiyuan.cityCode, name: '方知远' }),
      anOfficer({ openid: 林涛, level: 'street', regionCode: '370211005', name: '林涛' }),
    ])
      await stack.insert(person)
  })
  afterEach(() => stack.stop())

  const namesOf = async (openid: string, regionCode?: string) =>
    (await stack.call(openid, 'staff.list', { regionCode })).staff.map(({ name }) => name).sort()
  const handOver = (openid: string, over: { endsGrant?: boolean; from?: string; to?: string } = {}) =>
    stack.call(openid, 'staff.handOver', {
      fromGrantId: grantOf(over.from ?? 沈岚),
      toGrantId: grantOf(over.to ?? 何静),
      endsGrant: over.endsGrant ?? false,
      reason: '工作调整',
    })
  const history = async (openid: string) =>
    (await stack.call(openid, 'staff.history', {})).lines.map(({ kind, name, toName }) => [
      kind,
      name,
      toName,
    ])
  const accepted = async (count: number) => {
    for (let index = 0; index < count; index++) {
      const shortage = aShortage({ _id: `shortage-${index}` })
      await stack.insert({ shortages: [shortage] })
      await stack.call(沈岚, 'shortage.accept', { shortageId: shortage._id, version: 1 })
    }
  }
  const given = async (count: number) => {
    const people = Array.from({ length: count }, (_, index) => aRosterEntry(`openid-worker-${index}`))
    const tasks = people.map((entry) => aTask(entry))
    await stack.insert({ rosterEntries: people, tasks })
    for (const { _id: taskId } of tasks)
      await stack.call(沈岚, 'task.assign', { taskId, version: 1, grantId: grantOf(沈岚) })
  }

  test('看得到本辖区和下级的同事，看不到上级和外区的；收回了的不算', async () => {
    expect(await namesOf(沈岚)).toEqual(['何静', '沈岚'])
    expect(await namesOf(顾青禾)).toEqual(['何静', '沈岚', '顾青禾'])
    expect(await namesOf(方知远, caiyuan.streetCode)).toEqual(['何静', '沈岚'])
    await expect(stack.call(林涛, 'staff.list', { regionCode: '330922' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
    await stack.call(顾青禾, 'staff.end', { grantId: grantOf(何静), reason: '调离' })
    expect(await namesOf(沈岚)).toEqual(['沈岚'])
  })

  test('接受邀请就有一条“开始负责”', async () => {
    const { token } = await stack.call(顾青禾, 'officer.invite', { level: 'street', regionCode: '330922100' })
    await stack.call('openid-new', 'officer.accept', { token, name: '许宁' })
    const { lines } = await stack.call(沈岚, 'staff.history', {})
    expect(lines).toMatchObject([
      { kind: 'granted', name: '许宁', toName: null, by: '嵊泗县经办人员', region: { code: '330922100' } },
    ])
    expect(await namesOf(沈岚)).toContain('许宁')
  })

  test('交接：在办的缺工和交办的核对都到同事名下，办件里写明，一次没交完就再交一次', async () => {
    await accepted(5)
    await given(22)
    const first = await handOver(沈岚, { endsGrant: true })
    expect(first).toEqual({ cases: 4, tasks: 20, hasMore: true })
    expect(await namesOf(何静)).toContain('沈岚')
    const last = await handOver(沈岚, { endsGrant: true })
    expect(last).toEqual({ cases: 1, tasks: 2, hasMore: false })
    const cases = await stack.all('shortages')
    expect(
      new Set(cases.map(({ specialist, contactOwedBy }) => [specialist?.grantId, contactOwedBy].join())),
    ).toEqual(new Set([[grantOf(何静), grantOf(何静)].join()]))
    const { tasks } = await stack.call(何静, 'task.queue', { seasonId, isMine: true, limit: 50 })
    expect(tasks).toHaveLength(22)
    expect(tasks[0]?.assigned).toMatchObject({ name: '何静', isMe: true, title: '菜园镇经办人员' })
    const { timeline } = await stack.call(何静, 'shortage.get', { shortageId: 'shortage-0' })
    expect(timeline.at(-1)).toMatchObject({ title: '交接给同事', note: '工作调整' })
    expect(await history(何静)).toEqual([
      ['ended', '沈岚', null],
      ['handed-over', '沈岚', '何静'],
    ])
    await expect(stack.call(沈岚, 'staff.list', {})).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  test('同级不能替别人交接，上级可以；接手的人要管得到', async () => {
    await accepted(1)
    await expect(handOver(何静)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(handOver(林涛)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(handOver(顾青禾, { to: 林涛 })).rejects.toMatchObject({ code: 'INPUT_INVALID' })
    await expect(handOver(顾青禾, { from: 方知远, to: 沈岚 })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await handOver(顾青禾)).toMatchObject({ cases: 1 })
  })

  test('不再负责：手上的事回到本辖区，谁都能接；事太多要先交接', async () => {
    await accepted(2)
    await given(3)
    await stack.call(顾青禾, 'staff.end', { grantId: grantOf(沈岚), reason: '调离' })
    expect((await stack.all('shortages')).map(({ stage, heldBy }) => [stage, heldBy])).toEqual([
      ['waiting', null],
      ['waiting', null],
    ])
    expect((await stack.all('tasks')).map(({ assignedTo }) => assignedTo)).toEqual(['', '', ''])
    await expect(
      stack.call(顾青禾, 'staff.end', { grantId: grantOf(沈岚), reason: '调离' }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('全市最后一位市级经办人员不能结束，来了接手的就可以', async () => {
    const end = () => stack.call(方知远, 'staff.end', { grantId: grantOf(方知远), reason: '退休' })
    await expect(end()).rejects.toMatchObject({ code: 'INPUT_INVALID' })
    await stack.insert(
      anOfficer({ openid: 'openid-next', level: 'city', regionCode: caiyuan.cityCode, name: '岑远' }),
    )
    expect(await end()).toEqual({ grantId: grantOf(方知远) })
  })

  test('库里的名字和缘由不是原文', async () => {
    await accepted(1)
    await handOver(顾青禾)
    expect(JSON.stringify(await stack.all('grantEvents'))).not.toMatch(/沈岚|何静|工作调整/)
  })
})
