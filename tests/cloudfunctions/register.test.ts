/** 口径登记：城市经办人员看每一条没定的口径分开多少人、多少钱，定下来，有据可查，随时能回到从前。 */
import type { InputOf } from '../../domain/contracts/registry'
import { aRedPacketEntry, haigong, publish, retell } from '../support/red-packet'
import { aPerson, aSeason, anEmployer, anOfficer, changjiang } from '../support/builders'
import { startStack, type Refused, type Stack } from '../support/stack'

const 卫临川 = 'openid-city-zhoushan'
const 同事 = 'openid-city-zhoushan-2'
const 严映雪 = 'openid-city-anqing'
const 顾青禾 = 'openid-district-shengsi'
const 王秀兰 = 'openid-wang-xiulan'
const said = { evidence: 'officer', by: '菜园镇经办人员' } as const
const reading = { policy: 'ss22-red500', reading: 'min-days' } as const

/** `count` people who did come, but only on these days. */
function people(name: string, count: number, days: string[], hukou = '510104') {
  return Array.from({ length: count }, (_, serial) =>
    aRedPacketEntry(`openid-${name}-${serial}`, {
      answers: { hukou: { value: hukou, ...said }, frontline: { value: true, ...said } },
      facts: {
        workedDays: { value: days, ...said },
        insurance: { value: [{ month: '2021-12', region: '330922' }], ...said },
      },
    }),
  )
}

describe('口径登记', () => {
  let stack: Stack
  beforeEach(async () => {
    stack = await startStack({ now: '2026-11-21T03:00:00.000Z' })
    await stack.insert({
      seasons: [
        aSeason(),
        aSeason({ _id: 'eve', fixedOn: '2022-02-11' }),
        aSeason({ _id: '2021', fixedOn: '2021-02-20' }),
      ],
      employers: [haigong, anEmployer({ _id: 'employer-elsewhere', name: '外地的厂', ...changjiang })],
      rosterEntries: [
        aRedPacketEntry(王秀兰),
        ...people('十六天', 9, sixteen),
        ...people('五天', 7, sixteen.slice(0, 5)),
        ...people('三天', 6, sixteen.slice(0, 3)),
        ...people('本地', 3, sixteen, '330922'),
        aRedPacketEntry('openid-only-listed', { stay: 'unregistered' }),
        aRedPacketEntry('openid-other-season', { seasonId: '2021', _id: 'other-season' }),
        aRedPacketEntry('openid-other-city', { ...changjiang }),
      ],
    })
    await stack.insert(anOfficer({ openid: 卫临川, level: 'city', regionCode: '330900' }))
    await stack.insert(anOfficer({ openid: 同事, level: 'city', regionCode: '330900' }))
    await stack.insert(anOfficer({ openid: 严映雪, level: 'city', regionCode: '340800' }))
    await stack.insert(anOfficer({ openid: 顾青禾, level: 'district', regionCode: '330922' }))
    await stack.insert(aPerson(王秀兰))
  })
  afterEach(() => stack.stop())

  const decide = (over: Partial<InputOf<'register.decide'>> = {}, openid = 卫临川, options = {}) =>
    stack.call(
      openid,
      'register.decide',
      { ...reading, version: 1, value: 5, note: '与财政局商定', effectiveOn: '2022-02-12', ...over },
      options,
    )
  const refusal = async (work: Promise<unknown>) => {
    const refused = await work.then(
      () => null,
      (error: Refused) => error,
    )
    return refused && [refused.code, Object.keys(refused.fields)]
  }
  const minDays = async (openid = 卫临川) =>
    (await stack.call(openid, 'register.list', {})).readings.find((each) => each.reading === 'min-days')!
  const shortStay = async (seasonId: string) => {
    const facts = {
      'worker.hukou': '510104',
      'worker.frontline': true,
      'worker.workedDays': sixteen.slice(0, 5),
      'worker.insurance': [{ month: '2021-12', region: '330922' }],
      'employer.kinds': ['industrial-above-scale'],
      'employer.efficiencyGrade2020': 'B',
    }
    const explored = { seasonId, stayRegion: '330922', stay: 'staying' as const, facts }
    const { entitlements } = await stack.call(null, 'entitlement.explore', explored)
    return entitlements.find(({ policy }) => policy === 'ss22-red500')!.verdict
  }

  test('只有城市经办人员看得到，区县的不行', async () => {
    expect(await refusal(stack.call(顾青禾, 'register.list', {}))).toEqual(['FORBIDDEN', []])
    expect(await refusal(stack.call(顾青禾, 'register.preview', { ...reading, seasonId: '2022' }))).toEqual([
      'FORBIDDEN',
      [],
    ])
    expect(await refusal(decide({}, 顾青禾))).toEqual(['FORBIDDEN', []])
  })

  test('每一条：原话、选项、谁来定、能不能定；别市的不在里面', async () => {
    expect(await minDays()).toMatchObject({
      ...reading,
      title: '留嵊红包',
      document: '嵊人社发〔2022〕4号',
      version: 1,
      question: '“坚持工作”要到岗几天才算？',
      clause: '一线生产岗位坚持工作的',
      settledBy: '制定发放细则的县里部门',
      place: { code: '330922', name: '嵊泗县', fullName: '浙江省舟山市嵊泗县' },
      options: [
        { value: 1, label: '到岗一天就算' },
        { value: 16, label: '十六天都到岗才算' },
      ],
      range: { min: 1, max: 16, label: '窗口期内至少到岗几天' },
      mayDecide: true,
      decided: null,
      history: [],
    })
    const { readings, understood } = await stack.call(严映雪, 'register.list', {})
    expect(readings.map(({ policy }) => policy)).toEqual(['aq21-daguan', 'aq21-tongcheng'])
    expect(understood.some(({ policy }) => policy === 'ss22-red500')).toBe(false)
    expect(understood.some(({ policy }) => policy === 'aq21-daguan')).toBe(true)
  })

  test('试算：每个选项多少人、多少钱，分开多少人', async () => {
    const found = await stack.call(卫临川, 'register.preview', { ...reading, seasonId: '2022', value: 5 })
    expect(found.people).toBe(26)
    expect(found.asOf).toBe('2022-02-12')
    expect(found.options.map(({ value, label }) => [value, label])).toEqual([
      [1, '到岗一天就算'],
      [16, '十六天都到岗才算'],
      [5, '窗口期内至少到岗几天：5'],
    ])
    expect(found.options.map(({ payers }) => payers)).toEqual(
      [23, 10, 17].map((heads) => [
        {
          payer: 'county',
          label: '嵊泗县',
          fen: heads * 50_000,
          text: `${new Intl.NumberFormat('en').format(heads * 500)}元`,
        },
      ]),
    )
    expect(found.options[1]!.verdicts.map(({ verdict, heads }) => [verdict, heads])).toEqual([
      ['ineligible', 16],
      ['likely', 10],
    ])
    expect(found.split).toEqual({ heads: 13, text: '13人' })
    expect(found.splitFen).toEqual([{ payer: 'county', label: '嵊泗县', fen: 650_000, text: '6,500元' }])
    expect(found.turns.map(({ fromLabel, toLabel, heads }) => [fromLabel, toLabel, heads])).toEqual([
      ['要工作人员判断', '条件都符合，还不能打包票', 7],
      ['要工作人员判断', '不符合', 6],
    ])
  })

  test('不到五个人的格子不列，背后的钱也不列', async () => {
    const { options } = await stack.call(卫临川, 'register.preview', { ...reading, seasonId: '2022' })
    expect(options[0]!.verdicts).toEqual([
      { verdict: 'ineligible', label: '不符合', heads: null, text: '不到5人' },
      { verdict: 'likely', label: '条件都符合，还不能打包票', heads: 23, text: '23人' },
    ])
    const few = [aRedPacketEntry('openid-few', { _id: 'few', seasonId: 'few' })]
    await stack.insert({ seasons: [aSeason({ _id: 'few' })], rosterEntries: few })
    const one = await stack.call(卫临川, 'register.preview', { ...reading, seasonId: 'few' })
    expect(one.options[0]!.payers).toEqual([
      { payer: 'county', label: '嵊泗县', fen: null, text: '人数太少，不列' },
    ])
  })

  test('试算里没有名字，没有编号', async () => {
    const text = JSON.stringify(
      await stack.call(卫临川, 'register.preview', { ...reading, seasonId: '2022', value: 5 }),
    )
    for (const entry of await stack.all('rosterEntries'))
      for (const mark of [entry._id, entry.personId, entry.number]) expect(text).not.toContain(mark)
    expect(text).not.toContain('海工')
  })

  test('定下来：新的一版，写明谁、哪天、为什么；当天起变，前一天不变', async () => {
    expect(await shortStay('2022')).toBe('review')
    const settled = await decide()
    expect(settled).toMatchObject({
      version: 2,
      decided: {
        value: 5,
        label: '窗口期内至少到岗几天：5',
        on: '2022-02-12',
        by: '舟山市经办人员',
        note: '与财政局商定',
      },
      history: [{ version: 2, effectiveOn: '2022-02-12', text: '口径定为“窗口期内至少到岗几天：5”' }],
    })
    expect(await minDays()).toEqual(settled)
    expect(await shortStay('2022')).toBe('likely')
    expect(await shortStay('eve')).toBe('review')
  })

  test('放开也是新的一版，历史都在', async () => {
    await decide({ value: 16 })
    expect(await shortStay('2022')).toBe('ineligible')
    const open = await decide({ version: 2, value: null, note: '细则没有出来' })
    expect(open.decided).toBeNull()
    expect(open.history.map(({ version, text }) => [version, text])).toEqual([
      [3, '口径重新放开'],
      [2, '口径定为“十六天都到岗才算”'],
    ])
    expect(await shortStay('2022')).toBe('review')
  })

  test('定了以后再试算，和现在的比', async () => {
    await decide({ value: 16 })
    const found = await stack.call(卫临川, 'register.preview', { ...reading, seasonId: '2022', value: 1 })
    expect(found.turns.map(({ from, to, heads }) => [from, to, heads])).toEqual([
      ['ineligible', 'likely', 13],
    ])
    const before = await stack.call(卫临川, 'register.preview', { ...reading, seasonId: 'eve', value: 1 })
    expect(before.people).toBe(0)
  })

  test('两个人同时定，只有一个成，另一个看到有人改过', async () => {
    const both = await Promise.allSettled([decide({ value: 5 }), decide({ value: 16 }, 同事)])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(
      both.flatMap((each) => (each.status === 'rejected' ? [(each.reason as Refused).code] : [])),
    ).toEqual(['VERSION_CONFLICT'])
    expect(await stack.all('policyVersions')).toHaveLength(1)
  })

  test('每一次存储调用出错，都要么定了要么没定，再提交就定了，不会定两次', async () => {
    const times = 12
    for (let nth = 1; nth <= times; nth++) {
      const requestId = `decide-fault-${nth}`
      const again = { version: nth, value: nth }
      stack.gateway.faults.add({ match: { nth }, kind: 'error', times: 1 })
      await decide(again, 卫临川, { requestId }).catch((error: Refused) => {
        expect(['BUSY', 'INTERNAL']).toContain(error.code)
      })
      stack.gateway.faults.clear()
      expect((await decide(again, 卫临川, { requestId })).version).toBe(nth + 1)
    }
    expect(await stack.all('policyVersions')).toHaveLength(times)
    expect((await minDays()).history).toHaveLength(times)
  })

  test('定下来以后，有关的人收到消息，看得到为什么变', async () => {
    const 李五 = 'openid-li-wu'
    const [{ facts } = aRedPacketEntry()] = people('like', 1, sixteen.slice(0, 5))
    await stack.insert({ rosterEntries: [aRedPacketEntry(李五, { facts })] })
    await stack.insert(aPerson(李五))
    await retell(stack, 李五)
    await stack.tick()
    await decide({ value: 5 })
    await stack.tick()
    const { entitlements } = await stack.call(李五, 'entitlement.mine', { seasonId: '2022' })
    const found = entitlements.find(({ policy }) => policy === 'ss22-red500')!
    expect(found.verdict).toBe('likely')
    expect(found.changes.map(({ cause }) => cause)).toEqual([
      expect.stringContaining('口径定为“窗口期内至少到岗几天：5”'),
    ])
    expect((await stack.call(李五, 'message.list', {})).messages).toHaveLength(1)
  })

  test('同一次提交再发一遍，还是那一版', async () => {
    const once = await decide({}, 卫临川, { requestId: 'decide-once-1' })
    expect(await decide({}, 卫临川, { requestId: 'decide-once-1' })).toEqual(once)
    expect(await stack.all('policyVersions')).toHaveLength(1)
  })

  test.each<[string, Partial<InputOf<'register.decide'>>, string, string[]]>([
    ['别的市的政策', { policy: 'aq21-daguan', reading: 'outsider', value: '340803' }, 'NOT_FOUND', []],
    ['没有的口径', { reading: 'none' }, 'NOT_FOUND', []],
    ['超出范围', { value: 17 }, 'INPUT_INVALID', ['value']],
    ['不是数', { value: '5' }, 'INPUT_INVALID', ['value']],
    ['没定就放开', { value: null }, 'INPUT_INVALID', ['value']],
    ['昨天起', { effectiveOn: '2022-02-11' }, 'INPUT_INVALID', ['effectiveOn']],
    ['写错年份', { effectiveOn: '2032-02-12' }, 'INPUT_INVALID', ['effectiveOn']],
    ['旧版本', { version: 7 }, 'VERSION_CONFLICT', []],
    ['写了手机号', { note: '问 13800138000' }, 'INPUT_INVALID', ['note']],
  ])('%s，定不了', async (_, over, code, fields) => {
    expect(await refusal(decide(over))).toEqual([code, fields])
    expect(await stack.all('policyVersions')).toEqual([])
  })

  test('省里的口径，市里看得到由谁来定，自己定不了', async () => {
    await stack.insert(anOfficer({ openid: 'openid-city-changchun', level: 'city', regionCode: '220100' }))
    const { readings } = await stack.call('openid-city-changchun', 'register.list', {})
    expect(readings.map(({ policy, mayDecide, settledBy }) => [policy, mayDecide, settledBy])).toEqual([
      ['jl21-stay-emp', false, '吉林省人力资源和社会保障厅'],
    ])
    const { policy, reading: id, options } = readings[0]!
    const over = { policy, reading: id, value: options[0]!.value }
    expect(await refusal(decide(over, 'openid-city-changchun'))).toEqual(['FORBIDDEN', []])
    const preview = { seasonId: '2021', policy, reading: id }
    expect((await stack.call('openid-city-changchun', 'register.preview', preview)).people).toBe(0)
  })

  test('以后的日子写错了，可以提早改定', async () => {
    await decide({ effectiveOn: '2022-12-01' })
    expect(await shortStay('2022')).toBe('review')
    await decide({ version: 2, value: 16, effectiveOn: '2022-02-12' })
    expect(await shortStay('2022')).toBe('ineligible')
  })

  test('别人发布的下一版还没生效，不能因为定口径就被悄悄提前', async () => {
    await publish(stack, { version: 2, title: '留嵊红包（新）' }, { effectiveOn: '2022-06-01' })
    expect(await refusal(decide({ version: 2 }))).toEqual(['INPUT_INVALID', ['effectiveOn']])
    expect((await decide({ version: 2, effectiveOn: '2022-06-01' })).title).toBe('留嵊红包（新）')
  })
})

const sixteen = Array.from({ length: 16 }, (_, index) =>
  new Date(Date.UTC(2022, 0, 26 + index)).toISOString().slice(0, 10),
)
