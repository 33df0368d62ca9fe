import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { transact } from '../../cloudfunctions/_server/store/store'
import { aSeason, anEmployer, anEmployerPerson, anOfficer } from '../support/builders'
import { startStack, type Stack } from '../support/stack'
import { trades, type Trade } from '../../domain/terms'
import { routes } from '../../src/routes'

const 周启明 = 'openid-zhou-qiming'
const 沈岚 = 'openid-shen-lan'
const haigong = anEmployer()
const seasonId = '2022'
const post = { trade: 'welder', neededBy: '2022-02-20', headcount: 5 } as const

describe('招聘板', () => {
  let stack: Stack
  beforeEach(async () => {
    stack = await startStack({ now: '2026-11-21T03:00:00.000Z' })
    await stack.insert({ seasons: [aSeason()], employers: [haigong] })
    await stack.insert(anEmployerPerson({ openid: 周启明, employerId: haigong._id }))
    await stack.insert(anOfficer({ openid: 沈岚, level: 'street', regionCode: haigong.streetCode }))
  })
  afterEach(() => stack.stop())

  type Post = { trade: Trade; headcount: number; neededBy: string; wageFen?: number | null }
  const report = (posts: Post[]) =>
    stack.call(周启明, 'shortage.report', { employerId: haigong._id, seasonId, posts })
  const board = (over: object = {}) =>
    stack.call(null, 'board.list', { seasonId, regionCode: '330922', ...over })
  const ids = async (over: object = {}) => (await board(over)).posts.map(({ trade }) => trade)
  /** The demo season stays on one day: a post gets older by a hand in the store, in its case and on the street. */
  const age = async (changes: Partial<Record<Trade, string>>) => {
    const older = <T extends { trade: Trade; freshOn: string }>(posts: T[]) =>
      posts.map((each) => ({ ...each, freshOn: changes[each.trade] ?? each.freshOn }))
    for (const shortage of await stack.all('shortages'))
      await transact((db) => db.replace('shortages', { ...shortage, posts: older(shortage.posts) }))
    for (const street of await stack.all('streetPosts'))
      await transact((db) => db.replace('streetPosts', { ...street, posts: older(street.posts) }))
  }

  test('30 人以下的一上报，不登录就看得到；没有联系人，没有专员', async () => {
    const { shortageId } = await report([{ ...post, wageFen: 600_000 }])
    await stack.call(沈岚, 'shortage.accept', { shortageId, version: 1 })
    const { posts, total } = await board()
    expect(total).toEqual({ posts: 1, headcount: 5 })
    expect(posts[0]).toEqual({
      boardPostId: `${shortageId}:p1`,
      kind: 'market',
      employerName: '嵊泗海工装备有限公司',
      region: { code: '330922100', name: '菜园镇', fullName: '浙江省舟山市嵊泗县菜园镇' },
      trade: 'welder',
      headcount: 5,
      wageFen: 600_000,
      neededBy: '2022-02-20',
      freshOn: '2022-02-12',
      isStale: false,
    })
    const detail = await stack.call(null, 'board.get', { boardPostId: `${shortageId}:p1` })
    expect(JSON.stringify([posts, detail])).not.toContain('沈岚')
  })

  test('31 人的要单位自己放上来，也可以再撤下', async () => {
    const { shortageId } = await report([{ ...post, headcount: 31 }])
    expect((await board()).total.posts).toBe(0)
    const shown = await stack.call(周启明, 'board.show', {
      shortageId,
      version: 1,
      postId: 'p1',
      shown: true,
    })
    expect(shown.timeline.at(-1)?.title).toBe('岗位放上招聘板')
    expect((await board()).total).toEqual({ posts: 1, headcount: 31 })
    await stack.call(周启明, 'board.show', { shortageId, version: 2, postId: 'p1', shown: false })
    expect((await board()).total.posts).toBe(0)
    const old = await stack.call(null, 'board.get', { boardPostId: `${shortageId}:p1` })
    expect([old.isOpen, old.post.headcount]).toEqual([false, 0])
  })

  test('没有的岗位放不上去，看过旧版本的要重看', async () => {
    const { shortageId } = await report([post])
    const which = { shortageId, shown: true }
    const noPost = stack.call(周启明, 'board.show', { ...which, version: 1, postId: 'p9' })
    await expect(noPost).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const late = stack.call(周启明, 'board.show', { ...which, version: 3, postId: 'p1' })
    await expect(late).rejects.toMatchObject({ code: 'VERSION_CONFLICT' })
  })

  test('14 天没确认的沉到最后；单位说一声“都还在”，又回到前面', async () => {
    const { shortageId } = await report([
      { ...post, trade: 'cook', wageFen: 900_000 },
      { ...post, trade: 'welder', wageFen: 500_000 },
      { ...post, trade: 'guard', wageFen: 400_000 },
    ])
    await age({ cook: '2022-01-28', welder: '2022-01-29' })
    expect((await board()).posts.map(({ isStale }) => isStale)).toEqual([false, false, true])
    for (const sort of ['newest', 'wage', 'start'] as const) expect((await ids({ sort })).at(-1)).toBe('cook')
    await stack.call(周启明, 'board.renew', { shortageId, version: 1 })
    expect(await ids({ sort: 'wage' })).toEqual(['cook', 'welder', 'guard'])
  })

  test('工资从高到低，没写工资的排在最后；按最低工资找，没写的不算', async () => {
    await report([
      { ...post, trade: 'cook', wageFen: null },
      { ...post, trade: 'welder', wageFen: 500_000 },
      { ...post, trade: 'guard', wageFen: 1_400_000 },
    ])
    expect(await ids({ sort: 'wage' })).toEqual(['guard', 'welder', 'cook'])
    expect(await ids({ sort: 'wage', wageFromFen: 500_000 })).toEqual(['guard', 'welder'])
    expect(await ids({ sort: 'wage', wageFromFen: 500_001 })).toEqual(['guard'])
  })

  test('按上岗日子排和找', async () => {
    await report([
      { ...post, trade: 'cook', neededBy: '2022-03-05' },
      { ...post, trade: 'welder', neededBy: '2022-02-18' },
    ])
    expect(await ids({ sort: 'start' })).toEqual(['welder', 'cook'])
    expect(await ids({ startBy: '2022-02-18' })).toEqual(['welder'])
  })

  test('招满的没有了，过了上岗日子 30 天的也没有了', async () => {
    const { shortageId } = await report([
      { ...post, trade: 'cook', neededBy: '2022-01-13' },
      { ...post, trade: 'welder', neededBy: '2022-01-12' },
      { ...post, trade: 'guard', neededBy: '2022-02-20' },
    ])
    expect((await ids()).sort()).toEqual(['cook', 'guard'])
    await stack.call(周启明, 'shortage.fill', { shortageId, version: 1, postId: 'p3', filled: 5 })
    expect(await ids()).toEqual(['cook'])
    const filled = await stack.call(null, 'board.get', { boardPostId: `${shortageId}:p3` })
    const expired = await stack.call(null, 'board.get', { boardPostId: `${shortageId}:p2` })
    expect([filled.isOpen, expired.isOpen]).toEqual([false, false])
  })

  test('整件撤回后，旧码打开说得清：不招了', async () => {
    const { shortageId } = await report([post])
    await stack.call(周启明, 'shortage.withdraw', { shortageId, version: 1 })
    const old = await stack.call(null, 'board.get', { boardPostId: `${shortageId}:p1` })
    expect([old.isOpen, old.post.headcount, old.post.trade]).toEqual([false, 0, 'welder'])
    const never = stack.call(null, 'board.get', { boardPostId: `${shortageId}:p7` })
    await expect(never).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('两个码都打开小程序里的岗位页', async () => {
    const { shortageId } = await report([post])
    const { codes } = await stack.call(null, 'board.get', { boardPostId: `${shortageId}:p1` })
    const id = encodeURIComponent(`${shortageId}:p1`)
    const page = `/${routes.jobsPost.path}?boardPostId=${id}`
    expect(codes).toEqual({ post: page, interview: `${page}&interview=1` })
  })

  test('一整个省没有板', async () => {
    await expect(board({ regionCode: '330000' })).rejects.toMatchObject({ code: 'INPUT_INVALID' })
    expect((await board({ regionCode: '330900' })).total.posts).toBe(0)
  })

  test('公益性岗位在板上标明，说清留给谁，照着文件原文', async () => {
    const { post: opened } = await stack.call(沈岚, 'welfare.save', {
      seasonId,
      regionCode: '330922100',
      employerName: '菜园镇环卫所',
      trade: 'cleaner',
      headcount: 2,
      neededBy: '2022-02-25',
      isOpen: true,
    })
    expect((await board({ kind: 'welfare' })).posts[0]).toMatchObject({ kind: 'welfare', headcount: 2 })
    const { keptFor } = await stack.call(null, 'board.get', { boardPostId: opened.boardPostId })
    const notice = readFileSync(path.join(__dirname, '../policies/notices/jl21.txt'), 'utf8')
    expect(notice).toContain(`（六）${keptFor?.clause}`)
    expect(notice).toContain(keptFor?.document.split(' ')[0])
    expect(keptFor?.difficulties).toContain('零就业家庭成员')
  })
})

describe('招聘板，整个演示城市', () => {
  let stack: Stack
  beforeAll(async () => {
    stack = await startStack({ demo: true, now: '2026-11-21T03:00:00.000Z' })
  }, 240_000)
  afterAll(() => stack.stop())

  const list = (over: object) =>
    stack.call(null, 'board.list', { seasonId: '2021', regionCode: '370200', ...over })
  const filters = fc.record(
    {
      regionCode: fc.constantFrom('370200', '370211', '370281'),
      trade: fc.constantFrom(...(Object.keys(trades) as Trade[])),
      kind: fc.constantFrom('market' as const, 'welfare' as const),
      wageFromFen: fc.constantFrom(0, 500_000, 700_000),
      startBy: fc.constantFrom('2021-02-22', '2021-03-10'),
    },
    { requiredKeys: [] },
  )

  test('角标上的数，就是点下去看到的数', async () => {
    await fc.assert(
      fc.asyncProperty(filters, fc.nat(30), async (filter, which) => {
        const { byTrade, byCounty, total } = await list(filter)
        const choice = byTrade[which % Math.max(byTrade.length, 1)]
        if (choice) {
          const { trade, ...count } = choice
          expect((await list({ ...filter, trade })).total).toEqual(count)
        }
        const county = byCounty[which % Math.max(byCounty.length, 1)]
        if (county) {
          const { region, ...count } = county
          expect((await list({ ...filter, regionCode: region.code })).total).toEqual(count)
        }
        if (filter.trade === undefined)
          expect(byTrade.reduce((sum, { posts }) => sum + posts, 0)).toBe(total.posts)
      }),
      { seed: 20_261_121, numRuns: 20 },
    )
  })

  test.each(['newest', 'wage', 'start'] as const)('%s：一页一页翻，一个不漏，一个不重', async (sort) => {
    const seen: string[] = []
    let cursor: string | undefined
    let total = 0
    do {
      const page = await list({ sort, limit: 37, ...(cursor === undefined ? {} : { cursor }) })
      seen.push(...page.posts.map(({ boardPostId }) => boardPostId))
      total = page.total.posts
      cursor = page.next ?? undefined
    } while (cursor !== undefined)
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen).toHaveLength(total)
    expect(total).toBeGreaterThan(300)
  })

  test('全青岛的板，只读两次库', async () => {
    stack.gateway.stats.reset()
    const { total } = await list({})
    const read = stack.gateway.stats.list()
    expect(read.map(({ collection }) => collection)).toEqual(['seasons', 'streetPosts'].slice(-read.length))
    expect(total.posts).toBeGreaterThan(300)
  })
})
