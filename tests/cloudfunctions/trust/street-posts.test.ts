import fc from 'fast-check'
import {
  openPostsOf,
  openWelfarePostOf,
} from '../../../cloudfunctions/_server/repositories/street-post-delta'
import { transact } from '../../../cloudfunctions/_server/store/store'
import type { StreetPost } from '../../../cloudfunctions/_server/store/matching-documents'
import { aSeason, anEmployer, anEmployerPerson, anOfficer, caiyuan } from '../../support/builders'
import { startStack, type Stack } from '../../support/stack'

const bosses = ['openid-zhou-qiming', 'openid-qian-jin'] as const
const 沈岚 = 'openid-shen-lan'
const workers = ['openid-wang-xiulan', 'openid-li-qiang'] as const
const seasonId = '2027'
const firstDay = Date.parse('2026-11-21T03:00:00.000Z')
const employers = [
  anEmployer(),
  anEmployer({ creditCode: '9144030071526726XG', streetCode: '330922101', communityCode: null }),
]
const agreed = <K extends string>(kind: K) => ({ kind, version: '2026-11' as const })

const step = fc.record({
  does: fc.constantFrom(
    ...([
      'report',
      'report',
      'report',
      'edit',
      'edit',
      'fill',
      'fill',
      'close',
      'show',
      'renew',
      'accept',
    ] as const),
    ...(['apply', 'apply', 'hire', 'hire', 'open', 'shut', 'ask', 'decide'] as const),
  ),
  who: fc.nat(5),
  what: fc.nat(11),
})
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

describe('一条街的岗位', () => {
  let stack: Stack
  beforeEach(async () => {
    stack = await startStack({ now: new Date(firstDay).toISOString() })
    const season = aSeason({ _id: seasonId, festivalOn: '2027-02-06', isDemo: false, fixedOn: null })
    await stack.insert({ seasons: [season], employers })
    for (const [index, openid] of bosses.entries())
      await stack.insert(anEmployerPerson({ openid, employerId: employers[index]!._id }))
    await stack.insert(anOfficer({ openid: 沈岚, level: 'district', regionCode: caiyuan.countyCode }))
  })
  afterEach(() => stack.stop())

  const pick = <T>(from: readonly T[], at: number): T => from[at % from.length]!

  const bossOf = (employerId: string | null) =>
    bosses[employers.findIndex(({ _id }) => _id === employerId)] ?? bosses[0]

  async function take(given: Step): Promise<unknown> {
    const { does, who, what } = given
    if (does === 'open' || does === 'shut' || does === 'ask' || does === 'decide') return onWelfare(given)
    if (does === 'apply') {
      const open = (await stored()).filter(({ kind, onBoard }) => kind === 'market' && onBoard)
      const boardPostId = pick(open, what)?.boardPostId
      const consent = agreed('job-application')
      return (
        boardPostId &&
        stack.call(pick(workers, who), 'application.send', { boardPostId, name: '王秀兰', consent })
      )
    }
    if (does === 'hire') {
      const sent = (await stack.all('applications')).filter(
        ({ kind, status }) => kind === 'market' && status === 'sent',
      )
      const application = pick(sent, what)
      if (!application) return undefined
      const which = { applicationId: application._id, version: application.version }
      return stack.call(bossOf(application.employerId), 'application.answer', { ...which, status: 'hired' })
    }
    return onCase(given)
  }

  async function onCase({ does, who, what }: Step): Promise<unknown> {
    const post = (headcount: number, postId?: string) =>
      ({ postId, trade: what % 2 ? 'welder' : 'cook', headcount, neededBy: '2027-02-20' }) as const
    const sizes = [1, 3, 29, 30, 70, 101]
    if (does === 'report')
      return stack.call(pick(bosses, who), 'shortage.report', {
        employerId: pick(employers, who)._id,
        seasonId,
        posts: [post(pick(sizes, what)), post(1 + (what % 3))],
      })
    const shortage = pick(await stack.all('shortages'), who + what)
    if (!shortage) return undefined
    const boss = bossOf(shortage.employerId)
    const which = { shortageId: shortage._id, version: shortage.version }
    const postId = pick(shortage.posts, what).postId
    if (does === 'edit') {
      const posts = [post(pick(sizes, what + who), postId), post(2), post(1)].slice(0, 1 + (what % 3))
      return stack.call(boss, 'shortage.edit', { ...which, posts })
    }
    if (does === 'fill')
      return stack.call(boss, 'shortage.fill', { ...which, postId, filled: pick([0, 1, 2, 29, 30], what) })
    if (does === 'show') return stack.call(boss, 'board.show', { ...which, postId, shown: what % 2 === 0 })
    if (does === 'renew') return stack.call(boss, 'board.renew', which)
    if (does === 'accept') return stack.call(沈岚, 'shortage.accept', which)
    return what % 3 === 0 ? stack.call(boss, 'shortage.withdraw', which) : undefined
  }

  async function onWelfare({ does, who, what }: Step): Promise<unknown> {
    const standing = pick(await stack.all('welfarePosts'), who)
    if (does === 'open' || does === 'shut') {
      const on = does === 'shut' && standing ? { boardPostId: standing._id, version: standing.version } : {}
      return stack.call(沈岚, 'welfare.save', {
        ...on,
        seasonId,
        regionCode: caiyuan.streetCode,
        employerName: '菜园镇环卫所',
        trade: 'cleaner',
        headcount: 1 + (what % 2),
        neededBy: '2027-02-25',
        isOpen: does === 'open',
      })
    }
    if (does === 'ask')
      return (
        standing &&
        stack.call(pick(workers, what), 'welfare.apply', {
          boardPostId: standing._id,
          name: '钱阿英',
          difficulty: 'employment-difficulty',
          tried: '投过三家单位',
          consent: agreed('welfare-application'),
        })
      )
    const { applicants } = await stack.call(沈岚, 'welfare.queue', { seasonId })
    const applicant = pick(applicants, who)
    if (!applicant) return undefined
    const { applicationId, version } = applicant
    return stack.call(沈岚, 'welfare.decide', { applicationId, version, accept: what % 2 === 0 })
  }

  test('不管谁先谁后，存的总和办件、公益岗对得上；每天剩的人数也对得上', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 48, size: 'max' }), async (steps) => {
        for (const collection of ['streetPosts', 'shortages', 'applications', 'welfarePosts'] as const)
          await clear(collection)
        await freeEmployers()
        const openAtEnd: { on: string; open: number }[] = []
        for (let at = 0; at < steps.length; at += 3) {
          const now = new Date(firstDay + Math.floor(at / 9) * 86_400_000).toISOString()
          stack.setNow(now)
          await Promise.allSettled(steps.slice(at, at + 3).map(take))
          openAtEnd[Math.floor(at / 9)] = { on: now.slice(0, 10), open: await openNow() }
        }
        expect(await stored()).toEqual(await derived())
        const { byDay, byTrade } = await stack.call(沈岚, 'shortage.figures', { seasonId })
        expect(byDay.slice(-openAtEnd.length).map(({ on, open }) => ({ on, open }))).toEqual(openAtEnd)
        expect(byTrade.reduce((sum, { headcount }) => sum + headcount, 0)).toBe(await openNow())
      }),
      { seed: 20_261_121, numRuns: 8 },
    )
  })

  async function clear(collection: 'streetPosts' | 'shortages' | 'applications' | 'welfarePosts') {
    for (const { _id } of await stack.all(collection)) await transact((db) => db.remove(collection, _id))
  }

  async function freeEmployers() {
    for (const employer of await stack.all('employers'))
      await transact((db) => db.replace('employers', { ...employer, openShortages: {} }))
  }

  async function openNow(): Promise<number> {
    const cases = (await stack.all('shortages')).filter(({ stage }) => stage !== 'closed')
    return cases.reduce((sum, { headcountOpen }) => sum + headcountOpen, 0)
  }

  const byId = (a: StreetPost, b: StreetPost) => (a.boardPostId < b.boardPostId ? -1 : 1)

  async function stored(): Promise<StreetPost[]> {
    return (await stack.all('streetPosts')).flatMap(({ posts }) => posts).sort(byId)
  }

  async function derived(): Promise<StreetPost[]> {
    const market = (await stack.all('shortages')).flatMap(openPostsOf)
    return [...market, ...(await stack.all('welfarePosts')).flatMap(openWelfarePostOf)].sort(byId)
  }
})
