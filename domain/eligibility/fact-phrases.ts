/** How an answer is said in a sentence: 户口在嵊泗县, 不在一线岗位上班. */
import { fullDayText } from '../calendar/day-text'
import { fullName, regionName } from '../regions/regions'
import { factLabels } from './fact-labels'
import type { FactPath } from './facts'

interface Phrase {
  /** 〇 stands for the answer. */
  is: string
  /** For yes-or-no answers, and for choices said by what they are not. */
  not: string
  /** For lists: none of those that count. */
  none?: string
}

const blank = '〇'
const plain: Phrase = { is: blank, not: blank }

const phrases: Readonly<Record<FactPath, Phrase>> = {
  'worker.hukou': { is: '户口〇', not: '户口〇' },
  'worker.hukouRisk': { is: '户口所在地是〇', not: '户口所在地不是〇' },
  'worker.stay': { is: '打算〇', not: '不打算〇' },
  'worker.stayRegion': { is: '〇过年', not: '〇过年' },
  'worker.frontline': { is: '在一线岗位上班', not: '不在一线岗位上班' },
  'worker.workedDays': plain,
  'worker.insurance': plain,
  'worker.hiredAs': { is: '招用时是〇', not: '招用时不是〇', none: '招用时不是困难人员' },
  'worker.returneeEntrepreneur': { is: '是返乡创业的', not: '不是返乡创业的' },
  'worker.stayCertificate': { is: '有在当地过年的证明', not: '没有在当地过年的证明' },
  'worker.legalMatter': { is: '要办的是〇', not: '要办的不是〇' },
  'worker.legalStanding': { is: '身份是〇', not: '身份不是〇' },
  'worker.legalAidAppliedOn': { is: '〇申请的法律援助', not: '不是〇申请的法律援助' },
  'employer.region': { is: '单位〇', not: '单位〇' },
  'employer.zone': { is: '单位在〇', not: '单位不在〇' },
  'employer.kinds': { is: '单位是〇', not: '单位不是〇', none: '单位不在这几类里' },
  'employer.keyIndustrial': { is: '单位是重点工业企业', not: '单位不是重点工业企业' },
  'employer.stateOwned': { is: '单位是国有或国有控股', not: '单位不是国有或国有控股' },
  'employer.efficiencyGrade2020': { is: '单位2020年效益是〇', not: '单位2020年效益不是〇' },
  'employer.operation': { is: '单位春节〇', not: '单位春节不是〇' },
  'employer.outputFen': plain,
  'employer.outOfProvinceStaff': { is: '外省户口的员工〇', not: '外省户口的员工不是〇' },
  'employer.insured': { is: '单位参加了社保', not: '单位没参加社保' },
  'employer.size': { is: '单位是〇企业', not: '单位不是〇企业' },
  'employer.hardHitByEpidemic': { is: '单位受疫情影响严重', not: '单位受疫情影响不严重' },
  'employer.workTraining': { is: '单位开展了以工代训', not: '单位没开展以工代训' },
  'employer.trainees': plain,
  'agency.licenceProvince': { is: '许可证是〇发的', not: '许可证是〇发的' },
  'agency.commercial': { is: '是经营性机构', not: '不是经营性机构' },
  'agency.annualReviewPassed': { is: '年度报告通过了', not: '年度报告没通过' },
  'agency.keyPlacements': { is: '推荐上岗〇', not: '推荐上岗不是〇' },
}

/** `words` put into the fact's own sentence. */
export function saidAs(fact: FactPath, words: string): string {
  return phrases[fact].is.replace(blank, words)
}

/** That the answer is one of `codes`; said by what it is not where that is shorter. For facts with options. */
export function saidOptions(fact: FactPath, codes: readonly string[]): string {
  const { options = {} } = factLabels[fact]
  const { none } = phrases[fact]
  if (none !== undefined && codes.join() === 'other') return none
  const others = Object.keys(options).filter((code) => !codes.includes(code))
  const isShorter = others.length === 0 || codes.length <= others.length
  return isShorter
    ? phrases[fact].is.replace(blank, optionLabels(fact, codes))
    : phrases[fact].not.replace(blank, optionLabels(fact, others))
}

/** That the answer is none of `codes`. */
export function saidNone(fact: FactPath, codes: readonly string[]): string {
  const { not, none } = phrases[fact]
  return codes.length > 2 && none !== undefined ? none : not.replace(blank, optionLabels(fact, codes))
}

/** A 档、B 档或C 档 */
function optionLabels(fact: FactPath, codes: readonly string[]): string {
  const labels = codes.map((code) => factLabels[fact].options?.[code] ?? code)
  return [labels.slice(0, -1).join('、'), ...labels.slice(-1)].filter(Boolean).join('或')
}

/**
 * A known answer in one short sentence; null where the days, months or sums behind it need a test to be said by.
 * @param value parsed by the facts schema
 */
export function saidAnswer(fact: FactPath, value: unknown): string | null {
  const { answer } = factLabels[fact]
  switch (answer) {
    case 'boolean':
      return value === true ? phrases[fact].is : phrases[fact].not
    case 'choice':
      return saidAs(fact, factLabels[fact].options?.[String(value)] ?? String(value))
    case 'choices':
      return saidList(fact, value as string[])
    case 'region':
      return saidAs(fact, `在${placeName(String(value))}`)
    case 'count':
      return saidAs(fact, `${String(value)}人`)
    case 'day':
      return saidAs(fact, fullDayText(String(value)))
    default:
      return null
  }
}

function saidList(fact: FactPath, codes: readonly string[]): string | null {
  const labels = codes
    .filter((code) => code !== 'other')
    .map((code) => factLabels[fact].options?.[code] ?? code)
  return labels.length === 0 ? (phrases[fact].none ?? null) : saidAs(fact, labels.join('、'))
}

/** With all above it, unless that is too long to read. */
function placeName(code: string): string {
  const full = fullName(code)
  return full !== null && full.length <= 18 ? full : (regionName(code) ?? code)
}
