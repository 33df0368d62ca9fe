import { factLabels } from '../../../domain/eligibility/fact-labels'
import { factPaths, FactsError, parseFacts } from '../../../domain/eligibility/facts'
import { knownFacts } from '../../../domain/eligibility/known-facts'
import { checkParams } from '../../../domain/eligibility/meanings'
import { shippedPolicies } from '../../../cloudfunctions/_server/platform/policy-files'
import { wangXiulan } from './people'

const policies = shippedPolicies()

const asOf = '2022-02-12'

function pathOfError(read: () => unknown): string {
  try {
    read()
  } catch (error) {
    if (error instanceof FactsError) return error.path
    throw error
  }
  return '没有出错'
}

test.each([
  ['多写了字段', { asOf, worker: { hukuo: '330922' } }, 'worker.hukuo'],
  ['多写了一组', { asOf, boss: {} }, 'boss'],
  ['没写哪天问', { worker: {} }, 'asOf'],
  ['哪天问是空的', { asOf: null }, 'asOf'],
  ['没有二月三十日', { asOf: '2022-02-30' }, 'asOf'],
  [
    '平年没有二月二十九日',
    { asOf, worker: { workedDays: ['2022-01-26', '2022-02-29'] } },
    'worker.workedDays[1]',
  ],
  ['地区码写成数字', { asOf, worker: { hukou: 330922 } }, 'worker.hukou'],
  ['地区码少一位', { asOf, worker: { hukou: '33092' } }, 'worker.hukou'],
  ['地区码中间断开', { asOf, worker: { hukou: '330022' } }, 'worker.hukou'],
  [
    '带依据的值类型不对',
    { asOf, worker: { frontline: { value: '是', evidence: 'self' } } },
    'worker.frontline.value',
  ],
  [
    '依据没有这一种',
    { asOf, worker: { frontline: { value: true, evidence: 'boss' } } },
    'worker.frontline.evidence',
  ],
  ['带值不带依据', { asOf, worker: { frontline: { value: true } } }, 'worker.frontline.evidence'],
  [
    '依据旁边多写字段',
    { asOf, worker: { frontline: { value: true, evidence: 'self', on: 1 } } },
    'worker.frontline.on',
  ],
  [
    '没有十三月',
    { asOf, worker: { insurance: [{ month: '2021-13', region: '330922' }] } },
    'worker.insurance[0].month',
  ],
  ['列表里少了地区', { asOf, worker: { insurance: [{ month: '2021-12' }] } }, 'worker.insurance[0].region'],
  ['类别没有这一种', { asOf, employer: { kinds: ['industrial'] } }, 'employer.kinds[0]'],
  ['类别不是列表', { asOf, employer: { kinds: 'other' } }, 'employer.kinds'],
  ['人数不能是负数', { asOf, employer: { outOfProvinceStaff: -1 } }, 'employer.outOfProvinceStaff'],
  ['产值要用分，整数', { asOf, employer: { outputFen: { '2021Q1': 0.5 } } }, 'employer.outputFen.2021Q1'],
  ['整个不是一组事实', 'asOf', '$'],
])('%s：报出位置', (_, raw, path) => {
  expect(pathOfError(() => parseFacts(raw))).toBe(path)
})

test('没写、null、值为 null 都是不知道', () => {
  const written = [
    { asOf },
    { asOf, worker: null },
    { asOf, worker: { hukou: null } },
    { asOf, worker: { hukou: { value: null } } },
    { asOf, worker: { hukou: { value: null, evidence: 'self' } } },
  ]
  for (const raw of written) expect([...knownFacts(parseFacts(raw))]).toEqual([])
})

test('只写值算数据比对，写了依据的按依据', () => {
  const known = knownFacts(
    parseFacts({
      asOf,
      worker: { hukou: '510104', frontline: { value: true, evidence: 'employer', by: '嵊泗海工' } },
      employer: { outputFen: { '2019Q1': 1 } },
    }),
  )
  expect(known.get('worker.hukou')).toEqual({ value: '510104', evidence: 'data', by: null })
  expect(known.get('worker.frontline')).toEqual({ value: true, evidence: 'employer', by: '嵊泗海工' })
  expect(known.get('employer.outputFen')).toEqual({ value: { '2019Q1': 1 }, evidence: 'data', by: null })
})

test('空列表是知道没有，不是不知道', () => {
  expect(knownFacts(parseFacts({ asOf, worker: { workedDays: [] } })).has('worker.workedDays')).toBe(true)
})

test('每个事实都有名称、问法和谁能补', () => {
  expect(Object.keys(factLabels).sort()).toEqual([...factPaths].sort())
  for (const { label, question, from, answer, options } of Object.values(factLabels)) {
    expect(label.length).toBeGreaterThan(1)
    expect(question).toMatch(/？$/)
    expect(question.length).toBeLessThanOrEqual(20)
    expect(from.length).toBeGreaterThan(0)
    expect(options !== undefined).toBe(answer.startsWith('choice'))
  }
})

test.each([
  ['没有这个参数', { 'ss22-red500.minDayz': 5 }, 'params.ss22-red500.minDayz'],
  ['没有这项政策', { 'ss23-red500.minDays': 5 }, 'params.ss23-red500.minDays'],
  ['天数写成文字', { 'ss22-red500.minDays': '5' }, 'params.ss22-red500.minDays'],
  ['天数超过十六', { 'ss22-red500.minDays': 17 }, 'params.ss22-red500.minDays'],
  ['天数是零', { 'ss22-red500.minDays': 0 }, 'params.ss22-red500.minDays'],
  ['借用对象自带的名字', { 'ss22-red500.toString': 5 }, 'params.ss22-red500.toString'],
])('参数：%s', (_, params, path) => {
  expect(pathOfError(() => checkParams({ policies, facts: wangXiulan({ params }) }))).toBe(path)
})
