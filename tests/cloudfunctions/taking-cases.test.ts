import { aPost, aSeason, aShortage, anEmployer, anEmployerPerson, anOfficer } from '../support/builders'
import { startStack, type Refused, type Stack } from '../support/stack'

const 周启明 = 'openid-zhou-qiming'
const 沈岚 = 'openid-shen-lan'
const 林涛 = 'openid-lin-tao'
const 顾青禾 = 'openid-gu-qinghe'
const haigong = anEmployer({ openShortages: { '2022': 'case-1' } })
const seasonId = '2022'
const shortageId = 'case-1'

describe('受理、交回，谁也不多占', () => {
  let stack: Stack
  beforeEach(async () => {
    stack = await startStack({ now: '2026-11-21T03:00:00.000Z' })
    const cases = Array.from({ length: 20 }, (_, index) => aShortage({ _id: `case-${index + 1}` }))
    await stack.insert({ seasons: [aSeason()], employers: [haigong], shortages: cases })
    await stack.insert(anEmployerPerson({ openid: 周启明, employerId: haigong._id }))
    const street = { level: 'street', regionCode: haigong.streetCode } as const
    await stack.insert(anOfficer({ openid: 沈岚, ...street }))
    await stack.insert(anOfficer({ openid: 林涛, name: '林涛', ...street }))
    await stack.insert(
      anOfficer({ openid: 顾青禾, name: '顾青禾', level: 'district', regionCode: haigong.countyCode }),
    )
  })
  afterEach(() => stack.stop())

  const accept = (openid: string, id = shortageId) =>
    stack.call(openid, 'shortage.accept', { shortageId: id, version: 1 })
  const giveBack = (openid: string, version = 2) =>
    stack.call(openid, 'shortage.giveBack', { shortageId, version, reason: '转给港区同事' })
  const call = (openid: string, id: string) =>
    stack.call(openid, 'shortage.act', { shortageId: id, version: 2, action: 'called', note: '' })
  const codeOf = async (work: Promise<unknown>) =>
    work.then(
      () => 'ok',
      (error: Refused) => error.code,
    )

  test('两位经办人员同时受理 20 次：每次只有一位受理上，另一位听到已有专员', async () => {
    for (let round = 1; round <= 20; round++) {
      const id = `case-${round}`
      const both = await Promise.all([codeOf(accept(沈岚, id)), codeOf(accept(林涛, id))])
      expect(both.sort()).toEqual(['SHORTAGE_TAKEN', 'ok'])
      const standing = await stack.stored('shortages', id)
      expect(standing).toMatchObject({ stage: 'accepted', version: 2 })
      const winner = standing!.specialist!.grantId === `grant-${沈岚}` ? 沈岚 : 林涛
      await call(winner, id)
    }
    const lines = (await stack.all('shortageEvents')).filter(({ title }) => title === '已受理')
    expect(lines).toHaveLength(20)
  }, 60_000)

  test('手上 5 件还没联系过，就不能再受理；联系过一件就又可以', async () => {
    for (let index = 1; index <= 5; index++) await accept(沈岚, `case-${index}`)
    expect(await codeOf(accept(沈岚, 'case-6'))).toBe('SPECIALIST_BUSY')
    expect(await codeOf(accept(林涛, 'case-6'))).toBe('ok')
    await call(沈岚, 'case-1')
    expect(await codeOf(accept(沈岚, 'case-7'))).toBe('ok')
  })

  test('一次提交十件也只受理得上 5 件', async () => {
    const ids = Array.from({ length: 10 }, (_, index) => `case-${index + 1}`)
    const codes = await Promise.all(ids.map((id) => codeOf(accept(沈岚, id))))
    expect(codes.filter((code) => code === 'ok').length).toBeLessThanOrEqual(5)
    const taken = (await stack.all('shortages')).filter(({ stage }) => stage === 'accepted')
    expect(taken.length).toBeLessThanOrEqual(5)
  })

  test('专员交回：回到待受理，没有专员，原因写在时间线上，等待从上报那天算', async () => {
    await accept(沈岚)
    const back = await giveBack(沈岚)
    expect(back).toMatchObject({ status: 'reported', specialist: null, can: ['accept'], waitingDays: 25 })
    expect(back.nextSteps[0]?.title).toBe('受理，确定服务专员')
    const employers = await stack.call(周启明, 'shortage.get', { shortageId })
    expect(employers.timeline.at(-1)).toMatchObject({ title: '交回，等待重新受理', note: '转给港区同事' })
    const again = await stack.call(林涛, 'shortage.accept', { shortageId, version: 3 })
    expect(again.specialist).toBe('菜园镇经办人员 林涛')
  })

  test('交回的不再算手上的；联系过的单位换了专员不用重新联系', async () => {
    await accept(沈岚)
    await call(沈岚, shortageId)
    await giveBack(沈岚, 3)
    await stack.call(林涛, 'shortage.accept', { shortageId, version: 4 })
    expect(await stack.stored('shortages', shortageId)).toMatchObject({ contactOwedBy: null })
  })

  test('同级的同事不能替人交回，上级可以', async () => {
    await accept(沈岚)
    const seen = await stack.call(林涛, 'shortage.get', { shortageId })
    expect(seen.can).toEqual(['act'])
    expect(await codeOf(giveBack(林涛))).toBe('FORBIDDEN')
    expect((await stack.call(顾青禾, 'shortage.get', { shortageId })).can).toContain('give-back')
    expect((await giveBack(顾青禾)).status).toBe('reported')
  })

  test('专员的权限已经收回，同级的同事也能交回', async () => {
    const left = 'openid-left'
    await stack.insert(
      anOfficer({ openid: left, level: 'street', regionCode: haigong.streetCode, status: 'revoked' }),
    )
    const specialist = { grantId: `grant-${left}`, nameSealed: '', title: '菜园镇经办人员' }
    const gone = aShortage({ _id: 'case-left', stage: 'accepted', status: 'accepted', specialist })
    await stack.insert({ shortages: [gone] })
    const back = { shortageId: gone._id, version: 1, reason: '原专员调走了' }
    expect(await codeOf(stack.call(林涛, 'shortage.giveBack', back))).toBe('ok')
  })

  test('没受理的不用交回，要写明原因，办结的不能交回', async () => {
    expect(await codeOf(giveBack(沈岚, 1))).toBe('INPUT_INVALID')
    await accept(沈岚)
    const silent = stack.call(沈岚, 'shortage.giveBack', { shortageId, version: 2, reason: '  ' })
    await expect(silent).rejects.toMatchObject({ code: 'INPUT_INVALID', fields: { reason: '请写明原因' } })
    await stack.call(周启明, 'shortage.withdraw', { shortageId, version: 2 })
    expect(await codeOf(giveBack(沈岚, 3))).toBe('SHORTAGE_CLOSED')
  })

  test('单位刚改过岗位，受理的人要先看最新的', async () => {
    const posts = [{ ...aPost(), headcount: 9 }].map(({ postId, trade, headcount, neededBy }) => ({
      postId,
      trade,
      headcount,
      neededBy,
    }))
    await stack.call(周启明, 'shortage.edit', { shortageId, version: 1, posts })
    expect(await codeOf(accept(沈岚))).toBe('VERSION_CONFLICT')
    const queue = await stack.call(沈岚, 'shortage.queue', { seasonId })
    expect(queue.shortages.find((each) => each.shortageId === shortageId)?.version).toBe(2)
  })
})
