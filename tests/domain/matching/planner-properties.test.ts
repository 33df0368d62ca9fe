import fc from 'fast-check'
import { addDays, daysBetween } from '../../../domain/calendar/day'
import { buildProblem } from '../../../domain/matching/planner/build-problem'
import { placeCost, nearness, beyondNamedTierCost } from '../../../domain/matching/planner/place-cost'
import { planMatching } from '../../../domain/matching/planner/plan'
import { postKey, readRecords } from '../../../domain/matching/planner/read-records'
import type { Offer, OpenPost } from '../../../domain/matching/planner/records'
import { defaultPlannerSettings } from '../../../domain/matching/planner/settings'
import { tradeCost } from '../../../domain/matching/planner/trade-affinity'
import { randomRecords } from '../../support/random-matching'

interface Days {
  from: string
  to: string
}

function sharesWeek(a: Days, b: Days): boolean {
  const from = a.from > b.from ? a.from : b.from
  const to = a.to < b.to ? a.to : b.to
  return addDays(from, 6) <= to
}

/** What one person of an offer costs in a post, null when never asked: by the tables alone, pair by pair. */
function pairCost(post: OpenPost, given: Offer): number | null {
  const trade = tradeCost(given.trade, post.trade)
  const place = placeCost(given.source, nearness(given.regionCode, post.countyCode))
  const until = post.until < post.neededBy ? addDays(post.neededBy, 6) : post.until
  const from = given.from > post.neededBy ? given.from : post.neededBy
  if (trade === null || place === null || given.giverId === post.employerId) return null
  if (!sharesWeek({ from: post.neededBy, to: until }, given)) return null
  const late = daysBetween(post.neededBy, from)
  return trade + place + 2 * late + (given.source === 'agency' && post.tier === 1 ? beyondNamedTierCost : 0)
}

function proposedOf(
  plan: ReturnType<typeof planMatching>,
  id: (of: { supplyId: string; postId: string }) => string,
) {
  const sums = new Map<string, number>()
  for (const proposal of plan.proposals)
    sums.set(id(proposal), (sums.get(id(proposal)) ?? 0) + proposal.headcount)
  return sums
}

test('拆开的费用表和一对一对算的完全一样：哪些人不能去、每对多少', () => {
  fc.assert(
    fc.property(randomRecords, ({ posts, offers }) => {
      const read = readRecords({ posts, offers, standing: [] }, defaultPlannerSettings)
      const problem = buildProblem(read, defaultPlannerSettings)
      for (const demand of problem.demands)
        for (const supply of problem.supplies) {
          const post = posts.find((one) => postKey(one) === demand.id)!
          const given = offers.find((one) => one.supplyId === supply.id)!
          const trade = problem.tradeCost[supply.trade]![demand.trade]!
          const place = problem.regionCost[supply.region]![demand.region]!
          const late = Math.max(0, daysBetween(demand.from, supply.from))
          const cost = trade === null || place === null ? null : trade + place + 2 * late
          expect(sharesWeek(demand, supply) ? cost : null).toBe(pairCost(post, given))
        }
    }),
    { numRuns: 500 },
  )
})

test('每条建议都是允许的，费用就是表上的数；每一边都不超过自己的人数', () => {
  fc.assert(
    fc.property(randomRecords, (given) => {
      const plan = planMatching(given)
      const bySupply = proposedOf(plan, ({ supplyId }) => supplyId)
      for (const proposal of plan.proposals) {
        const post = given.posts.find(({ postId }) => postId === proposal.postId)!
        const from = given.offers.find(({ supplyId }) => supplyId === proposal.supplyId)!
        expect(proposal.cost).toBe(pairCost(post, from))
        expect(proposal.headcount).toBeGreaterThan(0)
      }
      for (const { supplyId, headcount } of given.offers) {
        const agreed = given.standing.filter((one) => one.supplyId === supplyId)
        const kept = agreed.reduce((sum, one) => sum + one.headcount, 0)
        expect(bySupply.get(supplyId) ?? 0).toBeLessThanOrEqual(Math.max(0, headcount - kept))
      }
      for (const { open, proposed, standing: kept, unmet } of plan.shortfalls) {
        expect(proposed + kept + unmet).toBe(open)
        expect(unmet).toBeGreaterThanOrEqual(0)
      }
      expect(plan.certificate).toEqual({ dualObjective: plan.cost, gap: 0 })
    }),
    { numRuns: 500 },
  )
})

test('能来的人不会因为费用闲着：还缺人的岗位，凡能来的都已有去处', () => {
  fc.assert(
    fc.property(randomRecords, (given) => {
      const plan = planMatching({ ...given, standing: [] })
      const bySupply = proposedOf(plan, ({ supplyId }) => supplyId)
      const short = given.posts.filter((post) =>
        plan.shortfalls.some(({ postId, unmet }) => postId === post.postId && unmet > 0),
      )
      for (const post of short)
        for (const one of given.offers)
          if (pairCost(post, one) !== null) expect(bySupply.get(one.supplyId) ?? 0).toBe(one.headcount)
    }),
    { numRuns: 500 },
  )
})

test('安排到的总人数是能安排的最多人数', () => {
  fc.assert(
    fc.property(randomRecords, (given) => {
      const plan = planMatching({ ...given, standing: [] })
      expect(plan.totals.proposed).toBe(mostPlaceable(given.posts, given.offers))
    }),
    { numRuns: 300 },
  )
})

/** Augmenting paths, one person at a time: slow and plain. */
function mostPlaceable(open: OpenPost[], given: Offer[]): number {
  const seats = open.flatMap((post) => Array.from({ length: post.headcount }, () => post))
  const persons = given.flatMap((one) => Array.from({ length: one.headcount }, () => one))
  const personIn: (number | null)[] = seats.map(() => null)
  const allowed = new Map(
    open.map((post) => [post, new Set(given.filter((one) => pairCost(post, one) !== null))]),
  )
  const seat = (person: number, tried: Set<number>): boolean =>
    seats.some((post, at) => {
      if (tried.has(at) || !allowed.get(post)!.has(persons[person]!)) return false
      tried.add(at)
      const sitting = personIn[at]
      if (sitting !== null && sitting !== undefined && !seat(sitting, tried)) return false
      personIn[at] = person
      return true
    })
  return persons.filter((_, person) => seat(person, new Set())).length
}

test('记录的先后不改变方案，一个字节都不差', () => {
  fc.assert(
    fc.property(randomRecords, fc.infiniteStream(fc.nat()), (given, random) => {
      const shuffled = <T>(list: T[]) =>
        list
          .map((one) => ({ one, key: random.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ one }) => one)
      const again = {
        posts: shuffled(given.posts),
        offers: shuffled(given.offers),
        standing: shuffled(given.standing),
      }
      expect(JSON.stringify(planMatching(again))).toBe(JSON.stringify(planMatching(given)))
    }),
    { numRuns: 300 },
  )
})

test('说定之后再排，总数不变：说定的留着，其余照排', () => {
  fc.assert(
    fc.property(randomRecords, ({ posts: open, offers: given }) => {
      const first = planMatching({ posts: open, offers: given, standing: [] })
      const agreed = first.proposals.slice(0, 2).map(({ supplyId, shortageId, postId, headcount }) => ({
        supplyId,
        shortageId,
        postId,
        headcount,
      }))
      const second = planMatching({ posts: open, offers: given, standing: agreed })
      expect(second.totals.standing + second.totals.proposed).toBe(first.totals.proposed)
      expect(
        second.proposals.filter((one) => !first.proposals.some((two) => two.supplyId === one.supplyId)),
      ).toEqual([])
    }),
    { numRuns: 300 },
  )
})

/** 富余 20 人、求职者 5 人 -> 25 */
function peopleIn(text: string): number {
  return [...text.matchAll(/ (\d+) 人/g)].reduce((sum, [, number]) => sum + Number(number), 0)
}

test('没排上的原因里，每个数都数得出来：能来的人有多少，就说去了哪里多少', () => {
  fc.assert(
    fc.property(randomRecords, (given) => {
      const plan = planMatching({ ...given, standing: [] })
      for (const { postId, unmet, reasons } of plan.shortfalls) {
        expect(reasons.length > 0).toBe(unmet > 0)
        const post = given.posts.find((one) => one.postId === postId)!
        const able = given.offers.filter((one) => pairCost(post, one) !== null)
        const taken = reasons
          .map((reason) => reason.replace(/^缺 \d+ 人：/, ''))
          .flatMap((reason) => [/^(.*)已全部安排（(.*)）$/.exec(reason) ?? []].filter((found) => found[0]))
        const people = unmet === 0 ? 0 : able.reduce((sum, { headcount }) => sum + headcount, 0)
        expect(taken.reduce((sum, [, who = '']) => sum + peopleIn(who), 0)).toBe(people)
        expect(taken.reduce((sum, [, , where = '']) => sum + peopleIn(` ${where}`), 0)).toBe(people)
      }
    }),
    { numRuns: 300 },
  )
})
