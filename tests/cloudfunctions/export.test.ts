import { readRows } from '../../cloudfunctions/_server/spreadsheets/read-rows'
import type { InputOf } from '../../domain/contracts/registry'
import { codesOf, exportKinds } from '../../domain/terms'
import {
  anEmployer,
  anEmployerPerson,
  anOfficer,
  aPerson,
  aRosterEntry,
  aSeason,
  aSharedEntry,
  aTask,
  caiyuan,
  changjiang,
  word,
} from '../support/builders'
import { refusalOf } from '../support/roster-file-world'
import { startStack, type Stack } from '../support/stack'

const 沈岚 = 'openid-shen-lan'
const 林涛 = 'openid-lin-tao'
const 周启明 = 'openid-zhou-qiming'
const 王秀兰 = 'openid-wang-xiulan'
const seasonId = '2022'
const 海工 = anEmployer()
const purpose = '上门核查用'

let stack: Stack
beforeEach(async () => {
  stack = await startStack({ now: '2026-11-21T01:00:00.000Z' })
  const 登记 = aSharedEntry(王秀兰, 海工, {
    name: '王秀兰',
    answers: { hukou: word('340881'), leavingOn: word('2022-01-20') },
  })
  await stack.insert({
    seasons: [aSeason()],
    employers: [海工],
    rosterEntries: [登记, aRosterEntry('openid-li', { name: '=李强', number: 'LIQI2222', ...changjiang })],
    tasks: [aTask(登记)],
  })
  for (const person of [
    anOfficer({ openid: 沈岚, level: 'street', regionCode: caiyuan.streetCode, name: '沈岚' }),
    anOfficer({ openid: 林涛, level: 'street', regionCode: changjiang.streetCode, name: '林涛' }),
    anEmployerPerson({ openid: 周启明, employerId: 海工._id }),
    aPerson(王秀兰),
  ])
    await stack.insert(person)
})
afterEach(() => stack.stop())

type Making = Omit<InputOf<'export.make'>, 'seasonId' | 'purpose'>
const make = (openid: string, given: Making) =>
  stack.call(openid, 'export.make', { seasonId, purpose, ...given })
const linkOf = (openid: string, exportId: string) => stack.call(openid, 'export.link', { exportId })
async function rowsOf(openid: string, given: Making): Promise<(string | undefined)[][]> {
  const { exportId } = await make(openid, given)
  const { url } = await linkOf(openid, exportId)
  const bytes = new Uint8Array(await (await fetch(encodeURI(url))).arrayBuffer())
  return [...readRows(bytes)].map(({ cells }) =>
    given.columns.map((_, at) => cells.find(({ column }) => column === at)?.text),
  )
}
const staff = { kind: 'staff' as const, employerId: 海工._id, columns: ['name', 'stay'] }

test('经办人员带走本辖区的花名册：选了什么列就是什么列', async () => {
  expect(await rowsOf(沈岚, { kind: 'roster', columns: ['name', 'employer', 'stay', 'hukou'] })).toEqual([
    ['姓名', '用人单位', '过年打算', '户籍地'],
    ['王秀兰', 海工.name, '留岗过年', '安徽省安庆市桐城市'],
  ])
})

test('像公式的名字带出去也只是文字', async () => {
  const [, row] = await rowsOf(林涛, { kind: 'roster', columns: ['name'] })
  expect(row).toEqual(['=李强'])
})

test('待办也能带走，不写是谁的事', async () => {
  const rows = await rowsOf(沈岚, { kind: 'tasks', columns: ['kind', 'region', 'urgency'] })
  expect(rows[1]).toEqual(['说法不一样', '浙江省舟山市嵊泗县菜园镇', '这几天办'])
})

test('单位只带得走同意了的人，只有姓名和留不留', async () => {
  await stack.insert({
    rosterEntries: [
      aRosterEntry('openid-zhao', {
        name: '赵敏',
        number: 'ZHAO2222',
        employerId: 海工._id,
        employerName: 海工.name,
      }),
    ],
  })
  const { columns } = await stack.call(周启明, 'export.columns', { kind: 'staff' })
  expect(columns.map(({ label }) => label)).toEqual(['姓名', '过年打算'])
  expect(await rowsOf(周启明, staff)).toEqual([
    ['姓名', '过年打算'],
    ['王秀兰', '留岗过年'],
  ])
  for (const column of ['hukou', 'leavingOn', 'phone', 'grievance', 'difficulties'])
    expect(await refusalOf(make(周启明, { ...staff, columns: ['name', column] }))).toBe('INPUT_INVALID')
})

test('各人只带得走各人的', async () => {
  expect(await refusalOf(make(周启明, { kind: 'roster', columns: ['name'] }))).toBe('FORBIDDEN')
  expect(await refusalOf(make(沈岚, staff))).toBe('FORBIDDEN')
  expect(await refusalOf(make(周启明, { ...staff, employerId: 'employer-of-nobody' }))).toBe('NOT_FOUND')
  expect(
    await refusalOf(make(林涛, { kind: 'roster', columns: ['name'], regionCode: caiyuan.streetCode })),
  ).toBe('FORBIDDEN')
  expect(await refusalOf(make(王秀兰, staff))).toBe('FORBIDDEN')
  for (const kind of codesOf(exportKinds))
    expect(await refusalOf(stack.call(王秀兰, 'export.columns', { kind }))).toBe('FORBIDDEN')
})

test('写的用途封着存：里面可能有人名', async () => {
  await make(沈岚, { kind: 'roster', columns: ['name'] })
  expect(JSON.stringify(await stack.all('accesses'))).not.toContain(purpose)
  expect((await stack.call(沈岚, 'access.list', {})).lines).toMatchObject([{ purpose }])
})

test('不写用途带不走', async () => {
  const given = { seasonId, kind: 'roster' as const, columns: ['name'], purpose: '用' }
  expect(await refusalOf(stack.call(沈岚, 'export.make', given))).toBe('INPUT_INVALID')
})

test('链接只给做的人，一天后失效，文件也删掉；谁带走过什么一直留着', async () => {
  const { exportId, expiresAt } = await make(沈岚, { kind: 'roster', columns: ['name'] })
  expect(expiresAt).toBe('2026-11-22T01:00:00.000Z')
  expect(await refusalOf(linkOf(林涛, exportId))).toBe('NOT_FOUND')
  const { url } = await linkOf(沈岚, exportId)
  stack.setNow('2026-11-22T01:00:01.000Z')
  expect(await refusalOf(linkOf(沈岚, exportId))).toBe('NOT_FOUND')
  await stack.tick()
  expect((await fetch(encodeURI(url))).ok).toBe(false)
  expect(await stack.all('exports')).toEqual([])
  const { lines } = await stack.call(沈岚, 'access.list', {})
  expect(lines).toMatchObject([
    { by: '菜园镇经办人员', kind: 'export', text: '导出：本辖区花名册', purpose, people: 1 },
  ])
})

test('单位带走了什么，当地的经办人员看得到，别处的看不到', async () => {
  await make(周启明, staff)
  const { lines } = await stack.call(沈岚, 'access.list', {})
  expect(lines).toMatchObject([{ by: 海工.name, text: '导出：本单位员工过年打算', region: null, people: 1 }])
  expect((await stack.call(林涛, 'access.list', {})).lines).toEqual([])
})

test('不再管这里了，做好的文件也拿不到；还管着别处也一样', async () => {
  const [何静, 赵敏] = ['openid-he-jing', 'openid-zhao-min']
  const expiresOn = '2026-11-21'
  const elsewhere = { level: 'street', regionCode: changjiang.streetCode } as const
  await stack.insert(anOfficer({ openid: 何静, level: 'street', regionCode: caiyuan.streetCode, expiresOn }))
  await stack.insert(anEmployerPerson({ openid: 赵敏, employerId: 海工._id, expiresOn }))
  for (const openid of [何静, 赵敏]) {
    const { grants = [] } = anOfficer({ openid, ...elsewhere })
    await stack.insert({
      grants: grants.map((grant) => ({ ...grant, _id: `grant-elsewhere-${openid}`, nameSealed: null })),
    })
  }
  const people = { kind: 'roster', columns: ['name'], regionCode: caiyuan.streetCode } as const
  const made = await make(何静, { ...people, columns: ['name'] })
  const madeOfStaff = await make(赵敏, staff)
  expect((await linkOf(何静, made.exportId)).fileName).toMatch(/xlsx$/)
  stack.setNow('2026-11-21T17:00:00.000Z')
  expect(await refusalOf(linkOf(何静, made.exportId))).toBe('NOT_FOUND')
  expect(await refusalOf(linkOf(赵敏, madeOfStaff.exportId))).toBe('NOT_FOUND')
})
