import { aSeason, aShortage, anEmployer, anEmployerPerson, anOfficer, caiyuan } from '../support/builders'
import { startStack, type Stack } from '../support/stack'

const 周启明 = 'openid-zhou-qiming'
const 沈岚 = 'openid-shen-lan'
const haigong = anEmployer()
const seasonId = '2027'

describe('本辖区的数', () => {
  let stack: Stack
  beforeEach(async () => {
    stack = await startStack({ now: '2026-11-21T03:00:00.000Z' })
    const season = aSeason({ _id: seasonId, festivalOn: '2027-02-06', isDemo: false, fixedOn: null })
    await stack.insert({ seasons: [season], employers: [haigong] })
    await stack.insert(anEmployerPerson({ openid: 周启明, employerId: haigong._id }))
    await stack.insert(anOfficer({ openid: 沈岚, level: 'street', regionCode: caiyuan.streetCode }))
  })
  afterEach(() => stack.stop())

  const report = (posts: { trade: 'welder' | 'cook'; headcount: number }[]) =>
    stack.call(周启明, 'shortage.report', {
      employerId: haigong._id,
      seasonId,
      posts: posts.map((post) => ({ ...post, neededBy: '2027-01-20' })),
    })
  const figures = () => stack.call(沈岚, 'shortage.figures', { seasonId })
  /** Days on which something happened, or something is open. */
  const eventful = async () =>
    (await figures()).byDay
      .filter(({ reported, filled, open }) => reported || filled || open)
      .map(({ on, reported, filled, open }) => [on.slice(5), reported, filled, open])

  test('按工种和层级，人数多的在前', async () => {
    await report([
      { trade: 'cook', headcount: 10 },
      { trade: 'welder', headcount: 25 },
    ])
    expect((await figures()).byTrade).toEqual([
      {
        trade: 'welder',
        headcount: 25,
        byTier: [
          { tier: 1, headcount: 0 },
          { tier: 2, headcount: 25 },
          { tier: 3, headcount: 0 },
        ],
      },
      {
        trade: 'cook',
        headcount: 10,
        byTier: [
          { tier: 1, headcount: 0 },
          { tier: 2, headcount: 10 },
          { tier: 3, headcount: 0 },
        ],
      },
    ])
  })

  test('一天一天：上报、招到、改少、撤回，每天剩下的都对', async () => {
    const { shortageId } = await report([{ trade: 'welder', headcount: 20 }])
    stack.setNow('2026-11-22T03:00:00.000Z')
    await stack.call(周启明, 'shortage.fill', { shortageId, version: 1, postId: 'p1', filled: 6 })
    stack.setNow('2026-11-23T15:59:00.000Z')
    const fewer = [{ postId: 'p1', trade: 'welder', headcount: 16, neededBy: '2027-01-20' } as const]
    await stack.call(周启明, 'shortage.edit', { shortageId, version: 2, posts: fewer })
    stack.setNow('2026-11-23T16:01:00.000Z')
    await stack.call(周启明, 'shortage.fill', { shortageId, version: 3, postId: 'p1', filled: 5 })
    stack.setNow('2026-11-26T03:00:00.000Z')
    expect(await eventful()).toEqual([
      ['11-21', 20, 0, 20],
      ['11-22', 0, 6, 14],
      ['11-23', 0, 0, 10],
      ['11-24', 0, -1, 11],
      ['11-25', 0, 0, 11],
      ['11-26', 0, 0, 11],
    ])
    await stack.call(周启明, 'shortage.withdraw', { shortageId, version: 4 })
    expect((await eventful()).at(-1)).toEqual(['11-25', 0, 0, 11])
    expect((await figures()).byDay).toHaveLength(30)
    expect((await figures()).byTrade).toEqual([])
  })

  test('没人受理的，按等了几天分四段', async () => {
    const days = [
      '2026-11-21',
      '2026-11-20',
      '2026-11-19',
      '2026-11-17',
      '2026-11-14',
      '2026-11-13',
      '2026-10-01',
    ]
    const shortages = days.map((reportedOn, index) =>
      aShortage({ _id: `waiting-${index}`, seasonId, reportedOn, sortKey: `${reportedOn}#${index}` }),
    )
    const accepted = aShortage({ _id: 'accepted', seasonId, reportedOn: '2026-10-01', stage: 'accepted' })
    await stack.insert({ shortages: [...shortages, accepted] })
    expect((await figures()).waiting).toEqual([
      { fromDays: 0, toDays: 1, cases: 2 },
      { fromDays: 2, toDays: 3, cases: 1 },
      { fromDays: 4, toDays: 7, cases: 2 },
      { fromDays: 8, toDays: null, cases: 2 },
    ])
  })

  test('公益性岗位不是缺工，不算在里面', async () => {
    await stack.call(沈岚, 'welfare.save', {
      seasonId,
      regionCode: '330922100',
      employerName: '菜园镇环卫所',
      trade: 'cleaner',
      headcount: 3,
      neededBy: '2027-01-25',
      isOpen: true,
    })
    const { byTrade, byDay } = await figures()
    expect([byTrade, byDay.at(-1)?.open]).toEqual([[], 0])
  })
})
