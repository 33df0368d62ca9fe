import { aPerson, caiyuan } from '../support/builders'
import { anImport } from '../support/field-builders'
import {
  沈岚,
  顾青禾,
  林涛,
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

describe('收下并比对', () => {
  test('缺登记的、名单上没有的、不一样的，各成一件待办', async () => {
    const done = await world.compared(名单)
    expect(done.counts).toMatchObject({
      accepted: 3,
      differences: { 'missing-here': 1, 'missing-there': 1, differing: 1, namesake: 0 },
    })
    const linesOf = async (kind: 'missing-here' | 'missing-there' | 'differing') =>
      (await world.stack.call(沈岚, 'import.differences', { importId: done.importId, kind })).lines
    expect(await linesOf('missing-here')).toMatchObject([
      { name: '赵敏', entryId: null, region: { name: '海滨社区' } },
    ])
    expect(await linesOf('missing-there')).toMatchObject([{ name: '张伟', text: '登记了，名单上没有' }])
    expect(await linesOf('differing')).toMatchObject([
      { name: '王秀兰', text: '名单：返乡过年；登记：留岗过年' },
    ])
    const { tasks } = await world.stack.call(沈岚, 'task.queue', { seasonId })
    expect(
      tasks.map(({ kind, people, region, subject }) => [kind, people, region.name, subject.id]).sort(),
    ).toEqual([
      ['differing', 1, '菜园镇', done.importId],
      ['missing-here', 1, '海滨社区', done.importId],
      ['missing-there', 1, '海滨社区', done.importId],
    ])
  })

  test('同名分不清的照实说，不猜', async () => {
    const { importId, counts } = await world.compared(
      bookOf([
        ['王秀兰', '', '嵊泗屿丰水产', '菜园镇', '', ''],
        ['王秀兰', '13800000001', '', '菜园镇', '', ''],
        ['王秀兰', '13800000002', '', '菜园镇', '', ''],
      ]),
    )
    expect(counts.differences).toMatchObject({ namesake: 4, 'missing-here': 0, differing: 0 })
    const { lines } = await world.stack.call(沈岚, 'import.differences', { importId, kind: 'namesake' })
    expect(lines).toHaveLength(4)
  })

  test('撤回登记的人，不再出现在比对结果里', async () => {
    const { importId } = await world.compared(名单)
    await world.stack.insert(aPerson('openid-wang'))
    await world.stack.call('openid-wang', 'stay.withdraw', { seasonId })
    const { lines } = await world.stack.call(沈岚, 'import.differences', { importId, kind: 'differing' })
    expect(lines).toEqual([])
  })

  test('收下以后不能再收、不能取消；版本旧了先刷新', async () => {
    const { importId, version } = await world.scanned(名单)
    expect(await refusalOf(world.stack.call(沈岚, 'import.accept', { importId, version: version - 1 }))).toBe(
      'VERSION_CONFLICT',
    )
    const accepted = await world.stack.call(沈岚, 'import.accept', { importId, version })
    const again = { importId, version: accepted.version }
    expect(await refusalOf(world.stack.call(沈岚, 'import.accept', again))).toBe('IMPORT_CLOSED')
    expect(await refusalOf(world.stack.call(沈岚, 'import.cancel', again))).toBe('IMPORT_CLOSED')
  })
})

describe('名单归谁看', () => {
  test('别的辖区看不到，上级看得到', async () => {
    const { importId, version } = await world.scanned(名单)
    for (const call of [
      world.stack.call(林涛, 'import.get', { importId }),
      world.stack.call(林涛, 'import.rows', { importId, kind: 'valid' }),
      world.stack.call(林涛, 'import.step', { importId }),
      world.stack.call(林涛, 'import.accept', { importId, version }),
      world.stack.call(林涛, 'import.cancel', { importId, version }),
      world.stack.call(林涛, 'import.errorFile', { importId }),
      world.stack.call(林涛, 'import.differences', { importId, kind: 'missing-here' }),
    ])
      expect(await refusalOf(call)).toBe('NOT_FOUND')
    expect((await world.stack.call(林涛, 'import.list', { seasonId })).imports).toEqual([])
    expect((await world.stack.call(顾青禾, 'import.list', { seasonId })).imports).toHaveLength(1)
    expect(
      await refusalOf(
        world.stack.call(林涛, 'import.start', {
          seasonId,
          regionCode: street,
          source: 'data',
          fileName: 'a.xlsx',
        }),
      ),
    ).toBe('FORBIDDEN')
  })

  test('区里的名单，街道只看得到自己那里的结果', async () => {
    const { importId } = await world.compared(
      bookOf([
        ['赵敏', '', '', '菜园镇', '', ''],
        ['孙二', '', '', '嵊山镇', '', ''],
        ['周五', '', '', '不知道在哪', '', ''],
      ]),
      { regionCode: caiyuan.countyCode, openid: 顾青禾 },
    )
    const names = async (openid: string) =>
      (await world.stack.call(openid, 'import.differences', { importId, kind: 'missing-here' })).lines
        .map(({ name }) => name)
        .sort()
    expect(await names(顾青禾)).toEqual(['周五', '孙二', '赵敏'])
    expect(await names(沈岚)).toEqual(['赵敏'])
    expect(await refusalOf(world.stack.call(沈岚, 'import.get', { importId }))).toBe('NOT_FOUND')
    expect(
      await refusalOf(world.stack.call(林涛, 'import.differences', { importId, kind: 'missing-here' })),
    ).toBe('NOT_FOUND')
  })
})

describe('时间到了', () => {
  test('取消：读到的内容和文件都删掉', async () => {
    const { importId, version } = await world.scanned(名单)
    const cancelled = await world.stack.call(沈岚, 'import.cancel', { importId, version })
    expect(cancelled.status).toBe('cancelled')
    expect(await world.stack.all('importRows')).toEqual([])
    expect(world.files()).toEqual([])
  })

  test('没人管的名单，七天后自己取消；比对完的，内容七天、结果三十天', async () => {
    await world.scanned(名单)
    await world.compared(名单)
    world.stack.setNow('2026-11-28T01:00:00.000Z')
    await world.stack.tick()
    expect(await world.stack.all('importRows')).not.toEqual([])
    world.stack.setNow('2026-11-29T01:00:00.000Z')
    await world.stack.tick()
    expect(await world.stack.all('importRows')).toEqual([])
    expect(world.files()).toEqual([])
    expect((await world.stack.all('imports')).map(({ status }) => status).sort()).toEqual([
      'cancelled',
      'done',
    ])
    expect(await world.stack.all('differences')).not.toEqual([])
    world.stack.setNow('2026-12-23T01:00:00.000Z')
    for (let times = 0; times < 5; times++) await world.stack.tick()
    expect(await world.stack.all('differences')).toEqual([])
  })

  test('页面关了，定时器接着做完', async () => {
    const { importId } = await world.brought(名单)
    world.stack.setNow('2026-11-21T01:00:30.000Z')
    await world.stack.tick()
    expect((await world.stack.call(沈岚, 'import.get', { importId })).status).toBe('scanning')
    world.stack.setNow('2026-11-21T01:05:00.000Z')
    await world.stack.tick()
    const { version, status } = await world.stack.call(沈岚, 'import.get', { importId })
    expect(status).toBe('scanned')
    await world.stack.call(沈岚, 'import.accept', { importId, version })
    world.stack.setNow('2026-11-21T01:10:00.000Z')
    await world.stack.tick()
    expect((await world.stack.call(沈岚, 'import.get', { importId })).status).toBe('done')
    expect((await world.stack.all('importRows')).map(({ kind }) => kind).sort()).toEqual([
      'duplicate',
      'elsewhere',
      'faulty',
      'head',
      'head',
    ])
  })
})

test('一份名单做不下去，不耽误排在后面的', async () => {
  const broken = anImport({ _id: 'import-broken', status: 'accepting', isMoving: true })
  await world.stack.insert({ imports: [broken] })
  const { importId, version } = await world.scanned(名单)
  await world.stack.call(沈岚, 'import.accept', { importId, version })
  world.stack.setNow('2026-11-21T02:00:00.000Z')
  expect(await world.stack.tick()).toEqual({ ok: false })
  expect(await world.stack.stored('imports', importId)).toMatchObject({ status: 'done' })
  expect(await world.stack.stored('imports', broken._id)).toMatchObject({ status: 'accepting' })
})
