/** 随机的人、证据和政策，给批量与单人的对照用。 */
import fc from 'fast-check'
import { parseFacts, type Facts } from '../../../domain/eligibility/facts'
import type { Policy } from '../../../domain/eligibility/policy-file'
import { PolicyFileError } from '../../../domain/eligibility/policy-file-error'
import { simplePolicy } from './people'

const regions = [
  '330922',
  '330900',
  '340803',
  '340881',
  '340823',
  '340800',
  '340000',
  '510104',
  '220000',
  '220102',
]
const region = fc.constantFrom(...regions)
const flag = fc.boolean()
const count = fc.constantFrom(0, 1, 29, 30, 199, 200, 999, 1000, 1001)
const days = fc.subarray(['2022-01-25', '2022-01-26', '2022-02-01', '2022-02-10', '2022-02-11'])
const kinds = [
  'industrial-above-scale',
  'service-above-scale',
  'other-above-scale',
  'major-project-contractor',
  'other',
]
const hardship = fc.subarray(['employment-difficulty', 'zero-employment-family'])
const trainee = fc.record({
  hiredAs: hardship,
  months: fc.constantFrom(0, 1, 6, 7),
  days: fc.constantFrom(0, 10, 15),
})
const output = fc.option(fc.constantFrom(0, 4_999_999_999, 5_000_000_000, 5_299_999_999, 5_300_000_000))

const values = {
  worker: {
    hukou: region,
    hukouRisk: fc.constantFrom('low', 'medium', 'high'),
    stay: fc.constantFrom('staying', 'leaving', 'undecided'),
    stayRegion: region,
    frontline: flag,
    workedDays: days,
    insurance: fc.array(fc.record({ month: fc.constantFrom('2021-11', '2021-12'), region }), {
      maxLength: 2,
    }),
    hiredAs: hardship,
    returneeEntrepreneur: flag,
    stayCertificate: flag,
    legalMatter: fc.constantFrom('wages', 'labour-damages', 'other'),
    legalStanding: fc.constantFrom('rural-worker', 'employee', 'other'),
    legalAidAppliedOn: fc.constantFrom('2021-01-01', '2021-02-28', '2021-03-01', '2022-02-01', '2023-01-01'),
  },
  employer: {
    region,
    zone: fc.constantFrom('yingjiang-edz', 'yixiu-dz', 'other', 'none'),
    kinds: fc.subarray(kinds),
    keyIndustrial: flag,
    stateOwned: flag,
    efficiencyGrade2020: fc.constantFrom('A', 'B', 'C', 'D'),
    operation: fc.constantFrom('continuous', 'normal', 'stopped'),
    outputFen: fc.record({ '2019Q1': output, '2021Q1': output }),
    outOfProvinceStaff: count,
    insured: flag,
    size: fc.constantFrom('large', 'medium', 'small', 'micro'),
    hardHitByEpidemic: flag,
    workTraining: flag,
    trainees: fc.array(trainee, { maxLength: 2 }),
  },
  agency: { licenceProvince: region, commercial: flag, annualReviewPassed: flag, keyPlacements: count },
}

/** 不说、说不知道、光说一个值、说了是谁作证，都有。 */
function written(value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const evidence = fc.constantFrom('self', 'self', 'employer', 'officer', 'data')
  return fc.oneof(
    { weight: 6, arbitrary: value },
    { weight: 6, arbitrary: fc.record({ value, evidence, by: fc.constantFrom('王秀兰', null) }) },
    { weight: 1, arbitrary: fc.constantFrom(null, undefined, { value: null }) },
  )
}

function group(of: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<Record<string, unknown>> {
  const entries = Object.entries(of).map(([key, value]) => [key, written(value)])
  return fc.record(Object.fromEntries(entries) as Record<string, fc.Arbitrary<unknown>>, { requiredKeys: [] })
}

export const days22 = fc.constantFrom('2020-12-31', '2021-02-09', '2021-04-01', '2022-02-10', '2022-02-12')

export const anyone: fc.Arbitrary<Facts> = fc
  .record({
    asOf: days22,
    worker: fc.oneof(
      { weight: 9, arbitrary: group(values.worker) },
      { weight: 1, arbitrary: fc.constant(null) },
    ),
    employer: group(values.employer),
    agency: group(values.agency),
  })
  .map(parseFacts)

const area = fc.oneof(
  { weight: 3, arbitrary: region },
  { weight: 1, arbitrary: fc.constant({ reading: 'where' }) },
  {
    weight: 1,
    arbitrary: fc
      .record({ from: fc.constantFrom('2021-02-01', '2022-01-01'), value: region })
      .map((later) => ({
        byDate: [{ from: '2020-01-01', value: '340800' }, later],
      })),
  },
)
const atLeast = fc.oneof(fc.constantFrom(1, 3, 5), fc.constant({ reading: 'how-many' }))
const regionFact = fc.constantFrom('worker.hukou', 'worker.stayRegion', 'employer.region')
const leaf = fc.oneof(
  fc.record({ kind: fc.constantFrom('within', 'outside'), fact: regionFact, area }),
  fc.record({ kind: fc.constant('is'), fact: fc.constant('worker.stay'), oneOf: fc.constant(['staying']) }),
  fc.record({
    kind: fc.constant('is'),
    fact: fc.constantFrom('worker.frontline', 'employer.workTraining', 'employer.insured'),
    oneOf: fc.constantFrom([true], [false]),
  }),
  fc.record({
    kind: fc.constant('includes'),
    fact: fc.constant('employer.kinds'),
    anyOf: fc.subarray(kinds, { minLength: 1 }),
    openWith: fc.constantFrom(undefined, ['major-project-contractor']),
  }),
  fc.record({
    kind: fc.constant('days-between'),
    fact: fc.constant('worker.workedDays'),
    from: fc.constant('2022-01-26'),
    to: fc.constant('2022-02-10'),
    atLeast,
  }),
  fc.record({
    kind: fc.constant('insured-in'),
    fact: fc.constant('worker.insurance'),
    month: fc.constant('2021-12'),
    area: region,
  }),
)
const judgement = fc.record({
  judgement: fc.constant('严重不严重'),
  ruledOutBy: fc.option(leaf, { nil: undefined }),
})
const { test: written22 } = fc.letrec<{ test: unknown }>((tie) => ({
  test: fc.oneof(
    { maxDepth: 2, depthSize: 'small' },
    { weight: 6, arbitrary: leaf },
    { weight: 1, arbitrary: judgement },
    { weight: 2, arbitrary: fc.record({ all: fc.array(tie('test'), { minLength: 1, maxLength: 3 }) }) },
    { weight: 2, arbitrary: fc.record({ any: fc.array(tie('test'), { minLength: 1, maxLength: 3 }) }) },
  ),
}))

const readings = [
  { id: 'where', question: '哪里才算？', value: ['340803', '340800'] },
  { id: 'how-many', question: '几天才算？', value: [1, 5], param: 'minDays' },
].map(({ id, question, value, param }) => ({
  id,
  question,
  param,
  options: value.map((each, index) => ({ id: `option-${index}`, value: each, label: '算' })),
}))

const fixed = { payer: 'county', payerLabel: '县', payee: 'worker', fen: 50_000, upTo: false }
const amounts = fc.subarray([
  fixed,
  {
    ...fixed,
    fen: {
      byDate: [
        { from: '2021-01-01', value: 10_000 },
        { from: '2022-01-01', value: 30_000 },
      ],
    },
  },
  {
    payer: 'province',
    payerLabel: '省',
    payee: 'employer',
    upTo: true,
    sum: { kind: 'per-head', fact: 'employer.outOfProvinceStaff', fenEach: 30_000, capFen: 30_000_000 },
  },
])

/** 随便写的政策：各种条件、口径、日期、办事机构才能判断的话。 */
export const anyPolicy: fc.Arbitrary<Policy> = fc
  .record({
    effect: fc.constantFrom('grant', 'grant', 'grant', 'grant', 'referral', 'advisory'),
    season: fc.constantFrom(2021, 2022),
    kind: fc.constantFrom('notice', 'notice', 'bulletin'),
    pendingRules: fc.constantFrom(undefined, undefined, '在一线'),
    appliedOn: fc.constantFrom(undefined, undefined, 'worker.legalAidAppliedOn'),
    decidableOn: fc.constantFrom(undefined, '2021-04-01', '2022-02-11'),
    tests: fc.array(written22, { minLength: 1, maxLength: 4 }),
    amounts,
  })
  .map(({ kind, appliedOn, tests, decidableOn, season, ...rest }) =>
    parsedOrNull({
      ...rest,
      season,
      decidableOn,
      readings,
      params: { minDays: { label: '几天', min: 1, max: 16 } },
      inForce: { from: '2021-01-01', appliedOn },
      source: {
        document: '测〔2022〕1号',
        issuer: '测试局',
        issuedOn: '2021-01-01',
        section: '一',
        kind,
        quote: '对在一线生产岗位的职工每人发放100元。',
      },
      conditions: tests.map((test, index) => ({
        id: `condition-${index}`,
        label: '在一线岗位',
        quote: '在一线生产岗位',
        change: '在一线岗位上班才算。',
        waits: decidableOn && index === 0 ? true : undefined,
        test,
      })),
    }),
  )
  .filter((policy) => policy !== null)

function parsedOrNull(change: Record<string, unknown>): Policy | null {
  try {
    return simplePolicy(change)
  } catch (error) {
    if (error instanceof PolicyFileError) throw new Error(`${error.path} ${error.reason}`)
    throw error
  }
}
