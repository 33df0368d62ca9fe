import { trades } from '../../../domain/terms'
import { jobWords } from '../../../src/features/jobs/words'
import { homeWords } from '../../../src/features/home/words'
import { routes } from '../../../src/routes'
import type { Stack } from '../../support/stack'
import { employerId, people, phoneOf, registerWorker, reportWelders, startShengsi } from './shengsi'

describe('在编译好的小程序里找工作', () => {
  let stack: Stack
  let shortageId: string
  beforeEach(async () => {
    stack = await startShengsi()
    shortageId = (await reportWelders(stack, 12)).shortageId
  })
  afterEach(() => stack.stop())

  test('王秀兰从首页找到岗位，三下申请，只点了一次同意', async () => {
    await registerWorker(stack)
    const phone = await phoneOf(stack, people.worker)
    await phone.waitFor(homeWords.jobs)
    await phone.tap(homeWords.jobs)
    await phone.waitForPage(routes.jobsBoard.path)
    await phone.waitFor(jobWords.total(1, 12))
    await phone.tap(trades.welder)
    await phone.waitForPage(routes.jobsPost.path)
    await phone.waitFor(jobWords.codeInterview)
    expect(phone.shared()?.path).toBe(
      `/${routes.jobsPost.path}?boardPostId=${encodeURIComponent(`${shortageId}:p1`)}`,
    )
    phone.taps = 0
    await phone.tap(jobWords.apply)
    await phone.waitFor(jobWords.consent.market)
    await phone.tap(jobWords.consent.market)
    await phone.tap(jobWords.send)
    await phone.waitFor(jobWords.seeMine)
    expect(phone.taps).toBe(3)
    const seen = await stack.call(people.boss, 'application.list', { employerId, seasonId: '2022' })
    expect(seen.applicants).toMatchObject([{ name: '王秀兰', phone: null, status: 'sent' }])
    expect(phone.largestSetData).toBeLessThan(128 * 1024)
    expect(phone.problems).toEqual([])
  })

  test('扫云面试码，直接到申请，想视频面试已经选上', async () => {
    const { codes } = await stack.call(people.worker, 'board.get', { boardPostId: `${shortageId}:p1` })
    const phone = await phoneOf(stack, people.newcomer, { scans: codes.interview })
    await phone.waitFor(homeWords.scan)
    await phone.tap(homeWords.scan)
    await phone.waitForPage(routes.jobsPost.path)
    await phone.waitFor(jobWords.wantsInterview)
    await phone.type(jobWords.name, '林晓')
    await phone.tap(jobWords.consent.market)
    await phone.tap(jobWords.send)
    await phone.waitFor(jobWords.seeMine)
    const seen = await stack.call(people.boss, 'application.list', { employerId, seasonId: '2022' })
    expect(seen.applicants).toMatchObject([{ name: '林晓', wantsInterview: true }])
    expect(phone.problems).toEqual([])
  })

  test('码能存进相册', async () => {
    const phone = await phoneOf(stack, people.worker, {
      openedAt: `/${routes.jobsPost.path}?boardPostId=${encodeURIComponent(`${shortageId}:p1`)}`,
    })
    await phone.waitFor(jobWords.codePost)
    await phone.tap(jobWords.save(jobWords.codePost))
    await phone.waitFor(jobWords.saved)
    expect(phone.problems).toEqual([])
  })
})
