import { roundPhone, noNetwork, type RoundPhone } from '../../support/round-phone'
import { lostOf } from '../../../src/features/round/lost'
import { countsOf } from '../../../domain/field/outbox'
import { aServer, plainCall, seasonId, serverNow, type Server } from './round-world'

const slice = { seasonId, regionCode: '330922100', siteId: 'site-one' }
const here = { says: { presence: 'here' as const } }
const [p1, p2, p3] = ['2027:p1', '2027:p2', '2027:p3']

describe('一部手机上的一轮核查', () => {
  let server: Server
  let phone: RoundPhone
  let isOnline: boolean
  let clock: string
  const round = () => phone.round()
  const counts = () => countsOf(round().state().outbox)
  const send = async () => {
    phone.letTimePass()
    await round().send()
  }

  beforeEach(async () => {
    server = aServer(200)
    isOnline = true
    clock = serverNow
    const online = plainCall(server)
    phone = roundPhone({
      name: 'phone-of-shen-lan',
      call: (...given) => (isOnline ? online(...given) : Promise.reject(noNetwork())),
      clock: () => clock,
    })
    await phone.restart()
    await round().take(slice)
  })

  test('两百人分页取下来，没网也看得到、记得下', async () => {
    expect(round().state()).toMatchObject({ status: 'ready', taking: null })
    expect(round().state().lines).toHaveLength(200)
    isOnline = false
    await expect(round().check(p1, here)).resolves.toMatchObject({ isKept: true })
    await phone.restart()
    expect(round().state().status).toBe('ready')
    expect(counts()).toEqual({ waiting: 1, sent: 0, attention: 0 })
  })

  test('一次点按只写一小块', async () => {
    const written: number[] = []
    const set = phone.sealed.set.bind(phone.sealed)
    phone.sealed.set = (key, text) => (written.push(text.length), set(key, text))
    for (let at = 1; at <= 30; at++) await round().check(`2027:p${at}`, here)
    expect(written).toHaveLength(30)
    expect(Math.max(...written)).toBeLessThan(6000)
  })

  test('取到一半断了，接着取；手机重启也接着取', async () => {
    const whole = plainCall(server)
    let pages = 0
    const other = roundPhone({
      name: 'phone-of-zhou',
      call: (name, ...given) =>
        name === 'field.page' && pages++ % 2 === 1 ? Promise.reject(noNetwork()) : whole(name, ...given),
      clock: () => clock,
    })
    await other.restart()
    await other.round().take(slice)
    expect(other.round().state()).toMatchObject({
      status: 'taking',
      taking: { done: 70, isRunning: false, mayGoOn: true },
    })
    await other.restart()
    expect(other.round().state()).toMatchObject({ status: 'taking', taking: { done: 70 } })
    await other.round().goOn()
    await other.round().goOn()
    expect(other.round().state().lines).toHaveLength(200)
    expect(other.round().state().status).toBe('ready')
  })

  test('十秒内撤回就像没记过；过了就传走', async () => {
    const { checkId } = await round().check(p1, here)
    await round().send()
    expect(server.received.size).toBe(0)
    await expect(round().undo(checkId)).resolves.toBe(true)
    expect(counts()).toEqual({ waiting: 0, sent: 0, attention: 0 })
    const second = await round().check(p1, here)
    await send()
    await expect(round().undo(second.checkId)).resolves.toBe(false)
    expect([...server.received.keys()]).toEqual([second.checkId])
  })

  test('加一个名单上没有的人，再查一次还是他', async () => {
    await round().add({ regionCode: '330922100', name: '李建国', placeText: '顶楼' }, here)
    const added = round().state().outbox[0]!.check
    await round().check(`2027:added-${added.addedId}`, { says: {}, needs: [{ kind: 'housing' }] })
    await send()
    const [first, second] = [...server.received.values()]
    expect(first).toMatchObject({ added: { name: '李建国' }, addedId: added.addedId })
    expect(second).toMatchObject({ addedId: added.addedId, needs: [{ kind: 'housing' }] })
    expect(second!.added).toBeUndefined()
  })

  test('再说一次，盖过自己刚才说的', async () => {
    await round().check(p1, here)
    await round().check(p1, { says: { presence: 'left' } })
    await send()
    expect(server.registers.get(p1)?.presence?.standing).toMatchObject([{ value: 'left' }])
  })

  test('手机存不下：说没存稳，能传照样传', async () => {
    phone.isFull = true
    await expect(round().check(p1, here)).resolves.toMatchObject({ isKept: false })
    expect(counts()).toMatchObject({ attention: 1 })
    phone.isFull = false
    await round().check(p2, here)
    expect(counts()).toMatchObject({ waiting: 2, attention: 0 })
    await phone.restart()
    expect(counts()).toMatchObject({ waiting: 2 })
  })

  test('名单放不下：整份不留，话说清楚', async () => {
    phone.isFull = true
    await round().take(slice)
    expect(round().state()).toMatchObject({ status: 'none', lines: [] })
    expect(round().state().taking?.error).toContain('存不下')
  })

  test('微信清了加密存储：说清楚名单没了、哪几条没了；重新取名单后点得出名字', async () => {
    await round().check(p1, here)
    await send()
    isOnline = false
    await round().check(p2, here)
    await round().check(p3, here)
    phone.sealed.clear()
    await phone.restart()
    expect(round().state().status).toBe('gone')
    expect(lostOf(round().state())?.text).toContain('还没传的 2 条也没了')
    isOnline = true
    await round().take(slice)
    expect(lostOf(round().state())?.people.sort()).toEqual(['王2', '王3'])
    await round().dismissLost()
    expect(lostOf(round().state())).toBeNull()
    expect(server.received.size).toBe(1)
  })

  test('回话丢了、存储又被清：服务器收到的不算丢', async () => {
    await round().check(p1, here)
    await round().check(p2, here)
    phone.letTimePass()
    const check = round().state().outbox[0]!.check
    server.sync({ seasonId, device: 'd'.repeat(16), sentAt: serverNow, checks: [check] })
    phone.sealed.clear()
    await phone.restart()
    await round().take(slice)
    expect(lostOf(round().state())?.people).toEqual(['王2'])
  })

  test('全清了：手机什么都不记得，服务器记得取过、收到几条', async () => {
    await round().check(p1, here)
    await send()
    phone.sealed.clear()
    phone.plain.clear()
    await phone.restart()
    expect(round().state().status).toBe('none')
    await round().take(slice)
    expect(lostOf(round().state())?.text).toContain('服务器收到 1 条')
  })

  test('授权到期就删名单：钟拨回去也一样；没传的条数还在', async () => {
    isOnline = false
    await round().check(p1, { ...here, note: '家里老人病了' })
    clock = '2028-01-01T00:00:00.000Z'
    await round().lookAgain()
    clock = serverNow
    await phone.restart()
    expect(round().state()).toMatchObject({ status: 'wiped', lines: [], head: null })
    expect(counts()).toEqual({ waiting: 0, sent: 0, attention: 1 })
    expect([...phone.sealed.values(), ...phone.plain.values()].join()).not.toMatch(/王1|老人/)
  })

  test('拨过钟：最晚看见过的时间说了算', async () => {
    clock = '2027-12-31T16:00:00.000Z'
    await round().check(p1, here)
    clock = serverNow
    await phone.restart()
    expect(round().state().status).toBe('wiped')
  })

  test('一条服务器看不懂，其余照样传到', async () => {
    const whole = plainCall(server)
    const other = roundPhone({
      name: 'phone-of-zhou',
      call: (name, input, options) => {
        const isBad = name === 'field.sync' && JSON.stringify(input).includes('2027:p2"')
        return isBad
          ? Promise.reject(Object.assign(noNetwork(), { code: 'INPUT_INVALID' }))
          : whole(name, input, options)
      },
      clock: () => clock,
    })
    await other.restart()
    await other.round().take(slice)
    for (const at of [1, 2, 3]) await other.round().check(`2027:p${at}`, here)
    other.letTimePass()
    await other.round().send()
    expect(server.received.size).toBe(2)
    expect(countsOf(other.round().state().outbox)).toEqual({ waiting: 0, sent: 2, attention: 1 })
  })
})
