import { jobScope } from '../../cloudfunctions/_server/scope'
import { transact } from '../../cloudfunctions/_server/store/store'
import { makeDigests } from '../../cloudfunctions/_server/timer/make-digests'
import { startOfShanghaiDay } from '../../domain/calendar/shanghai-day'
import type { DigestDoc } from '../../cloudfunctions/_server/store/matching-documents'
import { anEmployer, anOfficer, aPost, aSeason, aShortage, caiyuan, changjiang } from '../support/builders'
import { aPartnership } from '../support/matching-builders'
import { startStack, type Stack } from '../support/stack'
import type { Refused } from '../support/stack'

const 顾青禾 = 'openid-gu-qinghe'
const 方知远 = 'openid-fang-zhiyuan'
const 沈岚 = 'openid-shen-lan'
const 罗怀远 = 'openid-luo-huaiyuan'
const 卫临川 = 'openid-wei-linchuan'
const 严映雪 = 'openid-yan-yingxue'

const seasonId = '2022'
/** The season is on 2022-02-12: the digest tells of the 11th. */
const yesterday = (clock: string) => new Date(`2022-02-11T${clock}:00.000+08:00`).toISOString()
const today = (clock: string) => new Date(`2022-02-12T${clock}:00.000+08:00`).toISOString()

let serial = 0
function aCase(employerName: string, over: Parameters<typeof aShortage>[0] = {}) {
  const _id = over?._id ?? `case-${employerName}`
  const reportedAt = over?.reportedAt ?? '2022-01-18T02:00:00.000Z'
  const employer = anEmployer({ _id: `employer-${++serial}`, name: employerName })
  return aShortage({
    _id,
    employerId: employer._id,
    employerName,
    reportedAt,
    reportedOn: new Date(Date.parse(reportedAt) + 8 * 3_600_000).toISOString().slice(0, 10),
    sortKey: `${reportedAt}#${_id}`,
    ...over,
  })
}

const filledAll = { status: 'filled', stage: 'closed', headcountOpen: 0, tierNow: null } as const
const shortages = () => [
  aCase('嵊泗海工', { reportedAt: yesterday('00:00'), posts: [aPost({ headcount: 45 })] }),
  aCase('嵊泗屿丰水产', { reportedAt: yesterday('23:59'), acceptedAt: today('09:00') }),
  aCase('嵊泗澜盛船厂', { reportedAt: today('00:00') }),
  aCase('嵊泗枸贝海产', {
    reportedAt: '2022-02-07T02:00:00.000Z',
    status: 'accepted',
    stage: 'accepted',
    acceptedAt: '2022-02-07T08:00:00.000Z',
    posts: [aPost({ headcount: 100, filled: 20 })],
  }),
  aCase('嵊泗客渡轮运', {
    ...filledAll,
    reportedAt: '2022-02-08T02:00:00.000Z',
    closedAt: yesterday('16:30'),
    posts: [aPost({ headcount: 30, filled: 30 })],
    tierAtReport: 2,
  }),
  aCase('嵊泗礁石建材', { ...filledAll, closedAt: yesterday('10:00'), status: 'withdrawn' }),
  aCase('嵊泗蓝屿酒店', { ...filledAll, closedAt: '2022-02-10T15:59:59.999Z' }),
  aCase('岱山海产', {
    ...caiyuan,
    countyCode: '330921',
    streetCode: '330921100',
    reportedAt: yesterday('12:00'),
  }),
]

let stack: Stack
beforeEach(async () => {
  stack = await startStack({ now: '2026-11-21T01:00:00.000Z' })
  await stack.insert({
    seasons: [aSeason()],
    shortages: shortages(),
    partnerships: [aPartnership('330900', '340800'), aPartnership('330900', '621200')],
  })
  for (const [openid, level, regionCode] of [
    [顾青禾, 'district', caiyuan.countyCode],
    [方知远, 'city', caiyuan.cityCode],
    [沈岚, 'street', caiyuan.streetCode],
    [罗怀远, 'district', changjiang.countyCode],
    [卫临川, 'city', changjiang.cityCode],
    [严映雪, 'city', '340800'],
  ] as const)
    await stack.insert(anOfficer({ openid, level, regionCode }))
})
afterEach(() => stack.stop())

const lines = (rows: readonly { employerName: string; headcount: number; tier: number; note: string }[]) =>
  rows.map(({ employerName, headcount, tier, note }) => `${employerName} ${headcount}人 第${tier}档 ${note}`)
const refusal = (call: Promise<unknown>) =>
  call.then(
    () => 'ok',
    (error: Refused) => error.code,
  )

describe('区县日报：昨天新上报的、过期没办的、招满的', () => {
  test('按那天零点说：当天零点以后的事不算，前一天零点到二十四点的算', async () => {
    await stack.tick()
    const { digest } = await stack.call(顾青禾, 'digest.get', { seasonId })
    expect(digest).toMatchObject({ on: '2022-02-12', kind: 'district', region: { name: '嵊泗县' } })
    expect(lines(digest!.fresh)).toEqual(['嵊泗海工 45人 第2档 等待受理', '嵊泗屿丰水产 12人 第1档 等待受理'])
    expect(lines(digest!.overdue)).toEqual(['嵊泗枸贝海产 80人 第2档 待专员第一次联系，过期 3 天'])
    expect(lines(digest!.filled)).toEqual(['嵊泗客渡轮运 30人 第2档 上报 3 天后招满'])
    expect(digest!.open).toEqual([
      { tier: 1, cases: 1, headcount: 12 },
      { tier: 2, cases: 2, headcount: 125 },
      { tier: 3, cases: 0, headcount: 0 },
    ])
    expect(digest).toMatchObject({ cases: 3, headcount: 137 })
  })

  test('全市的一份，是各区县加起来', async () => {
    await stack.tick()
    const { digest: city } = await stack.call(方知远, 'digest.get', { seasonId })
    expect(city!.fresh.map(({ employerName }) => employerName)).toEqual([
      '嵊泗海工',
      '岱山海产',
      '嵊泗屿丰水产',
    ])
    expect(city).toMatchObject({ cases: 4, headcount: 149 })
    const { digest: daishan } = await stack.call(方知远, 'digest.get', { seasonId, regionCode: '330921' })
    expect(daishan).toMatchObject({ cases: 1, region: { name: '岱山县' } })
  })

  test('发出去就不再改：后来的事进明天的日报', async () => {
    await stack.tick()
    const before = await stack.all('digestContents')
    await stack.insert({ shortages: [aCase('嵊泗渔里民宿', { reportedAt: yesterday('13:00') })] })
    await stack.tick()
    expect(await stack.all('digestContents')).toEqual(before)
  })

  test('街道没有自己的日报；别的区看不到；每天一份，新的在前', async () => {
    await stack.tick()
    expect((await stack.call(沈岚, 'digest.get', { seasonId })).digest).toBeNull()
    expect((await stack.call(罗怀远, 'digest.get', { seasonId })).digest).toBeNull()
    const other = { seasonId, regionCode: '330922' }
    expect(await refusal(stack.call(罗怀远, 'digest.get', other))).toBe('FORBIDDEN')
    const { digests } = await stack.call(顾青禾, 'digest.list', { seasonId, kind: 'district' })
    expect(digests.map(({ digestId }) => digestId)).toEqual(['district:2022:330922:2022-02-12'])
    const onDay = { seasonId, on: '2022-02-11' }
    expect((await stack.call(顾青禾, 'digest.get', onDay)).digest).toBeNull()
  })

  test('真实的一季：每天一份，过了季就停', async () => {
    await stack.insert({
      seasons: [aSeason({ _id: '2027', festivalOn: '2027-02-06', isDemo: false, fixedOn: null })],
      shortages: [aCase('嵊泗来年海工', { seasonId: '2027', reportedAt: '2027-02-09T02:00:00.000Z' })],
    })
    for (const now of ['2027-02-09T15:59:00.000Z', '2027-02-09T16:01:00.000Z', '2027-02-09T16:06:00.000Z']) {
      stack.setNow(now)
      await stack.tick()
    }
    const daysOf = async () => {
      const filter = { seasonId: '2027', kind: 'district' } as const
      const { digests } = await stack.call(顾青禾, 'digest.list', filter)
      return digests.map(({ on, cases }) => [on, cases])
    }
    const made = [
      ['2027-02-10', 1],
      ['2027-02-09', 0],
    ]
    expect(await daysOf()).toEqual(made)
    stack.setNow('2027-06-09T15:59:00.000Z')
    await stack.tick()
    expect(await daysOf()).toEqual(made)
  })
})

describe('联盟城市岗位清单：有岗位、有数，没有联系方式', () => {
  const read = (openid: string, over = {}) =>
    stack.call(openid, 'publication.get', { seasonId, fromCity: '330900', ...over })

  test('开着的岗位全在里面，按工种合计，写明是几点的数，不带人', async () => {
    await stack.tick()
    const { publication } = await read(严映雪)
    expect(publication!.byTrade).toEqual([{ trade: 'welder', posts: 5, headcount: 161 }])
    expect(publication!.partners.map(({ name }) => name)).toEqual(['安庆市', '陇南市'])
    expect(publication!.asOf).toBe(today('09:00'))
    expect(Object.keys(publication!.posts[0]!).sort()).toEqual([
      'employerName',
      'headcount',
      'neededBy',
      'region',
      'trade',
      'wageFen',
    ])
    const stored = JSON.stringify([await stack.all('digests'), await stack.all('digestContents')])
    expect(stored).not.toMatch(/Sealed|specialist|creditCode|personId|contact/)
  })

  test('岗位多就分页，翻完不重不漏；可以只看一个工种', async () => {
    await stack.tick()
    const seen: string[] = []
    for (let cursor: string | undefined = '0'; cursor !== undefined;) {
      const page: Awaited<ReturnType<typeof read>> = await read(严映雪, { cursor, limit: 2 })
      seen.push(...page.publication!.posts.map(({ employerName }) => employerName))
      cursor = page.next ?? undefined
    }
    expect(seen).toHaveLength(5)
    expect(new Set(seen).size).toBe(5)
    const sewing = await read(严映雪, { trade: 'sewing' })
    expect([sewing.publication!.posts, sewing.publication!.byTrade.length]).toEqual([[], 1])
  })

  test('自己市和名单上的市看得到，别的市和区县都不行', async () => {
    await stack.tick()
    expect(await refusal(read(方知远))).toBe('ok')
    expect(await refusal(read(卫临川))).toBe('FORBIDDEN')
    expect(await refusal(read(顾青禾))).toBe('FORBIDDEN')
  })

  test('没有合作城市就不发布', async () => {
    await stack.insert({ shortages: [aCase('青岛海纳', changjiang)] })
    await stack.tick()
    expect(
      (await stack.call(卫临川, 'publication.get', { seasonId, fromCity: '370200' })).publication,
    ).toBeNull()
  })
})

describe('再跑一次，断在哪里，都是同一份', () => {
  const ended = async () => [await stack.all('digests'), await stack.all('digestContents')] as const
  const restart = async () => {
    for (const { _id } of await stack.all('digests')) await remove(_id)
  }
  const remove = async (_id: string) => {
    await transact(async (db) => {
      await db.remove('digests', _id)
      await db.remove('digestContents', _id)
    })
  }

  test('再跑两次，一个字不变', async () => {
    await stack.tick()
    const once = await ended()
    expect(once[0].map(({ _id }: DigestDoc) => _id)).toEqual([
      'district:2022:330900:2022-02-12',
      'district:2022:330921:2022-02-12',
      'district:2022:330922:2022-02-12',
      'publication:2022:330900:2022-02-12',
    ])
    stack.setNow('2026-11-21T04:00:00.000Z')
    await stack.tick()
    await stack.tick()
    expect(await ended()).toEqual(once)
    expect(once[0][0]!.asOf).toBe(startOfShanghaiDay('2022-02-12'))
  })

  const make = () =>
    makeDigests({
      id: 'run',
      scope: jobScope('timer'),
      seasons: [aSeason()],
      now: () => new Date('2026-11-21T01:00:00.000Z'),
      isOver: () => false,
    })

  test('存储断在哪一次、写成了却说没成，再跑就是同一份', async () => {
    await make()
    const whole = await ended()
    let nth = 0
    for (let isHit = true; isHit; nth += 5) {
      await restart()
      stack.gateway.faults.add({ match: { nth: nth + 1 }, kind: 'error', times: 500 })
      isHit = await make().then(
        () => false,
        () => true,
      )
      stack.gateway.faults.clear()
      // What a dead process left open the database drops by itself, long before the next run.
      stack.gateway.engine.transactions.close()
      await make()
      expect([nth, await ended()]).toEqual([nth, whole])
    }
    expect(nth).toBeGreaterThan(30)
    for (let commit = 1; commit <= 4; commit++) {
      await restart()
      const match = { action: 'database.commitTransaction', nth: commit }
      stack.gateway.faults.add({ match, kind: 'commit-then-error', times: 1 })
      await make()
      expect([commit, await ended()]).toEqual([commit, whole])
    }
  })
})
