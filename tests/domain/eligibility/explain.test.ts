import { evaluateOne } from '../../../domain/eligibility/evaluate'
import { explainVerdict } from '../../../domain/eligibility/explain'
import { parseFacts, type Facts } from '../../../domain/eligibility/facts'
import { wanText, yuanText } from '../../../domain/eligibility/money-text'
import type { Policy } from '../../../domain/eligibility/policy-file'
import { policyNamed, simplePolicy, wangXiulan, zhaoHaiyan } from './people'

const redPacket = policyNamed('ss22-red500')
const words = (policy: Policy, facts: Facts) =>
  explainVerdict({ policy, facts, verdict: evaluateOne({ policy, facts }) })
const sentenceOf = (policy: Policy, facts: Facts, id: string) =>
  words(policy, facts).conditions.find((condition) => condition.id === id)?.sentence

test('符合但要等细则：说清多少钱、谁出、给谁', () => {
  const { headline, amounts, caps, deadline, contact } = words(redPacket, wangXiulan())
  expect(headline).toBe('条件都符合，还要等正式核定。')
  expect(amounts).toEqual(['嵊泗县出500元，给本人。'])
  expect(caps).toEqual([{ code: 'pending-rules', text: '发放细则还没出，以细则为准。' }])
  expect(deadline).toBeNull()
  expect(contact).toEqual({ office: '嵊泗县人力资源和社会保障局', hotline: '12333' })
})

test('不符合：照本人的情况说是哪一条、怎样才算、找谁复核', () => {
  const facts = wangXiulan({ worker: { frontline: false } })
  const { headline, changes, whatIf, advice } = words(redPacket, facts)
  expect(headline).toBe('不符合，有1条没达到。')
  expect(sentenceOf(redPacket, facts, 'frontline')).toBe('不在一线岗位上班，不符合。')
  expect(changes).toEqual(['在一线生产岗位上班才算。'])
  expect(whatIf).toEqual(['如果在一线生产岗位，条件就都符合。'])
  expect(advice).toEqual(['在一线生产岗位上班才算。', '觉得不对，可找嵊泗县人力资源和社会保障局复核。'])
})

test.each([
  ['户口', { worker: { hukou: '330922' } }, 'hukou-outside', '户口在浙江省舟山市嵊泗县，不符合。'],
  ['户口符合', {}, 'hukou-outside', '户口在四川省成都市锦江区，符合。'],
  ['没缴那个月', { worker: { insurance: [] } }, 'insured', '2021年12月在嵊泗县没缴社保，不符合。'],
  ['几条路都不通', { employer: { kinds: [] } }, 'employer-kind', '没达到：单位属于三类企业之一。'],
  ['不知道', { worker: { frontline: null } }, 'frontline', '还不知道：是不是一线岗位。'],
  [
    '两样不知道',
    { employer: { kinds: null, stateOwned: null } },
    'employer-kind',
    '还不知道：单位属于三类企业之一。',
  ],
  ['写得太粗', { worker: { hukou: '330000' } }, 'hukou-outside', '还不知道：户口所在的区县。要写到区县。'],
  ['还没到日子', { asOf: '2022-02-10' }, 'on-post', '还没到日子：1月26日到2月10日在岗。'],
])('每一条说的是这个人的事：%s', (_, change, id, sentence) => {
  expect(sentenceOf(redPacket, wangXiulan(change), id)).toBe(sentence)
})

test('一条看两件事时，说没达到的那一件', () => {
  const leaving = zhaoHaiyan({ worker: { stay: 'leaving' } })
  expect(sentenceOf(policyNamed('aq21-daguan'), leaving, 'stays')).toBe('打算返乡过年，不符合。')
})

test('人数、单位类别、原文没写清的，也照实说', () => {
  const agency = { licenceProvince: '220000', commercial: true, annualReviewPassed: true, keyPlacements: 29 }
  const facts = parseFacts({ asOf: '2021-02-01', agency, worker: { returneeEntrepreneur: true } })
  expect(sentenceOf(policyNamed('jl21-hragency'), facts, 'placements')).toBe('推荐上岗29人，不符合。')
  expect(sentenceOf(policyNamed('jl21-startup'), facts, 'qualifies')).toBe(
    '要人判断：“符合条件”指什么，原文没写。',
  )
})

test('还差几项：差的是哪一条、谁能补', () => {
  const { headline, missing } = words(redPacket, wangXiulan({ worker: { insurance: null } }))
  expect(headline).toBe('还差1项，补上就能看结果。')
  expect(missing).toEqual([
    {
      fact: 'worker.insurance',
      label: '2021年12月在嵊泗缴了社保',
      from: ['本人', '单位'],
      sentence: '还差：2021年12月在嵊泗缴了社保。本人、单位可以补。',
    },
  ])
})

test('一条要补两样、写得太粗、到时才知道的，说法不同', () => {
  const missingOf = (policy: Policy, facts: Facts) =>
    words(policy, facts).missing.map(({ sentence }) => sentence)
  const daguan = policyNamed('aq21-daguan')
  expect(missingOf(daguan, zhaoHaiyan({ worker: { stay: null, stayRegion: null } }))).toEqual([
    '还差：留不留下过年。本人可以补。',
    '还差：在哪里过年。本人、经办人员可以补。',
  ])
  expect(missingOf(daguan, zhaoHaiyan({ worker: { hukou: '340000' } }))).toEqual([
    '还差：户口所在的区县。要写到区县。',
  ])
  expect(missingOf(redPacket, wangXiulan({ asOf: '2022-02-01' }))).toEqual([
    '还差：1月26日到2月10日在岗。到时才知道。',
  ])
})

test('要人判断：几种理解各得什么，由谁来定；钱数先不作准', () => {
  const { headline, amounts, readings, advice } = words(
    redPacket,
    wangXiulan({ worker: { workedDays: ['2022-01-26'] } }),
  )
  expect(headline).toBe('有1条要请工作人员判断。')
  expect(amounts).toEqual(['符合的话，嵊泗县出500元，给本人。'])
  expect(readings).toEqual([
    '“坚持工作”要到岗几天才算？',
    '到岗一天就算：条件都符合。',
    '十六天都到岗才算：不符合。',
    '由制定发放细则的县里部门来定。',
  ])
  expect(advice).toEqual(['请找嵊泗县人力资源和社会保障局判断。', '也可以打12333问。'])
})

test('已经定下的口径，说按什么、谁哪天定的', () => {
  const [reading] = redPacket.readings ?? []
  const decided = { value: 16, on: '2022-02-11', by: '嵊泗县财政局', note: '细则第二条' }
  const policy = { ...redPacket, readings: reading ? [{ ...reading, decided }] : [] }
  expect(words(policy, wangXiulan()).readings).toEqual([
    '“坚持工作”要到岗几天才算？',
    '已定：十六天都到岗才算。',
    '嵊泗县财政局2022年2月11日定的。',
  ])
})

test('口径不影响这个人的，不拿来烦他', () => {
  expect(words(redPacket, wangXiulan()).readings).toEqual([])
})

test('如果……就……：要几样都有时，一样一样说', () => {
  const facts = wangXiulan({ worker: { insurance: null, frontline: null, hukou: null } })
  expect(words(redPacket, facts).whatIf).toEqual([
    '如果下面3样都有，条件就都符合。',
    '一、在一线生产岗位。',
    '二、2021年12月在嵊泗缴了社保。',
    '三、户口在嵊泗县以外。',
    '如果不在一线岗位上班，就不符合。',
    '如果2021年12月在嵊泗县没缴社保，就不符合。',
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
  expect(words(ended, wangXiulan()).deadline).toEqual({ on: '2022-01-31', text: '2022年1月31日已经截止。' })
})

test('写明截止日的，当天也算', () => {
  const { deadline } = words(policyNamed('ss22-refund-deadline'), wangXiulan())
  expect(deadline).toEqual({ on: '2022-03-31', text: '2022年3月31日前申请，当天也算。' })
})

test('没写给谁的钱，照实说没写', () => {
  const { amounts, caps } = words(policyNamed('aq21-daguan'), zhaoHaiyan())
  expect(amounts).toEqual(['大观区出1,000元，原文没写给谁。'])
  expect(caps.map(({ code }) => code)).toEqual(['bulletin-source'])
})

test('礼包和免审查用话说，要带什么也说', () => {
  const facts = parseFacts({
    asOf: '2021-02-01',
    worker: {
      legalMatter: 'wages',
      legalStanding: 'rural-worker',
      stayCertificate: true,
      stay: 'staying',
      stayRegion: '340803',
    },
  })
  const legalAid = words(policyNamed('aq21-legalaid'), facts)
  expect(legalAid.benefits).toEqual(['申请法律援助，不审查经济困难。'])
  expect(legalAid.documents).toEqual(['在当地过年的证明'])
  expect(words(policyNamed('aq21-10gb'), facts).benefits).toEqual(['三大运营商送10GB流量。'])
})

test('只鼓励和要问部门的，不给钱数，说问谁、打什么电话', () => {
  const asked = words(simplePolicy({ effect: 'referral', hotline: '12333' }), wangXiulan())
  expect(asked.headline).toBe('这一项请问测试局。')
  expect(asked.advice).toEqual(['原文没写钱数，这里不作保证。', '也可以打12333问。'])
  expect(words(simplePolicy({ effect: 'advisory' }), wangXiulan())).toMatchObject({ amounts: [], whatIf: [] })
})

test('“不超过”的钱说最高，大数分开写', () => {
  const policy = simplePolicy({
    amounts: [{ payer: 'county', payerLabel: '县', payee: 'employer', fen: 29970000, upTo: true }],
  })
  expect(words(policy, wangXiulan()).amounts).toEqual(['最高299,700元，县出，给单位。'])
  expect([29970000, 5, 100, 16667, 123456789].map(yuanText)).toEqual([
    '299,700',
    '0.05',
    '1',
    '166.67',
    '1,234,567.89',
  ])
  expect([5000000000, 50000, 100000001].map(wanText)).toEqual(['5000万', '500', '1,000,000.01'])
})
