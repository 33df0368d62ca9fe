/** 测试里的人和政策：默认样样符合，每个测试只写不同的地方。 */
import { parseFacts, type Facts } from '../../../domain/eligibility/facts'
import { parsePolicy, type Policy } from '../../../domain/eligibility/policy-file'
import { shippedPolicies } from '../../../cloudfunctions/_server/platform/policy-files'

const policies = shippedPolicies()

type Group = Record<string, unknown>
export interface FactsInput {
  asOf?: string
  params?: Group
  worker?: Group
  employer?: Group
}

const windowDays = [
  ...Array.from({ length: 6 }, (_, index) => `2022-01-${26 + index}`),
  ...Array.from({ length: 10 }, (_, index) => `2022-02-${String(index + 1).padStart(2, '0')}`),
]

/** 王秀兰，四川人，在嵊泗一家规上工业企业一线上班，十六天都在岗。 */
export function wangXiulan({ asOf = '2022-02-12', params, worker, employer }: FactsInput = {}): Facts {
  return parseFacts({
    asOf,
    params,
    worker: {
      hukou: '510104',
      stay: 'staying',
      stayRegion: '330922',
      frontline: true,
      workedDays: windowDays,
      insurance: [{ month: '2021-12', region: '330922' }],
      ...worker,
    },
    employer: {
      region: '330922',
      kinds: ['industrial-above-scale'],
      efficiencyGrade2020: 'A',
      stateOwned: false,
      ...employer,
    },
  })
}

/** 赵海燕，石家庄人，在大观区一家规上工业企业上班，留下过年。 */
export function zhaoHaiyan({ asOf = '2021-02-09', worker, employer }: FactsInput = {}): Facts {
  return parseFacts({
    asOf,
    worker: { hukou: '130104', hukouRisk: 'high', stay: 'staying', stayRegion: '340803', ...worker },
    employer: { region: '340803', kinds: ['industrial-above-scale'], ...employer },
  })
}

export function policyNamed(id: string): Policy {
  const found = policies.find((policy) => policy.id === id)
  if (!found) throw new Error(`没有这项政策：${id}`)
  return found
}

const simplest = {
  id: 'test-grant',
  version: 1,
  title: '测试补贴',
  effect: 'grant',
  audience: 'worker',
  place: '330922',
  season: 2022,
  source: {
    document: '测〔2022〕1号',
    issuer: '测试局',
    issuedOn: '2022-01-01',
    section: '一',
    kind: 'notice',
    quote: '对在一线生产岗位的职工每人发放100元。',
  },
  inForce: { from: '2022-01-01' },
  conditions: [
    {
      id: 'frontline',
      label: '在一线岗位',
      quote: '在一线生产岗位',
      change: '在一线岗位上班才算。',
      test: { kind: 'is', fact: 'worker.frontline', oneOf: [true] },
    },
  ],
  amounts: [{ payer: 'county', payerLabel: '嵊泗县', payee: 'worker', fen: 10000, upTo: false }],
  office: '测试局',
}

/** 一份最简单的政策文件（没有读过的原样），用来改出各种写法。 */
export function rawPolicy(change: Group = {}): unknown {
  return { ...simplest, ...change }
}

export function simplePolicy(change: Group = {}): Policy {
  return parsePolicy(rawPolicy(change))
}
