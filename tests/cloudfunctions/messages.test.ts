import { personIdOf } from '../../local/demo/person'
import type { MessageDoc } from '../../cloudfunctions/_server/store/standing-documents'
import { addDays } from '../../domain/calendar/day'
import { seasonId, startWithRedPackets, subjectOf, 沈岚, 王秀兰 } from '../support/red-packet'
import type { Stack } from '../support/stack'

let stack: Stack
afterEach(() => stack.stop())

const at = (clock: string, on = '2022-02-12') => new Date(`${on}T${clock}+08:00`).toISOString()
const allow = (openid = 王秀兰) => stack.call(openid, 'message.allow', { template: 'verdict' })
const delivery = async () => (await stack.all('messages')).map((message) => message.delivery)

/** An officer's visit turns the verdict: one message each time, alternately no and yes. */
async function visit(openid = 王秀兰): Promise<void> {
  const entry = (await stack.stored('rosterEntries', subjectOf(openid)))!
  const hukou = entry.answers.hukou?.value === '510104' ? '330922' : '510104'
  const about = { entryId: entry._id, version: entry.version }
  await stack.call(沈岚, 'roster.confirm', { ...about, answers: { hukou } })
}

describe('小程序里的消息', () => {
  beforeEach(async () => {
    stack = await startWithRedPackets(at('10:00'), [王秀兰, 'openid-li'])
    await visit()
  })

  test('自己的看得到，最近的在前；读过就不算未读', async () => {
    await visit()
    const { messages, unread } = await stack.call(王秀兰, 'message.list', {})
    expect([messages.length, unread]).toEqual([2, 2])
    expect(messages.map((message) => message.at)).toEqual(
      messages
        .map((message) => message.at)
        .sort()
        .reverse(),
    )
    const one = { messageIds: [messages[0]!.messageId] }
    expect(await stack.call(王秀兰, 'message.read', one)).toEqual({ unread: 1 })
    expect(await stack.call(王秀兰, 'message.read', one)).toEqual({ unread: 1 })
    const again = await stack.call(王秀兰, 'message.list', {})
    expect(again.messages.map(({ isRead }) => isRead)).toEqual([true, false])
  })

  test('一天里变了又变回：每次都说，最近一条说的就是现在', async () => {
    for (const clock of ['10:01', '10:02']) {
      stack.setNow(at(clock))
      await visit()
    }
    const { messages } = await stack.call(王秀兰, 'message.list', {})
    expect(messages.map(({ text }) => text)).toEqual([
      '工作人员核对了情况，不符合，有1条没达到。',
      '工作人员核对了情况，条件都符合，还要等正式核定。',
      '工作人员核对了情况，不符合，有1条没达到。',
    ])
  })

  test('别人的看不到，也不能替别人读', async () => {
    const [message] = (await stack.call(王秀兰, 'message.list', {})).messages
    const messageIds = [message!.messageId, 'message-that-is-not']
    expect(await stack.call('openid-li', 'message.list', {})).toEqual({ messages: [], unread: 0 })
    expect(await stack.call('openid-li', 'message.read', { messageIds })).toEqual({ unread: 0 })
    expect(await stack.call('openid-nobody', 'message.read', { messageIds })).toEqual({ unread: 0 })
    expect((await stack.call(王秀兰, 'message.list', {})).unread).toBe(1)
  })

  test('每句话不超过 30 个字，说的是哪一项、为什么、现在怎样', async () => {
    const [message] = (await stack.call(王秀兰, 'message.list', {})).messages
    expect(message).toMatchObject({ title: '留嵊红包', policy: 'ss22-red500', seasonId })
    for (const sentence of message!.text.split('。')) expect(sentence.length).toBeLessThanOrEqual(30)
  })
})

describe('发到微信：允许几次发几次，夜里不发', () => {
  beforeEach(async () => {
    stack = await startWithRedPackets(at('10:00'))
  })

  test('允许一次发一次，写明是哪一项，点开到那一项', async () => {
    expect(await allow()).toEqual({ allowed: 1 })
    await visit()
    await visit()
    await stack.tick()
    expect(await delivery()).toEqual(expect.arrayContaining(['sent', 'kept']))
    expect(stack.wechat.sent).toEqual([
      {
        openid: 王秀兰,
        templateId: 'local-template',
        page: `pages/entitlements/index?seasonId=${seasonId}&policy=ss22-red500`,
        data: {
          thing1: { value: '留嵊红包' },
          thing2: { value: expect.stringMatching(/^工作人员核对了情况/) as unknown },
          time3: { value: '2022年2月12日 10:00' },
        },
      },
    ])
    expect((await stack.all('reminders'))[0]).toMatchObject({ allowed: 0 })
  })

  test('没允许过：只在小程序里，以后允许了也不补发旧的', async () => {
    await visit()
    await stack.tick()
    expect(await delivery()).toEqual(['kept'])
    await allow()
    await stack.tick()
    expect(stack.wechat.sent).toEqual([])
  })

  test('微信的字段最多 20 个字：放不下就只说为什么，不说半句“条件都符合”', async () => {
    await stack.stop()
    stack = await startWithRedPackets(at('10:00', '2022-02-10'))
    await allow()
    stack.setNow(at('10:00', '2022-02-11'))
    await stack.tick()
    expect(stack.wechat.sent[0]!.data.thing2).toEqual({ value: '现在可以判断了' })
  })

  test.each([
    ['20:59:59', 1],
    ['21:00:00', 0],
    ['23:59:59', 0],
    ['07:59:59', 0],
    ['08:00:00', 1],
  ])('%s 发 %i 条', async (clock, count) => {
    await allow()
    await visit()
    stack.setNow(at(clock, '2022-02-13'))
    await stack.tick()
    expect(stack.wechat.sent).toHaveLength(count)
    stack.setNow(at('08:00:00', '2022-02-14'))
    await stack.tick()
    expect(stack.wechat.sent).toHaveLength(1)
  })

  test('撤回登记的人什么也收不到', async () => {
    await allow()
    await visit()
    await stack.call(王秀兰, 'stay.withdraw', { seasonId })
    await stack.tick()
    expect(stack.wechat.sent).toEqual([])
  })

  test('openid 不明着存', async () => {
    await allow()
    expect(JSON.stringify(await stack.all('reminders'))).not.toContain(王秀兰)
  })

  test('同一次点击重发，只算允许一次', async () => {
    const once = { requestId: 'allow-once-0001' }
    await stack.call(王秀兰, 'message.allow', { template: 'verdict' }, once)
    expect(await stack.call(王秀兰, 'message.allow', { template: 'verdict' }, once)).toEqual({ allowed: 1 })
  })

  test('没配模板：一条也不发，消息照样在', async () => {
    const before = process.env.WENGANG_REMINDERS
    delete process.env.WENGANG_REMINDERS
    await allow()
    await visit()
    await stack.tick()
    process.env.WENGANG_REMINDERS = before
    expect(await delivery()).toEqual(['kept'])
    expect((await stack.all('reminders'))[0]).toMatchObject({ allowed: 1 })
  })
})

describe('微信那边出错', () => {
  const only = async () => (await stack.all('messages'))[0] as MessageDoc
  beforeEach(async () => {
    stack = await startWithRedPackets(at('10:00'))
    await allow()
    await visit()
  })

  test('说不行：隔 5、10、20、40 分钟再试，许可还在', async () => {
    stack.wechat.answerNext(-1, 3)
    await stack.tick()
    expect(await only()).toMatchObject({ delivery: 'waiting', attempts: 1, dueAt: at('10:05') })
    expect((await stack.all('reminders'))[0]).toMatchObject({ allowed: 1 })
    await stack.tick()
    expect((await only()).attempts).toBe(1)
    for (const clock of ['10:05', '10:15', '10:35']) {
      stack.setNow(at(clock))
      await stack.tick()
    }
    expect(await only()).toMatchObject({ delivery: 'sent', attempts: 4 })
    expect(stack.wechat.sent).toHaveLength(1)
  })

  test('五次都不行就不再试，许可留给下一条', async () => {
    stack.wechat.answerNext(47003, 9)
    for (const clock of ['10:00', '10:05', '10:15', '10:35', '11:15', '18:00']) {
      stack.setNow(at(clock))
      await stack.tick()
    }
    expect(await only()).toMatchObject({ delivery: 'failed', attempts: 5 })
    expect((await stack.all('reminders'))[0]).toMatchObject({ allowed: 1 })
  })

  test('说本人没有许可：听微信的，归零，不再试', async () => {
    await allow()
    stack.wechat.answerNext(43101)
    await stack.tick()
    expect(await only()).toMatchObject({ delivery: 'kept' })
    expect((await stack.all('reminders'))[0]).toMatchObject({ allowed: 0 })
  })

  test.each(['error', 'commit-then-error'] as const)(
    '没有回话（%s）：不知道发没发成，就不再发',
    async (kind) => {
      stack.gateway.faults.add({ match: { action: 'wx.api' }, kind, times: 1 })
      await stack.tick()
      stack.setNow(at('12:00'))
      await stack.tick()
      expect(await delivery()).toEqual(['failed'])
      expect(stack.wechat.sent.length).toBeLessThanOrEqual(1)
    },
  )

  test('发出去还没记下就断了：十分钟后放弃，绝不发第二次', async () => {
    const quiet = jest.spyOn(console, 'log').mockReturnValue()
    const cutOff = stack.tick()
    while (stack.wechat.sent.length === 0) await new Promise((resolve) => setImmediate(resolve))
    stack.gateway.faults.add({ match: {}, kind: 'error', times: 500 })
    await cutOff
    quiet.mockRestore()
    stack.gateway.faults.clear()
    stack.gateway.engine.transactions.close()
    expect(await delivery()).toEqual(['sending'])
    await stack.tick()
    expect(await delivery()).toEqual(['sending'])
    stack.setNow(at('10:10'))
    await stack.tick()
    expect(await delivery()).toEqual(['failed'])
    expect(stack.wechat.sent).toHaveLength(1)
  })

  test('两个定时器同时跑，一条消息只发一次', async () => {
    await Promise.all([stack.tick(), stack.tick(), stack.tick()])
    expect(stack.wechat.sent).toHaveLength(1)
    expect(await delivery()).toEqual(['sent'])
  })
})

test('三十天，随便允许、随便变、日夜都跑：发出的从不多于允许的，夜里一条没有', async () => {
  const people = [王秀兰, 'openid-a1', 'openid-b2']
  stack = await startWithRedPackets(at('10:00'), people)
  const allowed = new Map(people.map((openid) => [openid, 0]))
  let dice = 7
  const roll = (sides: number) => {
    dice = (dice * 48_271) % 2_147_483_647
    return Math.floor((dice / 2_147_483_647) * sides)
  }
  const clocks = ['00:30', '07:59', '08:00', '13:10', '20:59', '21:00', '23:00']
  for (let day = 0; day < 30; day++) {
    for (const clock of clocks) {
      stack.setNow(at(clock, addDays('2022-02-12', day)))
      const before = stack.wechat.sent.length
      const openid = people[roll(3)]!
      if (roll(4) === 0) {
        await allow(openid)
        allowed.set(openid, allowed.get(openid)! + 1)
      }
      if (roll(3) === 0) await visit(openid)
      if (roll(9) === 0) stack.wechat.answerNext(-1)
      await (roll(5) === 0 ? Promise.all([stack.tick(), stack.tick()]) : stack.tick())
      const isNight = clock < '08:00' || clock >= '21:00'
      if (isNight) expect(stack.wechat.sent.length).toBe(before)
    }
  }
  for (const openid of people) {
    const sent = stack.wechat.sent.filter((message) => message.openid === openid).length
    const left = await stack.stored('reminders', `${personIdOf(openid)}:verdict`)
    expect(sent).toBeGreaterThan(0)
    expect([openid, sent + left!.allowed]).toEqual([openid, allowed.get(openid)])
  }
})
