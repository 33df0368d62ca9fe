import { aSeason, anEmployer, anEmployerPerson, anOfficer, caiyuan, changjiang } from '../support/builders'
import { startStack, type Stack } from '../support/stack'

const 周启明 = 'openid-zhou-qiming'
const 钱进 = 'openid-qian-jin'
const 沈岚 = 'openid-shen-lan'
const 方知远 = 'openid-fang-zhiyuan'
const haigong = anEmployer()
const elsewhere = anEmployer({
  creditCode: '9144030071526726XG',
  name: '青岛海纳电子有限公司',
  ...changjiang,
})
const seasonId = '2022'

/** The season stands on 2022-02-12, eleven in the morning. */
const startsAt = (day: string) => `2022-02-${day}T01:00:00.000Z`

describe('招聘会和直播', () => {
  let stack: Stack
  let shortageId = ''
  let boardPostId = ''
  beforeEach(async () => {
    stack = await startStack({ now: '2026-11-21T03:00:00.000Z' })
    await stack.insert({ seasons: [aSeason()], employers: [haigong, elsewhere] })
    await stack.insert(anEmployerPerson({ openid: 周启明, employerId: haigong._id }))
    await stack.insert(anEmployerPerson({ openid: 钱进, employerId: elsewhere._id }))
    await stack.insert(anOfficer({ openid: 沈岚, level: 'street', regionCode: caiyuan.streetCode }))
    await stack.insert(anOfficer({ openid: 方知远, level: 'city', regionCode: caiyuan.cityCode }))
    shortageId = await report(周启明, haigong._id)
    boardPostId = `${shortageId}:p1`
  })
  afterEach(() => stack.stop())

  async function report(openid: string, employerId: string): Promise<string> {
    const posts = [{ trade: 'welder', headcount: 5, neededBy: '2022-02-20' } as const]
    return (await stack.call(openid, 'shortage.report', { employerId, seasonId, posts })).shortageId
  }
  const save = (over: object = {}) =>
    stack.call(沈岚, 'fair.save', {
      seasonId,
      regionCode: '330922100',
      kind: 'job-fair',
      title: '嵊泗新春招聘会',
      startsAt: startsAt('16'),
      placeText: '菜园镇文化广场',
      boardPostIds: [boardPostId],
      ...over,
    })
  const listed = async (regionCode = '330922') =>
    (await stack.call(null, 'fair.list', { seasonId, regionCode })).fairs

  test('经办人员定一场，不登录也看得到，带着还在招的岗位', async () => {
    await save()
    expect(await listed()).toMatchObject([
      { title: '嵊泗新春招聘会', status: 'planned', posts: [{ boardPostId, headcount: 5 }] },
    ])
    const { fairs } = await stack.call(null, 'board.get', { boardPostId })
    expect(fairs).toMatchObject([{ title: '嵊泗新春招聘会' }])
    await stack.call(周启明, 'shortage.fill', { shortageId, version: 1, postId: 'p1', filled: 5 })
    expect((await listed())[0]).toMatchObject({ posts: [], boardPostIds: [boardPostId] })
  })

  test('要办的先看近的，办过的先看新的；取消的只在没到日子时标出来', async () => {
    const titles = {
      '14': '十四日场',
      '12': '今天的一场',
      '18': '十八日场',
      '10': '初十场',
      '08': '初八场',
      '15': '取消的一场',
    }
    for (const [day, title] of Object.entries(titles)) await save({ title, startsAt: startsAt(day) })
    for (const { fairId, title } of await listed()) {
      if (title === '取消的一场')
        await stack.call(沈岚, 'fair.close', { fairId, version: 1, status: 'cancelled' })
      if (title === '初八场') await stack.call(沈岚, 'fair.close', { fairId, version: 1, status: 'held' })
    }
    await save({ title: '早就取消的', startsAt: startsAt('05') }).then(({ fairId }) =>
      stack.call(沈岚, 'fair.close', { fairId, version: 1, status: 'cancelled' }),
    )
    expect((await listed()).map(({ title, status }) => [title, status])).toEqual([
      ['今天的一场', 'planned'],
      ['十四日场', 'planned'],
      ['取消的一场', 'cancelled'],
      ['十八日场', 'planned'],
      ['初十场', 'planned'],
      ['初八场', 'held'],
    ])
  })

  test('全市的一场，各区县都看得到', async () => {
    await stack.call(方知远, 'fair.save', {
      seasonId,
      regionCode: '330900',
      kind: 'live-stream',
      title: '舟山直播带岗',
      startsAt: startsAt('15'),
      placeText: '舟山就业视频号',
      boardPostIds: [boardPostId],
    })
    expect(await listed('330900')).toHaveLength(1)
    expect(await listed('330922')).toMatchObject([{ title: '舟山直播带岗', region: { name: '舟山市' } }])
    expect(await listed('370211')).toEqual([])
  })

  test('外市的岗位挂不上；看过旧版本的要重看', async () => {
    const foreign = `${await report(钱进, elsewhere._id)}:p1`
    await expect(save({ boardPostIds: [boardPostId, foreign] })).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      fields: { 'boardPostIds.1': '本市没有这个岗位，请刷新后再选' },
    })
    const { fairId } = await save()
    await save({ fairId, version: 1, title: '嵊泗新春大集' })
    await expect(save({ fairId, version: 1 })).rejects.toMatchObject({ code: 'VERSION_CONFLICT' })
  })

  test('没到时间不能说办过了；办完填人数，还能更正；取消了就不能再改', async () => {
    const ahead = await save()
    const early = stack.call(沈岚, 'fair.close', { fairId: ahead.fairId, version: 1, status: 'held' })
    await expect(early).rejects.toMatchObject({ code: 'INPUT_INVALID' })
    const { fairId } = await save({ startsAt: startsAt('11') })
    const held = { fairId, status: 'held', attended: 120 } as const
    await stack.call(沈岚, 'fair.close', { ...held, version: 1, intended: 30 })
    const right = await stack.call(沈岚, 'fair.close', { ...held, version: 2, intended: 31 })
    expect(right).toMatchObject({ status: 'held', attended: 120, intended: 31 })
    await stack.call(沈岚, 'fair.close', { fairId: ahead.fairId, version: 1, status: 'cancelled' })
    const changed = save({ fairId: ahead.fairId, version: 2 })
    await expect(changed).rejects.toMatchObject({ code: 'INPUT_INVALID' })
  })

  test('办过以后，办件的时间线上说一次“参加招聘会”，多跑几遍也只一次', async () => {
    await stack.call(沈岚, 'shortage.accept', { shortageId, version: 1 })
    const { fairId } = await save({ startsAt: startsAt('11') })
    await stack.tick()
    const lines = async () => {
      const { timeline } = await stack.call(周启明, 'shortage.get', { shortageId })
      return timeline.filter(({ title }) => title.startsWith('参加招聘会')).map(({ by }) => by)
    }
    expect(await lines()).toEqual([])
    await stack.call(沈岚, 'fair.close', { fairId, version: 1, status: 'held', attended: 80 })
    await stack.tick({ timeLimitMs: 1 })
    await stack.tick()
    await stack.tick()
    await stack.call(沈岚, 'fair.close', { fairId, version: 2, status: 'held', attended: 90 })
    await stack.tick()
    expect(await lines()).toEqual(['菜园镇经办人员'])
    expect((await stack.stored('shortages', shortageId))?.served['job-fair']).toBeDefined()
    expect(await stack.stored('fairs', fairId)).toMatchObject({
      told: [shortageId],
      isTold: true,
      version: 3,
    })
  })

  test('已经撤回的办件，办过招聘会也不再动', async () => {
    const { fairId } = await save({ startsAt: startsAt('11') })
    await stack.call(周启明, 'shortage.withdraw', { shortageId, version: 1 })
    await stack.call(沈岚, 'fair.close', { fairId, version: 1, status: 'held' })
    await stack.tick()
    expect((await stack.stored('shortages', shortageId))?.version).toBe(2)
  })
})
