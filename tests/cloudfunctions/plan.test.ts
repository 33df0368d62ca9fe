import { aSupply } from '../support/matching-builders'
import {
  asBorrower,
  cityCode,
  countsAgree,
  haigong,
  incoming,
  lansheng,
  lend,
  manyCases,
  manySupplies,
  seasonId,
  shortageId,
  startMatchingCity,
  wishFor,
  yufeng,
  周启明,
  沈岚,
  严映雪,
  陆澜,
  魏临川,
} from '../support/matching-city'
import type { Stack } from '../support/stack'
import { everythingStored } from './trust/world'

let stack: Stack
afterEach(() => stack.stop())

const queue = () => stack.call(魏临川, 'plan.run', { seasonId, cityCode })
const asked = async () =>
  (await stack.all('proposals'))
    .filter(({ status }) => status === 'proposed')
    .map(({ supplyId, shortageId: of, headcount }) => `${supplyId} -> ${of}: ${headcount}`)
    .sort()

async function startMany(): Promise<void> {
  stack = await startMatchingCity(manyCases())
  await stack.insert({ employers: [yufeng], supplies: manySupplies() })
  await queue()
}

describe('全市的方案', () => {
  test('定时器一次做完；每个岗位为什么还缺，说得清；再跑一次什么都不写', async () => {
    await startMany()
    await stack.tick()
    expect(await asked()).toEqual([
      'crew -> shortage-large: 25',
      'packers -> shortage-yufeng: 4',
      'packers -> shortage-yufeng: 8',
      'welders -> shortage-haigong: 5',
      'welders -> shortage-large: 15',
      'wish-1 -> shortage-yufeng: 1',
    ])
    const { shortfalls, plannedAt } = await stack.call(沈岚, 'proposal.ofCase', { shortageId })
    expect(shortfalls).toMatchObject([{ open: 12, proposed: 5, standing: 0, unmet: 7 }])
    expect(shortfalls[0]!.reasons[0]).toMatch(/^缺 7 人：/)
    expect(plannedAt).toBe('2022-02-12T03:00:00.000Z')
    const before = everythingStored(stack)
    await stack.tick()
    stack.setNow('2022-02-12T09:00:00.000Z')
    await stack.tick()
    expect(everythingStored(stack)).toBe(before)
    expect(await countsAgree(stack)).toEqual([])
  })

  test('夜里重做：没有变化，对接一条不动；有人点了头的不动，没人答的可以换', async () => {
    await startMany()
    await stack.tick()
    const first = await stack.all('proposals')
    const mine = first.find(({ shortageId: of, supplyId }) => of === shortageId && supplyId === 'welders')!
    stack.setNow('2022-02-12T16:30:00.000Z')
    await stack.tick()
    expect(await stack.all('proposals')).toEqual(first)

    await stack.call(周启明, 'proposal.answer', {
      ...{ proposalId: mine._id, version: 1, side: asBorrower, accept: true },
    })
    await stack.insert({
      supplies: [
        aSupply({ kind: 'employer', id: 'near' }, { _id: 'nearer', headcount: 12, originCode: '330922' }),
      ],
    })
    stack.setNow('2022-02-13T16:30:00.000Z')
    await stack.tick()
    expect(await stack.stored('proposals', mine._id)).toMatchObject({ status: 'proposed', version: 2 })
    const lines = [
      'crew -> shortage-large: 20',
      'nearer -> shortage-haigong: 7',
      'welders -> shortage-haigong: 5',
    ]
    expect(await asked()).toEqual(expect.arrayContaining(lines))
    expect(await countsAgree(stack)).toEqual([])
  })

  test('白天只添不换：新报的供给补上缺口，已发的留着', async () => {
    await startMany()
    await stack.tick()
    const first = await stack.all('proposals')
    await stack.call(陆澜, 'surplus.save', {
      ...{ employerId: lansheng._id, seasonId, trade: 'welder', headcount: 5 },
      ...{ from: '2022-02-15', to: '2022-04-30' },
    })
    await stack.tick()
    const now = await stack.all('proposals')
    expect(now).toHaveLength(first.length + 1)
    expect(now).toEqual(expect.arrayContaining(first))
    const ids = new Set(first.map(({ _id }) => _id))
    expect(now.filter(({ _id }) => !ids.has(_id))).toMatchObject([
      { shortageId, headcount: 5, trade: 'welder' },
    ])
  })

  test('婉拒过的一对不再问，换别人', async () => {
    await startMany()
    await stack.tick()
    const proposal = (await stack.all('proposals')).find(({ shortageId: of }) => of === shortageId)!
    await stack.call(周启明, 'proposal.answer', {
      ...{ proposalId: proposal._id, version: 1, side: asBorrower, accept: false, reason: '要持证' },
    })
    stack.setNow('2022-02-12T16:30:00.000Z')
    await stack.tick()
    const lines = [
      'crew -> shortage-haigong: 5',
      'crew -> shortage-large: 20',
      'welders -> shortage-large: 20',
    ]
    expect(await asked()).toEqual(expect.arrayContaining(lines))
    expect(await countsAgree(stack)).toEqual([])
  })

  test('预览不写任何东西，证明是最优，只有市里看得到', async () => {
    await startMany()
    const before = everythingStored(stack)
    const preview = await stack.call(魏临川, 'plan.preview', { seasonId })
    expect(preview).toMatchObject({ region: { code: cityCode }, gap: 0, lastRunAt: null, more: 0 })
    expect(preview.totals).toMatchObject({ open: 91, proposed: 58, unmet: 33 })
    expect(preview.proposals[0]).toMatchObject({ headcount: 25, source: 'agency' })
    expect(preview.shortfalls.map(({ unmet }) => unmet)).toEqual([26, 7])
    expect(everythingStored(stack)).toBe(before)
    await expect(stack.call(沈岚, 'plan.preview', { seasonId })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(stack.call(严映雪, 'plan.preview', { seasonId, cityCode })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
  })
})

describe('单件方案', () => {
  beforeEach(async () => {
    stack = await startMatchingCity()
  })

  test('看一看不写；发出去，一次办件一行；再点一次不重复', async () => {
    await lend(stack, 5)
    await wishFor(stack)
    const before = everythingStored(stack)
    const outlook = await stack.call(沈岚, 'plan.outlook', { shortageId })
    expect(outlook.totals).toEqual({
      open: 12,
      proposed: 6,
      standing: 0,
      unmet: 6,
      bySource: [
        { source: 'surplus', headcount: 5 },
        { source: 'job-seeker', headcount: 1 },
        { source: 'agency', headcount: 0 },
        { source: 'partner-city', headcount: 0 },
      ],
    })
    expect(outlook.shortfalls[0]!.reasons[0]).toBe(
      '缺 6 人：本市同工种富余 5 人、求职者 1 人已全部安排（本岗位 6 人）',
    )
    expect(everythingStored(stack)).toBe(before)
    expect(await stack.call(沈岚, 'plan.run', { shortageId })).toEqual({ sent: 6, isQueued: false })
    expect(await stack.call(沈岚, 'plan.run', { shortageId })).toEqual({ sent: 0, isQueued: false })
    const { timeline, nextSteps } = await stack.call(沈岚, 'shortage.get', { shortageId })
    expect(timeline.filter(({ title }) => title === '推荐人员')).toHaveLength(1)
    expect(nextSteps.map(({ title }) => title)).not.toContain('推荐第一批人选')
    expect(await countsAgree(stack)).toEqual([])
  })

  test('两个经办人员同时点，也只发一份', async () => {
    await lend(stack, 12)
    await Promise.all([
      stack.call(沈岚, 'plan.run', { shortageId }),
      stack.call(魏临川, 'plan.run', { shortageId }),
    ])
    expect(await incoming(stack)).toHaveLength(1)
    expect(await countsAgree(stack)).toEqual([])
  })

  test('一人不借给自己', async () => {
    await stack.call(周启明, 'surplus.save', {
      ...{ employerId: haigong._id, seasonId, trade: 'welder', headcount: 5 },
      ...{ from: '2022-02-15', to: '2022-04-30' },
    })
    expect((await stack.call(周启明, 'plan.outlook', { shortageId })).totals.proposed).toBe(0)
  })
})

describe('定时器随时可能断', () => {
  /** What people see: everything but versions that count tries. */
  const seen = async () => ({
    proposals: await stack.all('proposals'),
    supplies: await stack.all('supplies'),
    outlooks: await stack.all('outlooks'),
    plans: (await stack.all('plans')).map(({ version: _version, ...plan }) => plan),
    lines: (await stack.all('shortageEvents')).map(({ noteSealed: _sealed, ...line }) => line),
  })

  test('第几次调用断了都一样：接着做完，和没断过一样', async () => {
    await startMany()
    const plain = await (async () => {
      await stack.tick()
      expect(await asked()).toHaveLength(6)
      return seen()
    })()
    await stack.stop()
    for (let nth = 8; nth <= 120; nth += 11) {
      await startMany()
      stack.gateway.faults.add({ match: { nth }, kind: 'error', times: 1 })
      await stack.tick()
      stack.gateway.faults.clear()
      await stack.tick()
      await stack.tick()
      expect({ nth, ...(await seen()) }).toEqual({ nth, ...plain })
      if (nth + 11 <= 120) await stack.stop()
    }
  }, 240_000)

  test('提交成了却没回话，也只有一份', async () => {
    await startMany()
    stack.gateway.faults.add({
      match: { action: 'database.commitTransaction' },
      kind: 'commit-then-error',
      times: 6,
    })
    await stack.tick()
    stack.gateway.faults.clear()
    await stack.tick()
    expect(await asked()).toHaveLength(6)
    expect(await countsAgree(stack)).toEqual([])
  })
})
