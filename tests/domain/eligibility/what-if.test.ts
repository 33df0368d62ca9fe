/** 如果……就……：最少改什么，结论会变成什么。 */
import fc from 'fast-check'
import { evaluateOne } from '../../../domain/eligibility/evaluate'
import { parseFacts, type Facts } from '../../../domain/eligibility/facts'
import type { Policy } from '../../../domain/eligibility/policy-file'
import { changesThatMatter, withChanges, type WhatIf } from '../../../domain/eligibility/what-if'
import { shippedPolicies } from '../../../cloudfunctions/_server/platform/policy-files'
import { people } from './any-answers'
import { policyNamed, simplePolicy, wangXiulan, zhaoHaiyan } from './people'

const redPacket = policyNamed('ss22-red500')
const daguan = policyNamed('aq21-daguan')

function told(policy: Policy, facts: Facts): string[] {
  return changesThatMatter({ policy, facts }).map(({ words, verdict }) => `${words.join('，')} → ${verdict}`)
}

test('差一项：补上哪种答案得什么结论', () => {
  expect(told(redPacket, wangXiulan({ worker: { insurance: null } }))).toEqual([
    '2021年12月在嵊泗缴了社保 → likely',
    '2021年12月在嵊泗县没缴社保 → ineligible',
  ])
})

test('只有一条不符合：说的是事实不同会怎样', () => {
  expect(told(redPacket, wangXiulan({ worker: { hukou: '330922' } }))).toEqual(['户口在嵊泗县以外 → likely'])
})

test('一条不符合、一条不知道：先到“还差”，两样都有才到“符合”', () => {
  const facts = wangXiulan({ worker: { hukou: '330922', frontline: null } })
  expect(told(redPacket, facts)).toEqual([
    '在一线生产岗位，户口在嵊泗县以外 → likely',
    '户口在嵊泗县以外 → unknown',
  ])
})

test('几条路都走得通时，每条路说一遍', () => {
  const facts = wangXiulan({ employer: { efficiencyGrade2020: 'D', stateOwned: null } })
  expect(told(redPacket, facts)).toEqual([
    '单位是重大项目施工企业 → likely',
    '单位2020年效益不是D 档 → likely',
    '单位是规模以上服务业企业，单位不是国有或国有控股 → likely',
    '单位是规模以上服务业企业 → unknown',
  ])
})

test('要人判断时：怎样就不用再判断', () => {
  expect(told(redPacket, wangXiulan({ worker: { workedDays: ['2022-01-26'] } }))).toEqual([
    '1月26日到2月10日到岗满16天 → likely',
    '1月26日到2月10日一天没到岗 → ineligible',
  ])
  expect(told(daguan, zhaoHaiyan({ worker: { hukou: '340802' } }))).toEqual([
    '户口在安庆市以外 → likely',
    '户口在大观区 → ineligible',
  ])
})

test('写得太粗的，说写细了会怎样', () => {
  expect(told(daguan, zhaoHaiyan({ worker: { hukou: '340000' } }))).toEqual([
    '户口在安庆市以外 → likely',
    '户口在大观区以外，户口在安庆市 → review',
    '户口在大观区 → ineligible',
  ])
})

test('还没发生的事不问；别的事照样会让它不符合', () => {
  const facts = wangXiulan({ asOf: '2022-02-01', worker: { workedDays: null, hukou: null } })
  expect(told(redPacket, facts)).toEqual(['户口在嵊泗县 → ineligible'])
})

test('过了截止日：申请的日子记错了才有用', () => {
  const facts = parseFacts({
    asOf: '2021-03-01',
    worker: { legalMatter: 'wages', legalStanding: 'rural-worker', stayCertificate: true },
  })
  expect(told(policyNamed('aq21-legalaid'), facts)).toEqual(['2021年2月28日前申请的法律援助 → likely'])
  expect(told(redPacket, wangXiulan({ asOf: '2027-01-01' }))).toEqual([])
})

test('一个事实管两个条件：一次给出两样都够的数', () => {
  const facts = parseFacts({
    asOf: '2021-04-02',
    employer: {
      region: '220102',
      keyIndustrial: true,
      operation: 'continuous',
      outputFen: { '2019Q1': 6_000_000_000, '2021Q1': 4_000_000_000 },
      outOfProvinceStaff: 10,
    },
  })
  const [best] = changesThatMatter({ policy: policyNamed('jl21-stay-emp'), facts })
  expect(best).toMatchObject({
    verdict: 'likely',
    changes: [{ fact: 'employer.outputFen', to: { '2019Q1': 6_000_000_000, '2021Q1': 6_360_000_000 } }],
    amounts: [{ fen: 300_000 }],
  })
})

test('都符合的没有什么要改', () => {
  expect(told(simplePolicy(), wangXiulan())).toEqual([])
})

/** 说到做到：照着改就是那个结论；少改一样就不是，少改几样也不是。 */
function expectMinimal(policy: Policy, facts: Facts, { changes, verdict, words }: WhatIf) {
  const verdictWith = (some: WhatIf['changes']) =>
    evaluateOne({ policy, facts: withChanges(facts, some) }).verdict
  expect(evaluateOne({ policy, facts }).verdict).not.toBe(verdict)
  expect(verdictWith(changes)).toBe(verdict)
  for (let chosen = 0; chosen < 2 ** changes.length - 1; chosen++) {
    const some = changes.filter((_, index) => chosen & (1 << index))
    expect(verdictWith(some)).not.toBe(verdict)
  }
  parseFacts(withChanges(facts, changes))
  for (const phrase of words) expect([...phrase].length).toBeLessThanOrEqual(30)
}

test('每一条都照着改就得那个结论，而且一样也不能少', () => {
  const policies = shippedPolicies()
  fc.assert(
    fc.property(people, fc.constantFrom(...policies), (raw, policy) => {
      const facts = parseFacts(raw)
      const found = changesThatMatter({ policy, facts })
      found.forEach((each) => expectMinimal(policy, facts, each))
      expect(new Set(found.map(({ words, verdict }) => [...words, verdict].join())).size).toBe(found.length)
    }),
    { numRuns: 1000 },
  )
})

test('什么都不知道时，说得出怎样才符合', () => {
  for (const policy of shippedPolicies().filter(({ effect }) => effect === 'grant')) {
    const facts = parseFacts({ asOf: policy.decidableOn ?? policy.inForce.from })
    const found = changesThatMatter({ policy, facts })
    found.forEach((each) => expectMinimal(policy, facts, each))
    expect([policy.id, found[0]?.verdict]).toEqual([policy.id, expect.stringMatching(/^(likely|review)$/)])
  }
})
