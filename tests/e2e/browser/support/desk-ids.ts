import type { RosterImport } from '../../../../domain/contracts/roster-file'
import { bookOf } from '../../../support/roster-file-world'
import { demoPeople } from '../../../../local/demo/people'
import type { DemoSite } from './site'

/** What the pages of lists and exports are about; made for them, in a street where nothing happened yet. */
export interface DeskIds {
  waitingImport: string
  scannedImport: string
  doneImport: string
  refusedImport: string
  /** 沈岚's. */
  exportId: string
}

export const noDeskIds: DeskIds = {
  waitingImport: '',
  scannedImport: '',
  doneImport: '',
  refusedImport: '',
  exportId: '',
}

export const listOfficer = '孟秋生'
export const listSeason = '2027'

const openidOf = (name: string) => demoPeople.find((person) => person.name === name)?.openid ?? ''

const headers = ['姓名', '手机号', '用人单位', '过年打算']
const list = bookOf(
  [
    ['欧阳建国', '', '吉林省舒兰市粮食储备与深加工产业集团股份有限公司', '留岗'],
    ['赵敏', '13800000001', '舒兰米业有限公司', '返乡'],
    ['钱一', '1380000', '舒兰米业有限公司', '留岗'],
    ['赵敏', '13800000001', '舒兰米业有限公司', '返乡'],
  ],
  headers,
)

export async function deskIds(site: DemoSite): Promise<DeskIds> {
  const shenLan = openidOf('沈岚')
  const made = await site.call(shenLan, 'export.make', {
    kind: 'tasks',
    seasonId: '2022',
    regionCode: '330922100',
    columns: await usualColumns(site, shenLan),
    purpose: '给社区分工上门',
  })
  const scanned = await brought(site, list)
  const accepted = await brought(site, list)
  const { importId, version } = accepted
  await site.call(openidOf(listOfficer), 'import.accept', { importId, version })
  return {
    waitingImport: (await started(site)).importId,
    scannedImport: scanned.importId,
    doneImport: (await stepped(site, importId)).importId,
    refusedImport: (await brought(site, bookOf([['3000']], ['金额']))).importId,
    exportId: made.exportId,
  }
}

async function usualColumns(site: DemoSite, openid: string): Promise<string[]> {
  const { columns } = await site.call(openid, 'export.columns', { kind: 'tasks' })
  return columns.filter(({ isUsual }) => isUsual).map(({ code }) => code)
}

async function started(site: DemoSite) {
  const openid = openidOf(listOfficer)
  const { officer } = await site.call(openid, 'me.get', {})
  const given = {
    seasonId: listSeason,
    regionCode: officer[0]?.region.code ?? '',
    source: 'employer',
  } as const
  return site.call(openid, 'import.start', {
    ...given,
    fileName: '外省务工人员花名册（2027年春节前汇总）.xlsx',
  })
}

async function brought(site: DemoSite, bytes: Uint8Array): Promise<RosterImport> {
  const { importId, uploadPath } = await started(site)
  const response = await fetch(`${site.origin}/upload?path=${encodeURIComponent(uploadPath)}`, {
    method: 'POST',
    body: Buffer.from(bytes),
  })
  const { fileId } = (await response.json()) as { fileId: string }
  await site.call(openidOf(listOfficer), 'import.uploaded', { importId, fileId })
  return stepped(site, importId)
}

async function stepped(site: DemoSite, importId: string): Promise<RosterImport> {
  const rests: RosterImport['status'][] = ['scanned', 'done', 'refused']
  for (;;) {
    const one = await site.call(openidOf(listOfficer), 'import.step', { importId })
    if (rests.includes(one.status)) return one
  }
}
