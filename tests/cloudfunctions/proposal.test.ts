import { aPost, aRosterEntry, changjiang } from '../support/builders'
import {
  agency,
  asBorrower,
  asLender,
  asWorker,
  countsAgree,
  haigong,
  incoming,
  lansheng,
  lend,
  seasonId,
  shortageId,
  startMatchingCity,
  wishFor,
  周启明,
  沈岚,
  王秀兰,
  贺众,
  陆澜,
  魏临川,
} from '../support/matching-city'
import { aLead, aProposal } from '../support/matching-builders'
import { theCase } from '../support/matching-city'
import type { Side } from '../../domain/contracts/supply'
import type { Stack } from '../support/stack'

let stack: Stack
beforeEach(async () => {
  stack = await startMatchingCity()
})
afterEach(() => stack.stop())

const lines = async () =>
  (await stack.call(周启明, 'shortage.get', { shortageId })).timeline.map(
    ({ title, by, note }) => `${title} ${by} ${note}`,
  )
const answer = (openid: string, proposalId: string, side: Side, accept = true) =>
  stack.call(openid, 'proposal.answer', { proposalId, version: 1, side, accept })

describe('缺工到对接，到双方同意，到招满', () => {
  test('从上报到到岗：一路看得见，人数对得上', async () => {
    await lend(stack, 12)
    const outlook = await stack.call(周启明, 'plan.outlook', { shortageId })
    expect(outlook.totals).toMatchObject({ open: 12, proposed: 12, unmet: 0 })
    expect(await stack.call(沈岚, 'plan.run', { shortageId })).toEqual({ sent: 12, isQueued: false })
    expect(await lines()).toEqual(['推荐人员 稳岗通 现有对接建议 1 条，共 12 人，等双方答复'])

    const [asked] = await incoming(stack)
    expect(asked).toMatchObject({
      source: 'surplus',
      giverName: lansheng.name,
      receiverName: haigong.name,
      headcount: 12,
      from: '2022-02-20',
      to: '2022-04-21',
      reasons: ['同工种', '同区县', '按时到'],
      status: 'proposed',
      answerBy: '2022-02-15',
      can: ['accept', 'decline'],
      version: 1,
    })
    const offered = await answer(陆澜, asked!.proposalId, asLender)
    expect(offered).toMatchObject({ status: 'proposed', giverSaidYes: true, can: ['decline'] })
    const agreed = await answer(周启明, asked!.proposalId, asBorrower)
    expect(agreed).toMatchObject({ status: 'confirmed', can: ['arrive'] })
    expect((await lines()).at(-1)).toBe(`双方同意 12 人 稳岗通 ${lansheng.name}，2月20日起`)

    const first = await stack.call(周启明, 'proposal.arrive', {
      ...{ proposalId: asked!.proposalId, version: agreed.version, arrived: 7 },
    })
    expect(first).toMatchObject({ status: 'arrived', arrived: 7 })
    expect((await stack.call(周启明, 'shortage.get', { shortageId })).headcountOpen).toBe(5)
    await stack.call(周启明, 'proposal.arrive', {
      ...{ proposalId: asked!.proposalId, version: first.version, arrived: 12 },
    })
    expect((await stack.call(周启明, 'shortage.get', { shortageId })).status).toBe('filled')
    expect((await stack.stored('employers', haigong._id))!.openShortages).toEqual({})
    expect(await countsAgree(stack)).toEqual([])
  })

  test('怎么联系：双方都同意了对方才看得到，经办人员看不到；没成就忘掉', async () => {
    await lend(stack, 12)
    await stack.call(沈岚, 'plan.run', { shortageId })
    const [{ proposalId } = { proposalId: '' }] = await incoming(stack)
    const say = (openid: string, side: Side, contact: string) =>
      stack.call(openid, 'proposal.answer', { proposalId, version: 1, side, accept: true, contact })
    expect((await say(陆澜, asLender, '陆澜 车间办公室')).contact).toBe('')
    expect((await incoming(stack))[0]?.contact).toBe('')
    expect((await say(周启明, asBorrower, '周启明 厂门口')).contact).toBe('陆澜 车间办公室')
    const lent = { side: asLender, seasonId, direction: 'outgoing' } as const
    expect((await stack.call(陆澜, 'proposal.mine', lent)).proposals[0]?.contact).toBe('周启明 厂门口')
    const seen = await stack.call(沈岚, 'proposal.ofCase', { shortageId })
    expect(seen.proposals[0]?.contact).toBe('')
    const stored = async () => (await stack.stored('proposals', proposalId))!
    expect((await stored()).giverContactSealed).not.toContain('车间')
    const { version } = await stack.call(周启明, 'shortage.get', { shortageId })
    await stack.call(周启明, 'shortage.withdraw', { shortageId, version })
    await stack.tick()
    expect(await stored()).toMatchObject({ giverContactSealed: null, receiverContactSealed: null })
  })

  test('双方同时点同意，只成一次', async () => {
    await lend(stack, 12)
    await stack.call(沈岚, 'plan.run', { shortageId })
    const [{ proposalId } = { proposalId: '' }] = await incoming(stack)
    await Promise.all([answer(陆澜, proposalId, asLender), answer(周启明, proposalId, asBorrower)])
    const stored = (await stack.stored('proposals', proposalId))!
    expect(stored).toMatchObject({ status: 'confirmed', version: 3 })
    expect((await lines()).filter((line) => line.startsWith('双方同意'))).toHaveLength(1)
    expect(await countsAgree(stack)).toEqual([])
  })

  test('婉拒要还人，原因对方看得到，同一条不能再答', async () => {
    await lend(stack, 5)
    await stack.call(沈岚, 'plan.run', { shortageId })
    const [asked] = await incoming(stack)
    const { proposalId } = asked!
    const declined = await stack.call(周启明, 'proposal.answer', {
      ...{ proposalId, version: 1, side: asBorrower, accept: false, reason: '要有二保焊证' },
    })
    expect(declined).toMatchObject({ status: 'declined', reason: '要有二保焊证', can: [] })
    const given = { side: asLender, seasonId, direction: 'outgoing' } as const
    expect((await stack.call(陆澜, 'proposal.mine', given)).proposals[0]).toMatchObject({
      reason: '要有二保焊证',
    })
    await expect(answer(陆澜, proposalId, asLender)).rejects.toMatchObject({ code: 'PROPOSAL_CLOSED' })
    expect(await countsAgree(stack)).toEqual([])
    const reasonSealed = (await stack.stored('proposals', proposalId))!.reasonSealed!
    expect(reasonSealed).not.toContain('二保焊')
  })

  test('两个工作日没人答，过期：答不了，人还回去', async () => {
    await lend(stack, 5)
    await stack.call(沈岚, 'plan.run', { shortageId })
    const [asked] = await incoming(stack)
    stack.setNow('2022-02-15T15:59:00.000Z')
    await answer(陆澜, asked!.proposalId, asLender)
    stack.setNow('2022-02-15T16:00:00.000Z')
    await expect(answer(周启明, asked!.proposalId, asBorrower)).rejects.toMatchObject({
      code: 'PROPOSAL_CLOSED',
    })
    await stack.tick()
    expect((await incoming(stack)).at(-1)!.status).toBe('lapsed')
    expect(await countsAgree(stack)).toEqual([])
  })

  test('缺工撤回了，没答复的答不了，定时器收回', async () => {
    await lend(stack, 5)
    await stack.call(沈岚, 'plan.run', { shortageId })
    const [asked] = await incoming(stack)
    const { version } = await stack.call(周启明, 'shortage.get', { shortageId })
    await stack.call(周启明, 'shortage.withdraw', { shortageId, version })
    await expect(answer(陆澜, asked!.proposalId, asLender)).rejects.toMatchObject({ code: 'PROPOSAL_CLOSED' })
    await stack.call(魏临川, 'plan.run', { seasonId, cityCode: haigong.cityCode })
    await stack.tick()
    expect((await incoming(stack))[0]!.status).toBe('released')
    expect(await countsAgree(stack)).toEqual([])
  })

  test('说定了还没来人，缺工撤回：定时器放人，求职的人有消息，还能再被安排', async () => {
    const wish = await wishFor(stack)
    await lend(stack, 4)
    await stack.call(沈岚, 'plan.run', { shortageId })
    for (const { proposalId, source } of await incoming(stack)) {
      await answer(
        source === 'surplus' ? 陆澜 : 王秀兰,
        proposalId,
        source === 'surplus' ? asLender : asWorker,
      )
      await answer(周启明, proposalId, asBorrower)
    }
    expect((await stack.all('supplies')).map(({ placed }) => placed).sort()).toEqual([1, 4])
    const { version } = await stack.call(周启明, 'shortage.get', { shortageId })
    await stack.call(周启明, 'shortage.withdraw', { shortageId, version })
    stack.setNow('2022-02-12T03:10:00.000Z')
    await stack.tick()
    expect((await incoming(stack)).map(({ status }) => status)).toEqual(['released', 'released'])
    expect(await stack.stored('supplies', wish.supplyId)).toMatchObject({ placed: 0, proposed: 0 })
    expect(await countsAgree(stack)).toEqual([])
    const { messages } = await stack.call(王秀兰, 'message.list', {})
    expect(messages[0]).toMatchObject({ title: '说定的岗位收回了' })
  })

  test('说定了还没来人，单位把岗位删了：定时器也放人', async () => {
    await lend(stack, 4)
    await stack.call(沈岚, 'plan.run', { shortageId })
    const [asked] = await incoming(stack)
    await answer(陆澜, asked!.proposalId, asLender)
    await answer(周启明, asked!.proposalId, asBorrower)
    const { version } = await stack.call(周启明, 'shortage.get', { shortageId })
    const posts = [{ trade: 'cook', headcount: 3, neededBy: '2022-02-20' } as const]
    await stack.call(周启明, 'shortage.edit', { shortageId, version, posts })
    await stack.tick()
    expect((await incoming(stack))[0]).toMatchObject({ status: 'released' })
    expect((await stack.all('supplies'))[0]).toMatchObject({ placed: 0, proposed: 0 })
  })

  test('到岗人数不能多过说定的，也不能多过还缺的', async () => {
    await lend(stack, 5)
    await stack.call(沈岚, 'plan.run', { shortageId })
    const [{ proposalId } = { proposalId: '' }] = await incoming(stack)
    await answer(陆澜, proposalId, asLender)
    const { version } = await answer(周启明, proposalId, asBorrower)
    const arrive = (arrived: number) =>
      stack.call(周启明, 'proposal.arrive', { proposalId, version, arrived })
    await expect(arrive(6)).rejects.toMatchObject({ fields: { arrived: '这条对接最多 5 人' } })
    const shortage = await stack.call(周启明, 'shortage.get', { shortageId })
    await stack.call(周启明, 'shortage.fill', {
      ...{ shortageId, version: shortage.version, postId: 'p1', filled: 9 },
    })
    await expect(arrive(4)).rejects.toMatchObject({ fields: { arrived: '这个岗位只差 3 人了，请核对' } })
    await arrive(3)
    expect(await countsAgree(stack)).toEqual([])
  })
})

describe('求职人员', () => {
  beforeEach(async () => {
    await stack.insert({ rosterEntries: [aRosterEntry(王秀兰, { name: '王秀兰' })] })
  })

  test('推荐前后：本人有消息；点头之前单位不知道是谁，点头之后才知道', async () => {
    const { supplyId } = await wishFor(stack)
    const { seekers } = await stack.call(沈岚, 'seeker.shortList', { shortageId, postId: 'p1' })
    expect(seekers).toMatchObject([{ supplyId, trade: 'welder', isAsked: false }])
    const sent = await stack.call(沈岚, 'seeker.recommend', { shortageId, postId: 'p1', supplyId })
    expect(sent).toMatchObject({ source: 'job-seeker', headcount: 1, giverName: null, can: [] })
    const listed = await stack.call(沈岚, 'seeker.shortList', { shortageId, postId: 'p1' })
    expect(listed.seekers[0]!.isAsked).toBe(true)
    await expect(
      stack.call(沈岚, 'seeker.recommend', { shortageId, postId: 'p1', supplyId }),
    ).rejects.toMatchObject({ code: 'SUPPLY_BOUND' })

    const { messages } = await stack.call(王秀兰, 'message.list', {})
    expect(messages.map(({ title, text }) => `${title}：${text}`)).toEqual([
      '有个岗位想请您看看：嵊泗海工装备有限公司招焊工，请您看看合不合适。愿不愿意，请在2022年2月15日前答复。',
    ])
    expect((await incoming(stack))[0]!.giverName).toBeNull()
    await answer(王秀兰, sent.proposalId, asWorker)
    expect((await incoming(stack))[0]!.giverName).toBe('王秀兰')
    const agreed = await answer(周启明, sent.proposalId, asBorrower)
    expect(agreed).toMatchObject({ status: 'confirmed', giverName: null })
    expect((await stack.call(王秀兰, 'message.list', {})).messages[0]!.title).toBe('岗位说定了')
    const seen = await stack.call(沈岚, 'proposal.ofCase', { shortageId })
    expect(seen.proposals[0]!.giverName).toBeNull()
    expect(await countsAgree(stack)).toEqual([])
  })

  test('本人说不，单位看不到名字，也不再为这个岗位问', async () => {
    const { supplyId } = await wishFor(stack)
    const { proposalId } = await stack.call(沈岚, 'seeker.recommend', { shortageId, postId: 'p1', supplyId })
    await answer(王秀兰, proposalId, asWorker, false)
    expect((await incoming(stack))[0]).toMatchObject({ status: 'declined', giverName: null })
    await expect(
      stack.call(沈岚, 'seeker.recommend', { shortageId, postId: 'p1', supplyId }),
    ).rejects.toMatchObject({ code: 'SUPPLY_BOUND' })
    expect(await countsAgree(stack)).toEqual([])
  })

  test('撤回意愿，名字就忘了；别的城市的意愿推荐不来', async () => {
    const { supplyId } = await wishFor(stack)
    const { proposalId } = await stack.call(沈岚, 'seeker.recommend', { shortageId, postId: 'p1', supplyId })
    await answer(王秀兰, proposalId, asWorker)
    await stack.call(王秀兰, 'supply.withdraw', { supplyId, version: 1 })
    expect((await incoming(stack))[0]).toMatchObject({ status: 'released', giverName: null })
    await stack.call(王秀兰, 'wish.save', {
      ...{ seasonId, trade: 'welder', regionCode: changjiang.cityCode, from: '2022-02-15', to: '2022-06-30' },
      consent: { kind: 'job-matching', version: '2026-11' },
    })
    await expect(
      stack.call(沈岚, 'seeker.recommend', { shortageId, postId: 'p1', supplyId }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('机构推荐', () => {
  test('认领了才能推荐；单位点头就说定；人数不能多过还缺的', async () => {
    const offer = (headcount: number) =>
      stack.call(贺众, 'lead.offer', { agencyId: agency._id, shortageId, postId: 'p1', headcount })
    await expect(offer(5)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await stack.insert({ leads: [aLead(agency, theCase())] })
    await expect(offer(13)).rejects.toMatchObject({ fields: { headcount: '这个岗位只差 12 人，请改少一些' } })
    const offered = await offer(5)
    expect(offered).toMatchObject({ source: 'agency', giverSaidYes: true, supplyId: null, can: ['decline'] })
    const agreed = await answer(周启明, offered.proposalId, asBorrower)
    expect(agreed.status).toBe('confirmed')
    const outlook = await stack.call(沈岚, 'plan.outlook', { shortageId })
    expect(outlook.totals).toMatchObject({ open: 12, standing: 5, unmet: 7 })
  })
})

test('说定的已有一千多条，最后五十个名额不会再答应给六十人', async () => {
  await stack.stop()
  stack = await startMatchingCity([theCase({ posts: [aPost({ headcount: 1100 })] })])
  const giver = { kind: 'employer', id: lansheng._id } as const
  const agreed = Array.from({ length: 1050 }, (_, index) => {
    const worker = { kind: 'worker', id: `person-${index}` } as const
    return aProposal(worker, { _id: `agreed-${index}`, headcount: 1, status: 'confirmed' })
  })
  const proposedAt = '2022-02-11T02:00:00.000Z'
  const last = aProposal(giver, { proposedAt, sortKey: `${proposedAt}#proposal-1`, headcount: 60 })
  await stack.insert({ proposals: [...agreed, last] })
  const accepted = answer(周启明, last._id, asBorrower)
  await expect(accepted).rejects.toMatchObject({ code: 'PROPOSAL_CLOSED' })
}, 60_000)
