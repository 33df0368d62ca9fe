import { evaluateOne } from '../../../domain/eligibility/evaluate'
import { explainVerdict } from '../../../domain/eligibility/explain'
import { openFacts } from '../../../domain/eligibility/open-facts'
import { policiesInPlace } from '../../../domain/eligibility/policies-in-place'
import { policyNamed, simplePolicy, wangXiulan, zhaoHaiyan } from './people'

const policies = ['aq21-daguan', 'aq21-tongcheng', 'aq21-yingjiang', 'aq21-yixiu', 'ss22-red500'].map(
  policyNamed,
)

const inAnqing = policiesInPlace({ policies, region: '340800' })

test('在嵊泗只看嵊泗的，在安庆市看各区的，在大观只看大观的', () => {
  const idsIn = (region: string) => policiesInPlace({ policies, region }).map(({ id }) => id)
  expect(idsIn('330922')).toEqual(['ss22-red500'])
  expect(idsIn('340800')).toEqual(['aq21-daguan', 'aq21-tongcheng', 'aq21-yingjiang', 'aq21-yixiu'])
  expect(idsIn('340803')).toEqual(['aq21-daguan'])
  expect(idsIn('370200')).toEqual([])
})

test('全国的政策在哪里都看得到，吉林省的只在吉林', () => {
  const offered = ['jl21-startup', 'nat21-ui'].map(policyNamed)
  const idsIn = (region: string) => policiesInPlace({ policies: offered, region }).map(({ id }) => id)
  expect(idsIn('370202')).toEqual(['nat21-ui'])
  expect(idsIn('222401')).toEqual(['jl21-startup', 'nat21-ui'])
})

test('什么都没填时，影响最多政策的先问', () => {
  const facts = zhaoHaiyan({
    worker: { hukou: null, hukouRisk: null, stay: null, stayRegion: null },
    employer: { region: null, kinds: null },
  })
  const questions = openFacts({ policies: inAnqing, facts })
  expect(questions[0]).toMatchObject({
    fact: 'worker.hukou',
    question: '户口在哪里？',
    answer: 'region',
    policies: inAnqing.map(({ id }) => id),
  })
  expect(questions.map(({ fact }) => fact)).toContain('employer.zone')
})

test('结论已定的政策不再问', () => {
  const facts = zhaoHaiyan({ worker: { hukou: '340822', hukouRisk: 'low' } })
  expect(openFacts({ policies: inAnqing, facts })).toEqual([])
})

test('还没发生的事不问', () => {
  const facts = wangXiulan({ asOf: '2022-02-01', worker: { frontline: null, workedDays: null } })
  const asked = openFacts({ policies: policiesInPlace({ policies, region: '330922' }), facts })
  expect(asked.map(({ fact }) => fact)).toEqual(['worker.frontline'])
})

test('只问本人答得上的', () => {
  const facts = wangXiulan({ worker: { insurance: null }, employer: { efficiencyGrade2020: null } })
  const factsAsked = (by?: 'worker') => openFacts({ policies, facts, by }).map(({ fact }) => fact)
  expect(factsAsked()).toEqual(['worker.insurance', 'employer.efficiencyGrade2020'])
  expect(factsAsked('worker')).toEqual(['worker.insurance'])
})

test('选择题带着选项', () => {
  const facts = zhaoHaiyan({ worker: { hukouRisk: null } })
  const [risk] = openFacts({ policies: policiesInPlace({ policies, region: '340803' }), facts })
  expect(risk?.options).toEqual([
    { value: 'low', label: '低风险' },
    { value: 'medium', label: '中风险' },
    { value: 'high', label: '高风险' },
  ])
})

test('条件都符合、钱数还算不出来时，问算钱要的那一件', () => {
  const policy = simplePolicy({
    amounts: [
      {
        payer: 'county',
        payerLabel: '县',
        payee: 'employer',
        upTo: true,
        sum: { kind: 'per-head', fact: 'employer.outOfProvinceStaff', fenEach: 30_000, capFen: 30_000_000 },
      },
    ],
  })
  const facts = wangXiulan()
  expect(openFacts({ policies: [policy], facts }).map(({ fact }) => fact)).toEqual([
    'employer.outOfProvinceStaff',
  ])
  const known = wangXiulan({ employer: { outOfProvinceStaff: 3 } })
  expect(openFacts({ policies: [policy], facts: known })).toEqual([])
  const { amounts, advice } = explainVerdict({ policy, verdict: evaluateOne({ policy, facts }) })
  expect([amounts, advice[0]]).toEqual([[], '钱数还要看外省户口的员工人数。'])
})
