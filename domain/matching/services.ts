export type Service = 'job-post' | 'job-fair' | 'agency' | 'cross-region' | 'alliance-city'

export interface ServiceClause {
  /** id of the clause among the source notices' clauses */
  id: string
  quote: string
  section: string
  document: string
}

/** The notice carries no document number: its title, issuing city and day stand in. */
const qingdaoNotice = '青岛市《关于做好2021年春节期间稳岗留工和用工服务保障有关工作的通知》（2021年1月19日）'

const small = clause(
  'qd21-tier-1',
  '对用工需求30人以下的，采取线上线下相结合发布岗位信息、举办专场招聘等方式，为企业搭建用工洽谈平台',
)
const middle = clause(
  'qd21-tier-2',
  '对用工需求30-100人的，协助企业与人力资源服务机构对接，多渠道解决用工需求',
)
const large = clause(
  'qd21-tier-3',
  '对用工需求100人以上的，鼓励人力资源服务机构通过跨区域劳务合作等方式，开展有组织地劳务输入。',
)
const all = clause(
  'qd21-tier-all',
  '同时，市人力资源社会保障部门将企业用工需求向劳务合作联盟城市集中发布，为企业提供用工对接服务。',
)

/** What each service is called and the words of the notice that promise it, in the order they are offered. */
export const services: Record<Service, { label: string; clause: ServiceClause }> = {
  'job-post': { label: '线上线下发布岗位信息', clause: small },
  'job-fair': { label: '举办专场招聘', clause: small },
  agency: { label: '对接人力资源服务机构', clause: middle },
  'cross-region': { label: '跨区域劳务合作输入', clause: large },
  'alliance-city': { label: '向劳务合作联盟城市集中发布', clause: all },
}

function clause(id: string, quote: string): ServiceClause {
  return { id, quote, section: '二（三）', document: qingdaoNotice }
}
