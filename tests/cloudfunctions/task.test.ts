import { aRosterEntry, aSharedEntry, aTask, anEmployerPerson } from '../support/builders'
import {
  haigong,
  seasonId,
  startEvidenceWorld,
  何静,
  周启明,
  林涛,
  沈岚,
  王秀兰,
  type EvidenceWorld,
} from '../support/evidence-world'

describe('经办人员的核对', () => {
  let world: EvidenceWorld
  beforeEach(async () => {
    world = await startEvidenceWorld()
  })
  afterEach(() => world.stack.stop())

  const disputed = async () => {
    await world.say({ 'worker.frontline': true })
    await world.confirm({ 'worker.frontline': false })
    return (await world.tasks())[0]!
  }
  const recheck = async (note = '户口写错了') => {
    await world.stack.call(王秀兰, 'entitlement.recheck', { seasonId, policy: 'ss22-red500', note })
    return (await world.tasks()).find(({ kind }) => kind === 'recheck')!
  }
  type Settling = Parameters<typeof settle>[1]
  const settle = (
    { taskId, version }: { taskId: string; version: number },
    answer: { value?: boolean | string; reply?: string },
    openid = 沈岚,
  ) => world.stack.call(openid, 'task.settle', { taskId, version, ...answer })

  test('看得到是谁的事、怎么问、每一方怎么说', async () => {
    const task = await disputed()
    expect(task).toMatchObject({
      kind: 'contradiction',
      status: 'open',
      title: '是不是一线岗位：说法不一样',
      subject: { kind: 'worker', name: '王秀兰' },
      fact: { fact: 'worker.frontline', question: '在一线生产岗位上班吗？', kind: 'boolean' },
      policy: null,
      openedAt: '2022-02-12T03:00:00.000Z',
    })
    expect(task.fact?.words.map(({ evidence, value }) => [evidence, value])).toEqual([
      ['employer', false],
      ['self', true],
    ])
  })

  test('核对下来哪种对，就成了现场核验：两边的话都留着，本人的记录写明谁核的', async () => {
    const task = await disputed()
    const done = await settle(task, { value: true, reply: '看过车间排班' })
    expect(done).toMatchObject({ status: 'done', doneBy: '菜园镇经办人员', reply: '看过车间排班' })
    expect(done.fact?.words.map(({ evidence, value }) => [evidence, value])).toEqual([
      ['officer', true],
      ['employer', false],
      ['self', true],
    ])
    const { mine } = await world.stack.call(王秀兰, 'stay.get', { seasonId })
    expect(mine?.history[0]).toMatchObject({
      by: '菜园镇经办人员',
      evidence: 'officer',
      text: '是不是一线岗位：不是 → 是；看过车间排班',
    })
    expect([await world.tasks(), (await world.tasks('done')).length]).toEqual([[], 1])
  })

  test.each([
    ['没选哪一种', {}, 'value'],
    ['选的不是这一问的答案', { value: '510104' }, 'value'],
  ])('说法不一样：%s，不能办结', async (_name, answer: Settling, field) => {
    const task = await disputed()
    await expect(settle(task, answer)).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      fields: { [field]: expect.any(String) as string },
    })
    expect(await world.tasks()).toEqual([task])
  })

  test('请求复核：回话本人看得到', async () => {
    const task = await recheck()
    expect(task).toMatchObject({
      note: '户口写错了',
      policy: { id: 'ss22-red500', title: '留嵊红包' },
      title: '留嵊红包：请求复核',
    })
    await settle(task, { reply: '户口没写错，请带身份证来' })
    const { entitlements } = await world.stack.call(王秀兰, 'entitlement.mine', { seasonId })
    expect(entitlements.find(({ policy }) => policy === 'ss22-red500')?.recheck).toMatchObject({
      status: 'done',
      reply: '户口没写错，请带身份证来',
    })
  })

  test.each([
    ['没写结果', {}, 'reply'],
    ['只写一个字', { reply: '好' }, 'reply'],
    ['当成选答案', { reply: '已核对', value: true }, 'value'],
  ])('请求复核：%s，不能办结', async (_name, answer: Settling, field) => {
    const task = await recheck()
    await expect(settle(task, answer)).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      fields: { [field]: expect.any(String) as string },
    })
  })

  test('只能就自己名下列着的政策请复核：给单位的、别处的，都没有', async () => {
    for (const policy of ['ss22-train500', 'aq21-daguan', 'no-such-policy'])
      await expect(
        world.stack.call(王秀兰, 'entitlement.recheck', { seasonId, policy }),
      ).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(
      world.stack.call(周启明, 'entitlement.recheck', {
        seasonId,
        policy: 'ss22-red500',
        employerId: haigong._id,
      }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await world.stack.all('tasks')).toEqual([])
  })

  test('办结后又请复核，同一件重新打开，上次的回话收起', async () => {
    const task = await recheck()
    await settle(task, { reply: '核对过了' })
    const again = await recheck('还是不对')
    expect(again).toMatchObject({ taskId: task.taskId, status: 'open', note: '还是不对', reply: null })
  })

  test('两个人同时办同一件，只成一个，另一个要先看最新内容', async () => {
    const task = await disputed()
    const outcomes = await Promise.allSettled([
      settle(task, { value: true }),
      settle(task, { value: false }, 何静),
    ])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const lost = outcomes.find(({ status }) => status === 'rejected') as PromiseRejectedResult
    expect(lost.reason).toMatchObject({ code: 'VERSION_CONFLICT' })
  })

  test('自己的事自己不能办，别人可以', async () => {
    const own = aSharedEntry(沈岚, haigong, { name: '沈岚' })
    await world.stack.insert({ rosterEntries: [own], tasks: [aTask(own)] })
    const [task] = await world.tasks()
    await expect(settle(task!, { value: '510104' })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect((await settle(task!, { value: '510104' }, 何静)).status).toBe('done')
  })

  test('替单位办事的经办人员，不能办这家单位的核对', async () => {
    await world.stack.call(周启明, 'employer.sayFacts', {
      employerId: haigong._id,
      version: 1,
      facts: { 'employer.kinds': ['other'] },
    })
    const [task] = await world.tasks()
    await world.stack.insert({
      grants: anEmployerPerson({ openid: 何静, employerId: haigong._id }).grants!,
    })
    const value = ['service-above-scale'] as never
    await expect(settle(task!, { value }, 何静)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const done = await settle(task!, { value })
    expect(done.fact?.words.map(({ evidence, text }) => [evidence, text])).toEqual([
      ['officer', '规模以上服务业企业'],
      ['self', '都不是'],
    ])
    const { facts } = await world.stack.call(周启明, 'employer.facts', { employerId: haigong._id })
    expect(facts.find(({ fact }) => fact === 'employer.kinds')).toMatchObject({ evidence: 'officer' })
  })

  test('外区的经办人员看不到、办不了，说的是没有找到', async () => {
    const task = await disputed()
    expect((await world.stack.call(林涛, 'task.queue', { seasonId })).tasks).toEqual([])
    await expect(settle(task, { value: true }, 林涛)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(settle({ taskId: 'nobody', version: 1 }, { value: true }, 林涛)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    const elsewhere = world.stack.call(林涛, 'task.queue', { seasonId, regionCode: '330922' })
    await expect(elsewhere).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  test('等得最久的在最前，一页一页翻完，人的事和单位的事都不重不漏', async () => {
    const people = Array.from({ length: 7 }, (_, index) => aRosterEntry(`openid-${index}`))
    const openedAt = (index: number) => `2022-02-0${1 + ((index * 3) % 7)}T02:00:00.000Z`
    const tasks = people.map((entry, index) =>
      aTask(entry, { openedAt: openedAt(index), sortKey: `1#9999-12-31#${openedAt(index)}#${entry._id}` }),
    )
    await world.stack.insert({ rosterEntries: people, tasks })
    await world.stack.call(周启明, 'employer.sayFacts', {
      employerId: haigong._id,
      version: 1,
      facts: { 'employer.kinds': ['other'] },
    })
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await world.stack.call(沈岚, 'task.queue', { seasonId, cursor, limit: 3 })
      seen.push(...page.tasks.map((task) => task.openedAt))
      cursor = page.next ?? undefined
    } while (cursor)
    expect(seen).toHaveLength(8)
    expect(seen).toEqual([...seen].sort())
  })

  test('库里的留言和回话不是原文', async () => {
    const task = await recheck()
    await settle(task, { reply: '请带身份证来' })
    const stored = JSON.stringify([await world.stack.all('tasks'), await world.stack.all('requests')])
    expect(stored).not.toMatch(/户口写错了|请带身份证来|王秀兰/)
  })
})
