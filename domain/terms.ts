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

/** What an officer is asked to look at; the first two come from facts, the others from the field, from lists and from cases. */
export const taskKinds = {
  contradiction: '说法不一样',
  recheck: '请求复核',
  conflict: '两次核查不一样',
  presence: '人和登记对不上',
  need: '有困难要帮忙',
  unregistered: '还没登记的人',
  duplicate: '可能是同一个人',
  unverified: '待遇要看的情况没核实',
  'missing-here': '名单上有，没有登记',
  'missing-there': '登记了，名单上没有',
  differing: '名单和登记不一样',
  overdue: '办件过期',
} as const
export type TaskKind = keyof typeof taskKinds

/** How soon a task wants doing, most urgent first. */
export const urgencies = { now: '今天要办', soon: '这几天办', later: '方便时办' } as const
export type Urgency = keyof typeof urgencies

/** What an officer saw at the door. It never changes what the person declared. */
export const presences = { here: '人在', left: '已离开', 'not-found': '没找到' } as const
export type Presence = keyof typeof presences

/** What a person may need help with. */
export const needKinds = {
  'unpaid-wages': '工资没拿到',
  living: '生活困难',
  housing: '住处冷或不安全',
  medical: '要看病',
  children: '老家孩子没人照看',
  work: '想找工作',
  travel: '回家或返岗没有车',
  legal: '要法律援助',
  other: '其他',
} as const
export type NeedKind = keyof typeof needKinds

export const passKinds = { phone: '手机证明', paper: '纸质证明' } as const
export type PassKind = keyof typeof passKinds

/** What a check of a pass can say. Offline it cannot know all of them. */
export const passResults = {
  valid: '有效',
  expired: '已过期',
  'not-yet': '还没到时间',
  forged: '不是真的',
  'unknown-key': '这台手机还认不出',
  revoked: '已作废',
  'seen-before': '刚刚出示过',
} as const
export type PassResult = keyof typeof passResults

/** Where a list of people comes from. */
export const rosterSources = { data: '数据比对名单', employer: '单位花名册', community: '社区名单' } as const
export type RosterSource = keyof typeof rosterSources

export const importStatuses = {
  waiting: '等待上传',
  scanning: '正在检查',
  scanned: '检查好了',
  accepting: '正在收下',
  comparing: '正在比对',
  done: '比对好了',
  refused: '文件不能用',
  cancelled: '已取消',
} as const
export type ImportStatus = keyof typeof importStatuses

/** What a comparison of a list with the registered people can find; namesakes are told, never guessed. */
export const differenceKinds = {
  'missing-here': '名单上有，没有登记',
  'missing-there': '登记了，名单上没有',
  differing: '名单和登记不一样',
  namesake: '同名，分不清',
} as const
export type DifferenceKind = keyof typeof differenceKinds

export const exportKinds = {
  roster: '本辖区花名册',
  tasks: '本辖区待办',
  staff: '本单位员工过年打算',
  placements: '本机构推荐上岗',
} as const
export type ExportKind = keyof typeof exportKinds

/** Below a community. */
export const siteKinds = { grid: '网格', building: '楼栋' } as const
export type SiteKind = keyof typeof siteKinds

/** What happened to who holds a region. */
export const grantEventKinds = { granted: '开始负责', ended: '不再负责', 'handed-over': '交接' } as const
export type GrantEventKind = keyof typeof grantEventKinds

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
  'helped-registration': '请工作人员替我登记',
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

export const digestKinds = {
  district: '区县日报',
  publication: '联盟城市岗位清单',
  weekly: '周报',
  bulletin: '简报草稿',
  season: '全季总结',
} as const
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
