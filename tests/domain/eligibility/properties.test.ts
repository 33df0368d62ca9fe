/** 不管填什么都该成立的事。 */
import fc from 'fast-check'
import { evaluate } from '../../../domain/eligibility/evaluate'
import { knownFacts, parseFacts, type Facts } from '../../../domain/eligibility/facts'
import { explainVerdict } from '../../../domain/eligibility/explain'
import type { Verdict } from '../../../domain/eligibility/verdict'
import { shippedPolicies } from '../../../cloudfunctions/_server/platform/policy-files'
import type { Evidence } from '../../../domain/terms'

const policies = shippedPolicies()

type Group = 'worker' | 'employer' | 'agency'
type Raw = { asOf: string } & Record<Group, Record<string, unknown>>

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 6, nil: null })
const region = fc.constantFrom(
  '220102',
  '220000',
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

const flag = maybe(fc.boolean())
const output = fc.constantFrom(0, 4_999_999_999, 5_000_000_000, 5_300_000_000, null)
const hiredAs = fc.subarray(['employment-difficulty', 'zero-employment-family'])
const trainee = fc.record({ hiredAs, months: fc.nat(7), days: fc.nat(30) })

const anyAnswers: fc.Arbitrary<Raw> = fc.record({
  asOf: fc.constantFrom(
    '2020-12-31',
    '2021-02-09',
    '2021-04-01',
    '2022-01-13',
    '2022-02-10',
    '2022-02-12',
    '2023-01-01',
  ),
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
    returneeEntrepreneur: flag,
    stayCertificate: flag,
    legalMatter: maybe(fc.constantFrom('wages', 'labour-damages', 'other')),
    legalStanding: maybe(fc.constantFrom('rural-worker', 'campus', 'other')),
  }),
  employer: fc.record({
    region: maybe(region),
    zone: maybe(fc.constantFrom('yingjiang-edz', 'yixiu-dz', 'other', 'none')),
    kinds: maybe(kinds),
    stateOwned: maybe(fc.boolean()),
    efficiencyGrade2020: maybe(fc.constantFrom('A', 'B', 'C', 'D')),
    operation: maybe(fc.constantFrom('continuous', 'normal', 'stopped')),
    keyIndustrial: flag,
    outputFen: maybe(fc.record({ '2019Q1': output, '2021Q1': output })),
    outOfProvinceStaff: maybe(fc.constantFrom(0, 1, 1001)),
    insured: flag,
    size: maybe(fc.constantFrom('large', 'small')),
    hardHitByEpidemic: flag,
    workTraining: flag,
    trainees: maybe(fc.array(trainee, { maxLength: 2 })),
  }),
  agency: fc.record({
    licenceProvince: maybe(region),
    commercial: flag,
    annualReviewPassed: flag,
    keyPlacements: maybe(fc.constantFrom(29, 30, 200)),
  }),
})

/** 名单里有人训过、又说没有以工代训，自相矛盾：少说一句会换一个结论，不在这里看。 */
const people = anyAnswers.filter(
  ({ employer }) => employer.workTraining !== false || !isTraining(employer.trainees),
)

function isTraining(trainees: unknown): boolean {
  if (!Array.isArray(trainees)) return false
  return (trainees as { months: number; days: number }[]).some(({ months, days }) => months + days > 0)
}

function verdictsOf(raw: unknown): Verdict[] {
  return evaluate({ policies, facts: parseFacts(raw) })
}

function mapFacts(raw: Raw, change: (path: string, value: unknown) => unknown): Raw {
  const changed = (group: Group) =>
    Object.fromEntries(
      Object.entries(raw[group]).map(([key, value]) => [key, change(`${group}.${key}`, value)]),
    )
  return { ...raw, worker: changed('worker'), employer: changed('employer'), agency: changed('agency') }
}

const uncapped = ({ verdict }: Verdict) => (verdict === 'likely' ? 'eligible' : verdict)
const unmetOf = ({ conditions }: Verdict) =>
  conditions.filter(({ result }) => result === 'unmet').map(({ id }) => id)
/** 钱数写明、不用另外的事实来算。 */
const hasPlainSums = ({ policy: id }: Verdict) => {
  const sums = policies.find((policy) => policy.id === id)?.amounts ?? []
  return sums.length > 0 && sums.every(({ fen }) => fen !== undefined)
}
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
        const isReview = verdict.verdict === 'review'
        if (verdict.readings.length > 0) expect(isReview).toBe(true)
        if (isReview) expect(verdict.readings.length > 0 || has('review')).toBe(true)
        expect(verdict.caps.length > 0).toBe(verdict.verdict === 'likely')
        const isPaying = ['eligible', 'likely', 'review', 'deferred'].includes(verdict.verdict)
        if (verdict.amounts.length > 0) expect(isPaying).toBe(true)
        if (isPaying && hasPlainSums(verdict)) expect(verdict.amounts.length).toBeGreaterThan(0)
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
            'employer.outputFen',
            'agency.licenceProvince',
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
