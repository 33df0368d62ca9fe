import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { putFile } from '../../cloudfunctions/_server/platform/files'
import { readRows } from '../../cloudfunctions/_server/spreadsheets/read-rows'
import { workbookOf } from '../support/workbooks'
import {
  沈岚,
  seasonId,
  street,
  bookOf,
  名单,
  refusalOf,
  startRosterFileWorld,
  type RosterFileWorld,
} from '../support/roster-file-world'

let world: RosterFileWorld
beforeEach(async () => {
  world = await startRosterFileWorld()
})
afterEach(() => world.stack.stop())

describe('看一份名单', () => {
  test('先分出有效、有错、重复和不在本辖区的，什么也还没有收下', async () => {
    const entry = await world.scanned(名单)
    expect(entry).toMatchObject({
      status: 'scanned',
      fileName: '名单.xlsx',
      counts: { rows: 6, valid: 3, faulty: 1, duplicate: 1, elsewhere: 1, accepted: 0 },
      hasErrorFile: true,
      by: '菜园镇经办人员',
    })
    const rowsOf = (kind: 'valid' | 'faulty' | 'duplicate' | 'elsewhere') =>
      world.stack.call(沈岚, 'import.rows', { importId: entry.importId, kind })
    expect((await rowsOf('faulty')).rows).toEqual([
      expect.objectContaining({
        row: 5,
        problems: [{ header: '手机号', text: 'B5 手机号要11位，请核对位数' }],
      }),
    ])
    expect((await rowsOf('duplicate')).rows[0]).toMatchObject({
      row: 6,
      problems: [{ text: '和第4行是同一个人；如果不是，请补上手机号来区分' }],
    })
    expect((await rowsOf('elsewhere')).rows[0]).toMatchObject({ row: 7 })
    const { rows } = await rowsOf('valid')
    expect(rows.map(({ row }) => row)).toEqual([2, 3, 4])
    expect(rows[0]!.cells).toContainEqual({ header: '手机号', text: '已填，不显示' })
    expect(JSON.stringify(rows)).not.toContain('13800000001')
  })

  test('一页一页看', async () => {
    const { importId } = await world.scanned(名单)
    const seen: number[] = []
    let cursor: string | undefined
    do {
      const page = await world.stack.call(沈岚, 'import.rows', { importId, kind: 'valid', cursor, limit: 1 })
      seen.push(...page.rows.map(({ row }) => row))
      cursor = page.next ?? undefined
    } while (cursor)
    expect(seen).toEqual([2, 3, 4])
  })

  test('拿回同样的列，多一列错误说明；原来的文件不再留着', async () => {
    const { importId } = await world.scanned(名单)
    const { url, fileName, expiresAt } = await world.stack.call(沈岚, 'import.errorFile', { importId })
    expect(fileName).toBe('名单-错误说明.xlsx')
    expect(expiresAt).toBe('2026-11-21T01:10:00.000Z')
    const bytes = new Uint8Array(await (await fetch(encodeURI(url))).arrayBuffer())
    const rows = [...readRows(bytes)].map(({ cells }) =>
      Object.fromEntries(cells.map(({ column, text }) => [column, text])),
    )
    expect(rows[0]).toMatchObject({ 0: '姓名', 5: '返乡时间', 6: '错误说明' })
    expect(rows.slice(1).map((row) => [row[0], row[6]])).toEqual([
      ['王秀兰', undefined],
      ['李 强', undefined],
      ['赵 敏', undefined],
      ['钱一', '手机号：B5 手机号要11位，请核对位数'],
      ['赵敏', '姓名：和第4行是同一个人；如果不是，请补上手机号来区分'],
      ['孙二', '所在街道社区：不在这次名单的辖区里，请发给那里的经办人员'],
    ])
    expect(world.files()).toEqual([expect.stringMatching(/-errors\.xlsx$/)])
  })

  test('过了时间的链接打不开', async () => {
    const { importId } = await world.scanned(名单)
    const { url } = await world.stack.call(沈岚, 'import.errorFile', { importId })
    const later = new URL(url)
    later.searchParams.set('t', String(Date.now() - 1))
    expect((await fetch(later)).status).toBe(403)
  })

  test('不能用的文件：说清怎么办，文件马上删掉', async () => {
    const refused = async (bytes: Uint8Array) => {
      const { status, refusal } = await world.scanned(bytes)
      expect(status).toBe('refused')
      return refusal
    }
    expect(await refused(Buffer.from('姓名,手机号'))).toContain('另存为')
    expect(await refused(bookOf([['王秀兰']], ['姓名']))).toBe(
      '缺少“所在街道社区”列，请补上表头和内容，或用下载的模板填写',
    )
    expect(await refused(workbookOf('<row/>', { 'xl/vbaProject.bin': 'x' }))).toContain('宏')
    expect(world.files()).toEqual([])
  })

  test('身份证号只在数据比对名单里收，别的名单里连一格也不留', async () => {
    const id = '11010519491231002X'
    const columns = ['姓名', '社区', '身份证号']
    const { importId, counts } = await world.scanned(
      bookOf(
        [
          ['王秀兰', '菜园镇', id],
          ['李', '菜园镇', id],
        ],
        columns,
      ),
    )
    expect(counts).toMatchObject({ valid: 1, faulty: 1 })
    const { url } = await world.stack.call(沈岚, 'import.errorFile', { importId })
    const texts = [...readRows(new Uint8Array(await (await fetch(encodeURI(url))).arrayBuffer()))].flatMap(
      ({ cells }) => cells.map(({ text }) => text),
    )
    expect(texts).not.toContain(id)
  })

  test('库里没有一个名字、号码是明文', async () => {
    await world.compared(名单)
    const raw = readdirSync(world.stack.folder)
      .filter((name) => name.startsWith('database'))
      .map((name) => readFileSync(join(world.stack.folder, name), 'utf8'))
      .join('')
    for (const text of ['赵敏', '赵 敏', '13800000001', '钱一']) expect(raw).not.toContain(text)
  })

  test('只收放在指定位置的文件，只收一次', async () => {
    const { importId, uploadPath } = await world.stack.call(沈岚, 'import.start', {
      seasonId,
      regionCode: street,
      source: 'community',
      fileName: '名单.xlsx',
    })
    const upload = (fileId: string) =>
      refusalOf(world.stack.call(沈岚, 'import.uploaded', { importId, fileId }))
    expect(await upload('cloud://local.local/imports/other/file.xlsx')).toBe('INPUT_INVALID')
    const fileId = await putFile(uploadPath, 名单)
    expect(await upload(fileId)).toBe('ok')
    expect(await upload(fileId)).toBe('IMPORT_CLOSED')
  })
})

test.each(['data', 'employer', 'community'] as const)('%s 的模板填好就能收', async (source) => {
  const { base64, fileName } = await world.stack.call(沈岚, 'import.template', { source })
  expect(fileName).toMatch(/模板\.xlsx$/)
  const [head] = [...readRows(Buffer.from(base64, 'base64'))]
  const hints = new Map(
    [...readRows(Buffer.from(base64, 'base64'), { sheet: '填写说明' })].map(({ cells }) => [
      cells[0]!.text,
      cells.at(-1)!.text,
    ]),
  )
  const columns = head!.cells.map(({ text }) => text)
  const filled = columns.map((header) =>
    header === '返乡时间' ? '' : header === '所在街道社区' ? '菜园镇' : hints.get(header)!,
  )
  const { counts } = await world.scanned(bookOf([filled], columns), { source })
  expect(counts).toMatchObject({ rows: 1, valid: 1 })
})
