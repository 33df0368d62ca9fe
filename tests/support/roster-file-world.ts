/** A street with three registered people, its officers, and lists that they bring. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { putFile } from '../../cloudfunctions/_server/platform/files'
import type { WrittenCell } from '../../cloudfunctions/_server/spreadsheets/cell-xml'
import { writeWorkbook } from '../../cloudfunctions/_server/spreadsheets/write-rows'
import type { RosterImport } from '../../domain/contracts/roster-file'
import type { RosterSource } from '../../domain/terms'
import { anOfficer, aRosterEntry, aSeason, caiyuan, changjiang, word } from './builders'
import { startStack, type Refused, type Stack } from './stack'

export const 沈岚 = 'openid-shen-lan'
export const 顾青禾 = 'openid-gu-qinghe'
export const 林涛 = 'openid-lin-tao'
export const seasonId = '2022'
export const street = caiyuan.streetCode

export interface BroughtBy {
  source?: RosterSource
  regionCode?: string
  openid?: string
}

const headers = ['姓名', '手机号', '用人单位', '所在街道社区', '过年打算', '返乡时间']

export function bookOf(
  rows: readonly (readonly WrittenCell[])[],
  columns: readonly string[] = headers,
): Uint8Array {
  return writeWorkbook([{ name: '名单', columns: columns.map((header) => ({ header, width: 12 })), rows }])
}

/** Three good rows, one with a short phone, one twice, one of another street. */
export const 名单 = bookOf([
  ['王秀兰', '13800000001', '嵊泗海工重工有限公司', '菜园镇', '返乡', '1月20日'],
  ['李 强', '', '海工重工', '菜园镇海滨社区', '返乡', '2022-01-20'],
  ['赵 敏', '', '', '菜园镇海滨社区', '留岗', ''],
  ['钱一', '1380000', '', '菜园镇', '留岗', ''],
  ['赵敏', '', '', '菜园镇海滨社区', '', ''],
  ['孙二', '', '', '嵊山镇', '留岗', ''],
])

export async function startRosterFileWorld() {
  const stack = await startStack({ now: '2026-11-21T01:00:00.000Z' })
  const employerName = '嵊泗海工重工有限公司'
  await stack.insert({
    seasons: [aSeason()],
    rosterEntries: [
      aRosterEntry('openid-wang', { name: '王秀兰', number: 'WANG2222', employerName }),
      aRosterEntry('openid-li', {
        ...{ name: '李强', number: 'LIQI2222', stay: 'leaving', employerName },
        answers: { leavingOn: word('2022-01-20') },
      }),
      aRosterEntry('openid-zhang', { name: '张伟', number: 'ZHAN2222', communityCode: '330922100004' }),
    ],
  })
  for (const person of [
    anOfficer({ openid: 沈岚, level: 'street', regionCode: street, name: '沈岚' }),
    anOfficer({ openid: 顾青禾, level: 'district', regionCode: caiyuan.countyCode, name: '顾青禾' }),
    anOfficer({ openid: 林涛, level: 'street', regionCode: changjiang.streetCode, name: '林涛' }),
  ])
    await stack.insert(person)
  return { stack, ...bringing(stack) }
}
export type RosterFileWorld = Awaited<ReturnType<typeof startRosterFileWorld>>

function bringing(stack: Stack) {
  const brought = async (bytes: Uint8Array, by: BroughtBy = {}) => {
    const { source = 'community', regionCode = street, openid = 沈岚 } = by
    const given = { seasonId, regionCode, source, fileName: '名单.xlsx' }
    const { importId, uploadPath } = await stack.call(openid, 'import.start', given)
    return stack.call(openid, 'import.uploaded', { importId, fileId: await putFile(uploadPath, bytes) })
  }
  const stepped = async (given: RosterImport, until: RosterImport['status'][], openid = 沈岚) => {
    let entry = given
    while (!until.includes(entry.status))
      entry = await stack.call(openid, 'import.step', { importId: given.importId })
    return entry
  }
  const scanned = async (bytes: Uint8Array, by: BroughtBy = {}) =>
    stepped(await brought(bytes, by), ['scanned', 'refused'], by.openid)
  const compared = async (bytes: Uint8Array, by: BroughtBy = {}) => {
    const { importId, version } = await scanned(bytes, by)
    const accepted = await stack.call(by.openid ?? 沈岚, 'import.accept', { importId, version })
    return stepped(accepted, ['done'], by.openid)
  }
  return { brought, stepped, scanned, compared, files: () => filesIn(stack.folder) }
}

function filesIn(folder: string): string[] {
  const all = readdirSync(join(folder, 'files'), { recursive: true, withFileTypes: true })
  return all.filter((each) => each.isFile()).map(({ name }) => name)
}

export function refusalOf(call: Promise<unknown>): Promise<string> {
  return call.then(
    () => 'ok',
    (error: Refused) => error.code,
  )
}
