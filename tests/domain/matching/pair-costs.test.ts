import fc from 'fast-check'
import { buildProblem } from '../../../domain/matching/planner/build-problem'
import { placeCost, nearness, beyondNamedTierCost } from '../../../domain/matching/planner/place-cost'
import { planMatching, type MatchingRecords } from '../../../domain/matching/planner/plan'
import { unmetBaseCost, unmetCost } from '../../../domain/matching/planner/priority'
import { readRecords } from '../../../domain/matching/planner/read-records'
import type { Offer, OpenPost } from '../../../domain/matching/planner/records'
import { dearestWithoutDays, defaultPlannerSettings } from '../../../domain/matching/planner/settings'
import { licensedTrades, tradeCost } from '../../../domain/matching/planner/trade-affinity'
import type { Seeker } from '../../../domain/matching/short-list/short-list'
import { codesOf, trades } from '../../../domain/terms'
import { huangdao, offer, openPost, qingdao, seeker, yantaiZhifu } from '../../support/matching-records'
import { randomRecords } from '../../support/random-matching'

const allTrades = codesOf(trades)
const sources = ['surplus', 'job-seeker', 'agency', 'partner-city'] as const

describe('费用表', () => {
  test('缺一个人永远比任何允许的安排都贵', () => {
    const still = allTrades.flatMap((from) =>
      allTrades.flatMap((to) =>
        sources.flatMap((source) =>
          (['here', 'same-city', 'same-province', 'far'] as const).map((near) => {
            const [trade, place] = [tradeCost(from, to), placeCost(source, near)]
            return trade === null || place === null ? 0 : trade + place + beyondNamedTierCost
          }),
        ),
      ),
    )
    expect(Math.max(...still)).toBeLessThan(dearestWithoutDays)
    expect(unmetCost(openPost({ tier: 1 }))).toBe(unmetBaseCost)
    const century = 2 * 36_525
    expect(dearestWithoutDays + century).toBeLessThan(unmetBaseCost)
  })

  test('重点企业的分量超过层级、等待、工种、远近和来源之和', () => {
    const most = unmetCost(openPost({ tier: 3, waitingDays: 9_999 })) - unmetBaseCost
    const key = unmetCost(openPost({ tier: 1, isKeyEmployer: true })) - unmetBaseCost
    expect(key).toBeGreaterThan(most + 90 + 400)
  })

  test('同工种为零，要持证的工种只有本工种', () => {
    for (const trade of allTrades) expect(tradeCost(trade, trade)).toBe(0)
    for (const licensed of licensedTrades)
      for (const from of allTrades) if (from !== licensed) expect(tradeCost(from, licensed)).toBeNull()
    for (const trade of allTrades)
      if (trade !== 'other')
        expect([tradeCost('other', trade), tradeCost(trade, 'other')]).toEqual([null, null])
  })

  test('直辖市各区同城，省直管的县自成一市', () => {
    expect(nearness('120116', '120101')).toBe('same-city')
    expect(nearness('120000', '120101')).toBe('here')
    expect(nearness('429004', '429005')).toBe('same-province')
    expect(nearness('370000', huangdao)).toBe('here')
    expect(nearness(qingdao, yantaiZhifu)).toBe('same-province')
  })
})

describe('户籍、风险地区、困难情况、年龄、性别、民族从不进入费用', () => {
  // A key too many or too few does not compile.
  const postKeys: Record<keyof OpenPost, true> = {
    shortageId: true,
    postId: true,
    employerId: true,
    trade: true,
    countyCode: true,
    headcount: true,
    neededBy: true,
    until: true,
    tier: true,
    isKeyEmployer: true,
    waitingDays: true,
  }
  const offerKeys: Record<keyof Offer, true> = {
    supplyId: true,
    source: true,
    giverId: true,
    trade: true,
    regionCode: true,
    headcount: true,
    from: true,
    to: true,
  }
  const seekerKeys: Record<keyof Seeker, true> = {
    supplyId: true,
    trade: true,
    regionCode: true,
    from: true,
    to: true,
    wageFen: true,
  }

  test('记录里只有这些字段', () => {
    expect(Object.keys(openPost()).sort()).toEqual(Object.keys(postKeys).sort())
    expect(Object.keys(offer()).sort()).toEqual(Object.keys(offerKeys).sort())
    expect(Object.keys(seeker()).sort()).toEqual(Object.keys(seekerKeys).sort())
  })

  const about = { hukou: '370211', riskArea: true, hardship: 'poor', age: 59, sex: 'female', ethnicity: '回' }

  test('题目里只有这些字段，硬塞进来的什么也改变不了', () => {
    const problemOf = (given: MatchingRecords) =>
      buildProblem(readRecords(given, defaultPlannerSettings), defaultPlannerSettings)
    fc.assert(
      fc.property(randomRecords, (given) => {
        const marked = {
          posts: given.posts.map((post) => ({ ...post, ...about })),
          offers: given.offers.map((one, at) => ({ ...one, ...about, age: 16 + at })),
          standing: given.standing,
        }
        expect(planMatching(marked)).toEqual(planMatching(given))
        const problem = problemOf(marked)
        expect(problem).toEqual(problemOf(given))
        const side = ['from', 'headcount', 'id', 'region', 'to', 'trade']
        for (const demand of problem.demands)
          expect(Object.keys(demand).sort()).toEqual([...side, 'unmetCost'].sort())
        for (const supply of problem.supplies)
          expect(Object.keys(supply).sort()).toEqual([...side, 'source'].sort())
      }),
      { numRuns: 100 },
    )
  })
})
