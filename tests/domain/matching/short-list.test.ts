import fc from 'fast-check'
import { daysBetween, addDays } from '../../../domain/calendar/day'
import { nearness } from '../../../domain/matching/planner/place-cost'
import { tradeCost } from '../../../domain/matching/planner/trade-affinity'
import { bestFirst } from '../../../domain/matching/short-list/best-first'
import {
  branchesFor,
  seekerIndex,
  shortList,
  wantedSpan,
  type PostWanted,
  type Seeker,
} from '../../../domain/matching/short-list/short-list'
import type { Trade } from '../../../domain/terms'
import { anqing, huangdao, jimo, qingdao, seeker, yantaiZhifu } from '../../support/matching-records'

const post: PostWanted = {
  trade: 'welder',
  countyCode: huangdao,
  neededBy: '2027-01-25',
  until: '2027-06-30',
  wageFen: 6_500_00,
}

function idsFor(seekers: Seeker[], wanted = post, k = seekers.length): string[] {
  return shortList(seekerIndex(seekers), wanted, k).map(({ supplyId }) => supplyId)
}

test('先工种，再地点，再早晚，再工资，最后看编号', () => {
  const machinist = { ...post, trade: 'machinist' } as const
  const trades = [
    seeker({ supplyId: 'a-fitter', trade: 'fitter' }),
    seeker({
      supplyId: 'b-away',
      trade: 'machinist',
      regionCode: yantaiZhifu,
      from: '2027-03-01',
      wageFen: 9_000_00,
    }),
    seeker({ supplyId: 'c-jimo', trade: 'machinist', regionCode: jimo, wageFen: null }),
    seeker({ supplyId: 'd-city', trade: 'machinist', regionCode: qingdao, from: '2027-02-01' }),
    seeker({ supplyId: 'e-dear', trade: 'machinist', from: '2027-01-25', wageFen: 7_000_00 }),
    seeker({ supplyId: 'f-silent', trade: 'machinist', wageFen: null }),
    seeker({ supplyId: 'g-content', trade: 'machinist', wageFen: 1_000_00 }),
    seeker({ supplyId: 'h-content', trade: 'machinist', wageFen: 6_500_00 }),
  ]
  expect(idsFor(trades, machinist)).toEqual([
    'g-content',
    'h-content',
    'f-silent',
    'e-dear',
    'd-city',
    'c-jimo',
    'b-away',
    'a-fitter',
  ])
  expect(idsFor(trades, machinist, 2)).toEqual(['g-content', 'h-content'])
})

test('每个人都说明为什么排在这里', () => {
  const two = [
    seeker({ supplyId: 'li', wageFen: 6_800_00, from: '2027-01-28', regionCode: jimo }),
    seeker({ supplyId: 'wang' }),
  ]
  const [first, second] = shortList(seekerIndex(two), post, 5)
  expect(first).toEqual({
    supplyId: 'wang',
    score: 0,
    reasons: ['同工种', '同区县', '按时到', '工资达到期望'],
  })
  expect(second?.reasons).toEqual(['同工种', '同城邻区', '晚到 3 天', '工资比期望低 300 元'])
})

test('工资没填不当作零，也不当作不合适', () => {
  const pay = (hoped: number | null, offered: number | null) =>
    shortList(seekerIndex([seeker({ wageFen: hoped })]), { ...post, wageFen: offered }, 1)[0]?.reasons.at(-1)
  expect(pay(null, 6_000_00)).toBe('期望工资没填，要问')
  expect(pay(6_000_00, null)).toBe('岗位工资没填，要问')
  expect(pay(0, 0)).toBe('工资达到期望')
  expect(pay(6_000_50, 6_000_00)).toBe('工资比期望低 0.5 元')
})

test('不合适的不上名单：别的工种、外省、来不及', () => {
  const unfit = [
    seeker({ supplyId: 'fitter', trade: 'fitter' }),
    seeker({ supplyId: 'anqing', regionCode: anqing }),
    seeker({ supplyId: 'late', from: '2027-06-25' }),
    seeker({ supplyId: 'gone', to: '2027-01-30' }),
  ]
  expect(idsFor(unfit)).toEqual([])
  expect(idsFor([], post, 3)).toEqual([])
  expect(idsFor([seeker()], post, 0)).toEqual([])
})

test('结束日早于开始日的岗位按最短的七天算', () => {
  expect(idsFor([seeker()], { ...post, until: '2027-01-01' })).toEqual(['seeker-1'])
  expect(idsFor([seeker({ from: '2027-01-26' })], { ...post, until: '2027-01-01' })).toEqual([])
})

test.each<[string, () => unknown, RegExp]>([
  ['编号重复', () => seekerIndex([seeker(), seeker()]), /seeker seeker-1: given more than once/],
  ['工资是负数', () => seekerIndex([seeker({ wageFen: -1 })]), /wageFen .*-1/],
  ['日子倒了', () => seekerIndex([seeker({ to: '2026-01-01' })]), /ends on 2026-01-01/],
  ['地区没有', () => seekerIndex([seeker({ regionCode: '?' })]), /not a region code/],
  ['工种没有', () => seekerIndex([seeker({ trade: 'poet' as never })]), /no trade: poet/],
  ['要几个是小数', () => idsFor([], post, 1.5), /k is no whole number: 1.5/],
  ['岗位的日子不存在', () => idsFor([], { ...post, until: '2027-06-31' }), /not a day: 2027-06-31/],
])('%s：说明错在哪里', (_, asking, message) => {
  expect(asking).toThrow(RangeError)
  expect(asking).toThrow(message)
})

const counties = [huangdao, jimo, qingdao, yantaiZhifu, '370000', anqing]
const someTrades: Trade[] = ['operator', 'packer', 'assembler', 'fitter', 'welder']
const days = fc.integer({ min: 0, max: 40 }).map((day) => addDays('2027-01-10', day))
const wages = fc.option(fc.integer({ min: 50, max: 70 }).map((hundreds) => hundreds * 100_00))
const seekers = fc
  .array(
    fc.record({
      trade: fc.constantFrom(...someTrades),
      regionCode: fc.constantFrom(...counties),
      from: days,
      length: fc.integer({ min: 0, max: 40 }),
      wageFen: wages,
    }),
    { maxLength: 60 },
  )
  .map((list) =>
    list.map(({ length, ...one }, at): Seeker => ({
      ...one,
      supplyId: `seeker-${(at * 37) % 101}`,
      to: addDays(one.from, length),
    })),
  )
const posts = fc
  .record({
    trade: fc.constantFrom(...someTrades),
    neededBy: days,
    length: fc.integer({ min: 0, max: 40 }),
    wageFen: wages,
  })
  .map(({ length, ...one }): PostWanted => ({
    ...one,
    countyCode: huangdao,
    until: addDays(one.neededBy, length),
  }))

/** Everybody scored, then sorted: what the index must agree with. */
function everybodyRanked(all: Seeker[], wanted: PostWanted): string[] {
  const later = (a: string, b: string) => (a > b ? a : b)
  const fits = all.flatMap((one) => {
    const trade = tradeCost(one.trade, wanted.trade)
    const place = ['here', 'same-city', 'same-province'].indexOf(nearness(one.regionCode, wanted.countyCode))
    const first = later(one.from, wanted.neededBy)
    const last = one.to < wanted.until ? one.to : wanted.until
    if (trade === null || place < 0 || daysBetween(first, last) + 1 < 7) return []
    return [{ id: one.supplyId, keys: [trade, place, daysBetween(wanted.neededBy, first), pay(one, wanted)] }]
  })
  const order = (a: number[], b: number[]) => a.map((key, at) => key - b[at]!).find((by) => by !== 0) ?? 0
  return fits.sort((a, b) => order(a.keys, b.keys) || (a.id < b.id ? -1 : 1)).map(({ id }) => id)
}

function pay(one: Seeker, wanted: PostWanted): number {
  if (one.wageFen === null || wanted.wageFen === null) return 0.5
  return Math.max(0, one.wageFen - wanted.wageFen)
}

test('名单和给所有人打分再排序的结果一样，与先后无关', () => {
  fc.assert(
    fc.property(seekers, posts, fc.nat(20), (all, wanted, k) => {
      const ranked = everybodyRanked(all, wanted).slice(0, k)
      expect(idsFor(all, wanted, k)).toEqual(ranked)
      expect(idsFor([...all].reverse(), wanted, k)).toEqual(ranked)
    }),
    { numRuns: 1_000 },
  )
})

test('两万人里挑十个，只看其中很少几个', () => {
  const many = Array.from({ length: 20_000 }, (_, at) =>
    seeker({
      supplyId: `seeker-${(at * 7_919) % 20_000}`,
      trade: someTrades[at % someTrades.length]!,
      regionCode: counties[at % counties.length]!,
      from: addDays('2027-01-01', (at * 31) % 60),
      wageFen: at % 9 === 0 ? null : (45 + ((at * 17) % 40)) * 100_00,
    }),
  )
  const index = seekerIndex(many)
  for (const trade of someTrades)
    for (const wageFen of [null, 5_000_00, 9_000_00]) {
      const wanted = { ...post, trade, wageFen }
      const { found, looked } = bestFirst(branchesFor(index, wanted), wantedSpan(wanted), 10)
      expect(found).toHaveLength(10)
      expect(looked).toBeLessThan(1_000)
    }
})
