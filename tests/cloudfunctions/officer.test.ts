import {
  aPoster,
  aRosterEntry,
  aSeason,
  aShortage,
  anOfficer,
  caiyuan,
  changjiang,
} from '../support/builders'
import { startStack, type Stack } from '../support/stack'

const 沈岚 = 'openid-shen-lan'
const 何静 = 'openid-he-jing'
const 林涛 = 'openid-lin-tao'
const consent = { kind: 'stay-registration', version: '2026-11' } as const

describe('经办人员', () => {
  let stack: Stack
  beforeEach(async () => {
    stack = await startStack({ now: '2026-11-21T03:00:00.000Z' })
    await stack.insert({ seasons: [aSeason()], posters: [aPoster()] })
    await stack.insert(
      anOfficer({ openid: 沈岚, level: 'street', regionCode: caiyuan.streetCode, name: '沈岚' }),
    )
    await stack.insert(
      anOfficer({ openid: 何静, level: 'district', regionCode: caiyuan.countyCode, name: '何静' }),
    )
    await stack.insert(
      anOfficer({ openid: 林涛, level: 'district', regionCode: changjiang.countyCode, name: '林涛' }),
    )
  })
  afterEach(() => stack.stop())

  const register = async (openid: string, stay: 'staying' | 'leaving' | 'undecided' = 'staying') =>
    stack.call(openid, 'stay.declare', { placeToken: aPoster()._id, stay, consent })

  test('区经办人员看不到外区花名册', async () => {
    await register('openid-worker-1')
    const [entry] = (await stack.call(沈岚, 'roster.list', { seasonId: '2022' })).entries
    expect((await stack.call(林涛, 'roster.list', { seasonId: '2022' })).entries).toEqual([])
    const refused = stack.call(林涛, 'roster.get', { entryId: entry!.entryId })
    await expect(refused).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const elsewhere = stack.call(林涛, 'roster.list', { seasonId: '2022', regionCode: caiyuan.countyCode })
    await expect(elsewhere).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  test('改正哪一项，哪一项算现场核验；确认无误才算全部核过，本人看得到是谁核的', async () => {
    const receipt = await register('openid-worker-1', 'undecided')
    await stack.call('openid-worker-1', 'stay.answer', {
      seasonId: '2022',
      version: 1,
      answers: { name: '王秀兰', frontline: true },
    })
    const [entry] = (await stack.call(沈岚, 'roster.list', { seasonId: '2022', search: '王秀兰' })).entries
    expect(entry?.number).toBe(receipt.number)
    const person = await stack.call(沈岚, 'roster.confirm', {
      entryId: entry!.entryId,
      version: 2,
      stay: 'staying',
      note: '宿舍见到本人',
    })
    const saidBy = ({ answered }: typeof person) =>
      Object.fromEntries(answered.map(({ key, evidence }) => [key, evidence]))
    expect(saidBy(person)).toEqual({ stay: 'officer', name: 'self', frontline: 'self' })
    const { mine } = await stack.call('openid-worker-1', 'stay.get', { seasonId: '2022' })
    expect(mine?.stay).toBe('staying')
    expect(mine?.history[0]).toMatchObject({
      by: '菜园镇经办人员',
      text: '过年打算：还没定 → 留岗过年；宿舍见到本人',
    })
    const whole = await stack.call(沈岚, 'roster.confirm', { entryId: entry!.entryId, version: 3 })
    expect(saidBy(whole)).toEqual({ stay: 'officer', name: 'officer', frontline: 'officer' })
    expect(whole.history[0]?.text).toBe('现场核验，情况属实')
  })

  test('两人同时核一个人，后一个要先看最新内容', async () => {
    await register('openid-worker-1')
    const [entry] = (await stack.call(沈岚, 'roster.list', { seasonId: '2022' })).entries
    const confirm = (openid: string) =>
      stack.call(openid, 'roster.confirm', { entryId: entry!.entryId, version: 1 })
    const outcomes = await Promise.allSettled([confirm(沈岚), confirm(何静)])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const lost = outcomes.find(({ status }) => status === 'rejected') as PromiseRejectedResult
    expect(lost.reason).toMatchObject({ code: 'VERSION_CONFLICT' })
  })

  test('首页的数字等于花名册里的人数', async () => {
    await register('openid-worker-1', 'staying')
    await register('openid-worker-2', 'leaving')
    await register('openid-worker-3', 'leaving')
    const home = await stack.call(何静, 'officer.home', { seasonId: '2022' })
    expect(home.stays).toEqual({ staying: 1, leaving: 2, undecided: 0, unregistered: 0 })
    expect(home.children.map(({ region, stays }) => [region.name, stays.leaving])).toEqual([['菜园镇', 2]])
    expect((await stack.call(林涛, 'officer.home', { seasonId: '2022' })).stays.leaving).toBe(0)
  })

  test('没登记的人先问清打算才能核', async () => {
    const unregistered = aRosterEntry('openid-paper', {
      stay: 'unregistered',
      stayEvidence: null,
      declaredAt: null,
      consents: [],
    })
    await stack.insert({ rosterEntries: [unregistered] })
    const input = { entryId: unregistered._id, version: 1 }
    await expect(stack.call(沈岚, 'roster.confirm', input)).rejects.toMatchObject({ code: 'INPUT_INVALID' })
    const person = await stack.call(沈岚, 'roster.confirm', { ...input, stay: 'leaving' })
    expect(person.stay).toBe('leaving')
  })

  test('花名册按打算和核验筛选，一页一页翻完不重不漏', async () => {
    const entries = Array.from({ length: 45 }, (_, index) =>
      aRosterEntry(`openid-many-${index}`, {
        stay: index % 3 === 0 ? 'leaving' : 'staying',
        checked: index % 2 === 0,
      }),
    )
    await stack.insert({ rosterEntries: entries })
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await stack.call(沈岚, 'roster.list', {
        seasonId: '2022',
        stay: 'staying',
        checked: true,
        cursor,
        limit: 4,
      })
      seen.push(...page.entries.map(({ entryId }) => entryId))
      cursor = page.next ?? undefined
    } while (cursor)
    const wanted = entries.filter(({ stay, checked }) => stay === 'staying' && checked).map(({ _id }) => _id)
    expect(seen.sort()).toEqual(wanted.sort())
  })

  test('缺工队列按档筛选，等得最久的在最前', async () => {
    const at = (_id: string, day: string, open: number) =>
      aShortage({
        _id,
        reportedAt: `${day}T02:00:00.000Z`,
        sortKey: `${day}#${_id}`,
        headcountOpen: open,
        tierNow: open > 100 ? 3 : 1,
      })
    await stack.insert({
      shortages: [at('s-new', '2022-02-10', 5), at('s-old', '2022-02-01', 5), at('s-big', '2022-01-20', 150)],
    })
    const queue = await stack.call(沈岚, 'shortage.queue', { seasonId: '2022', tier: 1 })
    expect(queue.shortages.map(({ shortageId }) => shortageId)).toEqual(['s-old', 's-new'])
    expect(queue.shortages[0]?.overdue).toBe(true)
  })

  describe('邀请', () => {
    test('区县邀请街道，接受后只看得到这个街道', async () => {
      const { token } = await stack.call(何静, 'officer.invite', {
        level: 'street',
        regionCode: caiyuan.streetCode,
      })
      expect(await stack.call('openid-new', 'place.resolve', { token })).toMatchObject({
        kind: 'officer',
        level: 'street',
      })
      const grant = await stack.call('openid-new', 'officer.accept', { token, name: '许宁' })
      expect(grant.region.name).toBe('菜园镇')
      const me = await stack.call('openid-new', 'me.get', {})
      expect(me.officer).toMatchObject([{ level: 'street', name: '许宁' }])
    })

    test('用过的邀请不能再用', async () => {
      const { token } = await stack.call(何静, 'officer.invite', {
        level: 'street',
        regionCode: caiyuan.streetCode,
      })
      await stack.call('openid-new', 'officer.accept', { token, name: '许宁' })
      const again = stack.call('openid-thief', 'officer.accept', { token, name: '小偷' })
      await expect(again).rejects.toMatchObject({ code: 'INVITATION_UNUSABLE' })
    })

    test.each([
      ['同级', 'district', caiyuan.countyCode],
      ['上级', 'city', caiyuan.cityCode],
      ['外区', 'street', changjiang.streetCode],
      ['级别和地区不符', 'community', caiyuan.streetCode],
    ] as const)('不能邀请%s', async (_name, level, regionCode) => {
      await expect(stack.call(何静, 'officer.invite', { level, regionCode })).rejects.toMatchObject({
        code: 'INVITATION_TOO_HIGH',
      })
    })

    test('库里没有邀请码原文', async () => {
      const { token } = await stack.call(何静, 'officer.invite', {
        level: 'street',
        regionCode: caiyuan.streetCode,
      })
      expect(JSON.stringify([await stack.all('invitations'), await stack.all('requests')])).not.toContain(
        token,
      )
    })
  })

  test.each([
    ['没有辖区', { level: 'street', regionCode: null }],
    ['级别和辖区对不上', { level: 'city', regionCode: caiyuan.streetCode }],
    ['授权撤销了', { level: 'street', regionCode: caiyuan.streetCode, status: 'revoked' }],
    ['授权过期了', { level: 'street', regionCode: caiyuan.streetCode, expiresOn: '2026-11-20' }],
  ] as const)('%s，就什么都看不到', async (_name, grant) => {
    await stack.insert(anOfficer({ openid: 'openid-nothing', ...grant }))
    await register('openid-worker-1')
    for (const [action, input] of [
      ['roster.list', { seasonId: '2022' }],
      ['officer.home', { seasonId: '2022' }],
      ['shortage.queue', { seasonId: '2022' }],
      ['claim.queue', {}],
    ] as const)
      await expect(stack.call('openid-nothing', action, input as never)).rejects.toMatchObject({
        code: 'FORBIDDEN',
      })
    expect((await stack.call('openid-nothing', 'me.get', {})).officer).toEqual([])
  })
})
