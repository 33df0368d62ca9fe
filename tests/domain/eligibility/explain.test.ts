import { evaluateOne } from '../../../domain/eligibility/evaluate'
import { explainVerdict, yuanText } from '../../../domain/eligibility/explain'
import type { Facts } from '../../../domain/eligibility/facts'
import type { Policy } from '../../../domain/eligibility/policy-file'
import { policyNamed, simplePolicy, wangXiulan, zhaoHaiyan } from './people'

const redPacket = policyNamed('ss22-red500')
const words = (policy: Policy, facts: Facts) =>
  explainVerdict({ policy, verdict: evaluateOne({ policy, facts }) })

test('符合但要等细则：说清多少钱、谁出、给谁', () => {
  const { headline, amounts, caps } = words(redPacket, wangXiulan())
  expect(headline).toBe('条件都符合，还要等正式核定。')
  expect(amounts).toEqual(['嵊泗县出500元，给本人。'])
  expect(caps).toEqual([{ code: 'pending-rules', text: '发放细则还没出，以细则为准。' }])
})

test('不符合：哪一条、怎样才算、找谁复核', () => {
  const { headline, conditions, advice } = words(redPacket, wangXiulan({ worker: { frontline: false } }))
  expect(headline).toBe('不符合，有1条没达到。')
  expect(conditions.find(({ id }) => id === 'frontline')?.sentence).toBe('不符合“在一线生产岗位”。')
  expect(advice).toEqual(['在一线生产岗位上班才算。', '觉得不对，可找嵊泗县人力资源和社会保障局复核。'])
})

test('还差几项：差什么、谁能补', () => {
  const { headline, missing } = words(redPacket, wangXiulan({ worker: { insurance: null } }))
  expect(headline).toBe('还差1项，补上就能看结果。')
  expect(missing).toEqual([
    {
      fact: 'worker.insurance',
      label: '社保缴费记录',
      from: ['本人', '单位'],
      sentence: '还差：社保缴费记录，本人可以补。',
    },
  ])
})

test('要人判断：几种理解各得什么，由谁来定', () => {
  const { headline, advice } = words(redPacket, wangXiulan({ worker: { workedDays: ['2022-01-26'] } }))
  expect(headline).toBe('有1条要请工作人员判断。')
  expect(advice).toEqual([
    '“坚持工作”要到岗几天才算？',
    '到岗一天就算：条件都符合，还不能打包票。',
    '十六天都到岗才算：不符合。',
    '由嵊泗县人力资源和社会保障局来定。',
  ])
})

test('还没到日子：说哪天，会自己再算', () => {
  const { headline, advice } = words(redPacket, wangXiulan({ asOf: '2022-02-01' }))
  expect(headline).toBe('2022年2月11日起才能判断。')
  expect(advice[0]).toBe('到那天会自动再算一次。')
})

test('不在期内：没开始、往年参考、过了截止日，说法不同', () => {
  expect(words(redPacket, wangXiulan({ asOf: '2022-01-12' })).headline).toBe('还没开始，2022年1月13日起算。')
  expect(words(redPacket, wangXiulan({ asOf: '2027-01-12' })).headline).toBe('往年参考，现在不能申请。')
  const ended = simplePolicy({ inForce: { from: '2022-01-01', until: '2022-01-31' } })
  expect(words(ended, wangXiulan()).headline).toBe('申请时间已过，现在不能申请。')
})

test('没写给谁的钱，照实说没写', () => {
  const { amounts, caps } = words(policyNamed('aq21-daguan'), zhaoHaiyan())
  expect(amounts).toEqual(['大观区出1000元，原文没写给谁。'])
  expect(caps.map(({ code }) => code)).toEqual(['bulletin-source'])
})

test('只鼓励和要问部门的，不给钱数', () => {
  expect(words(simplePolicy({ effect: 'referral' }), wangXiulan()).headline).toBe('这一项请问测试局。')
  expect(words(simplePolicy({ effect: 'advisory' }), wangXiulan()).amounts).toEqual([])
})

test('最多和分角', () => {
  const policy = simplePolicy({
    amounts: [{ payer: 'county', payerLabel: '县', payee: 'employer', fen: 16667, upTo: true }],
  })
  expect(words(policy, wangXiulan()).amounts).toEqual(['县出最多166.67元，给单位。'])
  expect([29970000, 5, 100].map(yuanText)).toEqual(['299700', '0.05', '1'])
})
