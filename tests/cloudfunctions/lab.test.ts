/** 政策试算：草稿写坏了说得清，边界样例一条不能少，在花名册上看清影响，发布不用发新版小程序。 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { InputOf } from '../../domain/contracts/registry'
import type { Policy } from '../../domain/eligibility/policy-file'
import { aRedPacketEntry, haigong } from '../support/red-packet'
import { aSeason, anOfficer } from '../support/builders'
import { startStack, type Refused, type Stack } from '../support/stack'

const 卫临川 = 'openid-city-zhoushan'
const 严映雪 = 'openid-city-anqing'
const 顾青禾 = 'openid-district-shengsi'
const said = { evidence: 'officer', by: '菜园镇经办人员' } as const

const text = (name: string) => readFileSync(path.join(__dirname, '../..', name), 'utf8')
const shipped = JSON.parse(text('domain/policies/ss22-red500.json')) as Policy
const cases = text('tests/policies/ss22-red500.cases.json')

/** 同一份政策的下一版，改这几处。 */
function draft(change: Partial<Policy> = {}): string {
  return JSON.stringify({ ...shipped, version: 2, ...change })
}

/** 发 600 元的下一版，样例里的钱跟着改。 */
const dearer = {
  draft: draft({ title: '留嵊红包（六百）', amounts: [{ ...shipped.amounts[0]!, fen: 60_000 }] }),
  cases: cases.replaceAll('"fen": 50000', '"fen": 60000'),
}

function people(name: string, count: number, hukou: string) {
  return Array.from({ length: count }, (_, serial) => {
    const entry = aRedPacketEntry(`openid-${name}-${serial}`)
    return { ...entry, answers: { ...entry.answers, hukou: { value: hukou, ...said } } }
  })
}

describe('政策试算', () => {
  let stack: Stack
  beforeEach(async () => {
    stack = await startStack({ now: '2026-11-21T03:00:00.000Z' })
    await stack.insert({
      seasons: [aSeason(), aSeason({ _id: 'eve', fixedOn: '2022-02-11' })],
      employers: [haigong],
      rosterEntries: [
        ...people('外地', 8, '510104'),
        ...people('本地', 6, '330922'),
        ...people('少数', 2, '330900'),
      ],
    })
    await stack.insert(anOfficer({ openid: 卫临川, level: 'city', regionCode: '330900' }))
    await stack.insert(anOfficer({ openid: 严映雪, level: 'city', regionCode: '340800' }))
    await stack.insert(anOfficer({ openid: 顾青禾, level: 'district', regionCode: '330922' }))
  })
  afterEach(() => stack.stop())

  const check = (over: Partial<InputOf<'lab.check'>> = {}, openid = 卫临川) =>
    stack.call(openid, 'lab.check', { seasonId: '2022', ...dearer, ...over })
  const publish = (over: Partial<InputOf<'lab.publish'>> = {}, openid = 卫临川, options = {}) =>
    stack.call(
      openid,
      'lab.publish',
      { ...dearer, effectiveOn: '2022-02-12', note: '县里加了一百', ...over },
      options,
    )
  const refusal = async (work: Promise<unknown>) => {
    const refused = await work.then(
      () => null,
      (error: Refused) => error,
    )
    return refused && [refused.code, refused.fields]
  }
  const explored = async (seasonId: string, policy = 'ss22-red500') => {
    const { entitlements } = await stack.call(null, 'entitlement.explore', {
      seasonId,
      stayRegion: '330922',
      facts: {},
    })
    return entitlements.find((each) => each.policy === policy)?.title
  }

  test('区县的经办人员试不了，也发布不了', async () => {
    expect(await refusal(check({}, 顾青禾))).toEqual(['FORBIDDEN', {}])
    expect(await refusal(publish({}, 顾青禾))).toEqual(['FORBIDDEN', {}])
  })

  test('样样齐的草稿：没有问题，可以发布', async () => {
    const found = await check()
    expect(found).toMatchObject({
      problems: [],
      policy: { id: 'ss22-red500', version: 2, title: '留嵊红包（六百）', document: '嵊人社发〔2022〕4号' },
      cases: { problems: [], failed: [], lacking: [] },
      mayPublish: true,
    })
    expect(found.cases.total).toBeGreaterThan(50)
  })

  test('在花名册上试：多少人、多少钱、谁差一条、谁会变', async () => {
    const { run } = await check()
    expect(run).toEqual({
      people: 16,
      asOf: '2022-02-12',
      verdicts: [
        { verdict: 'ineligible', label: '不符合', heads: 6, text: '6人' },
        { verdict: 'unknown', label: '还差几项才能判断', heads: null, text: '不到5人' },
        { verdict: 'likely', label: '条件都符合，还不能打包票', heads: 8, text: '8人' },
      ],
      payers: [{ payer: 'county', label: '嵊泗县', fen: 480_000, text: '4,800元' }],
      cliffs: [
        {
          condition: 'hukou-outside',
          label: '户口在嵊泗县以外',
          heads: 6,
          text: '6人',
          payers: [{ payer: 'county', label: '嵊泗县', fen: 360_000, text: '3,600元' }],
        },
      ],
      turns: [],
    })
  })

  test('条件改严了，看得出谁从什么变成什么', async () => {
    const conditions = shipped.conditions.map((condition) =>
      condition.id === 'hukou-outside'
        ? { ...condition, test: { kind: 'outside', fact: 'worker.hukou', area: '510100' } as const }
        : condition,
    )
    const { run, cases: found, mayPublish } = await check({ draft: draft({ conditions }), cases })
    expect(run?.turns?.map(({ from, to, heads, text: said }) => [from, to, heads, said])).toEqual([
      ['likely', 'ineligible', 8, '8人'],
      ['ineligible', 'likely', 6, '6人'],
      ['unknown', 'likely', null, '不到5人'],
    ])
    expect(found.failed.length).toBeGreaterThan(0)
    expect(mayPublish).toBe(false)
  })

  test('还没开始的政策，按它开始那天试', async () => {
    const fresh = { id: 'ss22-later', version: 1, inForce: { from: '2022-03-01' } }
    const { run } = await check({ draft: draft(fresh) })
    expect(run?.asOf).toBe('2022-03-01')
    expect(run?.turns).toBeNull()
  })

  test('试算里没有名字，没有编号', async () => {
    const said = JSON.stringify(await check())
    for (const entry of await stack.all('rosterEntries'))
      for (const mark of [entry._id, entry.personId, entry.number]) expect(said).not.toContain(mark)
  })

  test.each<[string, string, { path: string; reason: string }]>([
    ['不是 JSON', '{\n  "id": "a",\n}', { path: '第3行第1个字', reason: '这里少了带双引号的字段名' }],
    ['数字写成文字', draft({ version: '2' as never }), { path: 'version', reason: '类型不对，应为数字' }],
    [
      '引文改了字',
      draft({ source: { ...shipped.source, quote: '另一段' } }),
      { path: 'conditions[0].quote', reason: '不是条款原文的一部分' },
    ],
    [
      '没有这种条件',
      draft({
        conditions: [{ ...shipped.conditions[0]!, test: { kind: 'eval', fact: 'worker.hukou' } as never }],
      }),
      { path: 'conditions[0].test.kind', reason: expect.any(String) as string },
    ],
    [
      '口径超出参数',
      draft({ params: { minDays: { label: '天数', min: 1, max: 9 } } }),
      { path: 'readings[0].options', reason: '有的选项超出了参数的范围' },
    ],
  ])('%s：说出哪一处，不算人，不能发布', async (_, bad, problem) => {
    expect(await check({ draft: bad })).toMatchObject({
      problems: [problem],
      policy: null,
      run: null,
      mayPublish: false,
    })
    expect(await refusal(publish({ draft: bad }))).toEqual([
      'INPUT_INVALID',
      { draft: expect.stringContaining(problem.path) as string },
    ])
  })

  test.each<[string, string, string]>([
    ['别市的地方', draft({ id: 'ss22-elsewhere', version: 1, place: '340803' }), 'place'],
    ['全国的地方', draft({ id: 'ss22-everywhere', version: 1, place: '000000' }), 'place'],
    ['占用别处的编号', draft({ id: 'aq21-daguan' }), 'id'],
    ['跳了一版', draft({ version: 3 }), 'version'],
    ['新编号不从 1 开始', draft({ id: 'ss22-fresh' }), 'version'],
    [
      '在草稿里定口径',
      draft({
        readings: [
          { ...shipped.readings![0]!, decided: { value: 5, on: '2022-02-12', by: '国务院', note: '定了' } },
        ],
      }),
      'readings[0].decided',
    ],
  ])('%s：可以试算，不能发布', async (_, bad, at) => {
    const found = await check({ draft: bad, cases })
    expect(found.problems.map(({ path: where }) => where)).toEqual([at])
    expect([found.run === null, found.mayPublish]).toEqual([false, false])
    expect((await refusal(publish({ draft: bad, cases })))?.[0]).toBe('INPUT_INVALID')
    expect(await stack.all('policyVersions')).toEqual([])
  })

  test('少了边界样例，说出少哪条，不能发布', async () => {
    const file = JSON.parse(dearer.cases) as { cases: { expect: { verdict: string } }[] }
    const some = file.cases.filter((one) => one.expect.verdict !== 'not-in-force')
    const fewer = JSON.stringify({ ...file, cases: some })
    const found = await check({ cases: fewer })
    expect([found.cases.lacking, found.mayPublish]).toEqual([['没有“现在不能申请”的样例'], false])
    expect(await refusal(publish({ cases: fewer }))).toEqual([
      'INPUT_INVALID',
      { cases: '没有“现在不能申请”的样例' },
    ])
  })

  test('样例得出别的结论，列出来，不能发布', async () => {
    const found = await check({ cases })
    expect(found.cases.failed[0]).toMatchObject({ name: '王秀兰，四川人，十六天都在岗', what: 'amounts' })
    expect((await refusal(publish({ cases })))?.[0]).toBe('INPUT_INVALID')
  })

  test('发布：当天起人人看到新的，前一天还是旧的，不用发新版小程序', async () => {
    expect(await explored('2022')).toBe('留嵊红包')
    expect(await publish()).toEqual({ policy: 'ss22-red500', version: 2, effectiveOn: '2022-02-12' })
    expect(await explored('2022')).toBe('留嵊红包（六百）')
    expect(await explored('eve')).toBe('留嵊红包')
    const { versions } = await stack.call(卫临川, 'lab.published', {})
    expect(versions).toEqual([
      {
        policy: 'ss22-red500',
        title: '留嵊红包（六百）',
        version: 2,
        effectiveOn: '2022-02-12',
        text: '发布第2版',
        by: '舟山市经办人员',
        note: '县里加了一百',
        at: '2026-11-21T03:00:00.000Z',
      },
    ])
    expect((await stack.call(严映雪, 'lab.published', {})).versions).toEqual([])
  })

  test('新编号的政策发布出来，就在名单里', async () => {
    const fresh = JSON.stringify({
      ...JSON.parse(dearer.draft),
      id: 'ss22-bonus',
      version: 1,
      title: '再加一份',
    })
    await publish({ draft: fresh, cases: dearer.cases.replaceAll('ss22-red500.', 'ss22-bonus.') })
    expect(await explored('2022', 'ss22-bonus')).toBe('再加一份')
  })

  test('同一份发布两遍：同一次提交还是那一版，另一次说有人改过', async () => {
    const once = await publish({}, 卫临川, { requestId: 'publish-once' })
    expect(await publish({}, 卫临川, { requestId: 'publish-once' })).toEqual(once)
    expect(await refusal(publish())).toEqual(['VERSION_CONFLICT', {}])
    expect(await stack.all('policyVersions')).toHaveLength(1)
  })

  test('两份同时发布，只有一份成', async () => {
    const both = await Promise.allSettled([publish(), publish({ note: '另一位同事也在发布' })])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await stack.all('policyVersions')).toHaveLength(1)
  })

  test('定过的口径要照原样写进下一版', async () => {
    const decided = { policy: 'ss22-red500', reading: 'min-days', value: 1, note: '商定', version: 1 }
    await stack.call(卫临川, 'register.decide', { ...decided, effectiveOn: '2022-02-12' })
    const next = { ...(JSON.parse(dearer.draft) as Policy), version: 3 }
    expect((await check({ draft: JSON.stringify(next) })).problems).toEqual([
      { path: 'readings[0].decided', reason: '已经定的口径要照原样写' },
    ])
  })

  test.each([
    ['昨天起', { effectiveOn: '2022-02-11' }, ['effectiveOn']],
    ['写错年份', { effectiveOn: '2032-02-12' }, ['effectiveOn']],
    ['写了身份证号', { note: '按 11010119900307771X 的例子' }, ['note']],
  ])('%s，发布不了', async (_, over, fields) => {
    const found = await refusal(publish(over))
    expect([found?.[0], Object.keys(found?.[1] ?? {})]).toEqual(['INPUT_INVALID', fields])
  })

  test('恶意的草稿：原型字段、深层嵌套、塞满 28000 字、指数组合，都说得清，很快', async () => {
    const deep = `${'{"all":['.repeat(2700)}${']}'.repeat(2700)}`
    const manyReadings = Array.from({ length: 120 }, (_, serial) => ({
      id: `r${serial}`,
      question: '？',
      options: [
        { id: 'a', value: 'a', label: 'a' },
        { id: 'b', value: 'b', label: 'b' },
      ],
    }))
    const hostile = [
      `{"__proto__": {"id": "x"}, ${draft().slice(1)}`,
      draft().replace('"min-days"', '"constructor"').replace('"minDays"', '"__proto__"'),
      draft().replace('"within"', '"toString"'),
      deep,
      '['.repeat(28_000),
      '"'.repeat(28_000),
      `"${'\\u0000'.repeat(4600)}"`,
      draft({ title: 'x'.repeat(20_000) }),
      JSON.stringify({ ...shipped, version: 2, readings: manyReadings }),
      'null',
      '[]',
      '7',
    ]
    const startedAt = Date.now()
    for (const bad of hostile) {
      const found = await check({ draft: bad, cases: '{' })
      expect([found.mayPublish, found.problems.length > 0]).toEqual([false, true])
      expect((await refusal(publish({ draft: bad, cases: '{' })))?.[0]).toBe('INPUT_INVALID')
    }
    expect(Date.now() - startedAt).toBeLessThan(10_000)
    expect(({} as Record<string, unknown>).id).toBeUndefined()
  })
})
