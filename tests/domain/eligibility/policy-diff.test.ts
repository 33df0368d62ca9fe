/** 新旧两版政策对一份花名册：和逐个人算的一样。 */
import fc from 'fast-check'
import { evaluateOne } from '../../../domain/eligibility/evaluate'
import { parseFacts, type Facts } from '../../../domain/eligibility/facts'
import { ownParams, policyDiff } from '../../../domain/eligibility/policy-diff'
import type { Policy } from '../../../domain/eligibility/policy-file'
import { shippedPolicies } from '../../../cloudfunctions/_server/platform/policy-files'
import { people } from './any-answers'
import { policyNamed, simplePolicy, wangXiulan } from './people'

const redPacket = policyNamed('ss22-red500')
/** 新版：不看社保，发六百元。 */
const generous: Policy = {
  ...redPacket,
  version: 2,
  conditions: redPacket.conditions.filter(({ id }) => id !== 'insured'),
  amounts: redPacket.amounts.map((amount) => ({ ...amount, fen: 60_000 })),
}

test('谁变了、变成什么、多少钱、谁出', () => {
  const roster = [
    wangXiulan(),
    wangXiulan({ worker: { insurance: [] } }),
    wangXiulan({ worker: { hukou: '330922' } }),
    wangXiulan({ worker: { workedDays: ['2022-01-26'] } }),
  ]
  const fen = (sum: number) => [{ payer: 'county', payee: 'worker', fen: sum, upTo: false }]
  expect(policyDiff({ before: redPacket, after: generous, people: roster })).toEqual({
    people: 4,
    heads: [
      { verdict: 'ineligible', before: 2, after: 1 },
      { verdict: 'review', before: 1, after: 1 },
      { verdict: 'likely', before: 1, after: 2 },
    ],
    moves: [{ from: 'ineligible', to: 'likely', heads: 1 }],
    fen: [
      { payer: 'county', payee: 'worker', before: 50_000, after: 120_000, heads: { before: 1, after: 2 } },
    ],
    openFen: [
      { payer: 'county', payee: 'worker', before: 50_000, after: 60_000, heads: { before: 1, after: 1 } },
    ],
    changed: [
      { index: 0, from: 'likely', to: 'likely', before: fen(50_000), after: fen(60_000) },
      { index: 1, from: 'ineligible', to: 'likely', before: [], after: fen(60_000) },
      { index: 3, from: 'review', to: 'review', before: fen(50_000), after: fen(60_000) },
    ],
  })
})

test('同一版政策，没有人变', () => {
  const { changed, moves } = policyDiff({ before: redPacket, after: redPacket, people: [wangXiulan()] })
  expect({ changed, moves }).toEqual({ changed: [], moves: [] })
})

test('各人按各人的日子和参数算', () => {
  const roster = [
    wangXiulan({ asOf: '2022-02-01' }),
    wangXiulan({ worker: { workedDays: ['2022-01-26'] }, params: { 'ss22-red500.minDays': 1 } }),
    wangXiulan({ worker: { workedDays: ['2022-01-26'] }, params: { 'ss22-red500.minDays': 2 } }),
  ]
  const { heads, changed } = policyDiff({ before: redPacket, after: generous, people: roster })
  expect(heads.map(({ verdict, before }) => [verdict, before])).toEqual([
    ['deferred', 1],
    ['likely', 1],
    ['ineligible', 1],
  ])
  expect(changed.map(({ index }) => index)).toEqual([0, 1])
})

test('只有一版才有的参数，对另一版不起作用', () => {
  const older = simplePolicy({ id: 'ss22-red500' })
  const roster = [wangXiulan({ params: { 'ss22-red500.minDays': 16 } })]
  expect(policyDiff({ before: older, after: redPacket, people: roster }).moves).toEqual([
    { from: 'eligible', to: 'likely', heads: 1 },
  ])
})

test('随便哪两项政策、哪些人，都和逐个人算的一样', () => {
  const policies = shippedPolicies()
  const each = (policy: Policy, facts: Facts) =>
    evaluateOne({ policy, facts: { ...facts, params: ownParams(policy, facts.params) } })
  fc.assert(
    fc.property(
      fc.array(people, { maxLength: 40 }),
      fc.constantFrom(...policies, generous),
      fc.constantFrom(...policies),
      (raws, before, after) => {
        const roster = raws.map(parseFacts)
        const diff = policyDiff({ before, after, people: roster })
        const verdicts = roster.map((facts, index) => ({
          index,
          was: each(before, facts),
          is: each(after, facts),
        }))
        const told = ({ verdict, caps, amounts }: ReturnType<typeof each>) =>
          JSON.stringify({ verdict, caps, amounts })
        expect(diff.changed).toEqual(
          verdicts
            .filter(({ was, is }) => told(was) !== told(is))
            .map(({ index, was, is }) => ({
              index,
              from: was.verdict,
              to: is.verdict,
              before: was.amounts,
              after: is.amounts,
            })),
        )
        const sum = (of: 'was' | 'is', codes: string[]) =>
          verdicts
            .filter((one) => codes.includes(one[of].verdict))
            .flatMap((one) => one[of].amounts)
            .reduce((total, { fen }) => total + fen, 0)
        const total = (lines: typeof diff.fen, side: 'before' | 'after') =>
          lines.reduce((sofar, line) => sofar + line[side], 0)
        expect(total(diff.fen, 'before')).toBe(sum('was', ['eligible', 'likely']))
        expect(total(diff.fen, 'after')).toBe(sum('is', ['eligible', 'likely']))
        expect(total(diff.openFen, 'after')).toBe(sum('is', ['review', 'deferred']))
      },
    ),
    { numRuns: 200 },
  )
})
