/** Folders of one role's pages, loaded only when that role opens one of them. */
export type Subpackage = 'jobs' | 'employer' | 'officer' | 'agency' | 'desk'

export interface Route {
  path: string
  title: string
  subpackage?: Subpackage
}

/** The one list of pages. A new page is a folder with an index.tsx and a line here. The first one is home. */
export const routes = {
  home: { path: 'pages/home/index', title: '稳岗通' },
  scan: { path: 'pages/scan/index', title: '扫码登记' },
  stay: { path: 'pages/stay/index', title: '春节留不留' },
  questions: { path: 'pages/questions/index', title: '再答几个问题' },
  receipt: { path: 'pages/receipt/index', title: '登记好了' },
  answers: { path: 'pages/answers/index', title: '我填的内容' },
  entitlements: { path: 'pages/entitlements/index', title: '我的待遇' },
  reasons: { path: 'pages/reasons/index', title: '为什么' },
  explore: { path: 'pages/explore/index', title: '先看看我能享受什么' },
  policy: { path: 'pages/policy/index', title: '政策' },
  messages: { path: 'pages/messages/index', title: '我的消息' },
  settings: { path: 'pages/settings/index', title: '设置' },
  help: { path: 'pages/help/index', title: '找人帮忙' },
  jobsBoard: { path: 'jobs/board/index', title: '找工作', subpackage: 'jobs' },
  jobsPost: { path: 'jobs/post/index', title: '岗位', subpackage: 'jobs' },
  jobsMine: { path: 'jobs/mine/index', title: '投递和推荐', subpackage: 'jobs' },
  jobsWish: { path: 'jobs/wish/index', title: '求职意愿', subpackage: 'jobs' },
  jobsFairs: { path: 'jobs/fairs/index', title: '招聘会', subpackage: 'jobs' },
  employerClaim: { path: 'employer/claim/index', title: '认领单位', subpackage: 'employer' },
  employerHome: { path: 'employer/home/index', title: '用人单位', subpackage: 'employer' },
  employerReport: { path: 'employer/report/index', title: '上报缺工', subpackage: 'employer' },
  employerShortage: { path: 'employer/shortage/index', title: '缺工详情', subpackage: 'employer' },
  employerEntitlements: {
    path: 'employer/entitlements/index',
    title: '单位能享受什么',
    subpackage: 'employer',
  },
  employerConfirm: { path: 'employer/confirm/index', title: '确认员工情况', subpackage: 'employer' },
  employerFacts: { path: 'employer/facts/index', title: '单位情况', subpackage: 'employer' },
  employerProposals: { path: 'employer/proposals/index', title: '对接建议', subpackage: 'employer' },
  employerSurplus: { path: 'employer/surplus/index', title: '借出富余员工', subpackage: 'employer' },
  employerApplicants: { path: 'employer/applicants/index', title: '谁来应聘', subpackage: 'employer' },
  officerAccept: { path: 'officer/accept/index', title: '接受邀请', subpackage: 'officer' },
  officerHome: { path: 'officer/home/index', title: '本辖区', subpackage: 'officer' },
  officerRoster: { path: 'officer/roster/index', title: '花名册', subpackage: 'officer' },
  officerPerson: { path: 'officer/person/index', title: '人员详情', subpackage: 'officer' },
  officerEntitlements: { path: 'officer/entitlements/index', title: '这个人的待遇', subpackage: 'officer' },
  officerQueue: { path: 'officer/queue/index', title: '缺工办件', subpackage: 'officer' },
  officerCase: { path: 'officer/case/index', title: '办件详情', subpackage: 'officer' },
  officerInvite: { path: 'officer/invite/index', title: '邀请同事', subpackage: 'officer' },
  officerTasks: { path: 'officer/tasks/index', title: '要您看一眼的事', subpackage: 'officer' },
  officerRegister: { path: 'officer/register/index', title: '口径登记', subpackage: 'officer' },
  officerLab: { path: 'officer/lab/index', title: '政策试算', subpackage: 'officer' },
  officerClaims: { path: 'officer/claims/index', title: '认领审核', subpackage: 'officer' },
  officerPlan: { path: 'officer/plan/index', title: '对接方案', subpackage: 'officer' },
  officerLedger: { path: 'officer/ledger/index', title: '重点企业台账', subpackage: 'officer' },
  officerLedgerEntry: { path: 'officer/ledger-entry/index', title: '企业台账', subpackage: 'officer' },
  officerFigures: { path: 'officer/figures/index', title: '缺工数字', subpackage: 'officer' },
  officerDigest: { path: 'officer/digest/index', title: '每日简报', subpackage: 'officer' },
  officerPublication: { path: 'officer/publication/index', title: '联盟城市岗位清单', subpackage: 'officer' },
  officerPartners: { path: 'officer/partners/index', title: '合作城市', subpackage: 'officer' },
  officerSending: { path: 'officer/sending/index', title: '我们能送的人', subpackage: 'officer' },
  officerSupplies: { path: 'officer/supplies/index', title: '能送的人', subpackage: 'officer' },
  officerFairs: { path: 'officer/fairs/index', title: '招聘会', subpackage: 'officer' },
  officerWelfare: { path: 'officer/welfare/index', title: '公益性岗位', subpackage: 'officer' },
  officerAgencies: { path: 'officer/agencies/index', title: '机构审核', subpackage: 'officer' },
  deskImports: { path: 'desk/imports/index', title: '名单比对', subpackage: 'desk' },
  deskImport: { path: 'desk/import/index', title: '一份名单', subpackage: 'desk' },
  agencyHome: { path: 'agency/home/index', title: '人力资源服务机构', subpackage: 'agency' },
  agencyRegister: { path: 'agency/register/index', title: '登记机构', subpackage: 'agency' },
  agencyLeads: { path: 'agency/leads/index', title: '认领缺工', subpackage: 'agency' },
  agencyCapacity: { path: 'agency/capacity/index', title: '能送多少人', subpackage: 'agency' },
  agencyPlacements: { path: 'agency/placements/index', title: '推荐上岗', subpackage: 'agency' },
  agencyEntitlements: { path: 'agency/entitlements/index', title: '机构能享受什么', subpackage: 'agency' },
} as const satisfies Record<string, Route>

export type RouteName = keyof typeof routes
