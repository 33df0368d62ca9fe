import { anOfficer, aSeason, caiyuan, changjiang } from '../support/builders'
import { startStack, type Refused, type Stack } from '../support/stack'
import { manyStayEvents, noonOf } from '../support/stay-log'

const 顾青禾 = 'openid-gu-qinghe'
const 方知远 = 'openid-fang-zhiyuan'
const 沈岚 = 'openid-shen-lan'
const 罗怀远 = 'openid-luo-huaiyuan'

const seasonId = '2027'

let stack: Stack
beforeEach(async () => {
  stack = await startStack({ now: '2027-02-01T01:00:00.000Z' })
  await stack.insert({
    seasons: [aSeason({ _id: seasonId, festivalOn: '2027-02-06', isDemo: false, fixedOn: null })],
  })
  for (const [openid, level, regionCode] of [
    [顾青禾, 'district', caiyuan.countyCode],
    [方知远, 'city', caiyuan.cityCode],
    [沈岚, 'street', caiyuan.streetCode],
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

describe('更正：日报不动，更正写在旁边', () => {
  const digestId = 'district:2027:330922:2027-02-01'
  const wrong = { digestId, figure: '省外留守', was: '12 人', now: '11', reason: '一人重复登记' }
  beforeEach(async () => {
    await stack.insert({ stayEvents: manyStayEvents(12, { at: noonOf('2027-01-30') }) })
    await stack.tick()
  })

  test('按号数，读的时候两个数都在；存的日报一个字没变', async () => {
    const before = [await stack.all('digests'), await stack.all('digestContents')]
    const { amendments } = await stack.call(顾青禾, 'digest.amend', wrong)
    expect(amendments).toMatchObject([{ number: 1, was: '12 人', now: '11 人', by: '嵊泗县经办人员' }])
    await stack.call(方知远, 'digest.amend', { ...wrong, was: '11', now: '12', reason: '核对过，没有重复' })
    const { digest } = await stack.call(顾青禾, 'digest.get', { seasonId })
    expect(digest?.stays?.outside).toBe(12)
    expect(digest?.amendments.map(({ number, now }) => [number, now])).toEqual([
      [1, '11 人'],
      [2, '12 人'],
    ])
    expect([await stack.all('digests'), await stack.all('digestContents')]).toEqual(before)
    expect(JSON.stringify(await stack.all('amendments'))).not.toContain('重复登记')
  })

  test('没有这一项、现在写的不是这个数、街道的人、别的区的人，都不行', async () => {
    const tries = [
      { ...wrong, figure: '王秀兰的打算' },
      { ...wrong, was: '13' },
      { ...wrong, now: '十一' },
    ].map((each) => refusal(stack.call(顾青禾, 'digest.amend', each)))
    expect(await Promise.all(tries)).toEqual(['INPUT_INVALID', 'INPUT_INVALID', 'INPUT_INVALID'])
    for (const openid of [沈岚, 罗怀远])
      expect(await refusal(stack.call(openid, 'digest.amend', wrong))).toBe('NOT_FOUND')
    expect(await stack.all('amendments')).toEqual([])
  })

  test('两个人同时更正，各有各的号', async () => {
    const both = await Promise.allSettled([
      stack.call(顾青禾, 'digest.amend', { ...wrong, figure: '留岗过年' }),
      stack.call(方知远, 'digest.amend', wrong),
    ])
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled'])
    expect((await stack.all('amendments')).map(({ number }) => number).sort()).toEqual([1, 2])
  })
})
