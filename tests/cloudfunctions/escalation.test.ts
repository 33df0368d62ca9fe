import { aSeason, aShortage, anEmployer, anEmployerPerson, anOfficer } from '../support/builders'
import { startStack, type Stack } from '../support/stack'

const 周启明 = 'openid-zhou-qiming'
const 沈岚 = 'openid-shen-lan'
const 顾青禾 = 'openid-gu-qinghe'
const 方知远 = 'openid-fang-zhiyuan'
const haigong = anEmployer({ openShortages: { '2022': 'shortage-haigong' } })
const shortageId = 'shortage-haigong'
/** Reported on Tuesday 2022-01-18: accept by the 19th, contact by the 20th, candidates by the 21st. */
const waiting = aShortage()

describe('没按时办的缺工往上一级转', () => {
  let stack: Stack
  const startOn = async (on: string) => {
    stack = await startStack({ now: `${on}T03:00:00.000Z` })
    await stack.insert({
      seasons: [aSeason({ isDemo: false, fixedOn: null })],
      employers: [haigong],
      shortages: [waiting],
    })
    await stack.insert(anEmployerPerson({ openid: 周启明, employerId: haigong._id }))
    await stack.insert(anOfficer({ openid: 沈岚, level: 'street', regionCode: haigong.streetCode }))
    await stack.insert(anOfficer({ openid: 顾青禾, level: 'district', regionCode: haigong.countyCode }))
    await stack.insert(anOfficer({ openid: 方知远, level: 'city', regionCode: haigong.cityCode }))
  }
  afterEach(() => stack.stop())

  const tickOn = async (on: string) => {
    stack.setNow(`${on}T03:00:00.000Z`)
    expect(await stack.tick()).toEqual({ ok: true })
  }
  const raisedIn = async (openid: string, risenTo: 'district' | 'city') => {
    const { shortages } = await stack.call(openid, 'shortage.queue', { seasonId: '2022', risenTo })
    return shortages.map((each) => each.shortageId)
  }
  const get = () => stack.call(周启明, 'shortage.get', { shortageId })

  test('期限当天不动，第二天到区县，再过一个工作日到市，每次一行', async () => {
    await startOn('2022-01-19')
    await tickOn('2022-01-19')
    expect(await get()).toMatchObject({ risenTo: null, overdue: false, version: 1 })
    await tickOn('2022-01-20')
    expect(await get()).toMatchObject({ risenTo: 'district', overdue: true })
    expect(await raisedIn(顾青禾, 'district')).toEqual([shortageId])
    expect(await raisedIn(方知远, 'city')).toEqual([])
    await tickOn('2022-01-21')
    expect(await raisedIn(方知远, 'city')).toEqual([shortageId])
    expect((await get()).timeline.map(({ title, by }) => [title, by])).toEqual([
      ['到期还没有受理，请区县经办人员督办', '系统'],
      ['到期还没有受理，请市级经办人员督办', '系统'],
    ])
  })

  test('再跑一次什么都不写', async () => {
    await startOn('2022-01-24')
    await tickOn('2022-01-24')
    const once = [await stack.all('shortages'), await stack.all('shortageEvents')]
    await tickOn('2022-01-24')
    expect([await stack.all('shortages'), await stack.all('shortageEvents')]).toEqual(once)
  })

  test('漏跑了几天，一次就到该到的一级', async () => {
    await startOn('2022-01-24')
    await tickOn('2022-01-24')
    expect((await get()).timeline.map(({ title }) => title)).toEqual(['到期还没有受理，请市级经办人员督办'])
  })

  test('受理了就不再逾期；第一次联系又逾期，再转上去', async () => {
    await startOn('2022-01-20')
    await tickOn('2022-01-20')
    const taken = await stack.call(沈岚, 'shortage.accept', { shortageId, version: 2 })
    expect(taken).toMatchObject({ risenTo: null, overdue: false })
    await tickOn('2022-01-21')
    const standing = await get()
    expect(standing.risenTo).toBe('district')
    expect(standing.timeline.at(-1)?.title).toBe('到期还没有第一次联系单位，请区县经办人员督办')
    const called = { shortageId, version: standing.version, action: 'called', note: '' } as const
    expect((await stack.call(沈岚, 'shortage.act', called)).risenTo).toBeNull()
  })

  test('一件做到了，另一件还逾期，就降到那一件该在的一级', async () => {
    await startOn('2022-01-21')
    await tickOn('2022-01-21')
    const { version, risenTo } = await get()
    expect(risenTo).toBe('city')
    const taken = await stack.call(沈岚, 'shortage.accept', { shortageId, version })
    expect(taken).toMatchObject({ risenTo: 'district', due: { title: '专员第一次联系单位' } })
  })

  test('办结的不再往上转', async () => {
    await startOn('2022-01-21')
    await tickOn('2022-01-21')
    const { version } = await get()
    await stack.call(周启明, 'shortage.withdraw', { shortageId, version })
    await tickOn('2022-03-01')
    expect(await get()).toMatchObject({ risenTo: null, overdue: false, status: 'withdrawn' })
  })

  test('中途被打断，下一次接着转完，谁也没有两行', async () => {
    await startOn('2022-01-21')
    const many = Array.from({ length: 60 }, (_, index) => aShortage({ _id: `case-${index}` }))
    await stack.insert({ shortages: many })
    await stack.tick({ timeLimitMs: 60 })
    for (let run = 0; run < 3; run++) await stack.tick()
    const levels = (await stack.all('shortages')).map(({ risenTo }) => risenTo)
    expect(new Set(levels)).toEqual(new Set(['city']))
    expect(await stack.all('shortageEvents')).toHaveLength(61)
  }, 30_000)

  test('也能按档和级别一起筛', async () => {
    await startOn('2022-01-21')
    await tickOn('2022-01-21')
    const ask = async (tier: 1 | 2) =>
      (await stack.call(方知远, 'shortage.queue', { seasonId: '2022', risenTo: 'city', tier })).shortages
        .length
    expect([await ask(1), await ask(2)]).toEqual([1, 0])
  })
})
