import { evaluate, evaluateOne } from '../../../domain/eligibility/evaluate'
import { shippedPolicies } from '../../../cloudfunctions/_server/platform/policy-files'
import { verdictSchema } from '../../../domain/eligibility/verdict'
import { policyNamed, simplePolicy, wangXiulan, zhaoHaiyan } from './people'

const policies = shippedPolicies()

const redPacket = policyNamed('ss22-red500')
const daguan = policyNamed('aq21-daguan')
const self = <T>(value: T) => ({ value, evidence: 'self' })

test('每项政策一个结论，次序不变，形状合约定', () => {
  const verdicts = evaluate({ policies, facts: wangXiulan() })
  expect(verdicts.map(({ policy }) => policy)).toEqual(policies.map(({ id }) => id))
  for (const verdict of verdicts) expect(verdictSchema.safeParse(verdict).success).toBe(true)
})

test('王秀兰能领五百元，只差发放细则', () => {
  const verdict = evaluateOne({ policy: redPacket, facts: wangXiulan() })
  expect(verdict.verdict).toBe('likely')
  expect(verdict.amounts).toEqual([{ payer: 'county', payee: 'worker', fen: 50000, upTo: false }])
  expect(verdict.conditions.at(-1)).toEqual({
    id: 'hukou-outside',
    result: 'met',
    label: '户口在嵊泗县以外',
    clause: '非我县户籍员工',
    document: '嵊人社发〔2022〕4号',
    facts: ['worker.hukou'],
    values: ['510104'],
    evidence: 'data',
    by: null,
  })
})

test('一个条件看几个事实时，写最弱的依据和是谁说的', () => {
  const facts = zhaoHaiyan({
    worker: {
      stay: { value: 'staying', evidence: 'employer', by: '大观机械' },
      stayRegion: { value: '340803', evidence: 'officer', by: '网格员' },
    },
  })
  const stays = evaluateOne({ policy: daguan, facts }).conditions.find(({ id }) => id === 'stays')
  expect(stays).toMatchObject({ evidence: 'employer', by: '大观机械', values: ['staying', '340803'] })
})

test('什么都不知道的条件没有依据', () => {
  const facts = zhaoHaiyan({ worker: { hukouRisk: null } })
  const risk = evaluateOne({ policy: daguan, facts }).conditions.find(({ id }) => id === 'hukou-risk')
  expect(risk).toMatchObject({ result: 'unknown', evidence: null, by: null, values: [null] })
})

test('差什么、谁能补', () => {
  const facts = wangXiulan({ worker: { insurance: null } })
  expect(evaluateOne({ policy: redPacket, facts }).missing).toEqual([
    { fact: 'worker.insurance', from: ['worker', 'employer'] },
  ])
})

test('已经不影响的不知道不问：D 档的单位不再问国有不国有', () => {
  const facts = wangXiulan({ employer: { efficiencyGrade2020: 'D', kinds: null, stateOwned: null } })
  const { missing } = evaluateOne({ policy: redPacket, facts })
  expect(missing.map(({ fact }) => fact)).toEqual(['employer.kinds', 'employer.stateOwned'])
})

test('不起作用的自报不算没核对', () => {
  const facts = wangXiulan({ worker: { stay: self('staying') }, employer: { stateOwned: self(true) } })
  expect(evaluateOne({ policy: redPacket, facts }).caps).toEqual(['pending-rules'])
})

test('起作用的自报要核对；单位确认的不用', () => {
  const own = wangXiulan({ worker: { hukou: self('510104') } })
  expect(evaluateOne({ policy: redPacket, facts: own }).caps).toEqual(['pending-rules', 'unverified'])
  const confirmed = wangXiulan({ worker: { hukou: { value: '510104', evidence: 'employer' } } })
  expect(evaluateOne({ policy: redPacket, facts: confirmed }).caps).toEqual(['pending-rules'])
})

test('两个自报互相顶替时，哪一个都不起决定作用', () => {
  const policy = simplePolicy({
    conditions: [
      {
        id: 'either',
        label: '一线或参保',
        quote: '在一线生产岗位',
        change: '一线或参保才算。',
        test: {
          any: [
            { kind: 'is', fact: 'worker.frontline', oneOf: [true] },
            { kind: 'is', fact: 'employer.insured', oneOf: [true] },
          ],
        },
      },
    ],
  })
  const facts = wangXiulan({ worker: { frontline: self(true) }, employer: { insured: self(true) } })
  expect(evaluateOne({ policy, facts })).toMatchObject({ verdict: 'eligible', caps: [] })
})

test('没有上限的政策，样样符合就是符合', () => {
  expect(evaluateOne({ policy: simplePolicy(), facts: wangXiulan() })).toMatchObject({
    verdict: 'eligible',
    caps: [],
    amounts: [{ payer: 'county', payee: 'worker', fen: 10000, upTo: false }],
  })
})

test.each(['referral', 'advisory'] as const)('%s 只给信息，不给钱数', (effect) => {
  const policy = simplePolicy({ effect, benefits: [{ kind: 'gift', value: 1, label: '礼包' }] })
  const unsure = wangXiulan({ worker: { frontline: null } })
  expect(evaluateOne({ policy, facts: unsure })).toMatchObject({ verdict: effect, amounts: [], benefits: [] })
  const unmet = wangXiulan({ worker: { frontline: false } })
  expect(evaluateOne({ policy, facts: unmet }).verdict).toBe('ineligible')
})

test('写明截止日的：当天还行，第二天不行，也不算往年参考', () => {
  const policy = simplePolicy({ inForce: { from: '2022-01-01', until: '2022-03-31' } })
  const on = (asOf: string) => evaluateOne({ policy, facts: wangXiulan({ asOf }) })
  expect(on('2022-03-31').verdict).toBe('eligible')
  expect(on('2022-04-01')).toMatchObject({ verdict: 'not-in-force', period: 'after', assumedEnd: false })
})

test('按申请日算的：及时申请过，哪天问都在期内', () => {
  const policy = simplePolicy({
    inForce: { from: '2022-01-01', until: '2022-02-28', appliedOn: 'worker.legalAidAppliedOn' },
  })
  const applied = (on: string | null) =>
    evaluateOne({ policy, facts: wangXiulan({ asOf: '2023-05-01', worker: { legalAidAppliedOn: on } }) })
      .verdict
  expect(applied('2022-02-28')).toBe('eligible')
  expect(applied('2022-03-01')).toBe('not-in-force')
  expect(applied(null)).toBe('not-in-force')
})

test('金额改过：按问的那天取当时的数', () => {
  const fen = {
    byDate: [
      { from: '2022-06-01', value: 20000 },
      { from: '2022-01-01', value: 10000 },
    ],
  }
  const policy = simplePolicy({
    amounts: [{ payer: 'county', payerLabel: '嵊泗县', payee: 'worker', fen, upTo: true }],
  })
  const paid = (asOf: string) => evaluateOne({ policy, facts: wangXiulan({ asOf }) }).amounts[0]
  expect(paid('2022-05-31')).toMatchObject({ fen: 10000, upTo: true })
  expect(paid('2022-06-01')).toMatchObject({ fen: 20000 })
})

test('不在期内时不给钱数、不列缺项、不列口径', () => {
  const verdict = evaluateOne({ policy: redPacket, facts: wangXiulan({ asOf: '2027-01-20' }) })
  expect(verdict).toMatchObject({
    verdict: 'not-in-force',
    assumedEnd: true,
    amounts: [],
    missing: [],
    readings: [],
    caps: [],
  })
})

test('两处措辞都有几种理解时，逐一组合', () => {
  const twice = (id: string, areas: [string, string]) => ({
    id,
    question: '按哪一种？',
    options: areas.map((value, index) => ({ id: String(index), value, label: `第${index}种` })),
  })
  const outside = (id: string) => ({
    id,
    label: '外地',
    quote: '职工',
    change: '外地的才算。',
    test: { kind: 'outside', fact: 'worker.hukou', area: { reading: id } },
  })
  const policy = simplePolicy({
    readings: [twice('one', ['510104', '330922']), twice('two', ['110101', '120101'])],
    conditions: [outside('one'), outside('two')],
  })
  const verdict = evaluateOne({ policy, facts: wangXiulan() })
  expect(verdict.verdict).toBe('review')
  expect(verdict.readings).toEqual([
    { id: 'one:0+two:0', verdict: 'ineligible' },
    { id: 'one:0+two:1', verdict: 'ineligible' },
    { id: 'one:1+two:0', verdict: 'eligible' },
    { id: 'one:1+two:1', verdict: 'eligible' },
  ])
  expect(verdict.conditions.map(({ result }) => result)).toEqual(['review', 'met'])
})

test('细则的天数写了空就是还没定；定了一天，到岗一天就够', () => {
  const worked = (minDays: number | null) =>
    evaluateOne({
      policy: redPacket,
      facts: wangXiulan({
        params: { 'ss22-red500.minDays': minDays },
        worker: { workedDays: ['2022-02-01'] },
      }),
    }).verdict
  expect(worked(null)).toBe('review')
  expect(worked(1)).toBe('likely')
  expect(worked(2)).toBe('ineligible')
})

test('已经不符合的那种理解缺什么，不必再补', () => {
  const byArea = (id: string, fact: string) => ({
    id,
    label: id,
    quote: '职工',
    change: '外地的才算。',
    test: { kind: 'outside', fact, area: { reading: 'far' } },
  })
  const policy = simplePolicy({
    readings: [
      {
        id: 'far',
        question: '多远才算外地？',
        options: [
          { id: 'county', value: '340881', label: '县外' },
          { id: 'province', value: '330000', label: '省外' },
        ],
      },
    ],
    conditions: [
      byArea('home', 'worker.hukou'),
      byArea('stay', 'worker.stayRegion'),
      ...simplePolicy().conditions,
    ],
  })
  const facts = wangXiulan({ worker: { hukou: '340000', stayRegion: '340881', frontline: null } })
  const verdict = evaluateOne({ policy, facts })
  expect(verdict.verdict).toBe('unknown')
  expect(verdict.missing.map(({ fact }) => fact)).toEqual(['worker.frontline'])
})
