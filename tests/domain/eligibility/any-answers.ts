/** 随便一个人：三方的事实都有，有的知道、有的不知道。 */
import fc from 'fast-check'

type Group = 'worker' | 'employer' | 'agency'
export type Raw = { asOf: string } & Record<Group, Record<string, unknown>>

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
export const people = anyAnswers.filter(
  ({ employer }) => employer.workTraining !== false || !isTraining(employer.trainees),
)

function isTraining(trainees: unknown): boolean {
  if (!Array.isArray(trainees)) return false
  return (trainees as { months: number; days: number }[]).some(({ months, days }) => months + days > 0)
}

/** 逐个事实改写。 */
export function mapFacts(raw: Raw, change: (path: string, value: unknown) => unknown): Raw {
  const changed = (group: Group) =>
    Object.fromEntries(
      Object.entries(raw[group]).map(([key, value]) => [key, change(`${group}.${key}`, value)]),
    )
  return { ...raw, worker: changed('worker'), employer: changed('employer'), agency: changed('agency') }
}
