import { resultWords } from '../../../domain/pass/result-words'
import { homeWords } from '../../../src/features/home/words'
import { checkWords } from '../../../src/features/pass-check/words'
import { paperWords, passWords } from '../../../src/features/passes/words'
import { routes } from '../../../src/routes'
import type { Stack } from '../../support/stack'
import { people, phoneOf, registerWorker, startShengsi } from './shengsi'

const seasonId = '2022'
const noSignal = { cloud: () => Promise.reject(new Error('no signal')) }

describe('在编译好的小程序里出示和核验证明', () => {
  let stack: Stack
  beforeEach(async () => {
    stack = await startShengsi()
    // The phones of these journeys run on the real clock.
    stack.setNow(new Date().toISOString())
    await registerWorker(stack)
  })
  afterEach(() => stack.stop())

  const codes = async () => {
    const { pass } = await stack.call(people.worker, 'pass.codes', { seasonId })
    return pass!.codes.map(({ code }) => code)
  }

  test('王秀兰打开过一次，第二天没有信号，从首页一下就能出示', async () => {
    const storage = new Map<string, string>()
    const openedAt = `/${routes.passMine.path}?seasonId=${seasonId}`
    const phone = await phoneOf(stack, people.worker, { storage, openedAt })
    await phone.waitFor('换新码')
    await phone.waitFor('姓王')
    expect(phone.largestSetData).toBeLessThan(128 * 1024)
    expect(phone.problems).toEqual([])

    const later = await phoneOf(stack, people.worker, { storage, ...noSignal })
    await later.waitFor(homeWords.pass)
    later.taps = 0
    await later.tap(homeWords.pass)
    await later.waitForPage(routes.passMine.path)
    await later.waitFor(passWords.offline)
    await later.waitFor('换新码')
    expect(later.taps).toBe(1)
    expect(later.problems).toEqual([])
  })

  test('沈岚更新过名单，没有信号也认得真的、说得出见过的和作废的', async () => {
    const [code] = await codes()
    const storage = new Map<string, string>()
    const openedAt = `/${routes.fieldPass.path}`
    const withSignal = await phoneOf(stack, people.streetOfficer, { storage, openedAt })
    await withSignal.waitFor(checkWords.listCount(0))
    expect(withSignal.problems).toEqual([])

    const offline = await phoneOf(stack, people.streetOfficer, {
      storage,
      openedAt,
      scans: code!,
      ...noSignal,
    })
    await offline.waitFor(checkWords.listCount(0))
    offline.taps = 0
    await offline.tap(checkWords.scan)
    await offline.waitFor(resultWords.valid.text)
    expect(offline.taps).toBe(1)
    await offline.tap(checkWords.scan)
    await offline.waitFor(resultWords['seen-before'].text)
    expect(offline.problems).toEqual([])

    await stack.call(people.worker, 'stay.withdraw', { seasonId })
    const updated = await phoneOf(stack, people.streetOfficer, { storage, openedAt, scans: code! })
    await updated.tap(checkWords.update)
    await updated.waitFor(checkWords.listCount(1))
    await updated.tap(checkWords.scan)
    await updated.waitFor(resultWords.revoked.text)
    expect(updated.problems).toEqual([])
  })

  test('窗口从首页扫到证明，直接到核验，不用登录', async () => {
    const [code] = await codes()
    const phone = await phoneOf(stack, people.newcomer, { scans: code! })
    await phone.waitFor(homeWords.scan)
    await phone.tap(homeWords.scan)
    await phone.waitForPage(routes.passVerify.path)
    await phone.tap(checkWords.check)
    await phone.waitFor(resultWords.valid.text)
    expect(phone.problems).toEqual([])
  })

  test('纸质证明存成图片', async () => {
    const openedAt = `/${routes.passPaper.path}?seasonId=${seasonId}`
    const phone = await phoneOf(stack, people.worker, { openedAt })
    await phone.tap(paperWords.make)
    await phone.waitFor(paperWords.foot)
    await phone.tap(paperWords.save)
    await phone.waitFor(paperWords.saved)
    expect(phone.problems).toEqual([])
  })
})
