import { aSeason, anEmployer, anEmployerPerson, anOfficer } from '../support/builders'
import { startStack, type Stack } from '../support/stack'

const 周启明 = 'openid-zhou-qiming'
const 沈岚 = 'openid-shen-lan'
const haigong = anEmployer()
const post = { trade: 'welder', neededBy: '2022-02-20' } as const

describe('用人单位上报缺工', () => {
  let stack: Stack
  beforeEach(async () => {
    stack = await startStack({ now: '2026-11-21T03:00:00.000Z' })
    await stack.insert({ seasons: [aSeason()], employers: [haigong] })
    await stack.insert(anEmployerPerson({ openid: 周启明, employerId: haigong._id }))
    await stack.insert(anOfficer({ openid: 沈岚, level: 'street', regionCode: haigong.streetCode }))
  })
  afterEach(() => stack.stop())

  const report = (headcount: number) =>
    stack.call(周启明, 'shortage.report', {
      employerId: haigong._id,
      seasonId: '2022',
      posts: [{ ...post, headcount }],
    })

  test('29 人是 30人以下 一档，马上看到服务、原文和时限', async () => {
    const shortage = await report(29)
    expect(shortage).toMatchObject({ tierAtReport: 1, tierNow: 1, boundary: null, status: 'reported' })
    expect(shortage.services.map(({ code }) => code)).toEqual(['job-post', 'job-fair', 'alliance-city'])
    expect(shortage.services[0]?.clause).toContain('对用工需求30人以下的')
    expect(shortage.nextSteps[0]).toMatchObject({ title: '受理，确定服务专员', basis: 'table' })
  })

  test.each([
    [30, 2, ['job-post', 'job-fair', 'agency', 'alliance-city'], 30],
    [31, 2, ['agency', 'alliance-city'], null],
    [100, 2, ['agency', 'cross-region', 'alliance-city'], 100],
    [101, 3, ['cross-region', 'alliance-city'], null],
  ])('%i 人归第 %i 档，两档相接处两边的服务都给', async (headcount, tier, services, boundary) => {
    const shortage = await report(headcount)
    expect([shortage.tierNow, shortage.services.map(({ code }) => code), shortage.boundary]).toEqual([
      tier,
      services,
      boundary,
    ])
  })

  test('几个岗位加在一起算档', async () => {
    const posts = [
      { ...post, headcount: 60 },
      { ...post, trade: 'cook' as const, headcount: 41 },
    ]
    const shortage = await stack.call(周启明, 'shortage.report', {
      employerId: haigong._id,
      seasonId: '2022',
      posts,
    })
    expect([shortage.headcountAtReport, shortage.tierAtReport]).toEqual([101, 3])
  })

  test('招到人降了档，上报时的档和已开始的服务都留着', async () => {
    const { shortageId } = await report(120)
    const accepted = await stack.call(沈岚, 'shortage.accept', { shortageId, version: 1 })
    expect(accepted).toMatchObject({ status: 'accepted', specialist: '菜园镇经办人员 沈岚' })
    const filled = await stack.call(周启明, 'shortage.fill', {
      shortageId,
      version: 2,
      postId: 'p1',
      filled: 110,
    })
    expect(filled).toMatchObject({ tierAtReport: 3, tierNow: 1, status: 'accepted', headcountOpen: 10 })
    expect(filled.services.map(({ code }) => code)).toContain('cross-region')
  })

  test('全招满就办结，可以再报新的一件', async () => {
    const { shortageId } = await report(12)
    const done = await stack.call(周启明, 'shortage.fill', {
      shortageId,
      version: 1,
      postId: 'p1',
      filled: 12,
    })
    expect(done).toMatchObject({ status: 'filled', tierNow: null, can: [] })
    expect((await report(5)).tierNow).toBe(1)
    const late = stack.call(周启明, 'shortage.edit', {
      shortageId,
      version: 2,
      posts: [{ ...post, headcount: 3 }],
    })
    await expect(late).rejects.toMatchObject({ code: 'SHORTAGE_CLOSED' })
  })

  test('没办完不能再报一件，请在原来那件上改', async () => {
    const first = await report(12)
    await expect(report(15)).rejects.toMatchObject({ code: 'SHORTAGE_ALREADY_OPEN' })
    const posts = [
      { ...post, postId: 'p1', headcount: 40 },
      { ...post, trade: 'cook' as const, headcount: 2 },
    ]
    const edited = await stack.call(周启明, 'shortage.edit', {
      shortageId: first.shortageId,
      version: 1,
      posts,
    })
    expect(edited).toMatchObject({ headcountOpen: 42, tierAtReport: 1, tierNow: 2 })
    expect(edited.posts.map(({ postId }) => postId)).toEqual(['p1', 'p2'])
  })

  test('撤回后统计里就没有了', async () => {
    const { shortageId } = await report(12)
    const counts = async () => (await stack.all('tallies'))[0]?.cases
    expect(await counts()).toEqual({ 1: 1, 2: 0, 3: 0 })
    await stack.call(周启明, 'shortage.withdraw', { shortageId, version: 1, reason: '订单取消' })
    expect(await counts()).toEqual({ 1: 0, 2: 0, 3: 0 })
  })

  test('单位和经办人员看到同一条时间线', async () => {
    const { shortageId } = await report(12)
    await stack.call(沈岚, 'shortage.accept', { shortageId, version: 1 })
    await stack.call(沈岚, 'shortage.act', {
      shortageId,
      version: 2,
      action: 'called',
      note: '已电话联系人事',
    })
    const [employers, officers] = await Promise.all([
      stack.call(周启明, 'shortage.get', { shortageId }),
      stack.call(沈岚, 'shortage.get', { shortageId }),
    ])
    expect(employers.timeline.map(({ title }) => title)).toEqual(['上报缺工 12 人', '已受理', '电话联系'])
    expect(officers.timeline).toEqual(employers.timeline)
    expect([employers.can, officers.can]).toEqual([
      ['edit', 'fill', 'withdraw'],
      ['act', 'give-back'],
    ])
  })

  test.each([0, -1, 1.5, 20001, '12'])('人数 %p 要说清哪里不对，什么都不记', async (headcount) => {
    const refused = report(headcount as number)
    await expect(refused).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      fields: { 'posts.0.headcount': expect.any(String) as string },
    })
    expect(await stack.all('shortages')).toHaveLength(0)
  })

  test('别人的单位，说法和不存在一样', async () => {
    await stack.insert({
      employers: [anEmployer({ _id: 'employer-other', creditCode: '9144030071526726XG' })],
    })
    for (const employerId of ['employer-other', 'employer-nowhere']) {
      const refused = stack.call(周启明, 'shortage.report', {
        employerId,
        seasonId: '2022',
        posts: [{ ...post, headcount: 3 }],
      })
      await expect(refused).rejects.toMatchObject({ code: 'NOT_FOUND' })
    }
  })
})

describe('认领单位', () => {
  const 赵敏 = 'openid-zhao-min'
  const claim = {
    creditCode: ' 9135 0100 m000 100y 43 ',
    name: '嵊泗海工装备有限公司',
    streetCode: '330922100',
    contactName: '赵敏',
  }
  let stack: Stack
  beforeEach(async () => {
    stack = await startStack({ now: '2026-11-21T03:00:00.000Z' })
    await stack.insert({ seasons: [aSeason()] })
    await stack.insert(anOfficer({ openid: 沈岚, level: 'street', regionCode: '330922100' }))
    await stack.insert(anOfficer({ openid: 'openid-elsewhere', level: 'street', regionCode: '370211005' }))
  })
  afterEach(() => stack.stop())

  test('经办人员通过以后，才能上报', async () => {
    const { claimId } = await stack.call(赵敏, 'employer.claim', claim)
    const early = stack.call(赵敏, 'shortage.mine', { employerId: 'any', seasonId: '2022' })
    await expect(early).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const queue = await stack.call(沈岚, 'claim.queue', {})
    expect(queue.claims).toMatchObject([{ claimId, creditCode: '91350100M000100Y43', rivals: 0 }])
    const decided = await stack.call(沈岚, 'claim.decide', { claimId, version: 1, approve: true })
    const mine = await stack.call(赵敏, 'employer.mine', {})
    expect(mine.employers.map(({ employerId }) => employerId)).toEqual([decided.employerId])
  })

  test('外区经办人员看不到、也办不了', async () => {
    const { claimId } = await stack.call(赵敏, 'employer.claim', claim)
    expect((await stack.call('openid-elsewhere', 'claim.queue', {})).claims).toEqual([])
    const refused = stack.call('openid-elsewhere', 'claim.decide', { claimId, version: 1, approve: true })
    await expect(refused).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('第二个人认领同一家，回话一样，经办人员看得出', async () => {
    const first = await stack.call(赵敏, 'employer.claim', claim)
    const second = await stack.call('openid-second', 'employer.claim', { ...claim, contactName: '钱进' })
    expect(Object.keys(second)).toEqual(Object.keys(first))
    expect(second.status).toBe('pending')
    const { claims } = await stack.call(沈岚, 'claim.queue', {})
    expect(claims.map(({ rivals }) => rivals)).toEqual([1, 1])
  })

  test('没通过会说原因，改好可以再交', async () => {
    const { claimId } = await stack.call(赵敏, 'employer.claim', claim)
    await expect(stack.call(赵敏, 'employer.claim', claim)).rejects.toMatchObject({
      code: 'CLAIM_ALREADY_PENDING',
    })
    await stack.call(沈岚, 'claim.decide', {
      claimId,
      version: 1,
      approve: false,
      reason: '名称和登记不一致',
    })
    const mine = await stack.call(赵敏, 'employer.mine', {})
    expect(mine.claims[0]).toMatchObject({ status: 'rejected', reason: '名称和登记不一致' })
    expect((await stack.call(赵敏, 'employer.claim', claim)).status).toBe('pending')
  })

  test('信用代码错一位，指着那一栏说', async () => {
    const refused = stack.call(赵敏, 'employer.claim', { ...claim, creditCode: '91350100M000100Y44' })
    await expect(refused).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      fields: { creditCode: expect.any(String) as string },
    })
  })
})
