import { aSeason, anOfficer, caiyuan } from '../support/builders'
import { aSite } from '../support/field-builders'
import { startStack, type Stack } from '../support/stack'

const 沈岚 = 'openid-shen-lan'
const 顾青禾 = 'openid-gu-qinghe'
const 林涛 = 'openid-lin-tao'
const 王秀兰 = 'openid-wang-xiulan'
const regionCode = caiyuan.streetCode
const consent = { kind: 'stay-registration', version: '2026-11' } as const

describe('社区、网格和楼栋', () => {
  let stack: Stack
  beforeEach(async () => {
    stack = await startStack({ now: '2026-11-21T03:00:00.000Z' })
    await stack.insert({ seasons: [aSeason()] })
    for (const person of [
      anOfficer({ openid: 沈岚, level: 'street', regionCode }),
      anOfficer({ openid: 顾青禾, level: 'district', regionCode: caiyuan.countyCode, name: '顾青禾' }),
      anOfficer({ openid: 林涛, level: 'street', regionCode: '370211005', name: '林涛' }),
    ])
      await stack.insert(person)
  })
  afterEach(() => stack.stop())

  const save = (over: Partial<Parameters<typeof saveAs>[1]> = {}, openid = 沈岚) => saveAs(openid, over)
  const saveAs = (
    openid: string,
    over: Partial<{
      siteId: string
      version: number
      regionCode: string
      kind: 'grid' | 'building'
      name: string
      gridId: string
    }>,
  ) => stack.call(openid, 'site.save', { regionCode, kind: 'building', name: '海工宿舍二号楼', ...over })
  const poster = (siteId: string) => stack.call(沈岚, 'site.poster', { siteId, seasonId: '2022' })

  test('网格里有楼栋，改了名、停了用都看得到', async () => {
    const grid = await save({ kind: 'grid', name: '第一网格' })
    const building = await save({ gridId: grid.siteId })
    expect(building).toMatchObject({ grid: { name: '第一网格' }, region: { code: regionCode }, version: 1 })
    const renamed = await save({ siteId: building.siteId, version: 1, gridId: grid.siteId, name: '海工公寓' })
    expect(renamed).toMatchObject({ siteId: building.siteId, name: '海工公寓', version: 2 })
    await stack.call(沈岚, 'site.retire', { siteId: grid.siteId, version: 1, isRetired: true })
    const { sites } = await stack.call(沈岚, 'site.list', {})
    expect(sites.map(({ name, isRetired }) => [name, isRetired])).toEqual([
      ['海工公寓', false],
      ['第一网格', true],
    ])
  })

  test.each([
    ['同名的楼栋', { name: '海工宿舍一号楼' }, 'name'],
    ['不是网格的上级', { gridId: 'site-building-one' }, 'gridId'],
    ['全县的楼栋', { regionCode: '330922' }, 'regionCode'],
  ])('建不了：%s', async (_name, over, field) => {
    await stack.insert({ sites: [aSite()] })
    await expect(save(over, 顾青禾)).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      fields: { [field]: expect.any(String) as string },
    })
  })

  test('名字改掉以后，原来的名字可以再用', async () => {
    const first = await save()
    await save({ siteId: first.siteId, version: 1, name: '海工公寓' })
    expect((await save()).siteId).not.toBe(first.siteId)
  })

  test('两个人同时建同一栋，只有一栋', async () => {
    const outcomes = await Promise.allSettled([save(), save({}, 顾青禾)])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await stack.all('sites')).toHaveLength(1)
  })

  test('外区的看不到、改不了', async () => {
    const { siteId } = await save()
    await expect(saveAs(林涛, {})).rejects.toMatchObject({ code: 'FORBIDDEN' })
    for (const attempt of [
      () => stack.call(林涛, 'site.retire', { siteId, version: 1, isRetired: true }),
      () => stack.call(林涛, 'site.poster', { siteId, seasonId: '2022' }),
      () => saveAs(林涛, { siteId, version: 1, regionCode: '370211005' }),
    ])
      await expect(attempt()).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('楼栋的码：再要一次还是那张，改名后扫出来是新名，扫了就登记在这栋', async () => {
    const { siteId } = await save()
    const first = await poster(siteId)
    expect(await poster(siteId)).toEqual(first)
    expect(first).toMatchObject({ siteName: '海工宿舍二号楼', expiresOn: '2022-04-02' })
    await save({ siteId, version: 2, name: '海工公寓' })
    const place = await stack.call(null, 'place.resolve', { token: first.shortCode })
    expect(place).toMatchObject({ siteName: '海工公寓', region: { code: regionCode } })
    await stack.call(王秀兰, 'stay.declare', { placeToken: first.token, stay: 'staying', consent })
    const [entry] = await stack.all('rosterEntries')
    expect(entry).toMatchObject({ siteId, siteName: '海工公寓', streetCode: regionCode })
  })

  test('停用的楼栋不再给码', async () => {
    const { siteId } = await save()
    await stack.call(沈岚, 'site.retire', { siteId, version: 1, isRetired: true })
    await expect(poster(siteId)).rejects.toMatchObject({ code: 'INPUT_INVALID' })
    await stack.call(沈岚, 'site.retire', { siteId, version: 2, isRetired: false })
    expect((await poster(siteId)).siteName).toBe('海工宿舍二号楼')
  })

  describe('表里没有的街道和社区', () => {
    const add = (code: string, name: string, openid = 顾青禾) =>
      stack.call(openid, 'site.addRegion', { code, name })

    test('区县以上添加，马上到处都叫得出名字', async () => {
      expect(await add('330922205', '壁下乡')).toEqual({
        code: '330922205',
        name: '壁下乡',
        fullName: '浙江省舟山市嵊泗县壁下乡',
      })
      await add('330922205001', '壁下社区')
      const { regions } = await stack.call(顾青禾, 'site.list', {})
      expect(regions.find(({ isAdded }) => isAdded)).toEqual({
        code: '330922205',
        name: '壁下乡',
        isAdded: true,
      })
      const below = await stack.call(null, 'region.children', { parent: '330922205' })
      expect(below.regions).toEqual([{ code: '330922205001', name: '壁下社区', hasChildren: false }])
      await save({ regionCode: '330922205001' }, 顾青禾)
      const { sites } = await stack.call(顾青禾, 'site.list', { regionCode: '330922205001' })
      expect(sites[0]?.region.fullName).toBe('浙江省舟山市嵊泗县壁下乡壁下社区')
    })

    test.each([
      ['已经有的', '330922100', 'INPUT_INVALID'],
      ['后三位不对', '330922700', 'INPUT_INVALID'],
      ['没有上级', '330922206001', 'INPUT_INVALID'],
      ['外区的', '370211206', 'FORBIDDEN'],
    ])('加不了：%s', async (_name, code, refused) => {
      await expect(add(code, '壁下乡')).rejects.toMatchObject({ code: refused })
    })

    test('街道经办人员加不了，请区县来加', async () => {
      await expect(add('330922100099', '新社区', 沈岚)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    })

    test('加两次，只有一个', async () => {
      await add('330922205', '壁下乡')
      await expect(add('330922205', '壁下乡')).rejects.toMatchObject({ code: 'INPUT_INVALID' })
      expect(await stack.all('addedRegions')).toHaveLength(1)
    })
  })
})
