import {
  anEmployer,
  anEmployerPerson,
  anOfficer,
  aPost,
  aSeason,
  aShortage,
  caiyuan,
  changjiang,
} from '../support/builders'
import { startStack, type Refused, type Stack } from '../support/stack'

const 沈岚 = 'openid-shen-lan'
const 顾青禾 = 'openid-gu-qinghe'
const 林涛 = 'openid-lin-tao'
const 周启明 = 'openid-zhou-qiming'

const seasonId = '2022'
const 海工 = anEmployer({ openShortages: { [seasonId]: 'shortage-haigong' } })
const 屿丰 = anEmployer({
  _id: 'employer-yufeng',
  name: '嵊泗屿丰水产有限公司',
  creditCode: '9133092200000002YF',
})
const onEntry = { seasonId, employerId: 海工._id }

let stack: Stack
beforeEach(async () => {
  stack = await startStack({ now: '2026-11-21T01:00:00.000Z' })
  await stack.insert({
    seasons: [aSeason(), aSeason({ _id: '2027', festivalOn: '2027-02-06', isDemo: false, fixedOn: null })],
    employers: [海工, 屿丰],
    shortages: [
      aShortage({
        employerId: 海工._id,
        posts: [aPost({ headcount: 40, filled: 8 }), aPost({ postId: 'p2', trade: 'cook', headcount: 3 })],
      }),
    ],
  })
  for (const person of [
    anOfficer({ openid: 沈岚, level: 'street', regionCode: caiyuan.streetCode, name: '沈岚' }),
    anOfficer({ openid: 顾青禾, level: 'district', regionCode: caiyuan.countyCode, name: '顾青禾' }),
    anOfficer({ openid: 林涛, level: 'street', regionCode: changjiang.streetCode, name: '林涛' }),
    anEmployerPerson({ openid: 周启明, employerId: 海工._id }),
  ])
    await stack.insert(person)
})
afterEach(() => stack.stop())

const fieldsOf = (call: Promise<unknown>) =>
  call.then(
    () => ({}),
    ({ code, fields }: Refused) => ({ [code]: fields }),
  )
const figures = { staff: 420, frontline: 300, frontlineLost: 45, returnDue: 120, returned: 118 }

describe('重点企业台账：谁服务、多少人、缺多少', () => {
  test('还没建台账的单位也打得开：版本是 0，数字是不知道', async () => {
    const view = await stack.call(沈岚, 'ledger.get', onEntry)
    expect(view).toMatchObject({
      version: 0,
      name: 海工.name,
      isKey: false,
      isProtected: false,
      staff: null,
      frontline: null,
      updatedOn: null,
      isStale: false,
      shortageId: 'shortage-haigong',
      headcountOpen: 35,
      tierNow: 2,
      posts: [
        { trade: 'welder', headcount: 40, open: 32 },
        { trade: 'cook', headcount: 3, open: 3 },
      ],
    })
    expect(await stack.all('ledger')).toEqual([])
  })

  test('列为重点企业：单位、没办完的缺工都知道，缺工时间线上有一行', async () => {
    const first = await stack.call(沈岚, 'ledger.save', { ...onEntry, version: 0, isKey: true, takeOn: true })
    expect(first).toMatchObject({
      version: 1,
      isKey: true,
      specialist: '菜园镇经办人员 沈岚',
      updatedOn: '2022-02-12',
    })
    expect((await stack.stored('employers', 海工._id))?.isKey).toBe(true)
    const own = await stack.call(周启明, 'shortage.get', { shortageId: 'shortage-haigong' })
    expect([own.isKey, own.timeline.map(({ title }) => title)]).toEqual([true, ['列为重点企业']])
    await stack.call(顾青禾, 'ledger.save', { ...onEntry, version: 1, staff: 400 })
    const later = await stack.call(周启明, 'shortage.get', { shortageId: 'shortage-haigong' })
    expect(later.timeline).toHaveLength(1)
    expect(JSON.stringify(await stack.all('ledger'))).not.toContain('沈岚')
  })

  test('后来上报的缺工，一开始就是重点企业的；在别的一季也记得', async () => {
    await stack.call(沈岚, 'ledger.save', { ...onEntry, version: 0, isKey: true })
    const posts = [{ trade: 'welder', headcount: 5, neededBy: '2027-02-20' }] as const
    const report = { employerId: 海工._id, seasonId: '2027', posts: [...posts] }
    expect((await stack.call(周启明, 'shortage.report', report)).isKey).toBe(true)
    const entry = await stack.call(沈岚, 'ledger.get', { ...onEntry, seasonId: '2027' })
    expect([entry.version, entry.isKey]).toEqual([0, true])
  })

  test('数字互相说不通，指出是哪一个', async () => {
    const save = (given: object) =>
      fieldsOf(stack.call(沈岚, 'ledger.save', { ...onEntry, version: 0, ...given }))
    expect(await save({ staff: 100, frontline: 120 })).toEqual({
      INPUT_INVALID: { frontline: '一线员工不会比员工总数多，请核对' },
    })
    expect(await save({ frontline: 100, frontlineLost: 101, returnDue: 3, returned: 4 })).toEqual({
      INPUT_INVALID: {
        frontlineLost: '流失的不会比一线员工多，请核对',
        returned: '已返岗的不会比应返岗的多，请核对',
      },
    })
    expect(await save({ frontlineLost: 101 })).toEqual({})
  })

  test('只改给了的；清掉一个数，就是不知道', async () => {
    await stack.call(沈岚, 'ledger.save', { ...onEntry, version: 0, ...figures })
    const changed = await stack.call(沈岚, 'ledger.save', { ...onEntry, version: 1, returned: null })
    expect(changed).toMatchObject({ ...figures, returned: null })
  })

  test('两位经办人员同时改：后一位看过最新的再改', async () => {
    await stack.call(沈岚, 'ledger.save', { ...onEntry, version: 0, staff: 420 })
    const late = fieldsOf(stack.call(顾青禾, 'ledger.save', { ...onEntry, version: 0, staff: 400 }))
    expect(await late).toEqual({ VERSION_CONFLICT: {} })
  })

  test('别的地方的经办人员，打不开也存不进', async () => {
    expect(await fieldsOf(stack.call(林涛, 'ledger.get', onEntry))).toEqual({ NOT_FOUND: {} })
    const save = stack.call(林涛, 'ledger.save', { ...onEntry, version: 0, isKey: true })
    expect(await fieldsOf(save)).toEqual({ NOT_FOUND: {} })
  })
})

describe('用工服务保障名单：按规则进出，理由带数字', () => {
  test('重点企业一线流失达到标准，自动纳入；补上人，按同一条规则移出', async () => {
    const on = await stack.call(沈岚, 'ledger.save', { ...onEntry, version: 0, isKey: true, ...figures })
    expect([on.isProtected, on.reasons]).toEqual([
      true,
      ['一线员工流失 45 人，占 15%，达到 10%', '应返岗 120 人，2 人没返岗，占 1.6%，没到 20%'],
    ])
    expect(on.rule.document).toMatch('津人社办函〔2023〕8号')
    expect(on.rule.thresholds.join()).toMatch('本系统的设置')
    const off = await stack.call(沈岚, 'ledger.save', { ...onEntry, version: 1, frontlineLost: 12 })
    expect([off.isProtected, off.reasons[0]]).toEqual([false, '一线员工流失 12 人，占 4%，没到 10%'])
  })

  test('不是重点企业不进；不再是重点企业就出', async () => {
    const plain = await stack.call(沈岚, 'ledger.save', { ...onEntry, version: 0, ...figures })
    expect([plain.isProtected, plain.reasons[0]]).toEqual([false, '没有列为重点企业，不进名单'])
    const key = await stack.call(沈岚, 'ledger.save', { ...onEntry, version: 1, isKey: true })
    expect(key.isProtected).toBe(true)
    const none = await stack.call(沈岚, 'ledger.save', { ...onEntry, version: 2, isKey: false })
    expect(none.isProtected).toBe(false)
  })

  test('数字不知道：不因此进，也不因此出', async () => {
    const unknown = await stack.call(沈岚, 'ledger.save', {
      ...onEntry,
      version: 0,
      isKey: true,
      frontline: 300,
    })
    expect([unknown.isProtected, unknown.reasons[0]]).toEqual([false, '还没填流失人数，一线流失算不出来'])
    await stack.call(沈岚, 'ledger.save', { ...onEntry, version: 1, ...figures })
    const cleared = await stack.call(沈岚, 'ledger.save', { ...onEntry, version: 2, frontlineLost: null })
    expect([cleared.isProtected, cleared.reasons.at(-1)]).toEqual([true, '数字不全，没法判断，先留在名单里'])
  })
})

describe('问题解决清单和一企一策', () => {
  test('问题提出、解决，都写明谁、什么时候；存的时候是密封的', async () => {
    const open = await stack.call(沈岚, 'ledger.problem', {
      ...onEntry,
      version: 0,
      text: '返岗包车还没谈好',
    })
    const { problemId } = open.problems[0]!
    expect(open).toMatchObject({
      openProblems: 1,
      problems: [{ text: '返岗包车还没谈好', by: '菜园镇经办人员', closedAt: null, solution: '' }],
    })
    const solve = { ...onEntry, version: 1, problemId, solution: '县里统一包车，2月15日发车' }
    const solved = await stack.call(顾青禾, 'ledger.solve', solve)
    expect(solved).toMatchObject({ openProblems: 0, problems: [{ solution: '县里统一包车，2月15日发车' }] })
    expect(solved.problems[0]!.closedAt).toBe('2022-02-12T01:00:00.000Z')
    const again = stack.call(沈岚, 'ledger.solve', { ...solve, version: 2 })
    expect(await fieldsOf(again)).toEqual({ NOT_FOUND: {} })
    expect(JSON.stringify(await stack.all('ledger'))).not.toMatch('包车')
  })

  test('一企一策逐条记，先后不乱', async () => {
    await stack.call(沈岚, 'ledger.note', { ...onEntry, version: 0, text: '先解决住宿' })
    const view = await stack.call(顾青禾, 'ledger.note', { ...onEntry, version: 1, text: '再谈校企合作' })
    expect(view.notes.map(({ by, text }) => `${by}：${text}`)).toEqual([
      '菜园镇经办人员：先解决住宿',
      '嵊泗县经办人员：再谈校企合作',
    ])
  })

  test('单位看不到台账', async () => {
    expect(await fieldsOf(stack.call(周启明, 'ledger.get', onEntry))).toEqual({ FORBIDDEN: {} })
  })
})

describe('台账清单', () => {
  test('重点、名单、全部，各是各的；最近更新的在前', async () => {
    await stack.call(沈岚, 'ledger.save', { ...onEntry, version: 0, isKey: true, ...figures })
    stack.setNow('2026-11-21T01:05:00.000Z')
    await stack.call(沈岚, 'ledger.note', { seasonId, employerId: 屿丰._id, version: 0, text: '先上门看看' })
    const names = async (list?: 'key' | 'protected' | 'all') => {
      const { entries } = await stack.call(顾青禾, 'ledger.list', { seasonId, ...(list && { list }) })
      return entries.map(({ name, headcountOpen }) => `${name} ${headcountOpen}`)
    }
    expect(await names()).toEqual(['嵊泗海工装备有限公司 35'])
    expect(await names('protected')).toEqual(['嵊泗海工装备有限公司 35'])
    expect(await names('all')).toEqual(['嵊泗屿丰水产有限公司 0', '嵊泗海工装备有限公司 35'])
    const other = await stack.call(林涛, 'ledger.list', { seasonId, list: 'all' })
    expect(other.entries).toEqual([])
  })

  test('七天没看过的，标出来', async () => {
    stack.setNow('2027-01-20T02:00:00.000Z')
    const ofSeason = { ...onEntry, seasonId: '2027' }
    await stack.call(沈岚, 'ledger.save', { ...ofSeason, version: 0, isKey: true })
    const isStaleOn = async (now: string) => {
      stack.setNow(now)
      return (await stack.call(沈岚, 'ledger.get', ofSeason)).isStale
    }
    expect(await isStaleOn('2027-01-26T15:59:00.000Z')).toBe(false)
    expect(await isStaleOn('2027-01-26T16:00:00.000Z')).toBe(true)
  })
})
