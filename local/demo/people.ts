import { officerLevels, type Role } from '../../domain/terms'
import { fullName } from '../../domain/regions/regions'
import type { OfficerRow } from './officers'

/** Someone to be while trying things out. */
export interface DemoPerson {
  openid: string
  role: Role
  name: string
  /** For reading; empty where there is none. */
  region: string
  regionCode: string | null
  /** What this person is good for. */
  can: string
}

export const wangXiulan = 'demo-worker-wangxiulan'
export const chenXiaomei = 'demo-worker-chenxiaomei'
export const liuZhiqiang = 'demo-worker-liuzhiqiang'
export const zhouQiming = 'demo-employer-zhouqiming'
export const songPeilan = 'demo-employer-songpeilan'
export const xieWanqing = 'demo-worker-xiewanqing'
export const luLan = 'demo-employer-lulan'
export const sunLi = 'demo-employer-sunli'
export const chengYuanzhou = 'demo-agency-gangcheng'
export const heHaining = 'demo-agency-liedao'

const workersAndOrganisations: readonly DemoPerson[] = [
  worker(wangXiulan, { name: '王秀兰', regionCode: '330922', can: '2022嵊泗，已登记留岗：看待遇、改答案' }),
  worker('demo-worker-lijianguo', { name: '李建国', regionCode: null, can: '什么都没填过：从扫码开始' }),
  worker(chenXiaomei, { name: '陈小妹', regionCode: '340802', can: '2021安庆迎江，已登记留岗' }),
  worker(liuZhiqiang, { name: '刘志强', regionCode: '370211', can: '2021青岛黄岛，已登记返乡' }),
  employer(zhouQiming, { name: '周启明', regionCode: '330922', can: '嵊泗海工，已通过：上报缺工' }),
  employer(songPeilan, { name: '宋佩兰', regionCode: '370211', can: '黄岛一家工厂，2021有一件缺工在办' }),
  worker(xieWanqing, { name: '谢婉青', regionCode: '370211', can: '2021青岛，登记了求职意愿：看推荐、答复' }),
  employer(luLan, { name: '陆澜', regionCode: '330922', can: '嵊泗礁石建材：2022有富余焊工可借' }),
  employer(sunLi, { name: '孙立', regionCode: '370211', can: '认领还在等核对：什么都看不到' }),
  agency(chengYuanzhou, {
    name: '程远舟',
    regionCode: '370211',
    can: '青岛港城人力：2021认领缺工、报可派人数',
  }),
  agency(heHaining, { name: '贺海宁', regionCode: '330922', can: '嵊泗列岛人力：2022认领缺工' }),
]

/** Officers at every level, and three who must see nothing. */
export const officerRows: readonly (OfficerRow & { can: string })[] = [
  officer('community', { name: '何静宜', regionCode: '330922100001', can: '东海社区花名册' }),
  officer('street', { name: '沈岚', regionCode: '330922100', can: '菜园镇：核验、认领、办件' }),
  officer('district', { name: '顾青禾', regionCode: '330922', can: '嵊泗全县，可邀请街道和社区' }),
  officer('street', { name: '孟秋生', regionCode: '370211005', can: '黄岛长江路街道' }),
  officer('district', { name: '罗怀远', regionCode: '370211', can: '黄岛区缺工办件、认领审核' }),
  officer('city', { name: '卫临川', regionCode: '370200', can: '青岛全市683家、26000人' }),
  officer('city', { name: '严映雪', regionCode: '340800', can: '安庆全市：口径登记、政策试算' }),
  officer('city', { name: '方知远', regionCode: '330900', can: '舟山全市：红包要到岗几天，还没定' }),
  officer('street', { name: '陶季平', regionCode: null, can: '没有辖区：什么都看不到' }),
  {
    ...officer('street', { name: '段书瑶', regionCode: '330922102', can: '权限已收回：什么都看不到' }),
    status: 'revoked',
  },
  {
    ...officer('street', { name: '白若谷', regionCode: '330922101', can: '权限已到期：什么都看不到' }),
    expiresOn: '2021-12-31',
  },
]

export const demoPeople: readonly DemoPerson[] = [
  ...workersAndOrganisations,
  ...officerRows.map(({ openid, name, level, regionCode, can }) => ({
    openid,
    role: 'officer' as const,
    name,
    region: (regionCode && fullName(regionCode)) ?? `（无辖区）${officerLevels[level]}`,
    regionCode,
    can,
  })),
]

type Row = Pick<DemoPerson, 'name' | 'regionCode' | 'can'>

function worker(openid: string, row: Row): DemoPerson {
  return { openid, role: 'worker', region: placeName(row), ...row }
}

function employer(openid: string, row: Row): DemoPerson {
  return { openid, role: 'employer', region: placeName(row), ...row }
}

function agency(openid: string, row: Row): DemoPerson {
  return { openid, role: 'agency', region: placeName(row), ...row }
}

function placeName({ regionCode }: Row): string {
  return (regionCode && fullName(regionCode)) ?? ''
}

function officer(level: OfficerRow['level'], row: { name: string; regionCode: string | null; can: string }) {
  return { openid: `demo-officer-${level}-${row.regionCode ?? 'none'}`, level, ...row }
}
