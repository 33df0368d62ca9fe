/** Every fact in everyday words: what it is called, how it is asked, who can supply it. */
import { stays } from '../terms'
import type { FactPath } from './facts'

export type AnswerKind =
  'boolean' | 'choice' | 'choices' | 'region' | 'days' | 'months' | 'day' | 'count' | 'outputs' | 'trainees'
export const suppliers = {
  worker: '本人',
  employer: '单位',
  officer: '经办人员',
  agency: '人力资源机构',
} as const
export type Supplier = keyof typeof suppliers

interface FactLabel {
  /** A noun, as in 还差：户口所在地. */
  label: string
  question: string
  answer: AnswerKind
  /** For `choice` and `choices`: code and label, in the order to show. */
  options?: Readonly<Record<string, string>>
  /** Who can supply it, nearest first. */
  from: readonly Supplier[]
}

const hardship = { 'employment-difficulty': '就业困难人员', 'zero-employment-family': '零就业家庭成员' }

/** In the order worth asking when nothing else decides. */
export const factLabels: Readonly<Record<FactPath, FactLabel>> = {
  'worker.hukou': {
    label: '户口所在的区县',
    question: '户口在哪里？',
    answer: 'region',
    from: ['worker', 'officer'],
  },
  'worker.stay': {
    label: '留不留下过年',
    question: '春节留下过年吗？',
    answer: 'choice',
    options: stays,
    from: ['worker'],
  },
  'worker.stayRegion': {
    label: '在哪里过年',
    question: '在哪个区县过年？',
    answer: 'region',
    from: ['worker', 'officer'],
  },
  'worker.frontline': {
    label: '是不是一线岗位',
    question: '在一线生产岗位上班吗？',
    answer: 'boolean',
    from: ['worker', 'employer'],
  },
  'worker.hukouRisk': {
    label: '户口所在地的疫情风险等级',
    question: '户口所在地是什么风险地区？',
    answer: 'choice',
    options: { low: '低风险', medium: '中风险', high: '高风险' },
    from: ['worker', 'officer'],
  },
  'worker.workedDays': {
    label: '春节前后的到岗日期',
    question: '哪几天在岗上班？',
    answer: 'days',
    from: ['worker', 'employer'],
  },
  'worker.insurance': {
    label: '社保缴费记录',
    question: '哪几个月在哪里缴了社保？',
    answer: 'months',
    from: ['worker', 'employer'],
  },
  'worker.hiredAs': {
    label: '招用时的身份',
    question: '招用时属于哪类人员？',
    answer: 'choices',
    options: hardship,
    from: ['worker', 'officer'],
  },
  'worker.returneeEntrepreneur': {
    label: '是不是返乡创业',
    question: '是返乡创业吗？',
    answer: 'boolean',
    from: ['worker', 'officer'],
  },
  'worker.stayCertificate': {
    label: '就地过年证明',
    question: '有在当地过年的证明吗？',
    answer: 'boolean',
    from: ['worker', 'employer', 'officer'],
  },
  'worker.legalMatter': {
    label: '为什么事申请法律援助',
    question: '为什么事申请法律援助？',
    answer: 'choice',
    options: { wages: '讨薪', 'labour-damages': '劳动损害赔偿', other: '别的事' },
    from: ['worker'],
  },
  'worker.legalStanding': {
    label: '申请人的身份',
    question: '您是哪类人员？',
    answer: 'choice',
    options: {
      'rural-worker': '农民工',
      employee: '企业员工',
      'public-staff': '机关事业单位和国企人员',
      campus: '没离校的师生',
      other: '别的人员',
    },
    from: ['worker'],
  },
  'worker.legalAidAppliedOn': {
    label: '申请法律援助的日期',
    question: '哪天申请的法律援助？',
    answer: 'day',
    from: ['worker', 'officer'],
  },
  'employer.region': {
    label: '上班地点所在区县',
    question: '在哪个区县上班？',
    answer: 'region',
    from: ['worker', 'employer'],
  },
  'employer.zone': {
    label: '单位在不在开发区',
    question: '单位在哪个开发区？',
    answer: 'choice',
    options: {
      'yingjiang-edz': '迎江经济开发区',
      'yixiu-dz': '宜秀区开发区',
      other: '别的开发区',
      none: '不在开发区',
    },
    from: ['worker', 'employer', 'officer'],
  },
  'employer.operation': {
    label: '单位春节开不开工',
    question: '单位春节照常开工吗？',
    answer: 'choice',
    options: { continuous: '一天不停', normal: '正常开工', stopped: '停工放假' },
    from: ['worker', 'employer'],
  },
  'employer.kinds': {
    label: '单位属于哪一类',
    question: '单位属于哪几类？',
    answer: 'choices',
    options: {
      'industrial-above-scale': '规模以上工业企业',
      'service-above-scale': '规模以上服务业企业',
      'other-above-scale': '其他规模以上企业',
      'major-project-contractor': '重大项目施工企业',
      other: '都不是',
    },
    from: ['employer', 'officer', 'worker'],
  },
  'employer.efficiencyGrade2020': {
    label: '单位2020年效益评价等级',
    question: '单位2020年效益评价是几档？',
    answer: 'choice',
    options: { A: 'A 档', B: 'B 档', C: 'C 档', D: 'D 档' },
    from: ['employer', 'officer'],
  },
  'employer.stateOwned': {
    label: '单位是不是国有企业',
    question: '单位是国有或国有控股吗？',
    answer: 'boolean',
    from: ['employer', 'officer', 'worker'],
  },
  'employer.keyIndustrial': {
    label: '是不是重点工业企业',
    question: '单位是重点工业企业吗？',
    answer: 'boolean',
    from: ['employer', 'officer'],
  },
  'employer.outputFen': {
    label: '一季度产值',
    question: '2019年和2021年一季度产值多少？',
    answer: 'outputs',
    from: ['employer'],
  },
  'employer.outOfProvinceStaff': {
    label: '外省户口的员工人数',
    question: '有多少名外省户口的员工？',
    answer: 'count',
    from: ['employer'],
  },
  'employer.insured': {
    label: '单位参不参保',
    question: '单位参加社保了吗？',
    answer: 'boolean',
    from: ['employer', 'officer'],
  },
  'employer.size': {
    label: '单位规模',
    question: '单位是大、中、小还是微型？',
    answer: 'choice',
    options: { large: '大型', medium: '中型', small: '小型', micro: '微型' },
    from: ['employer', 'officer'],
  },
  'employer.hardHitByEpidemic': {
    label: '单位受疫情影响重不重',
    question: '单位受疫情影响严重吗？',
    answer: 'boolean',
    from: ['employer', 'officer'],
  },
  'employer.workTraining': {
    label: '有没有以工代训',
    question: '单位开展以工代训了吗？',
    answer: 'boolean',
    from: ['employer'],
  },
  'employer.trainees': {
    label: '以工代训人员名单',
    question: '有哪些人参加以工代训？',
    answer: 'trainees',
    from: ['employer'],
  },
  'agency.licenceProvince': {
    label: '许可证是哪个省发的',
    question: '许可证是哪个省发的？',
    answer: 'region',
    from: ['agency', 'officer'],
  },
  'agency.commercial': {
    label: '是不是经营性机构',
    question: '是经营性机构吗？',
    answer: 'boolean',
    from: ['agency', 'officer'],
  },
  'agency.annualReviewPassed': {
    label: '年度报告过没过',
    question: '年度报告通过了吗？',
    answer: 'boolean',
    from: ['agency', 'officer'],
  },
  'agency.keyPlacements': {
    label: '推荐上岗的人数',
    question: '给重点企业推荐上岗多少人？',
    answer: 'count',
    from: ['agency', 'officer'],
  },
}
