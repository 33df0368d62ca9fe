import { aPost, aSeason, aShortage, anEmployer, anEmployerPerson, anOfficer } from '../support/builders'
import { aFair, aLead, anAgency, aPartnership, aProposal } from '../support/matching-builders'
import { startStack, type Stack } from '../support/stack'
import type { Bundle } from '../../local/demo/person'
import type { ShortageDoc } from '../../cloudfunctions/_server/store/documents'

const 周启明 = 'openid-zhou-qiming'
const 沈岚 = 'openid-shen-lan'
const haigong = anEmployer({ openShortages: { '2022': 'shortage-haigong' } })
const shortageId = 'shortage-haigong'

describe('单位看到每项服务做到了哪一步', () => {
  let stack: Stack
  const startWith = async (shortage: ShortageDoc, bundle: Bundle = {}) => {
    stack = await startStack({ now: '2026-11-21T03:00:00.000Z' })
    await stack.insert({ seasons: [aSeason()], employers: [haigong], shortages: [shortage], ...bundle })
    await stack.insert(anEmployerPerson({ openid: 周启明, employerId: haigong._id }))
    await stack.insert(anOfficer({ openid: 沈岚, level: 'street', regionCode: haigong.streetCode }))
  }
  afterEach(() => stack.stop())

  const service = async (code: string) => {
    const { services } = await stack.call(周启明, 'shortage.get', { shortageId })
    const { state, progress } = services.find((each) => each.code === code)!
    return [state, progress]
  }
  const caseOf = (headcount: number, over: Partial<ShortageDoc> = {}) =>
    aShortage({ posts: [aPost({ headcount })], ...over })

  test('什么都还没做，就是还没做', async () => {
    await startWith(caseOf(120, { posts: [aPost({ headcount: 120, onBoard: false })] }))
    expect(await service('cross-region')).toEqual(['ahead', ''])
    expect(await service('alliance-city')).toEqual(['ahead', ''])
  })

  test('几个岗位上了招聘板：一部分是在做，全上了是做好了', async () => {
    const posts = [
      aPost({ headcount: 4 }),
      aPost({ postId: 'p2', headcount: 3, onBoard: false }),
      aPost({ postId: 'p3', headcount: 2, filled: 2, onBoard: false }),
    ]
    await startWith(aShortage({ posts }))
    expect(await service('job-post')).toEqual(['doing', '1 个岗位已上招聘板'])
    await stack.call(周启明, 'board.show', { shortageId, version: 1, postId: 'p2', shown: true })
    expect(await service('job-post')).toEqual(['done', '2 个岗位已上招聘板'])
  })

  test('招聘会报了名、办过了、取消了', async () => {
    const fair = (status: 'planned' | 'held' | 'cancelled') =>
      aFair({ status, startsAt: '2022-02-16T01:00:00.000Z' })
    await startWith(caseOf(12), { fairs: [fair('planned')] })
    expect(await service('job-fair')).toEqual(['doing', '已报名嵊泗新春招聘会，2月16日'])
    await stack.stop()
    await startWith(caseOf(12), { fairs: [fair('held')] })
    expect(await service('job-fair')).toEqual(['done', '已参加嵊泗新春招聘会，2月16日'])
    await stack.stop()
    await startWith(caseOf(12), { fairs: [fair('cancelled')] })
    expect(await service('job-fair')).toEqual(['ahead', ''])
  })

  test('几家机构认领了，同一家两个人认领只算一家', async () => {
    const shortage = caseOf(45)
    const twice = anAgency({ _id: 'agency-hezhong-2' })
    const other = anAgency({ _id: 'agency-other', name: '舟山海岛人力资源有限公司' })
    await startWith(shortage, {
      leads: [aLead(anAgency(), shortage), aLead(twice, shortage), aLead(other, shortage)],
    })
    expect(await service('agency')).toEqual(['done', '2 家机构已认领'])
  })

  test('跨区域劳务：机构认领、提出人数是在做，人到了才算做好', async () => {
    const shortage = caseOf(120)
    const city = { kind: 'city', id: '340800' } as const
    await startWith(shortage, {
      leads: [aLead(anAgency(), shortage)],
      proposals: [
        aProposal(city, { headcount: 40 }),
        aProposal(city, { _id: 'proposal-2', headcount: 30, status: 'declined' }),
      ],
    })
    expect(await service('cross-region')).toEqual(['doing', '1 家机构已认领，已提出 40 人'])
    await stack.insert({
      proposals: [aProposal(city, { _id: 'proposal-3', headcount: 20, status: 'arrived', arrived: 18 })],
    })
    expect(await service('cross-region')).toEqual(['done', '1 家机构已认领，已提出 60 人，到岗 18 人'])
  })

  test('推送给几个合作城市、哪天推送的', async () => {
    await startWith(caseOf(12), {
      partnerships: [aPartnership('330900', '370200'), aPartnership('330900', '340800')],
    })
    await stack.tick()
    expect(await service('alliance-city')).toEqual(['done', '已推送 2 个合作城市，2月12日'])
  })

  test('当天推送以后才上报的，不说推送过', async () => {
    await startWith(caseOf(12, { reportedOn: '2022-02-12', reportedAt: '2022-02-12T02:00:00.000Z' }), {
      partnerships: [aPartnership('330900', '370200')],
    })
    await stack.tick()
    expect(await service('alliance-city')).toEqual(['ahead', ''])
  })

  test('专员记下做过的，写明是哪天', async () => {
    await startWith(caseOf(120))
    await stack.call(沈岚, 'shortage.accept', { shortageId, version: 1 })
    const seen = await stack.call(沈岚, 'shortage.act', {
      shortageId,
      version: 2,
      action: 'cross-region',
      note: '和安庆谈好了两车人',
    })
    expect(seen.services.find(({ code }) => code === 'cross-region')).toMatchObject({
      state: 'done',
      progress: '已组织跨区域协作，2月12日',
    })
  })

  test('做过的服务，改少人数也不会消失', async () => {
    await startWith(caseOf(12))
    const edit = (version: number, headcount: number) =>
      stack.call(周启明, 'shortage.edit', {
        shortageId,
        version,
        posts: [{ postId: 'p1', trade: 'welder', headcount, neededBy: '2022-02-20' }],
      })
    await edit(1, 120)
    await stack.call(沈岚, 'shortage.accept', { shortageId, version: 2 })
    const action = { shortageId, version: 3, action: 'cross-region', note: '' } as const
    await stack.call(沈岚, 'shortage.act', action)
    const less = await edit(4, 10)
    expect(less.services.map(({ code }) => code)).toEqual([
      'job-post',
      'job-fair',
      'cross-region',
      'alliance-city',
    ])
  })

  test('假期安排没公布的年份，时限标明是暂算的', async () => {
    await startWith(caseOf(12, { reportedOn: '2027-01-18', reportedAt: '2027-01-18T02:00:00.000Z' }))
    const { nextSteps } = await stack.call(周启明, 'shortage.get', { shortageId })
    expect(nextSteps.map(({ basis }) => basis)).toEqual(['assumed', 'assumed', 'assumed'])
  })
})
