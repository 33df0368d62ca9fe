import { aSeason, anEmployer, anEmployerPerson, changjiang } from '../support/builders'
import { startStack, type Stack } from '../support/stack'

const 周启明 = 'openid-zhou-qiming'
const 钱进 = 'openid-qian-jin'
const 王秀兰 = 'openid-wang-xiulan'
const 李强 = 'openid-li-qiang'
const haigong = anEmployer()
const other = anEmployer({ creditCode: '9144030071526726XG', name: '青岛海纳电子有限公司', ...changjiang })
const seasonId = '2022'
const consent = { kind: 'job-application', version: '2026-11' } as const

describe('投递', () => {
  let stack: Stack
  let boardPostId = ''
  let shortageId = ''
  beforeEach(async () => {
    stack = await startStack({ now: '2026-11-21T03:00:00.000Z' })
    await stack.insert({ seasons: [aSeason()], employers: [haigong, other] })
    await stack.insert(anEmployerPerson({ openid: 周启明, employerId: haigong._id }))
    await stack.insert(anEmployerPerson({ openid: 钱进, employerId: other._id }))
    const shortage = await stack.call(周启明, 'shortage.report', {
      employerId: haigong._id,
      seasonId,
      posts: [{ trade: 'welder', headcount: 2, neededBy: '2022-02-20' }],
    })
    shortageId = shortage.shortageId
    boardPostId = `${shortageId}:p1`
  })
  afterEach(() => stack.stop())

  const send = (openid: string, over: object = {}) =>
    stack.call(openid, 'application.send', { boardPostId, name: '王秀兰', consent, ...over })
  const received = async () =>
    (await stack.call(周启明, 'application.list', { employerId: haigong._id, seasonId })).applicants
  const answer = (
    { applicationId, version }: { applicationId: string; version: number },
    status: 'interview' | 'hired' | 'declined',
    words?: string,
  ) =>
    stack.call(周启明, 'application.answer', {
      applicationId,
      version,
      status,
      ...(words === undefined ? {} : { answer: words }),
    })

  test('没来过的人一投就投上，单位看得到姓名和电话，别的单位看不到', async () => {
    const mine = await send(王秀兰, { phone: '13900000000', wantsInterview: true })
    expect(mine).toMatchObject({ status: 'sent', wantsInterview: true, answer: '', version: 1 })
    expect(await received()).toMatchObject([{ name: '王秀兰', phone: '13900000000', status: 'sent' }])
    const others = await stack.call(钱进, 'application.list', { employerId: other._id, seasonId })
    expect(others.applicants).toEqual([])
    const { applicationId } = mine
    const theirs = stack.call(钱进, 'application.answer', { applicationId, version: 1, status: 'hired' })
    await expect(theirs).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('不点同意投不出去', async () => {
    await expect(send(王秀兰, { consent: undefined })).rejects.toMatchObject({ code: 'INPUT_INVALID' })
    expect(await stack.all('applications')).toEqual([])
  })

  test('一个人一个岗位只有一份；撤回以后可以再投，是同一份的新版本', async () => {
    const { applicationId } = await send(王秀兰)
    await expect(send(王秀兰)).rejects.toMatchObject({ code: 'ALREADY_APPLIED' })
    await stack.call(王秀兰, 'application.withdraw', { applicationId, version: 1 })
    expect(await send(王秀兰)).toMatchObject({ applicationId, status: 'sent', version: 3 })
    expect(await stack.all('applications')).toHaveLength(1)
  })

  test('两次同时点，只有一份', async () => {
    const results = await Promise.allSettled([send(王秀兰), send(王秀兰), send(王秀兰)])
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await stack.all('applications')).toHaveLength(1)
  })

  test('撤回以后，单位那边没有了，姓名电话和单位说的话都不留，存过的回话里也没有', async () => {
    const { applicationId } = await send(王秀兰, { phone: '13900000000' })
    const requestId = 'answer-request-1'
    const input = { applicationId, version: 1, status: 'interview', answer: '王秀兰请明天九点来' } as const
    await stack.call(周启明, 'application.answer', input, { requestId })
    const left = await stack.call(王秀兰, 'application.withdraw', { applicationId, version: 2 })
    expect(left).toMatchObject({ status: 'withdrawn', answer: '' })
    expect(await received()).toEqual([])
    expect(await stack.stored('applications', applicationId)).toMatchObject({
      employerId: null,
      nameSealed: null,
      phoneSealed: null,
      answerSealed: null,
    })
    const again = stack.call(周启明, 'application.answer', input, { requestId })
    await expect(again).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('录用一个，岗位少一个；本人收到消息，话在投递里', async () => {
    await send(王秀兰)
    await answer((await received())[0]!, 'hired', '周一来报到')
    const shortage = await stack.call(周启明, 'shortage.get', { shortageId })
    expect(shortage.posts[0]).toMatchObject({ headcount: 2, filled: 1 })
    expect(shortage.timeline.at(-1)).toMatchObject({ title: '从投递里录用 1 人', by: '用人单位' })
    const { messages } = await stack.call(王秀兰, 'message.list', {})
    expect(messages).toMatchObject([{ title: '您投的岗位：已录用', seasonId }])
    expect(JSON.stringify(messages)).not.toContain('周一')
    const { applications } = await stack.call(王秀兰, 'application.mine', {})
    expect(applications).toMatchObject([{ status: 'hired', answer: '周一来报到', post: { headcount: 1 } }])
  })

  test('约面试、改主意、再录用，各说一声；录用两次不会多算', async () => {
    await send(王秀兰)
    await answer((await received())[0]!, 'interview', '明天九点')
    await answer((await received())[0]!, 'declined')
    await answer((await received())[0]!, 'hired')
    await expect(answer((await received())[0]!, 'hired')).rejects.toMatchObject({ code: 'INPUT_INVALID' })
    expect((await stack.call(周启明, 'shortage.get', { shortageId })).posts[0]?.filled).toBe(1)
    expect((await stack.call(王秀兰, 'message.list', {})).unread).toBe(3)
  })

  test('招满办结以后不能再投，也不能再录用', async () => {
    await send(王秀兰)
    await send(李强, { name: '李强' })
    await send('openid-zhao-min', { name: '赵敏' })
    const [third, second, first] = await received()
    await answer(first!, 'hired')
    await answer(second!, 'hired')
    expect((await stack.call(周启明, 'shortage.get', { shortageId })).status).toBe('filled')
    await expect(answer(third!, 'hired')).rejects.toMatchObject({ code: 'SHORTAGE_CLOSED' })
    await expect(send('openid-late', { name: '孙晚' })).rejects.toMatchObject({ code: 'POST_CLOSED' })
    expect(await answer(third!, 'declined', '已经招满了')).toMatchObject({ status: 'declined' })
    const next = await stack.call(周启明, 'shortage.report', {
      employerId: haigong._id,
      seasonId,
      posts: [{ trade: 'welder', headcount: 1, neededBy: '2022-02-20' }],
    })
    expect(next.status).toBe('reported')
  })

  test('这个岗位满了、别的还缺：录用时说清楚', async () => {
    await stack.call(周启明, 'shortage.edit', {
      shortageId,
      version: 1,
      posts: [
        { postId: 'p1', trade: 'welder', headcount: 2, neededBy: '2022-02-20' },
        { trade: 'cook', headcount: 1, neededBy: '2022-02-20' },
      ],
    })
    await send(王秀兰)
    await stack.call(周启明, 'shortage.fill', { shortageId, version: 2, postId: 'p1', filled: 2 })
    await expect(answer((await received())[0]!, 'hired')).rejects.toMatchObject({ code: 'POST_CLOSED' })
  })

  test('录用了又撤回、再投、再录用，岗位只记一个人', async () => {
    const sent = await send(王秀兰)
    await answer((await received())[0]!, 'hired')
    await stack.call(王秀兰, 'application.withdraw', { applicationId: sent.applicationId, version: 2 })
    await send(王秀兰)
    await answer((await received())[0]!, 'hired')
    const { posts } = await stack.call(周启明, 'shortage.get', { shortageId })
    expect(posts[0]?.filled).toBe(1)
  })

  test('岗位从办件里去掉了，投过的人还看得到当时投的是什么', async () => {
    await send(王秀兰)
    await stack.call(周启明, 'shortage.edit', {
      shortageId,
      version: 1,
      posts: [{ trade: 'cook', headcount: 1, neededBy: '2022-02-20' }],
    })
    const { applications } = await stack.call(王秀兰, 'application.mine', {})
    expect(applications[0]?.post).toMatchObject({ trade: 'welder', headcount: 0, neededBy: '2022-02-20' })
  })

  test('打开岗位看得到自己投过没有，别人看不到', async () => {
    await send(王秀兰)
    const seen = async (openid: string | null) =>
      (await stack.call(openid, 'board.get', { boardPostId })).application?.status ?? null
    expect([await seen(王秀兰), await seen(李强), await seen(null)]).toEqual(['sent', null, null])
  })
})
