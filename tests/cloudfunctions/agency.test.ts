import { aPerson, aSeason, anOfficer, caiyuan, changjiang } from '../support/builders'
import { anAgency } from '../support/matching-builders'
import { startStack, type Refused, type Stack } from '../support/stack'

const 贺众 = 'openid-he-zhong'
const 顾青禾 = 'openid-gu-qinghe'
const 沈岚 = 'openid-shen-lan'
const 卫临川 = 'openid-wei-linchuan'
const registration = {
  creditCode: '914403001922038216',
  name: '舟山合众人力资源有限公司',
  countyCode: '330922',
  contactName: '贺众',
  licenceNumber: '330922-0007',
  licenceUntil: '2026-12-31',
}

describe('人力资源服务机构登记，经办人员核对许可证', () => {
  let stack: Stack
  beforeEach(async () => {
    stack = await startStack({ now: '2026-11-21T03:00:00.000Z' })
    await stack.insert({ seasons: [aSeason()] })
    await stack.insert(anOfficer({ openid: 顾青禾, level: 'district', regionCode: caiyuan.countyCode }))
    await stack.insert(anOfficer({ openid: 沈岚, level: 'street', regionCode: caiyuan.streetCode }))
    await stack.insert(anOfficer({ openid: 卫临川, level: 'city', regionCode: changjiang.cityCode }))
  })
  afterEach(() => stack.stop())

  const register = (over: Partial<typeof registration> = {}, openid = 贺众) =>
    stack.call(openid, 'agency.register', { ...registration, ...over })
  const decide = (agencyId: string, approve: boolean, over = {}, openid = 顾青禾) =>
    stack.call(openid, 'agency.decide', { agencyId, version: 1, approve, ...over })
  const me = () => stack.call(贺众, 'me.get', {})
  const codeOf = async (work: Promise<unknown>) =>
    work.then(
      () => 'ok',
      (error: Refused) => error.code,
    )

  test('登记后等核对，什么都还看不到；通过后手机知道我为哪家机构办事', async () => {
    const { agencyId, status } = await register()
    expect([status, (await me()).agencies]).toEqual(['pending', []])
    expect(await codeOf(stack.call(贺众, 'lead.list', { agencyId, seasonId: '2022' }))).toBe('FORBIDDEN')
    const { agencies } = await stack.call(顾青禾, 'agency.queue', {})
    expect(agencies).toMatchObject([
      { agencyId, creditCode: registration.creditCode, licenceNumber: '330922-0007', contactName: '贺众' },
    ])
    expect((await decide(agencyId, true)).status).toBe('approved')
    expect((await me()).agencies).toEqual([{ agencyId, name: registration.name }])
    expect((await stack.call(贺众, 'lead.list', { agencyId, seasonId: '2022' })).leads).toEqual([])
  })

  test('许可证到期那天还能用，第二天起什么都看不到', async () => {
    const { agencyId } = await register()
    await decide(agencyId, true)
    stack.setNow('2026-12-31T15:59:00.000Z')
    expect((await me()).agencies).toHaveLength(1)
    stack.setNow('2026-12-31T16:01:00.000Z')
    expect((await me()).agencies).toEqual([])
    expect(await codeOf(stack.call(贺众, 'agency.seekers', { agencyId, seasonId: '2022' }))).toBe('FORBIDDEN')
    const { agencies } = await stack.call('openid-anyone', 'agency.list', { regionCode: '330922' })
    expect(agencies).toEqual([])
  })

  test('到期后换证重新登记，要重新核对', async () => {
    const { agencyId } = await register()
    await decide(agencyId, true)
    stack.setNow('2027-01-04T03:00:00.000Z')
    const again = await register({ licenceUntil: '2029-12-31' })
    expect(again).toMatchObject({ agencyId, status: 'pending', licenceUntil: '2029-12-31', version: 3 })
    await decide(agencyId, true, { version: 3 })
    expect((await me()).agencies).toHaveLength(1)
  })

  test('许可证已经到期的，登记时就说；等核对时到期了，也不能通过', async () => {
    await expect(register({ licenceUntil: '2026-11-20' })).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      fields: { licenceUntil: '许可证已经到期，请换证后再登记' },
    })
    const { agencyId } = await register({ licenceUntil: '2026-11-21' })
    stack.setNow('2026-11-22T03:00:00.000Z')
    await expect(decide(agencyId, true)).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      fields: { approve: '许可证 2026-11-21 已到期，不能通过，请退回并说明' },
    })
    expect((await decide(agencyId, false, { reason: '许可证到期' })).reason).toBe('许可证到期')
  })

  test('信用代码要对，地区要选到区县', async () => {
    expect(await codeOf(register({ creditCode: '914403001922038217' }))).toBe('INPUT_INVALID')
    for (const countyCode of ['330900', '330000', '999999'])
      await expect(register({ countyCode })).rejects.toMatchObject({ fields: { countyCode: '请选到区县' } })
  })

  test('同一个人、同一家机构、同一个区县只有一份在等；退回后可以再登记', async () => {
    const { agencyId } = await register()
    expect(await codeOf(register())).toBe('AGENCY_ALREADY_REGISTERED')
    await decide(agencyId, false, { reason: '许可证查不到' })
    const { agencies } = await stack.call(贺众, 'agency.mine', {})
    expect(agencies).toMatchObject([{ status: 'rejected', reason: '许可证查不到' }])
    expect((await register({ licenceNumber: '330922-0008' })).status).toBe('pending')
    expect(await codeOf(register({ countyCode: '330921' }))).toBe('ok')
  })

  test('通过以后再提交，还是原来那份，名称改不了', async () => {
    const { agencyId } = await register()
    await decide(agencyId, true)
    expect(await register({ name: '舟山别家人力资源有限公司' })).toMatchObject({
      status: 'approved',
      name: registration.name,
    })
  })

  test('街道和别的城市看不到、也不能核对', async () => {
    const { agencyId } = await register()
    for (const openid of [沈岚, 卫临川]) {
      expect((await stack.call(openid, 'agency.queue', {})).agencies).toEqual([])
      expect(await codeOf(decide(agencyId, true, {}, openid))).toBe('NOT_FOUND')
    }
  })

  test('经办人员不能核对自己登记的机构', async () => {
    const { agencyId } = await register({}, 顾青禾)
    expect(await codeOf(decide(agencyId, true))).toBe('FORBIDDEN')
  })

  test('核对过的不能再核对，看的不是最新的要先刷新', async () => {
    const { agencyId } = await register()
    expect(await codeOf(decide(agencyId, true, { version: 2 }))).toBe('VERSION_CONFLICT')
    await decide(agencyId, true)
    expect(await codeOf(decide(agencyId, false, { version: 2 }))).toBe('AGENCY_ALREADY_DECIDED')
  })

  test('找工作的人看到本市通过核对的机构', async () => {
    await stack.insert(aPerson('openid-wang-xiulan'))
    await stack.insert({
      agencies: [
        anAgency(),
        anAgency({ _id: 'agency-pending', status: 'pending' }),
        anAgency({ _id: 'agency-qingdao', ...changjiang, streetCode: '370211000' }),
      ],
    })
    const list = async (regionCode: string) =>
      (await stack.call('openid-wang-xiulan', 'agency.list', { regionCode })).agencies
    expect(await list('330922')).toEqual([{ agencyId: 'agency-hezhong', name: '舟山合众人力资源有限公司' }])
    expect(await list('370200')).toMatchObject([{ agencyId: 'agency-qingdao' }])
  })
})
