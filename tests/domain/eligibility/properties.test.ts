/** 不管填什么都该成立的事。 */
import fc from 'fast-check'
import { evaluate } from '../../../domain/eligibility/evaluate'
import { knownFacts, parseFacts, type Facts } from '../../../domain/eligibility/facts'
import { explainVerdict } from '../../../domain/eligibility/explain'
import type { Verdict } from '../../../domain/eligibility/verdict'
import { shippedPolicies } from '../../../cloudfunctions/_server/platform/policy-files'
import type { Evidence } from '../../../domain/terms'

const policies = shippedPolicies()

type Raw = { asOf: string; worker: Record<string, unknown>; employer: Record<string, unknown> }

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 6, nil: null })
const region = fc.constantFrom(
  '330922',
  '330900',
  '340803',
  '340802',
  '340881',
  '340822',
  '340823',
  '340800',
  '340104',
  '340000',
  '510104',
)
const workedDays = fc.subarray(['2022-01-25', '2022-01-26', '2022-02-01', '2022-02-10', '2022-02-11'])
const kinds = fc.subarray([
  'industrial-above-scale',
  'service-above-scale',
  'other-above-scale',
  'major-project-contractor',
  'other',
])

const people: fc.Arbitrary<Raw> = fc.record({
  asOf: fc.constantFrom('2020-12-31', '2021-02-09', '2022-01-13', '2022-02-10', '2022-02-12', '2023-01-01'),
  worker: fc.record({
    hukou: maybe(region),
    hukouRisk: maybe(fc.constantFrom('low', 'medium', 'high')),
    stay: maybe(fc.constantFrom('staying', 'leaving', 'undecided')),
    stayRegion: maybe(region),
    frontline: maybe(fc.boolean()),
    workedDays: maybe(workedDays),
    insurance: maybe(
      fc.array(fc.record({ month: fc.constantFrom('2021-11', '2021-12'), region }), { maxLength: 2 }),
    ),
  }),
  employer: fc.record({
    region: maybe(region),
    zone: maybe(fc.constantFrom('yingjiang-edz', 'yixiu-dz', 'other', 'none')),
    kinds: maybe(kinds),
    stateOwned: maybe(fc.boolean()),
    efficiencyGrade2020: maybe(fc.constantFrom('A', 'B', 'C', 'D')),
    operation: maybe(fc.constantFrom('continuous', 'normal', 'stopped')),
  }),
})

function verdictsOf(raw: unknown): Verdict[] {
  return evaluate({ policies, facts: parseFacts(raw) })
}

function mapFacts(raw: Raw, change: (path: string, value: unknown) => unknown): Raw {
  const changed = (group: 'worker' | 'employer') =>
    Object.fromEntries(
      Object.entries(raw[group]).map(([key, value]) => [key, change(`${group}.${key}`, value)]),
    )
  return { ...raw, worker: changed('worker'), employer: changed('employer') }
}

const uncapped = ({ verdict }: Verdict) => (verdict === 'likely' ? 'eligible' : verdict)
const unmetOf = ({ conditions }: Verdict) =>
  conditions.filter(({ result }) => result === 'unmet').map(({ id }) => id)
const runs = { numRuns: 400 }

test('知道得少，只会更不确定，不会得出另一个确定的结论', () => {
  const decided = ['not-in-force', 'ineligible', 'review', 'eligible']
  fc.assert(
    fc.property(people, fc.infiniteStream(fc.boolean()), (raw, hide) => {
      const more = verdictsOf(raw)
      const less = verdictsOf(mapFacts(raw, (_, value) => (hide.next().value === true ? null : value)))
      less.forEach((verdict, index) => {
        if (decided.includes(uncapped(verdict))) expect(uncapped(more[index]!)).toBe(uncapped(verdict))
        expect(unmetOf(more[index]!)).toEqual(expect.arrayContaining(unmetOf(verdict)))
      })
    }),
    runs,
  )
})

test('谁作证不改变哪些条件不符合，只改变能不能打包票', () => {
  fc.assert(
    fc.property(
      people,
      fc.infiniteStream(fc.constantFrom('self', 'employer', 'officer', 'data')),
      (raw, grades) => {
        const graded = verdictsOf(
          mapFacts(raw, (_, value) => ({ value, evidence: grades.next().value as Evidence })),
        )
        verdictsOf(raw).forEach((verdict, index) => {
          expect(unmetOf(graded[index]!)).toEqual(unmetOf(verdict))
          expect(uncapped(graded[index]!)).toBe(uncapped(verdict))
          expect(graded[index]!.missing).toEqual(verdict.missing)
        })
      },
    ),
    runs,
  )
})

test('字段先后不影响结论', () => {
  const reversed = (raw: object) => Object.fromEntries(Object.entries(raw).reverse())
  fc.assert(
    fc.property(people, (raw) => {
      const turned = reversed({ ...raw, worker: reversed(raw.worker), employer: reversed(raw.employer) })
      expect(verdictsOf(turned)).toEqual(verdictsOf(raw))
    }),
    runs,
  )
})

test('结论和所列的理由对得上', () => {
  fc.assert(
    fc.property(people, (raw) => {
      for (const verdict of verdictsOf(raw)) {
        const has = (result: string) => verdict.conditions.some((condition) => condition.result === result)
        if (verdict.verdict !== 'not-in-force') expect(verdict.verdict === 'ineligible').toBe(has('unmet'))
        expect(verdict.missing.length > 0).toBe(['unknown', 'deferred'].includes(verdict.verdict))
        expect(verdict.readings.length > 0).toBe(verdict.verdict === 'review')
        expect(verdict.caps.length > 0).toBe(verdict.verdict === 'likely')
        expect(verdict.amounts.length > 0).toBe(['likely', 'review', 'deferred'].includes(verdict.verdict))
        expect(verdict.decidableOn !== null).toBe(verdict.verdict === 'deferred')
      }
    }),
    runs,
  )
})

test('列出的缺项都是真不知道的，或者太粗、没定、还没到日子', () => {
  fc.assert(
    fc.property(people, (raw) => {
      const known = knownFacts(parseFacts(raw) satisfies Facts)
      for (const { missing, verdict } of verdictsOf(raw)) {
        for (const { fact } of missing) {
          const open = [
            'worker.hukou',
            'worker.stay',
            'worker.stayRegion',
            'worker.insurance',
            'employer.region',
            'employer.kinds',
          ]
          const waiting = verdict === 'deferred' && fact === 'worker.workedDays'
          expect(!known.has(fact) || open.includes(fact) || waiting).toBe(true)
        }
      }
    }),
    runs,
  )
})

test('每句话不超过三十个字，也从不把人晾在那里', () => {
  fc.assert(
    fc.property(people, (raw) => {
      verdictsOf(raw).forEach((verdict, index) => {
        const words = explainVerdict({ policy: policies[index]!, verdict })
        const sentences = [
          words.headline,
          ...words.amounts,
          ...words.advice,
          ...words.caps.map(({ text }) => text),
          ...words.conditions.map(({ sentence }) => sentence),
          ...words.missing.map(({ sentence }) => sentence),
        ]
        for (const sentence of sentences) expect([...sentence].length).toBeLessThanOrEqual(30)
        expect(words.advice.length).toBeGreaterThan(0)
      })
    }),
    runs,
  )
})
