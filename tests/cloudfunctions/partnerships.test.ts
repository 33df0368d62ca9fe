import { anOfficer, aSeason, caiyuan, changjiang } from '../support/builders'
import { startStack, type Refused, type Stack } from '../support/stack'

const 卫临川 = 'openid-wei-linchuan'
const 严映雪 = 'openid-yan-yingxue'
const 罗怀远 = 'openid-luo-huaiyuan'
const 青岛 = changjiang.cityCode
const 安庆 = '340800'

let stack: Stack
beforeEach(async () => {
  stack = await startStack({ now: '2027-01-20T02:00:00.000Z' })
  await stack.insert({ seasons: [aSeason()] })
  await stack.insert(anOfficer({ openid: 卫临川, level: 'city', regionCode: 青岛 }))
  await stack.insert(anOfficer({ openid: 严映雪, level: 'city', regionCode: 安庆 }))
  await stack.insert(anOfficer({ openid: 罗怀远, level: 'district', regionCode: changjiang.countyCode }))
})
afterEach(() => stack.stop())

const set = (toCity: string, over: { station?: string; isPartner?: boolean; fromCity?: string } = {}) =>
  stack.call(卫临川, 'partnership.set', { fromCity: 青岛, toCity, isPartner: true, ...over })
const names = (rows: readonly { toCity: { name: string } }[]) => rows.map(({ toCity }) => toCity.name)
const refused = (call: Promise<unknown>) =>
  call.then(
    () => 'ok',
    ({ code, fields }: Refused) => [code, ...Object.values(fields)].join(' '),
  )

describe('劳务合作城市名单', () => {
  test('加上、改工作站、去掉；对方看得到谁把自己列进来', async () => {
    const station = '青岛市驻安庆劳务协作服务工作站'
    expect(names((await set(安庆, { station })).outgoing)).toEqual(['安庆市'])
    expect(names((await set('621200')).outgoing)).toEqual(['安庆市', '陇南市'])
    const { incoming, outgoing } = await stack.call(严映雪, 'partnership.list', {})
    expect([outgoing, incoming.map(({ fromCity }) => fromCity.name)]).toEqual([[], ['青岛市']])
    stack.setNow('2027-01-25T02:00:00.000Z')
    const [kept] = (await set(安庆)).outgoing
    expect(kept).toMatchObject({ station, since: '2027-01-20' })
    const ended = await set(安庆, { isPartner: false })
    expect(names(ended.outgoing)).toEqual(['陇南市'])
    expect(await stack.call(卫临川, 'partnership.list', {})).toEqual(ended)
    expect((await stack.call(严映雪, 'partnership.list', {})).incoming).toEqual([])
  })

  test('同一个城市加两次还是一个，去掉没有的也不出错', async () => {
    await set(安庆)
    expect(names((await set(安庆)).outgoing)).toEqual(['安庆市'])
    expect(names((await set('520400', { isPartner: false })).outgoing)).toEqual(['安庆市'])
  })

  test('要选真有的别的城市', async () => {
    expect(await refused(set(青岛))).toBe('INPUT_INVALID 请选别的城市')
    expect(await refused(set('999900'))).toBe('INPUT_INVALID 没有这个城市，请重选')
    expect(await refused(set('370000'))).toBe('INPUT_INVALID 没有这个城市，请重选')
    expect(await refused(set('110100'))).toBe('ok')
  })

  test('只有本市的经办人员改得了名单，区县的看不了', async () => {
    expect(await refused(set(安庆, { fromCity: caiyuan.cityCode }))).toBe('FORBIDDEN')
    const byDistrict = { fromCity: 青岛, toCity: 安庆, isPartner: true }
    expect(await refused(stack.call(罗怀远, 'partnership.set', byDistrict))).toBe('FORBIDDEN')
    expect(await refused(stack.call(罗怀远, 'partnership.list', {}))).toBe('FORBIDDEN')
    expect(await refused(stack.call(卫临川, 'partnership.list', { cityCode: 安庆 }))).toBe('FORBIDDEN')
  })
})
