import { main } from '../../cloudfunctions/timer/index'
import type { VerdictDoc } from '../../cloudfunctions/_server/store/standing-documents'
import { transact } from '../../cloudfunctions/_server/store/store'
import { functionContext } from '../../local/functions/context'
import {
  aRedPacketEntry,
  publish,
  retell,
  startWithRedPackets,
  subjectOf,
  王秀兰,
} from '../support/red-packet'
import type { Stack } from '../support/stack'
import { aPerson } from '../support/builders'

const red = 'ss22-red500'
const dayBefore = '2022-02-10T03:00:00.000Z'
const theDay = '2022-02-11T03:00:00.000Z'

let stack: Stack
afterEach(() => stack.stop())

const verdictIn = (doc: VerdictDoc | null) => doc?.verdicts.find(({ policy }) => policy === red)?.verdict
const verdictOf = async (openid: string) => verdictIn(await stack.stored('verdicts', subjectOf(openid)))
/** What a person and the next run can see: everything but when each was written. */
const ended = async () => ({
  verdicts: (await stack.all('verdicts')).map(({ verdicts, changes, wakeOn }) => ({
    verdicts,
    changes,
    wakeOn,
  })),
  messages: (await stack.all('messages')).map(({ _id, text, delivery }) => ({ _id, text, delivery })),
  jobs: await stack.all('jobs'),
})

describe('睡着的结果，到日子自己醒', () => {
  beforeEach(async () => {
    stack = await startWithRedPackets(dayBefore)
    await stack.tick()
  })

  test('前一天还睡着，到那天醒，只醒一次，只说一次', async () => {
    expect(await verdictOf(王秀兰)).toBe('deferred')
    stack.setNow('2022-02-10T15:59:59.000Z')
    await stack.tick()
    expect(await verdictOf(王秀兰)).toBe('deferred')
    stack.setNow('2022-02-10T16:00:00.000Z')
    await stack.tick()
    expect(await verdictOf(王秀兰)).toBe('likely')
    const woken = await ended()
    expect(woken.verdicts[0]!.changes).toMatchObject([
      { policy: red, from: 'deferred', to: 'likely', cause: { kind: 'day', text: '到了2022年2月11日' } },
    ])
    const { messages } = await stack.call(王秀兰, 'message.list', {})
    expect(messages.map(({ title, text }) => `${title}：${text}`)).toEqual([
      '留嵊红包：现在可以判断了，条件都符合，还要等正式核定。',
    ])
    await stack.tick()
    await stack.tick()
    expect(await ended()).toEqual(woken)
  })

  test('定时器停了几天，补上时按那天算，也只说一次', async () => {
    stack.setNow('2022-02-15T03:00:00.000Z')
    await stack.tick()
    await stack.tick()
    expect(await stack.all('messages')).toHaveLength(1)
  })

  test('到日子那天本人先看了：记作日子，消息照样有一条，定时器不再重复', async () => {
    stack.setNow(theDay)
    await retell(stack, 王秀兰)
    const [message] = await stack.all('messages')
    expect(message!.text).toBe('现在可以判断了，条件都符合，还要等正式核定。')
    await stack.tick()
    expect(await stack.all('messages')).toHaveLength(1)
  })

  test('醒了却不符合，也老实说', async () => {
    await stack.insert(aPerson('openid-li'))
    const facts = { workedDays: { value: [], evidence: 'officer', by: null } } as const
    await stack.insert({
      rosterEntries: [
        aRedPacketEntry('openid-li', { facts: { workedDays: { ...facts.workedDays, value: [] } } }),
      ],
    })
    await retell(stack, 'openid-li')
    stack.setNow(theDay)
    await stack.tick()
    const { messages } = await stack.call('openid-li', 'message.list', {})
    expect(messages.map(({ text }) => text)).toEqual(['现在可以判断了，不符合，有1条没达到。'])
  })

  test('有一个人的记录读不懂：他的照旧，别人的照醒，新版本也到得了别人那里', async () => {
    const openid = 'openid-a-odd'
    await stack.insert(aPerson(openid))
    await stack.insert({ rosterEntries: [aRedPacketEntry(openid)] })
    await retell(stack, openid)
    const odd = (await stack.stored('rosterEntries', subjectOf(openid)))!
    const workedDays = { value: 'not a list', evidence: 'officer', by: null } as never
    const replaced = { ...odd, facts: { ...odd.facts, workedDays } }
    await transact((db) => db.replace('rosterEntries', replaced))
    const quiet = jest.spyOn(console, 'log').mockReturnValue()
    stack.setNow(theDay)
    await publish(stack, { version: 2 }, { effectiveOn: '2022-02-11' })
    await stack.tick()
    expect([await verdictOf(openid), await verdictOf(王秀兰)]).toEqual(['deferred', 'likely'])
    expect(await stack.all('jobs')).toEqual([])
    expect(quiet.mock.calls.flat().filter((line) => String(line).includes('LEFT_OUT'))).not.toEqual([])
    quiet.mockRestore()
  })

  test('登记没了，结果跟着没，不会醒', async () => {
    await stack.call(王秀兰, 'stay.withdraw', { seasonId: '2022' })
    stack.setNow(theDay)
    await stack.tick()
    expect(await ended()).toEqual({ verdicts: [], messages: [], jobs: [] })
  })

  test('两个定时器同时跑，和一个一样', async () => {
    stack.setNow(theDay)
    await Promise.all([stack.tick(), stack.tick(), stack.tick()])
    expect(await stack.all('messages')).toHaveLength(1)
    expect((await stack.stored('verdicts', subjectOf(王秀兰)))!.changes).toHaveLength(1)
  })
})

describe('细则出了、口径定了，等着的结果醒', () => {
  beforeEach(async () => {
    stack = await startWithRedPackets('2022-02-12T03:00:00.000Z')
    await stack.tick()
  })

  test('发放细则发布成新版本：不再等，告诉本人', async () => {
    expect(await verdictOf(王秀兰)).toBe('likely')
    await publish(stack, { version: 2, pendingRules: undefined })
    await stack.tick()
    expect(await verdictOf(王秀兰)).toBe('eligible')
    const { messages } = await stack.call(王秀兰, 'message.list', {})
    expect(messages.map(({ text }) => text)).toEqual(['发放细则出来了，条件都符合，可以申领。'])
    await stack.tick()
    expect(await stack.all('messages')).toHaveLength(1)
  })

  test('还没到生效那天不动，到了那天才醒', async () => {
    await publish(stack, { version: 2, pendingRules: undefined }, { effectiveOn: '2022-02-14' })
    await stack.tick()
    expect(await verdictOf(王秀兰)).toBe('likely')
    stack.setNow('2022-02-14T03:00:00.000Z')
    await stack.tick()
    expect(await verdictOf(王秀兰)).toBe('eligible')
  })

  test('金额改了也算变，说从多少改成多少', async () => {
    const fen = { fen: 60_000, payer: 'county', payerLabel: '嵊泗县', payee: 'worker', upTo: false } as const
    await publish(stack, { version: 2, amounts: [fen] })
    await stack.tick()
    const { messages } = await stack.call(王秀兰, 'message.list', {})
    expect(messages.map(({ text }) => text)).toEqual(['政策有了新规定，金额从500元改成600元。'])
    const { entitlements } = await stack.call(王秀兰, 'entitlement.mine', { seasonId: '2022' })
    const { changes } = entitlements.find(({ policy }) => policy === red)!
    expect(changes.map(({ text }) => text)).toEqual(['金额从500元改成600元'])
  })

  test('新版本改成只管别的县：这里的人不再列着它', async () => {
    await publish(stack, { version: 2, place: '330902' })
    await stack.tick()
    expect(await verdictOf(王秀兰)).toBeUndefined()
  })

  test('改成了最高多少，也说最高', async () => {
    const fen = { fen: 60_000, payer: 'county', payerLabel: '嵊泗县', payee: 'worker', upTo: true } as const
    await publish(stack, { version: 2, amounts: [fen] })
    await stack.tick()
    const { messages } = await stack.call(王秀兰, 'message.list', {})
    expect(messages.map(({ text }) => text)).toEqual(['政策有了新规定，金额从500元改成最高600元。'])
  })

  test('新版本结果照旧：换上版本号，不打扰', async () => {
    await publish(stack, { version: 2, title: '留嵊过年红包' })
    await stack.tick()
    const doc = await stack.stored('verdicts', subjectOf(王秀兰))
    expect(doc!.verdicts.find(({ policy }) => policy === red)!.version).toBe(2)
    expect(doc!.changes).toEqual([])
    expect(await stack.all('messages')).toEqual([])
  })
})

describe('做到一半断了，再跑一次和一口气跑完一样', () => {
  const people = ['openid-a1', 'openid-b2', 'openid-c3']
  const start = async () => {
    stack = await startWithRedPackets(dayBefore, people)
    await stack.tick()
    stack.setNow(theDay)
    await publish(stack, { version: 2, pendingRules: undefined }, { effectiveOn: '2022-02-11' })
  }
  const bare = ({ verdicts, messages, jobs }: Awaited<ReturnType<typeof ended>>) => ({
    red: verdicts.map((doc) => [doc.wakeOn, doc.changes, doc.verdicts.find(({ policy }) => policy === red)]),
    messages: messages.map(({ text, delivery }) => [text, delivery]),
    jobs,
  })

  test('时间一到就停，下一次接着做', async () => {
    await start()
    let runs = 0
    while ((await stack.all('messages')).length < people.length && runs < 50) {
      await stack.tick({ timeLimitMs: 25 })
      runs += 1
    }
    await stack.tick()
    expect(await stack.all('messages')).toHaveLength(people.length)
    expect(await stack.all('jobs')).toEqual([])
  })

  test.each([
    ['从这一次起存储全断', 'error', 500, 8],
    ['这一次写成了却说没成', 'commit-then-error', 1, 6],
  ] as const)('%s，断在哪一次都一样', async (_, kind, times, stride) => {
    await start()
    await stack.tick()
    const whole = bare(await ended())
    const quiet = jest.spyOn(console, 'log').mockReturnValue()
    for (let nth = 2; nth <= 60; nth += stride) {
      await stack.stop()
      await start()
      stack.gateway.faults.add({ match: { nth }, kind, times })
      await stack.tick()
      stack.gateway.faults.clear()
      // What a dead process left open the database drops by itself, long before the next run.
      stack.gateway.engine.transactions.close()
      await stack.tick()
      expect([nth, bare(await ended())]).toEqual([nth, whole])
    }
    quiet.mockRestore()
  })
})

test('只有平台的定时器叫得动它', async () => {
  stack = await startWithRedPackets(dayBefore)
  stack.setNow(theDay)
  const asClient = functionContext({ functionName: 'timer', openid: 王秀兰, trigger: 'wx_client' })
  for (const context of [asClient, undefined, {}, { environment: 'TRIGGER_SRC=timer' }])
    expect(await main({ Type: 'Timer', TRIGGER_SRC: 'timer' }, context)).toEqual({ ok: false })
  expect(await verdictOf(王秀兰)).toBe('deferred')
})

test('定时器的每一次查询都有索引', async () => {
  stack = await startWithRedPackets(dayBefore)
  stack.setNow(theDay)
  await publish(stack, { version: 2, pendingRules: undefined })
  stack.gateway.stats.reset()
  await stack.tick()
  const costly = stack.gateway.stats.list().filter(({ scanned, sorted }) => scanned || sorted)
  expect(costly).toEqual([])
})
