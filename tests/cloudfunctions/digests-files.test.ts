import { strFromU8, unzipSync } from 'fflate'
import { jobScope } from '../../cloudfunctions/_server/scope'
import { practicesIn } from '../../cloudfunctions/_server/repositories/digests'
import { transact } from '../../cloudfunctions/_server/store/store'
import { makeDigests } from '../../cloudfunctions/_server/timer/make-digests'
import { anOfficer, aSeason, aShortage, caiyuan, changjiang } from '../support/builders'
import { startStack, type Refused, type Stack } from '../support/stack'
import { aStayEvent, manyStayEvents, noonOf } from '../support/stay-log'

const 顾青禾 = 'openid-gu-qinghe'
const 方知远 = 'openid-fang-zhiyuan'
const 罗怀远 = 'openid-luo-huaiyuan'

const seasonId = '2027'
const 岱山街 = '330921107'
const season = () => aSeason({ _id: seasonId, festivalOn: '2027-02-06', isDemo: false, fixedOn: null })

let stack: Stack
beforeEach(async () => {
  stack = await startStack({ now: '2027-02-01T01:00:00.000Z' })
  await stack.insert({ seasons: [season()] })
  for (const [openid, level, regionCode] of [
    [顾青禾, 'district', caiyuan.countyCode],
    [方知远, 'city', caiyuan.cityCode],
    [罗怀远, 'district', changjiang.countyCode],
  ] as const)
    await stack.insert(anOfficer({ openid, level, regionCode }))
})
afterEach(() => stack.stop())

const refusal = (call: Promise<unknown>) =>
  call.then(
    () => 'ok',
    (error: Refused) => error.code,
  )
const tickAt = async (now: string) => {
  stack.setNow(now)
  await stack.tick()
}

describe('下载：Word 和 Excel 里是同一份', () => {
  const digestId = 'district:2027:330922:2027-02-01'
  const file = (openid: string, over = {}) =>
    stack.call(openid, 'digest.file', { digestId, format: 'word', ...over })
  const parts = (base64: string) => unzipSync(Buffer.from(base64, 'base64'))
  beforeEach(async () => {
    const reportedAt = noonOf('2027-01-31')
    const shortage = aShortage({ seasonId, reportedAt, reportedOn: '2027-01-31', employerName: '=嵊泗海工' })
    await stack.insert({
      shortages: [shortage],
      stayEvents: manyStayEvents(12, { at: noonOf('2027-01-30') }),
    })
    await stack.tick()
  })

  test('Word：标题、数字、单位都在，更正写在后面', async () => {
    const fix = { digestId, figure: '省外留守', was: '12', now: '11', reason: '一人重复登记' }
    await stack.call(顾青禾, 'digest.amend', fix)
    const { fileName, base64 } = await file(顾青禾)
    const text = strFromU8(parts(base64)['word/document.xml']!)
    expect(fileName).toBe('嵊泗县区县日报2027-02-01.docx')
    for (const words of ['嵊泗县稳岗留工日报', '登记留岗过年 12 人', '=嵊泗海工', '更正第 1 号'])
      expect(text).toContain(words)
  })

  test('Excel：数是数，文字是文字，公式不会算', async () => {
    const { fileName, base64 } = await file(方知远, { format: 'excel' })
    const sheets = Object.entries(parts(base64)).filter(([name]) => name.includes('worksheets/'))
    const text = sheets.map(([, bytes]) => strFromU8(bytes)).join('')
    expect(fileName).toMatch(/\.xlsx$/)
    expect(text).toContain('<v>12</v>')
    expect(text).toContain('=嵊泗海工')
    expect(text).not.toContain('<f>')
  })

  test('别的区、没有的、岗位清单，都是一句话：没有', async () => {
    expect(await refusal(file(罗怀远))).toBe('NOT_FOUND')
    expect(await refusal(file(顾青禾, { digestId: 'district:2027:330922:2027-01-01' }))).toBe('NOT_FOUND')
    expect(await refusal(file(顾青禾, { digestId: 'district:2027:330900:2027-02-01' }))).toBe('NOT_FOUND')
  })
})

describe('公布的数：谁都能看，看不出任何一个人', () => {
  const read = (regionCode = '330900') => stack.call(null, 'figures.public', { seasonId, regionCode })
  const leave = (at: string) => {
    const from = { stay: 'staying', outside: true, children: null } as const
    return { ...aStayEvent({ at, from }), to: null, why: 'withdrawn' as const }
  }

  test('不用登录；只有公布的数，没有真的数', async () => {
    await stack.insert({
      stayEvents: [
        ...manyStayEvents(147, { at: noonOf('2027-01-30') }),
        ...manyStayEvents(4, { at: noonOf('2027-01-30'), streetCode: 岱山街 }),
        ...manyStayEvents(3, { at: noonOf('2027-01-30'), stay: 'leaving' }),
      ],
    })
    await stack.tick()
    const { on, whole, parts } = await read()
    expect([on, whole.staying, whole.leaving]).toEqual(['2027-01-31', 145, null])
    expect(parts.map(({ region, staying }) => [region.name, staying])).toEqual([
      ['岱山县', null],
      ['嵊泗县', 145],
    ])
    const county = await read('330922')
    expect([county.whole.staying, county.parts]).toEqual([145, []])
    expect(JSON.stringify([await read(), county])).not.toMatch(/147|base|hildren/)
  })

  test('王秀兰一个人撤回，公布的数不动；走了一批才动', async () => {
    await stack.insert({ stayEvents: manyStayEvents(20, { at: noonOf('2027-01-30') }) })
    await stack.tick()
    await stack.insert({ stayEvents: [leave(noonOf('2027-02-01'))] })
    await tickAt('2027-02-02T01:00:00.000Z')
    await stack.insert({ stayEvents: Array.from({ length: 4 }, () => leave(noonOf('2027-02-02'))) })
    await tickAt('2027-02-03T01:00:00.000Z')
    await stack.insert({ stayEvents: Array.from({ length: 13 }, () => leave(noonOf('2027-02-03'))) })
    await tickAt('2027-02-04T01:00:00.000Z')
    const { days } = await read()
    expect(days.map(({ staying }) => staying)).toEqual([20, 20, 20, 15, null])
  })

  test('还没公布过，就是没有；别的省也一样', async () => {
    expect(await read()).toMatchObject({ on: null, whole: { staying: null }, parts: [], days: [] })
    expect(await read('510100')).toMatchObject({ on: null, days: [] })
  })
})

describe('断在哪里，再跑都是同一份', () => {
  const now = '2027-02-08T01:00:00.000Z'
  const make = (isOver = () => false) =>
    makeDigests({
      id: 'run',
      scope: jobScope('timer'),
      seasons: [season()],
      now: () => new Date(now),
      isOver,
    })
  const kept = ['digests', 'digestContents', 'publicFigures'] as const

  /** Sealed texts have a new nonce each time: what they say is compared. */
  async function ended() {
    const [digests, contents, figures] = [
      await stack.all('digests'),
      await stack.all('digestContents'),
      await stack.all('publicFigures'),
    ]
    return [digests, contents.map((each) => ({ ...each, practicesSealed: practicesIn(each) })), figures]
  }
  async function restart() {
    for (const collection of kept)
      for (const { _id } of await stack.all(collection)) await transact((db) => db.remove(collection, _id))
  }

  beforeEach(async () => {
    await stack.insert({
      stayEvents: [
        ...manyStayEvents(12, { at: noonOf('2027-02-05') }),
        ...manyStayEvents(6, { at: noonOf('2027-02-06'), streetCode: 岱山街 }),
      ],
    })
    stack.setNow('2027-02-05T01:00:00.000Z')
    const text = { title: '夜校送到宿舍', text: '每周两晚，工友自己选课。' }
    await stack.call(顾青禾, 'practice.save', { seasonId, regionCode: '330922', ...text })
    stack.setNow(now)
  })

  test('再跑一遍、一小段一小段跑完，一样', async () => {
    await make()
    const whole = await ended()
    expect(whole[0]?.map(({ _id }) => _id)).toContain('bulletin:2027:330900:2027-02-08')
    await make()
    expect(await ended()).toEqual(whole)
    await restart()
    for (let run = 0, calls = 0; run < 30; run++, calls = 0) await make(() => ++calls > 4)
    expect(await ended()).toEqual(whole)
  })

  test('存储断在哪一次都不怕', async () => {
    await make()
    const whole = await ended()
    let nth = 0
    for (let isHit = true; isHit; nth += 17) {
      await restart()
      stack.gateway.faults.add({ match: { nth: nth + 1 }, kind: 'error', times: 500 })
      isHit = await make().then(
        () => false,
        () => true,
      )
      stack.gateway.faults.clear()
      stack.gateway.engine.transactions.close()
      await make()
      expect([nth, await ended()]).toEqual([nth, whole])
    }
    expect(nth).toBeGreaterThan(100)
  }, 120_000)
})
