/** The one table of what a list of people may say: template, reading, masking and the error file all go by it. */
import type { RosterSource } from '../terms'

export const rosterFieldCodes = [
  'name',
  'phone',
  'idNumber',
  'hukou',
  'employer',
  'place',
  'stay',
  'leavingOn',
  'returning',
] as const
export type RosterField = (typeof rosterFieldCodes)[number]

export interface RosterFieldRow {
  /** As the template writes it. */
  header: string
  /** Other spellings that lists come with, without blanks. */
  spellings: readonly string[]
  /** Lists that may hold it; elsewhere the column is neither read nor kept. */
  sources: readonly RosterSource[]
  /** Lists that are of no use without it. */
  requiredIn: readonly RosterSource[]
  /** `hidden`: never shown again after it was read; only a keyed hash goes on. */
  masking: 'shown' | 'hidden'
  /** For the template: in characters of the digit 0. */
  width: number
  example: string
  hint: string
}

const everywhere: readonly RosterSource[] = ['data', 'employer', 'community']

/** Qingdao 2021 一(一) names what is to be known: 人员数量、来源地、春节期间是否返乡、返乡时间、节后是否返岗. */
export const rosterFields: Readonly<Record<RosterField, RosterFieldRow>> = {
  name: {
    header: '姓名',
    spellings: ['名字', '员工姓名', '职工姓名', '人员姓名', '务工人员姓名', '务工人员', '本人姓名'],
    sources: everywhere,
    requiredIn: everywhere,
    masking: 'shown',
    width: 12,
    example: '王秀兰',
    hint: '必填，2到30个字',
  },
  phone: {
    header: '手机号',
    spellings: ['手机', '手机号码', '联系电话', '联系方式', '电话', '电话号码', '移动电话', '本人电话'],
    sources: everywhere,
    requiredIn: [],
    masking: 'hidden',
    width: 16,
    example: '13800000001',
    hint: '可不填，只用来分清同名的人，不保存号码',
  },
  idNumber: {
    header: '身份证号',
    spellings: [
      '身份证',
      '身份证号码',
      '公民身份号码',
      '居民身份证号',
      '居民身份证号码',
      '证件号',
      '证件号码',
    ],
    sources: ['data'],
    requiredIn: [],
    masking: 'hidden',
    width: 24,
    example: '11010519491231002X',
    hint: '可不填，只用来分清同名的人，不保存号码',
  },
  hukou: {
    header: '户籍地',
    spellings: ['户籍', '户口所在地', '户籍所在地', '户籍地址', '来源地', '户口地', '籍贯'],
    sources: everywhere,
    requiredIn: [],
    masking: 'shown',
    width: 26,
    example: '安徽省安庆市桐城市',
    hint: '写省、市、县，至少写到省',
  },
  employer: {
    header: '用人单位',
    spellings: [
      '单位',
      '单位名称',
      '工作单位',
      '所在单位',
      '企业',
      '企业名称',
      '用工单位',
      '用工企业',
      '所在企业',
      '公司',
      '公司名称',
    ],
    sources: everywhere,
    requiredIn: ['employer'],
    masking: 'shown',
    width: 30,
    example: '青岛远洋电子有限公司',
    hint: '写单位全称',
  },
  place: {
    header: '所在街道社区',
    spellings: [
      '社区',
      '所在社区',
      '街道',
      '所在街道',
      '镇街',
      '所在镇街',
      '所在地',
      '所在区市',
      '区市',
      '楼栋',
      '住址',
      '现住址',
      '居住地',
      '居住地址',
      '居住地点',
      '地址',
    ],
    sources: everywhere,
    requiredIn: ['community'],
    masking: 'shown',
    width: 30,
    example: '长江路街道',
    hint: '写区县、街道、社区，后面可写楼栋',
  },
  stay: {
    header: '过年打算',
    spellings: [
      '打算',
      '春节打算',
      '春节去向',
      '过年去向',
      '春节安排',
      '是否留岗',
      '是否留岗过年',
      '是否就地过年',
      '是否留青过年',
      '是否留青',
      '留岗意向',
      '留岗过年意向',
      '春节期间是否留岗',
      '是否返乡',
      '是否返乡过年',
      '春节是否返乡',
      '春节期间是否返乡',
      '返乡意向',
    ],
    sources: everywhere,
    requiredIn: ['employer'],
    masking: 'shown',
    width: 12,
    example: '留岗',
    hint: '写 留岗、返乡 或 未定',
  },
  leavingOn: {
    header: '返乡时间',
    spellings: [
      '返乡日期',
      '返乡日',
      '预计返乡时间',
      '预计返乡日期',
      '拟返乡时间',
      '离开时间',
      '离开日期',
      '离岗时间',
      '离岗日期',
    ],
    sources: everywhere,
    requiredIn: [],
    masking: 'shown',
    width: 14,
    example: '2021-02-05',
    hint: '返乡的人填，例如 2021-02-05',
  },
  returning: {
    header: '节后是否返岗',
    spellings: ['是否返岗', '节后返岗', '节后是否返回', '节后是否回来', '春节后是否返岗', '年后是否返岗'],
    sources: everywhere,
    requiredIn: [],
    masking: 'shown',
    width: 14,
    example: '是',
    hint: '写 是、否 或 未定',
  },
}

/** The columns of a source's template, in order. */
export function fieldsOf(source: RosterSource): RosterField[] {
  return rosterFieldCodes.filter((code) => rosterFields[code].sources.includes(source))
}
