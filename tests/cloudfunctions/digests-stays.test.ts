import { standingAfter, totalOf } from '../../domain/digests/stay-standing'
import type { OutputOf } from '../../domain/contracts/registry'
import { anOfficer, aPoster, aRosterEntry, aSeason, aTask, caiyuan, changjiang } from '../support/builders'
import { startStack, type Refused, type Stack } from '../support/stack'
import { aStayEvent, manyStayEvents, noonOf } from '../support/stay-log'

const 顾青禾 = 'openid-gu-qinghe'
const 方知远 = 'openid-fang-zhiyuan'
const 罗怀远 = 'openid-luo-huaiyuan'
const 王秀兰 = 'openid-wang-xiulan'

const seasonId = '2027'
const 五龙乡 = '330922202'
const 长涂镇 = '330921107'

let stack: Stack
beforeEach(async () => {
  stack = await startStack({ now: '2027-02-01T01:00:00.000Z' })
  await stack.insert({
    seasons: [aSeason({ _id: seasonId, festivalOn: '2027-02-06', isDemo: false, fixedOn: null })],
  })
  for (const [openid, level, regionCode] of [
    [顾青禾, 'district', caiyuan.countyCode],
    [方知远, 'city', caiyuan.cityCode],
    [罗怀远, 'district', changjiang.countyCode],
  ] as const)
    await stack.insert(anOfficer({ openid, level, regionCode }))
})
afterEach(() => stack.stop())

type Digest = NonNullable<OutputOf<'digest.get'>['digest']>

async function read(openid: string, over: object = {}): Promise<Digest> {
  const { digest } = await stack.call(openid, 'digest.get', { seasonId, ...over })
  if (!digest) throw new Error('no digest')
  return digest
}
async function tickAt(now: string): Promise<void> {
  stack.setNow(now)
  await stack.tick()
}
const refusal = (call: Promise<unknown>) =>
  call.then(
    () => 'ok',
    (error: Refused) => error.code,
  )
const texts = ({ text }: Digest) => JSON.stringify(text)

describe('留岗事件：和登记写在一起', () => {
  const consent = { kind: 'stay-registration', version: '2026-11' } as const

  test('登记、回答、改主意、撤回，折算出来和街道的统计数一样，里面没有人', async () => {
    await stack.insert({ posters: [aPoster({ _id: 'GATE2222', seasonId, expiresOn: '2099-12-31' })] })
    const declare = (openid: string) =>
      stack.call(openid, 'stay.declare', { placeToken: 'GATE2222', stay: 'staying', consent })
    const first = await declare(王秀兰)
    const answers = { name: '王秀兰', hukou: '510104', childrenAtHome: 2 }
    await stack.call(王秀兰, 'stay.answer', { seasonId, version: first.version, answers })
    const second = await declare('openid-li-guihua')
    await stack.call('openid-li-guihua', 'stay.change', {
      seasonId,
      version: second.version,
      stay: 'leaving',
    })
    await declare('openid-chen-ping')
    await stack.call('openid-chen-ping', 'stay.withdraw', { seasonId })
    const events = await stack.all('stayEvents')
    const total = totalOf(standingAfter([], events))
    expect(total).toMatchObject({ staying: 1, leaving: 1, outside: 1, children: 2, originUnknown: 0 })
    const [street] = (await stack.all('tallies')).filter(({ level }) => level === 'street')
    expect(street?.stays).toMatchObject({ staying: total.staying, leaving: total.leaving })
    const people = (await stack.all('people')).map(({ _id }) => _id)
    const log = JSON.stringify(events)
    expect(people.some((id) => log.includes(id))).toBe(false)
    expect(log).not.toMatch(/王秀兰|personId|entryId/)
    expect(new Set(events.map(({ why }) => why))).toEqual(new Set(['declared', 'changed', 'withdrawn']))
  })

  test('孩子只记人数，不问名字；可以改、可以收回', async () => {
    await stack.insert({ posters: [aPoster({ _id: 'GATE2222', seasonId, expiresOn: '2099-12-31' })] })
    const mine = await stack.call(王秀兰, 'stay.declare', {
      placeToken: 'GATE2222',
      stay: 'staying',
      consent,
    })
    const told = (version: number, childrenAtHome: number | null) =>
      stack.call(王秀兰, 'stay.answer', { seasonId, version, answers: { childrenAtHome } })
    const after = await told(mine.version, 1)
    expect(after.answered.find(({ key }) => key === 'childrenAtHome')).toMatchObject({ text: '1 个' })
    const taken = await told(after.version, null)
    expect(taken.answers.childrenAtHome).toBeUndefined()
    expect(await refusal(told(taken.version, 10))).toBe('INPUT_INVALID')
  })
})

describe('日报里的留岗：每天零点的人数和前一天的变化', () => {
  const undecided = { stay: 'undecided', outside: true, children: null } as const

  test('人数、省外、孩子、改主意，县里和市里各一份', async () => {
    await stack.insert({
      stayEvents: [
        ...manyStayEvents(12, { at: noonOf('2027-01-30'), children: 1 }),
        ...manyStayEvents(9, {
          at: noonOf('2027-01-31'),
          streetCode: 五龙乡,
          outside: false,
          stay: 'leaving',
        }),
        aStayEvent({ at: noonOf('2027-01-31'), from: undecided }),
        aStayEvent({ at: noonOf('2027-01-30'), stay: 'undecided' }),
        ...manyStayEvents(3, { at: noonOf('2027-01-31'), streetCode: 长涂镇, outside: null }),
        aStayEvent({ at: '2027-01-31T16:00:00.000Z' }),
      ],
    })
    await stack.tick()
    const { stays, byStreet, figures } = await read(顾青禾)
    expect(stays).toMatchObject({ staying: 13, leaving: 9, undecided: 0, outside: 13, children: 12 })
    expect(stays?.turned).toEqual({ fresh: 9, toStaying: 1, toLeaving: 0, withdrawn: 0 })
    expect(byStreet.map(({ region, staying, leaving }) => [region.code, staying, leaving])).toEqual([
      [caiyuan.streetCode, 13, 0],
      [五龙乡, 0, 9],
    ])
    expect(figures).toContainEqual({ label: '省外留守', text: '13 人' })
    const city = await read(方知远)
    expect(city.stays).toMatchObject({ staying: 16, outside: 13 })
    const daishan = await read(方知远, { regionCode: '330921' })
    expect(daishan.stays).toMatchObject({ staying: 3, outside: null, children: null })
    expect(daishan.figures).toContainEqual({ label: '省外留守', text: '还没有数' })
  })

  test('街道里不足 5 人的格子不写，也减不出来', async () => {
    await stack.insert({
      stayEvents: [
        ...manyStayEvents(2, { at: noonOf('2027-01-30') }),
        ...manyStayEvents(30, { at: noonOf('2027-01-30'), streetCode: 五龙乡 }),
        ...manyStayEvents(60, { at: noonOf('2027-01-30'), streetCode: '330922101' }),
      ],
    })
    await stack.tick()
    const { byStreet } = await read(顾青禾)
    expect(byStreet.map(({ staying }) => staying).sort()).toEqual([60, null, null])
  })

  test('零点刚过，可能还有人没写完：等一分钟再做', async () => {
    await stack.insert({ stayEvents: [aStayEvent({ at: noonOf('2027-02-01') })] })
    await tickAt('2027-02-01T16:00:30.000Z')
    expect(await stack.stored('digests', 'district:2027:330922:2027-02-02')).toBeNull()
    await stack.insert({ stayEvents: [aStayEvent({ at: '2027-02-01T15:59:59.900Z' })] })
    await tickAt('2027-02-01T16:01:00.000Z')
    expect((await read(顾青禾)).stays?.staying).toBe(2)
  })

  test('欠薪日报：没有也报；有了按当天新增、办结、还在办', async () => {
    const 张伟 = aRosterEntry('openid-zhang-wei', { seasonId })
    const need = (_id: string, openedAt: string, doneAt: string | null) =>
      aTask(张伟, {
        _id: `need:${_id}`,
        kind: 'need',
        need: 'unpaid-wages',
        fact: null,
        status: doneAt === null ? 'open' : 'done',
        openedAt,
        doneAt,
        sortKey: `0#${openedAt}#${_id}`,
      })
    await stack.insert({ stayEvents: [aStayEvent({ at: noonOf('2027-01-30') })] })
    await stack.tick()
    expect((await read(顾青禾)).wages?.text).toBe('1 月 31 日无新增欠薪线索，办结 0 条，还在办 0 条。')
    await stack.insert({
      rosterEntries: [张伟],
      tasks: [
        need('1', noonOf('2027-02-01'), null),
        need('2', noonOf('2027-01-31'), noonOf('2027-02-01')),
        { ...need('3', noonOf('2027-02-01'), null), need: 'medical' },
      ],
    })
    await tickAt('2027-02-02T01:00:00.000Z')
    expect((await read(顾青禾)).wages).toMatchObject({ fresh: 1, settled: 1, open: 1 })
  })

  test('走势：一天一个数，不知道的空着', async () => {
    await stack.insert({
      stayEvents: [
        ...manyStayEvents(6, { at: noonOf('2027-01-30'), outside: null }),
        ...manyStayEvents(4, { at: noonOf('2027-01-31'), outside: true }),
      ],
    })
    await stack.tick()
    const { days, region } = await stack.call(顾青禾, 'digest.series', { seasonId })
    expect([region.code, ...days.map(({ on, staying, outside }) => [on, staying, outside])]).toEqual([
      '330922',
      ['2027-01-30', 6, null],
      ['2027-01-31', 10, 4],
    ])
    expect(await refusal(stack.call(罗怀远, 'digest.series', { seasonId, regionCode: '330922' }))).toBe(
      'FORBIDDEN',
    )
  })
})

describe('没跑的日子，事后补上', () => {
  const log = () => [
    ...manyStayEvents(7, { at: noonOf('2027-01-29') }),
    ...manyStayEvents(6, { at: noonOf('2027-01-31') }),
    ...manyStayEvents(5, { at: noonOf('2027-02-02'), stay: 'leaving' }),
    ...manyStayEvents(4, { at: noonOf('2027-02-03') }),
  ]

  test('停了三天，补出来的人数和天天跑的一样，写明是补的', async () => {
    await stack.insert({ stayEvents: log() })
    await tickAt('2027-01-31T01:00:00.000Z')
    await tickAt('2027-02-04T01:00:00.000Z')
    const { digests } = await stack.call(顾青禾, 'digest.list', { seasonId, kind: 'district' })
    expect(digests.map(({ on }) => on)).toEqual(
      [4, 3, 2, 1].map((day) => `2027-02-0${day}`).concat('2027-01-31', '2027-01-30'),
    )
    const told = await Promise.all(digests.map(({ on }) => read(顾青禾, { on })))
    expect(told.map(({ stays, isLater }) => [stays?.staying, stays?.leaving, isLater])).toEqual([
      [17, 5, false],
      [13, 5, true],
      [13, 0, true],
      [13, 0, true],
      [7, 0, false],
      [7, 0, true],
    ])
    expect(told.map(({ note }) => note !== null)).toEqual([false, true, true, true, false, true])
    expect(told[1]?.note).toContain('当时没有记下')
  })
})

describe('周报、简报和总结', () => {
  const january = () => manyStayEvents(147, { at: noonOf('2027-01-30') })
  const february = () => manyStayEvents(14, { at: noonOf('2027-02-05') })
  const practice = {
    seasonId,
    regionCode: caiyuan.countyCode,
    title: '年夜饭送到船上',
    text: '值守的船员上不了岸，街道把年夜饭送到码头。',
  }

  test('省外留守由 1 月底的 147 人增加至 161 人：每周一期，期号接着数', async () => {
    await stack.insert({ stayEvents: [...january(), ...february()] })
    stack.setNow('2027-02-03T01:00:00.000Z')
    await stack.call(顾青禾, 'practice.save', practice)
    await tickAt('2027-02-08T01:00:00.000Z')
    const bulletin = await read(方知远, { kind: 'bulletin' })
    expect([bulletin.on, bulletin.text?.title, bulletin.text?.number]).toEqual([
      '2027-02-08',
      '迎春送暖稳岗留工工作简报',
      '第 2 期',
    ])
    expect(texts(bulletin)).toContain('省外留守务工人员由 1 月底的 147 人增加至 161 人。')
    expect(texts(bulletin)).toContain('嵊泗县：年夜饭送到船上。')
    const first = await read(方知远, { kind: 'bulletin', on: '2027-02-01' })
    expect(texts(first)).not.toContain('增加至')
    const weekly = await read(顾青禾, { kind: 'weekly' })
    expect(weekly.text?.sections.map(({ title }) => title).slice(1, 5)).toEqual([
      '一、企业用工需求情况',
      '二、用工服务保障情况',
      '三、存在问题',
      '四、典型做法',
    ])
    const stored = JSON.stringify([await stack.all('practices'), await stack.all('digestContents')])
    expect(stored).not.toContain('年夜饭送到码头')
    await stack.tick()
    const { digests } = await stack.call(方知远, 'digest.list', { seasonId, kind: 'bulletin' })
    expect(digests).toHaveLength(2)
  })

  test('典型做法：自己辖区的能写能改，别的区看不到，不许写手机号', async () => {
    const saved = await stack.call(顾青禾, 'practice.save', practice)
    const again = { ...practice, practiceId: saved.practiceId, version: saved.version }
    const after = await stack.call(顾青禾, 'practice.save', { ...again, title: '年夜饭送上船' })
    expect([after.title, after.version, after.region.name]).toEqual(['年夜饭送上船', 2, '嵊泗县'])
    expect(await refusal(stack.call(顾青禾, 'practice.save', again))).toBe('VERSION_CONFLICT')
    expect(
      await refusal(stack.call(罗怀远, 'practice.save', { ...again, regionCode: changjiang.countyCode })),
    ).toBe('NOT_FOUND')
    expect(await refusal(stack.call(罗怀远, 'practice.save', practice))).toBe('FORBIDDEN')
    const named = { ...practice, text: '请找张师傅，电话１３８ 0000 0000，随时都在。' }
    expect(await refusal(stack.call(顾青禾, 'practice.save', named))).toBe('INPUT_INVALID')
    const listed = await stack.call(方知远, 'practice.list', { seasonId })
    expect(listed.practices.map(({ title }) => title)).toEqual(['年夜饭送上船'])
    expect((await stack.call(罗怀远, 'practice.list', { seasonId })).practices).toEqual([])
  })

  test('节过完了，写一份全季的', async () => {
    await stack.insert({ stayEvents: [...january(), ...february()] })
    await tickAt('2027-02-21T01:00:00.000Z')
    expect(await stack.call(方知远, 'digest.get', { seasonId, kind: 'season' })).toMatchObject({
      digest: null,
    })
    await tickAt('2027-02-22T01:00:00.000Z')
    const season = await read(方知远, { kind: 'season' })
    expect(texts(season)).toContain('省外留守务工人员由 1 月 30 日的 147 人增加至 161 人')
    expect((await read(顾青禾, { kind: 'season' })).on).toBe('2027-02-22')
  })
})
