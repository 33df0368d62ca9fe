/** Every code of the product with its Chinese label: one line each, the only place where both stand. */

export const stays = { staying: '留岗过年', leaving: '返乡过年', undecided: '还没定' } as const
export type Stay = keyof typeof stays

/** Who stands behind a fact, weakest first. */
export const evidences = {
  self: '本人自报',
  employer: '企业确认',
  officer: '现场核验',
  data: '数据比对',
} as const
export type Evidence = keyof typeof evidences

export const roles = {
  visitor: '访客',
  worker: '务工人员',
  employer: '用人单位',
  officer: '经办人员',
  agency: '人力资源服务机构',
} as const
export type Role = keyof typeof roles

/** Officer levels, widest region first. */
export const officerLevels = { city: '市', district: '区县', street: '街道', community: '社区网格' } as const
export type OfficerLevel = keyof typeof officerLevels

export const returnings = { yes: '节后回来', no: '不回来了', unsure: '还没定' } as const
export type Returning = keyof typeof returnings

export const travels = { alone: '自己走', together: '和别人一起走' } as const
export type Travel = keyof typeof travels

export const caseStatuses = {
  reported: '已上报',
  accepted: '已受理',
  'in-service': '服务中',
  filled: '已招满',
  withdrawn: '已撤回',
  expired: '已过期',
} as const
export type CaseStatus = keyof typeof caseStatuses
export const openCaseStatuses = [
  'reported',
  'accepted',
  'in-service',
] as const satisfies readonly CaseStatus[]

/** What a specialist can log on a case. */
export const serviceActions = {
  called: '电话联系',
  visited: '上门走访',
  'job-post': '发布岗位信息',
  'job-fair': '组织专场招聘',
  agency: '对接人力资源服务机构',
  'cross-region': '跨区域劳务协作',
  'alliance-city': '推送劳务合作联盟城市',
  recommended: '推荐人员',
  note: '备注',
} as const
export type ServiceAction = keyof typeof serviceActions

export const claimStatuses = { pending: '等待核对', approved: '已通过', rejected: '未通过' } as const
export type ClaimStatus = keyof typeof claimStatuses

export const taskKinds = { contradiction: '说法不一样', recheck: '请求复核' } as const
export type TaskKind = keyof typeof taskKinds

export const posterKinds = {
  worker: '务工人员码',
  employer: '用人单位码',
  officer: '经办人员邀请码',
} as const
export type PosterKind = keyof typeof posterKinds

export const trades = {
  assembler: '装配工',
  operator: '普工（操作工）',
  welder: '焊工',
  fitter: '钳工',
  electrician: '电工',
  machinist: '车铣磨工',
  sewing: '缝纫工',
  packer: '包装工',
  inspector: '质检员',
  forklift: '叉车司机',
  driver: '货车司机',
  courier: '快递分拣员',
  warehouse: '仓库管理员',
  cook: '厨师',
  waiter: '餐饮服务员',
  cleaner: '保洁员',
  guard: '保安',
  construction: '建筑工',
  'seafood-processor': '水产加工工',
  shipfitter: '船体装配工',
  other: '其他工种',
} as const
export type Trade = keyof typeof trades

/** Consents are given one by one; the text a person saw is known by its version. */
export const consentKinds = {
  'stay-registration': '登记留岗过年意向',
  'share-with-employer': '把我的留岗意向告诉我的单位',
} as const
export type ConsentKind = keyof typeof consentKinds
export const consentVersion = '2026-11'

/** Where people for a post can come from; an allocation's channel is its supply's source. */
export const supplySources = {
  surplus: '单位富余用工',
  'job-seeker': '求职人员',
  agency: '人力资源服务机构',
  'partner-city': '劳务合作城市',
} as const
export type SupplySource = keyof typeof supplySources

export const supplyStatuses = { open: '可安排', withdrawn: '已撤回', lapsed: '已到期' } as const
export type SupplyStatus = keyof typeof supplyStatuses

/** A plan proposes, people decide: both sides say yes before anything is confirmed. */
export const proposalStatuses = {
  proposed: '等待答复',
  confirmed: '双方同意',
  arrived: '已到岗',
  declined: '已婉拒',
  lapsed: '过期未答复',
  released: '已收回',
} as const
export type ProposalStatus = keyof typeof proposalStatuses

export const applicationStatuses = {
  sent: '已投递',
  interview: '约了面试',
  hired: '已录用',
  declined: '未录用',
  withdrawn: '已撤回',
} as const
export type ApplicationStatus = keyof typeof applicationStatuses

export const boardPostKinds = { market: '企业岗位', welfare: '公益性岗位' } as const
export type BoardPostKind = keyof typeof boardPostKinds

/** Who public-welfare posts are kept for (吉林 二(六)、(八)). Asked only in an application for one. */
export const difficulties = {
  'employment-difficulty': '就业困难人员',
  'zero-employment-family': '零就业家庭成员',
  'lifted-from-poverty': '脱贫劳动力',
  'rural-low-income': '农村低收入人口',
  'market-failed': '市场渠道确实找不到工作',
} as const
export type Difficulty = keyof typeof difficulties

export const fairKinds = { 'job-fair': '招聘会', 'live-stream': '直播带岗' } as const
export type FairKind = keyof typeof fairKinds

export const fairStatuses = { planned: '即将举办', held: '已举办', cancelled: '已取消' } as const
export type FairStatus = keyof typeof fairStatuses

export const digestKinds = { district: '区县日报', publication: '联盟城市岗位清单' } as const
export type DigestKind = keyof typeof digestKinds

/** Consents around finding work, each given by itself. */
export const matchingConsentKinds = {
  'job-matching': '用我的求职意愿找岗位，找到了先问我',
  'share-with-agency': '把我的求职意愿告诉这家机构',
  'job-application': '把我的姓名和联系方式告诉这家单位',
  'welfare-application': '把我的困难情况告诉审核人员',
} as const

/** The codes of a term table as a tuple, for schemas: `z.enum(codesOf(stays))`. */
export function codesOf<T extends Record<string, string>>(
  table: T,
): [keyof T & string, ...(keyof T & string)[]] {
  return Object.keys(table) as [keyof T & string, ...(keyof T & string)[]]
}
