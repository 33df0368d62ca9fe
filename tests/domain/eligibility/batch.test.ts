/** 一次算一整册的人，和一个一个算，一个字都不差。 */
import fc from 'fast-check'
import { shippedPolicies } from '../../../cloudfunctions/_server/platform/policy-files'
import { changesBetween } from '../../../domain/eligibility/batch/changes'
import { prepareColumns } from '../../../domain/eligibility/batch/columns'
import { evaluateBatch, type PolicyOutcome } from '../../../domain/eligibility/batch/evaluate-batch'
import { expand } from '../../../domain/eligibility/batch/expand'
import { soleUnmet } from '../../../domain/eligibility/batch/sole-unmet'
import { sumsOf, totalsOf } from '../../../domain/eligibility/batch/totals'
import { verdictOfByte } from '../../../domain/eligibility/batch/verdict-bytes'
import { evaluateOne } from '../../../domain/eligibility/evaluate'
import { FactsError, type Facts } from '../../../domain/eligibility/facts'
import type { Policy } from '../../../domain/eligibility/policy-file'
import type { Verdict } from '../../../domain/eligibility/verdict'
import { anyone, anyPolicy, days22 } from './batch-people'
import { policyNamed, wangXiulan, zhaoHaiyan } from './people'

interface Asked {
  policies: readonly Policy[]
  people: readonly Facts[]
  asOf: string
  params?: Facts['params']
}

function batchOf({ policies, people, asOf, params }: Asked): readonly PolicyOutcome[] {
  return evaluateBatch({ policies, columns: prepareColumns({ people, policies }), asOf, params }).outcomes
}

function singly({ policies, people, asOf, params }: Asked): Verdict[][] {
  return policies.map((policy) =>
    people.map((facts) => evaluateOne({ policy, facts: { ...facts, asOf, params } })),
  )
}

function expectSame(asked: Asked): void {
  const outcomes = batchOf(asked)
  singly(asked).forEach((verdicts, at) =>
    verdicts.forEach((verdict, index) => {
      const outcome = outcomes[at]!
      expect(expand({ outcome, index })).toEqual(verdict)
      const { verdict: code, caps } = verdictOfByte(outcome.verdicts[index]!)
      expect({ code, caps }).toEqual({ code: verdict.verdict, caps: verdict.caps })
      if (verdict.amounts.length > 0)
        expect(sumsOf(outcome)(index)).toEqual(verdict.amounts.map(({ fen }) => fen))
    }),
  )
}

const people = fc.array(anyone, { minLength: 1, maxLength: 70, size: 'max' })

test('现有的每项政策，批量和单人结论一样', () => {
  fc.assert(
    fc.property(people, days22, (roster, asOf) =>
      expectSame({ policies: shippedPolicies(), people: roster, asOf }),
    ),
    { numRuns: 12 },
  )
})

test('随便写的政策，随便填的人，批量和单人结论一样', () => {
  const params = fc.constantFrom(undefined, null, { 'test-grant.minDays': 3 })
  fc.assert(
    fc.property(
      fc.array(anyPolicy, { minLength: 1, maxLength: 3 }),
      people,
      days22,
      params,
      (policies, roster, asOf, set) => expectSame({ policies, people: roster, asOf, params: set }),
    ),
    { numRuns: 150 },
  )
})

test('人的先后不影响谁得什么', () => {
  fc.assert(
    fc.property(people, anyPolicy, days22, (roster, policy, asOf) => {
      const [there] = batchOf({ policies: [policy], people: roster, asOf })
      const [back] = batchOf({ policies: [policy], people: [...roster].reverse(), asOf })
      roster.forEach((_, index) => {
        const mirrored = roster.length - 1 - index
        expect(back!.verdicts[mirrored]).toBe(there!.verdicts[index])
        expect(expand({ outcome: back!, index: mirrored })).toEqual(expand({ outcome: there!, index }))
      })
      expect(totalsOf(back!)).toEqual(totalsOf(there!))
    }),
    { numRuns: 60 },
  )
})

test('人数和钱数就是一个一个加起来的', () => {
  fc.assert(
    fc.property(people, anyPolicy, days22, (roster, policy, asOf) => {
      const asked = { policies: [policy], people: roster, asOf }
      const [outcome] = batchOf(asked)
      const [verdicts] = singly(asked)
      for (const { verdict, heads, paidHeads, amounts } of totalsOf(outcome!)) {
        const those = verdicts!.filter((each) => each.verdict === verdict)
        expect(heads).toBe(those.length)
        if (policy.amounts.length === 0) continue
        const paid = those.filter((each) => each.amounts.length > 0)
        if (amounts.length > 0) expect(paidHeads).toBe(paid.length)
        amounts.forEach((amount, at) =>
          expect(amount.fen).toBe(paid.reduce((sum, each) => sum + each.amounts[at]!.fen, 0)),
        )
      }
      expect(totalsOf(outcome!).reduce((sum, { heads }) => sum + heads, 0)).toBe(roster.length)
    }),
    { numRuns: 100 },
  )
})

test('只差一个条件的人数，就是只有这一条不符合的人', () => {
  fc.assert(
    fc.property(people, anyPolicy, days22, (roster, policy, asOf) => {
      const asked = { policies: [policy], people: roster, asOf }
      const [outcome] = batchOf(asked)
      const failing = singly(asked)[0]!
        .filter(({ period }) => period === 'during')
        .map(({ conditions }) => conditions.filter(({ result }) => result === 'unmet').map(({ id }) => id))
      for (const { id, heads } of soleUnmet(outcome!))
        expect(heads).toBe(failing.filter((unmet) => unmet.length === 1 && unmet[0] === id).length)
    }),
    { numRuns: 100 },
  )
})

test('人一个也没有，也不出错', () => {
  const [outcome] = batchOf({ policies: [policyNamed('ss22-red500')], people: [], asOf: '2022-02-12' })
  expect(totalsOf(outcome!)).toEqual([])
  expect(() => expand({ outcome: outcome!, index: 0 })).toThrow(RangeError)
})

test('改了口径，看得出谁变了、钱变了多少', () => {
  const policy = policyNamed('ss22-red500')
  const oneDay = wangXiulan({ worker: { workedDays: ['2022-01-26'] } })
  const roster = [wangXiulan(), oneDay, oneDay, zhaoHaiyan()]
  const columns = prepareColumns({ people: roster, policies: [policy] })
  const under = (minDays: number) =>
    evaluateBatch({
      policies: [policy],
      columns,
      asOf: '2022-02-12',
      params: { 'ss22-red500.minDays': minDays },
    }).outcomes[0]!
  const changes = changesBetween(under(1), under(16))
  expect(changes.moves).toEqual([{ from: 'likely', to: 'ineligible', heads: 2 }])
  expect(changes.people).toEqual([1, 2])
  expect(changes.fen).toEqual([{ payer: 'county', payee: 'worker', before: 150_000, after: 50_000 }])
})

test('没有准备过的情况不会当成不知道，参数不对也照样拒绝', () => {
  const columns = prepareColumns({ people: [wangXiulan()], policies: [policyNamed('aq21-yingjiang')] })
  const ask = (params?: Facts['params']) =>
    evaluateBatch({ policies: [policyNamed('ss22-red500')], columns, asOf: '2022-02-12', params })
  expect(() => ask()).toThrow(RangeError)
  expect(() => ask({ 'ss22-red500.minDays': 99 })).toThrow(FactsError)
})
