import {
  aPost,
  aSeason,
  aShortage,
  anEmployer,
  anEmployerPerson,
  anOfficer,
  changjiang,
} from '../support/builders'
import { anAgency, anAgencyPerson, aProposal, aSupply } from '../support/matching-builders'
import { startStack, type Refused, type Stack } from '../support/stack'

const 贺众 = 'openid-he-zhong'
const 周启明 = 'openid-zhou-qiming'
const 沈岚 = 'openid-shen-lan'
const haigong = anEmployer({ openShortages: { '2022': 'case-45' } })
const agency = anAgency()
const other = anAgency({ _id: 'agency-other', name: '舟山海岛人力资源有限公司' })
const of = { agencyId: agency._id, seasonId: '2022' }

/** A case of so many people, reported on that day. */
const caseOf = (headcount: number, on: string, over = {}) =>
  aShortage({
    _id: `case-${headcount}`,
    posts: [aPost({ headcount })],
    reportedOn: on,
    reportedAt: `${on}T02:00:00.000Z`,
    sortKey: `${on}T02:00:00.000Z#case-${headcount}`,
    ...over,
  })

describe('机构认领缺工', () => {
  let stack: Stack
  beforeEach(async () => {
    stack = await startStack({ now: '2026-11-21T03:00:00.000Z' })
    await stack.insert({
      seasons: [aSeason()],
      employers: [haigong],
      agencies: [agency, other],
      shortages: [
        caseOf(29, '2022-02-01'),
        caseOf(30, '2022-02-05'),
        caseOf(45, '2022-02-03'),
        caseOf(120, '2022-02-02'),
        caseOf(60, '2022-02-04', { stage: 'closed', status: 'withdrawn' }),
        caseOf(70, '2022-02-04', changjiang),
      ],
    })
    await stack.insert(anAgencyPerson({ openid: 贺众, agencyId: agency._id }))
    await stack.insert(anAgencyPerson({ openid: 'openid-other', agencyId: other._id }))
    await stack.insert(anEmployerPerson({ openid: 周启明, employerId: haigong._id }))
    await stack.insert(anOfficer({ openid: 沈岚, level: 'street', regionCode: haigong.streetCode }))
  })
  afterEach(() => stack.stop())

  const claim = (shortageId = 'case-45') =>
    stack.call(贺众, 'lead.claim', { agencyId: agency._id, shortageId })
  const drop = (reason?: string) =>
    stack.call(贺众, 'lead.drop', { agencyId: agency._id, shortageId: 'case-45', reason })
  const codeOf = async (work: Promise<unknown>) =>
    work.then(
      () => 'ok',
      (error: Refused) => error.code,
    )

  test('看到本市 30 人以上没办结的缺工，等得最久的在前；30 人的也在', async () => {
    const { leads } = await stack.call(贺众, 'lead.list', of)
    expect(leads.map(({ shortageId }) => shortageId)).toEqual(['case-120', 'case-45', 'case-30'])
    const { leads: large } = await stack.call(贺众, 'lead.list', { ...of, tier: 3 })
    expect(large.map(({ shortageId }) => shortageId)).toEqual(['case-120'])
    expect((await stack.call(贺众, 'lead.list', { ...of, tier: 1 })).leads).toEqual([])
  })

  test('受理过的也在，一页一页翻不重不漏', async () => {
    await stack.call(沈岚, 'shortage.accept', { shortageId: 'case-45', version: 1 })
    const seen: string[] = []
    for (let cursor: string | undefined; ;) {
      const { leads, next } = await stack.call(贺众, 'lead.list', { ...of, limit: 1, cursor })
      seen.push(...leads.map(({ shortageId }) => shortageId))
      if (next === null) break
      cursor = next
    }
    expect(seen).toEqual(['case-120', 'case-45', 'case-30'])
  })

  test('单位没放上招聘板的岗位，拿着办件号去招聘板也查不到是谁家', async () => {
    const posts = [aPost({ headcount: 80, onBoard: false })]
    await stack.insert({ shortages: [caseOf(80, '2022-02-01', { posts })] })
    const { leads } = await stack.call(贺众, 'lead.list', of)
    const lead = leads.find(({ headcountOpen }) => headcountOpen === 80)
    const boardPostId = `${lead?.shortageId}:${lead?.posts[0]?.postId}`
    expect(await codeOf(stack.call(贺众, 'board.get', { boardPostId }))).toBe('NOT_FOUND')
  })

  test('没认领的只见工种、人数和区县，不见单位和专员', async () => {
    await stack.call(沈岚, 'shortage.accept', { shortageId: 'case-45', version: 1 })
    const { leads } = await stack.call(贺众, 'lead.list', of)
    const lead = leads.find(({ shortageId }) => shortageId === 'case-45')
    expect(lead).toMatchObject({ employerName: null, specialist: null, isClaimed: false, waitingDays: 9 })
    expect(lead?.region.name).toBe('嵊泗县')
    expect(lead?.posts).toMatchObject([{ trade: 'welder', headcount: 45 }])
    expect(JSON.stringify(leads)).not.toContain('海工')
  })

  test('认领后见到单位和专员，缺工的时间线多一行，单位看到有机构认领', async () => {
    const lead = await claim()
    expect(lead).toMatchObject({
      employerName: haigong.name,
      isClaimed: true,
      claimedAt: '2022-02-12T03:00:00.000Z',
    })
    expect(lead.region.name).toBe('菜园镇')
    const shortage = await stack.call(周启明, 'shortage.get', { shortageId: 'case-45' })
    expect(shortage.timeline.at(-1)).toMatchObject({
      title: '舟山合众人力资源有限公司认领，开始找人',
      by: '人力资源服务机构',
    })
    expect(shortage.status).toBe('reported')
    expect(shortage.services.find(({ code }) => code === 'agency')).toMatchObject({
      state: 'done',
      progress: '1 家机构已认领',
    })
    const { leads } = await stack.call(贺众, 'lead.mine', of)
    expect(leads.map(({ shortageId }) => shortageId)).toEqual(['case-45'])
  })

  test('别家机构认领了什么，这家看不到', async () => {
    await claim()
    const mine = { ...of, agencyId: other._id }
    expect((await stack.call('openid-other', 'lead.mine', mine)).leads).toEqual([])
    expect(JSON.stringify(await stack.call('openid-other', 'lead.list', mine))).not.toContain('海工')
    expect(await codeOf(stack.call('openid-other', 'lead.mine', of))).toBe('NOT_FOUND')
  })

  test('认领过的不能再认领，办结的、太小的、别的城市的也不能', async () => {
    await claim()
    expect(await codeOf(claim())).toBe('LEAD_TAKEN')
    expect(await codeOf(claim('case-60'))).toBe('SHORTAGE_CLOSED')
    expect(await codeOf(claim('case-29'))).toBe('NOT_FOUND')
    expect(await codeOf(claim('case-70'))).toBe('NOT_FOUND')
    expect(await codeOf(claim('case-of-nobody'))).toBe('NOT_FOUND')
  })

  test('放弃写明原因，还可以再认领', async () => {
    await claim()
    expect(await drop('工价谈不拢')).toMatchObject({ isClaimed: false, employerName: null })
    const { timeline, services } = await stack.call(周启明, 'shortage.get', { shortageId: 'case-45' })
    expect(timeline.at(-1)).toMatchObject({ title: '舟山合众人力资源有限公司不再跟进', note: '工价谈不拢' })
    expect(services.find(({ code }) => code === 'agency')?.progress).toBe('已对接过机构，2月12日')
    expect(await codeOf(drop())).toBe('NOT_FOUND')
    expect(await codeOf(claim())).toBe('ok')
    expect((await stack.call(贺众, 'lead.mine', of)).leads).toHaveLength(1)
  })

  test('招到人降到 30 人以下，认领过的还在手上', async () => {
    await claim()
    const filled = { shortageId: 'case-45', version: 2, postId: 'p1', filled: 40 }
    await stack.call(周启明, 'shortage.fill', filled)
    const { leads } = await stack.call(贺众, 'lead.mine', of)
    expect(leads).toMatchObject([{ tier: 1, headcountOpen: 5, isOpen: true, posts: [{ headcount: 5 }] }])
    expect((await stack.call(贺众, 'lead.list', of)).leads.map(({ shortageId }) => shortageId)).not.toContain(
      'case-45',
    )
  })

  test('办结以后线索还在手上，标明已办结', async () => {
    await claim()
    await stack.call(周启明, 'shortage.withdraw', { shortageId: 'case-45', version: 2 })
    expect((await stack.call(贺众, 'lead.mine', of)).leads).toMatchObject([{ isOpen: false }])
    expect(await codeOf(drop())).toBe('ok')
  })

  test('只看到点名同意这家机构、还在找工作的人', async () => {
    const wish = (id: string, agencyIds: string[], over = {}) =>
      aSupply({ kind: 'worker', id }, { _id: `wish-${id}`, headcount: 1, agencyIds, ...over })
    await stack.insert({
      supplies: [
        wish('a', [agency._id]),
        wish('b', [other._id]),
        wish('c', [agency._id], { status: 'withdrawn' }),
        wish('d', []),
      ],
      agencyConsents: ['a', 'c', 'd'].map((id) => ({
        _id: `${agency._id}:wish-${id}`,
        agencyId: agency._id,
        supplyId: `wish-${id}`,
        seasonId: '2022',
      })),
    })
    const { seekers } = await stack.call(贺众, 'agency.seekers', of)
    expect(seekers.map(({ supplyId }) => supplyId)).toEqual(['wish-a'])
  })

  test('推荐上岗：双方同意的才算，到岗人数和其中重点企业的分开合计', async () => {
    const giver = { kind: 'agency', id: agency._id } as const
    const placed = (id: string, over = {}) =>
      aProposal(giver, {
        _id: id,
        status: 'arrived',
        headcount: 8,
        arrived: 8,
        sortKey: `2022-02-0${id}#${id}`,
        ...over,
      })
    await stack.insert({
      proposals: [
        placed('1'),
        placed('2', { arrived: 5, isKey: true }),
        placed('3', { status: 'confirmed', arrived: 0 }),
        placed('4', { status: 'declined', arrived: 0 }),
        aProposal({ kind: 'agency', id: other._id }, { _id: '5', status: 'arrived', arrived: 9 }),
      ],
    })
    const first = await stack.call(贺众, 'placement.list', { ...of, limit: 2 })
    expect(first.placements.map(({ proposalId }) => proposalId)).toEqual(['3', '2'])
    expect([first.arrived, first.arrivedAtKey]).toEqual([13, 5])
    const rest = await stack.call(贺众, 'placement.list', { ...of, limit: 2, cursor: first.next! })
    expect(rest.placements.map(({ proposalId }) => proposalId)).toEqual(['1'])
    expect(rest.arrived).toBe(13)
  })
})
