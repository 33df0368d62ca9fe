import { seekerNameOf } from '../../cloudfunctions/_server/repositories/supplies'
import { aRosterEntry, changjiang } from '../support/builders'
import {
  agency,
  asLender,
  asWorker,
  cityCode,
  countsAgree,
  haigong,
  incoming,
  lansheng,
  lend,
  seasonId,
  shortageId,
  startMatchingCity,
  wishFor,
  严映雪,
  周启明,
  沈岚,
  王秀兰,
  贺众,
  陆澜,
  魏临川,
} from '../support/matching-city'
import { anAgencyPerson } from '../support/matching-builders'
import type { Stack } from '../support/stack'

let stack: Stack
beforeEach(async () => {
  stack = await startMatchingCity()
})
afterEach(() => stack.stop())

describe('单位报富余人员', () => {
  test('报了就看得到，别的单位看不到', async () => {
    const saved = await lend(stack, 8)
    expect(saved).toMatchObject({
      source: 'surplus',
      giverName: lansheng.name,
      headcount: 8,
      placed: 0,
      proposed: 0,
      region: { code: '330922' },
      status: 'open',
      version: 1,
    })
    const mine = await stack.call(陆澜, 'supply.mine', { side: asLender, seasonId })
    expect(mine.supplies).toEqual([saved])
    await expect(stack.call(周启明, 'supply.mine', { side: asLender, seasonId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  test('日期反了、已经过了、一年以后，都说清楚哪里不对', async () => {
    const what = { employerId: lansheng._id, seasonId, trade: 'welder', headcount: 3 } as const
    const save = (from: string, to: string) => stack.call(陆澜, 'surplus.save', { ...what, from, to })
    await expect(save('2022-03-01', '2022-02-20')).rejects.toMatchObject({
      fields: { to: '结束日期不能早于开始日期' },
    })
    await expect(save('2022-01-01', '2022-02-11')).rejects.toMatchObject({
      fields: { to: '结束日期已经过了，请重选' },
    })
    await expect(save('2022-02-15', '2023-06-01')).rejects.toMatchObject({
      fields: { to: '最多填到一年以内' },
    })
    await save('2022-01-01', '2022-02-12')
  })

  test('改人数：不能比已说定的少；没答复的超出部分自动收回', async () => {
    const { supplyId } = await lend(stack, 8)
    await stack.call(沈岚, 'plan.run', { shortageId })
    const [proposal] = await incoming(stack)
    expect(proposal).toMatchObject({ headcount: 8, status: 'proposed' })
    const before = (await stack.call(陆澜, 'supply.mine', { side: asLender, seasonId })).supplies[0]!
    expect(before).toMatchObject({ proposed: 8, version: 1 })
    const what = { trade: 'welder', from: '2022-02-18', to: '2022-04-30' } as const
    const terms = '包住，工资由用人单位代发'
    const changed = await stack.call(陆澜, 'surplus.save', {
      ...{ ...what, terms, supplyId, version: 1, seasonId, employerId: lansheng._id },
      headcount: 5,
    })
    expect(changed).toMatchObject({ headcount: 5, proposed: 0, version: 2 })
    expect((await incoming(stack))[0]!.status).toBe('released')

    await stack.call(沈岚, 'plan.run', { shortageId })
    const again = (await incoming(stack)).find(({ status }) => status === 'proposed')!
    const answer = { proposalId: again.proposalId, version: 1, accept: true }
    await stack.call(陆澜, 'proposal.answer', { ...answer, side: asLender })
    await stack.call(周启明, 'proposal.answer', { ...answer, side: { kind: 'employer', id: haigong._id } })
    const fewer = stack.call(陆澜, 'surplus.save', {
      ...{ ...what, terms, supplyId, version: 2, seasonId, employerId: lansheng._id },
      headcount: 4,
    })
    await expect(fewer).rejects.toMatchObject({ code: 'SUPPLY_BOUND' })
    expect(await countsAgree(stack)).toEqual([])
  })

  test('旧版本改不了，撤回的改不了，撤回时没答复的收回、说定的不动', async () => {
    const { supplyId } = await lend(stack, 8)
    await stack.call(沈岚, 'plan.run', { shortageId })
    const save = (version: number) =>
      stack.call(陆澜, 'surplus.save', {
        ...{ supplyId, version, seasonId, employerId: lansheng._id, trade: 'welder', headcount: 8 },
        ...{ from: '2022-02-18', to: '2022-04-30' },
      })
    await expect(save(3)).rejects.toMatchObject({ code: 'VERSION_CONFLICT' })
    await expect(stack.call(周启明, 'supply.withdraw', { supplyId, version: 1 })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    const gone = await stack.call(陆澜, 'supply.withdraw', { supplyId, version: 1 })
    expect(gone).toMatchObject({ status: 'withdrawn', proposed: 0 })
    expect((await incoming(stack))[0]!.status).toBe('released')
    await expect(save(2)).rejects.toMatchObject({ code: 'SUPPLY_CLOSED' })
  })
})

describe('求职意愿', () => {
  test('一季一条；同意过才有；名字只封存给点名同意的机构', async () => {
    await stack.insert({ rosterEntries: [aRosterEntry(王秀兰, { name: '王秀兰' })] })
    const saved = await wishFor(stack, 王秀兰, { agencyIds: [agency._id] })
    expect(saved).toMatchObject({ source: 'job-seeker', giverName: null, headcount: 1, version: 1 })
    const stored = (await stack.stored('supplies', saved.supplyId))!
    expect(stored.consentAt).toBe('2022-02-12T03:00:00.000Z')
    expect(seekerNameOf(stored)).toBe('王秀兰')
    const { seekers } = await stack.call(贺众, 'agency.seekers', { agencyId: agency._id, seasonId })
    expect(seekers.map(({ name }) => name)).toEqual(['王秀兰'])
    await expect(wishFor(stack)).rejects.toMatchObject({ code: 'VERSION_CONFLICT' })

    const gone = await stack.call(王秀兰, 'supply.withdraw', { supplyId: saved.supplyId, version: 1 })
    expect(gone.status).toBe('withdrawn')
    expect(await stack.stored('supplies', saved.supplyId)).toMatchObject({ nameSealed: null, agencyIds: [] })
    expect(await stack.all('agencyConsents')).toEqual([])
    expect(await wishFor(stack)).toMatchObject({ supplyId: saved.supplyId, status: 'open', version: 3 })
    const mine = await stack.call(王秀兰, 'supply.mine', { side: asWorker, seasonId })
    expect(mine.supplies).toHaveLength(1)
  })

  test('撤回登记、拿掉姓名，求职意愿里的名字一起没有；意愿还在', async () => {
    const names = async () => {
      const { seekers } = await stack.call(贺众, 'agency.seekers', { agencyId: agency._id, seasonId })
      return seekers.map(({ name }) => name)
    }
    await stack.insert({ rosterEntries: [aRosterEntry(王秀兰, { name: '王秀兰' })] })
    const { supplyId } = await wishFor(stack, 王秀兰, { agencyIds: [agency._id] })
    await stack.call(王秀兰, 'stay.answer', { seasonId, version: 1, answers: { name: null } })
    expect(await names()).toEqual([null])
    await stack.call(王秀兰, 'stay.answer', { seasonId, version: 2, answers: { name: '王秀兰' } })
    await wishFor(stack, 王秀兰, { agencyIds: [agency._id], supplyId, version: 1 })
    expect(await names()).toEqual(['王秀兰'])
    await stack.call(王秀兰, 'stay.withdraw', { seasonId })
    expect(await names()).toEqual([null])
    expect((await stack.stored('supplies', supplyId))?.status).toBe('open')
  })

  test('什么都没登记过的人，意愿和推荐是空的，不是出错', async () => {
    const asked = { side: asWorker, seasonId }
    expect(await stack.call('openid-newcomer', 'supply.mine', asked)).toEqual({ supplies: [], next: null })
    const outgoing = { ...asked, direction: 'outgoing' } as const
    expect(await stack.call('openid-newcomer', 'proposal.mine', outgoing)).toEqual({
      proposals: [],
      next: null,
    })
  })

  test('没登记过的人也能登记意愿；外市的机构、没有的地区不收', async () => {
    await wishFor(stack, 'openid-newcomer')
    await expect(wishFor(stack, 王秀兰, { agencyIds: ['agency-nowhere'] })).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      fields: { agencyIds: expect.any(String) as string },
    })
    const away = stack.call(王秀兰, 'wish.save', {
      ...{ seasonId, trade: 'welder', regionCode: '999999', from: '2022-02-15', to: '2022-06-30' },
      consent: { kind: 'job-matching', version: '2026-11' },
    })
    await expect(away).rejects.toMatchObject({ fields: { regionCode: '请选城市或区县' } })
  })
})

describe('机构和合作城市的供给', () => {
  const what = { seasonId, trade: 'welder', headcount: 30, from: '2022-02-15', to: '2022-05-20' } as const

  test('机构报的算在机构所在城市，写明人从哪里来', async () => {
    const saved = await stack.call(贺众, 'capacity.save', {
      ...what,
      agencyId: agency._id,
      regionCode: '340800',
    })
    expect(saved).toMatchObject({ source: 'agency', giverName: agency.name, region: { code: '340800' } })
    const { supplies } = await stack.call(魏临川, 'supply.list', { seasonId, source: 'agency' })
    expect(supplies).toEqual([saved])
  })

  test('许可证管到哪天，人就报到哪天', async () => {
    const beyond = { ...what, to: '2022-08-01', agencyId: agency._id }
    await stack.insert({ agencies: [{ ...agency, _id: 'agency-short', licenceUntil: '2022-06-30' }] })
    const { grants } = anAgencyPerson({ openid: 贺众, agencyId: 'agency-short' })
    await stack.insert({ grants })
    await expect(
      stack.call(贺众, 'capacity.save', { ...beyond, agencyId: 'agency-short' }),
    ).rejects.toMatchObject({ fields: { to: '许可证到2022年6月30日，请选在那之前' } })
    await expect(stack.call(贺众, 'capacity.save', beyond)).resolves.toMatchObject({ to: '2022-08-01' })
  })

  test('合作城市：对方把本市列进名单才能报，报了归对方城市看', async () => {
    const given = { ...what, fromCity: changjiang.cityCode, toCity: cityCode, station: '西海岸劳务站' }
    const saved = await stack.call(严映雪, 'partner.save', given)
    expect(saved).toMatchObject({ giverName: '青岛市 西海岸劳务站', region: { code: '370200' } })
    expect((await stack.call(魏临川, 'supply.list', { seasonId })).supplies).toEqual([saved])
    const side = { kind: 'city', id: changjiang.cityCode } as const
    expect((await stack.call(严映雪, 'supply.mine', { side, seasonId })).supplies).toEqual([saved])
    await expect(stack.call(魏临川, 'supply.mine', { side, seasonId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    const back = stack.call(魏临川, 'partner.save', {
      ...what,
      fromCity: cityCode,
      toCity: changjiang.cityCode,
    })
    await expect(back).rejects.toMatchObject({
      fields: { toCity: '那座城市还没有把本市列为劳务合作城市' },
    })
    await expect(stack.call(魏临川, 'partner.save', given)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})

test('过了最后一天，定时器把供给记作到期，没答复的收回', async () => {
  await lend(stack, 8)
  await wishFor(stack)
  await stack.call(魏临川, 'plan.run', { seasonId, cityCode })
  await stack.tick()
  stack.setNow('2022-05-01T03:00:00.000Z')
  await stack.tick()
  const statuses = (await stack.all('supplies')).map(({ source, status }) => `${source} ${status}`)
  expect(statuses.sort()).toEqual(['job-seeker open', 'surplus lapsed'])
  expect(await countsAgree(stack)).toEqual([])
})
