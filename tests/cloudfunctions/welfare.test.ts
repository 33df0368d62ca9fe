import { aSeason, aShortage, anEmployer, anOfficer, caiyuan, changjiang } from '../support/builders'
import { startStack, type Stack } from '../support/stack'

const 沈岚 = 'openid-shen-lan'
const 顾青禾 = 'openid-gu-qinghe'
const 林涛 = 'openid-lin-tao'
const 钱阿英 = 'openid-qian-aying'
const seasonId = '2022'
const consent = { kind: 'welfare-application', version: '2026-11' } as const
const opening = {
  seasonId,
  regionCode: '330922100',
  employerName: '菜园镇环卫所',
  trade: 'cleaner',
  headcount: 1,
  neededBy: '2022-02-25',
  isOpen: true,
} as const

describe('公益性岗位', () => {
  let stack: Stack
  beforeEach(async () => {
    stack = await startStack({ now: '2026-11-21T03:00:00.000Z' })
    await stack.insert({ seasons: [aSeason()], employers: [anEmployer()], shortages: [aShortage()] })
    await stack.insert(anOfficer({ openid: 沈岚, level: 'street', regionCode: caiyuan.streetCode }))
    await stack.insert(anOfficer({ openid: 顾青禾, level: 'district', regionCode: caiyuan.countyCode }))
    await stack.insert(anOfficer({ openid: 林涛, level: 'street', regionCode: changjiang.streetCode }))
  })
  afterEach(() => stack.stop())

  const open = async () => (await stack.call(沈岚, 'welfare.save', opening)).post.boardPostId
  const ask = (boardPostId: string, over: object = {}) =>
    stack.call(钱阿英, 'welfare.apply', {
      boardPostId,
      name: '钱阿英',
      phone: '13900000000',
      difficulty: 'zero-employment-family',
      tried: '投过三家单位，都没有录用',
      consent,
      ...over,
    })
  const queue = async (openid: string) => (await stack.call(openid, 'welfare.queue', { seasonId })).applicants

  test('经办人员开出、改、关掉；外区的人碰不到', async () => {
    const boardPostId = await open()
    const changed = await stack.call(沈岚, 'welfare.save', {
      ...opening,
      boardPostId,
      version: 1,
      headcount: 3,
    })
    expect(changed).toMatchObject({ post: { headcount: 3 }, filled: 0, version: 2 })
    const foreign = stack.call(林涛, 'welfare.save', { ...opening, boardPostId, version: 2 })
    await expect(foreign).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const moved = { ...opening, regionCode: changjiang.streetCode, boardPostId, version: 2 }
    await expect(stack.call(林涛, 'welfare.save', moved)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const shut = await stack.call(沈岚, 'welfare.save', {
      ...opening,
      boardPostId,
      version: 2,
      isOpen: false,
    })
    expect(shut.isOpen).toBe(false)
    await expect(ask(boardPostId)).rejects.toMatchObject({ code: 'POST_CLOSED' })
    const { posts } = await stack.call(顾青禾, 'welfare.list', { seasonId })
    expect(posts).toMatchObject([{ isOpen: false, version: 3 }])
  })

  test('一整个市开不出，要落到区县', async () => {
    await stack.insert(anOfficer({ openid: 'openid-city', level: 'city', regionCode: '330900' }))
    const wide = stack.call('openid-city', 'welfare.save', { ...opening, regionCode: '330900' })
    await expect(wide).rejects.toMatchObject({ code: 'INPUT_INVALID' })
    const county = await stack.call('openid-city', 'welfare.save', { ...opening, regionCode: '330922' })
    expect(county.post.region.name).toBe('嵊泗县')
  })

  test('申请要说困难和找过什么，另外同意一次；只有本区经办人员看得到', async () => {
    const boardPostId = await open()
    await expect(ask(boardPostId, { tried: '' })).rejects.toMatchObject({ code: 'INPUT_INVALID' })
    const wrong = { consent: { kind: 'job-application', version: '2026-11' } }
    await expect(ask(boardPostId, wrong)).rejects.toMatchObject({ code: 'INPUT_INVALID' })
    const mine = await ask(boardPostId)
    expect(JSON.stringify(mine)).not.toContain('zero-employment')
    expect(await queue(沈岚)).toMatchObject([
      { name: '钱阿英', difficulty: 'zero-employment-family', tried: '投过三家单位，都没有录用' },
    ])
    expect(await queue(顾青禾)).toHaveLength(1)
    expect(await queue(林涛)).toEqual([])
    expect(JSON.stringify(await stack.all('applications'))).not.toContain('zero-employment')
  })

  test('录用一个少一个，满了就不能再录用；本人收到消息', async () => {
    const boardPostId = await open()
    await ask(boardPostId)
    await stack.call('openid-second', 'welfare.apply', {
      boardPostId,
      name: '孙水生',
      difficulty: 'market-failed',
      tried: '跑了两次招聘会',
      consent,
    })
    const waiting = await queue(沈岚)
    const [first, second] = ['钱阿英', '孙水生'].map((name) => waiting.find((each) => each.name === name))
    const { applicationId, version } = first!
    await stack.call(沈岚, 'welfare.decide', { applicationId, version, accept: true, answer: '周一上岗' })
    const full = stack.call(顾青禾, 'welfare.decide', {
      applicationId: second!.applicationId,
      version: second!.version,
      accept: true,
    })
    await expect(full).rejects.toMatchObject({ code: 'POST_CLOSED' })
    const board = await stack.call(null, 'board.list', { seasonId, regionCode: '330922' })
    expect(board.total.posts).toBe(0)
    const { messages } = await stack.call(钱阿英, 'message.list', {})
    expect(messages.map(({ title }) => title)).toEqual(['您投的岗位：已录用'])
    const hired = await stack.call(沈岚, 'welfare.queue', { seasonId, status: 'hired' })
    expect(hired.applicants).toMatchObject([{ name: '钱阿英', answer: '周一上岗' }])
  })

  test('自己的申请，自己不能定', async () => {
    const boardPostId = await open()
    const input = {
      boardPostId,
      name: '沈岚',
      difficulty: 'market-failed',
      tried: '找过两家',
      consent,
    } as const
    const { applicationId } = await stack.call(沈岚, 'welfare.apply', input)
    const own = stack.call(沈岚, 'welfare.decide', { applicationId, version: 1, accept: true })
    await expect(own).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const decided = await stack.call(顾青禾, 'welfare.decide', { applicationId, version: 1, accept: false })
    expect(decided.status).toBe('declined')
  })

  test('外区经办人员定不了，说法和没有一样', async () => {
    const { applicationId } = await ask(await open())
    const foreign = stack.call(林涛, 'welfare.decide', { applicationId, version: 1, accept: true })
    await expect(foreign).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('撤回以后，困难和姓名都不留，存过的回话里也没有', async () => {
    const { applicationId } = await ask(await open())
    const requestId = 'decide-request-1'
    const input = { applicationId, version: 1, accept: false }
    await stack.call(沈岚, 'welfare.decide', input, { requestId })
    await stack.call(钱阿英, 'application.withdraw', { applicationId, version: 2 })
    expect(await stack.stored('applications', applicationId)).toMatchObject({
      nameSealed: null,
      phoneSealed: null,
      difficultySealed: null,
      triedSealed: null,
      answerSealed: null,
    })
    expect((await stack.call(沈岚, 'welfare.queue', { seasonId, status: 'declined' })).applicants).toEqual([])
    const again = stack.call(沈岚, 'welfare.decide', input, { requestId })
    await expect(again).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const late = stack.call(沈岚, 'welfare.decide', { applicationId, version: 3, accept: true })
    await expect(late).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('企业岗位不问困难，公益性岗位不走普通投递', async () => {
    const boardPostId = await open()
    const plain = stack.call(钱阿英, 'application.send', {
      boardPostId,
      name: '钱阿英',
      consent: { kind: 'job-application', version: '2026-11' },
    })
    await expect(plain).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(ask('shortage-haigong:p1')).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
