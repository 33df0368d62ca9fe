import { roomOf } from '../../cloudfunctions/_server/repositories/roster'
import { aSeason, anOfficer, caiyuan, changjiang } from '../support/builders'
import { aSite } from '../support/field-builders'
import { startStack, type Stack } from '../support/stack'

const [沈岚, 林涛] = ['openid-shen-lan', 'openid-lin-tao'] as const
const seasonId = '2022'
const consent = { kind: 'helped-registration', version: '2026-11' } as const
const told = {
  seasonId,
  regionCode: caiyuan.streetCode,
  siteId: 'site-one',
  placeText: '305室',
  name: '李桂花',
  stay: 'staying',
  answers: { hukou: '510104' },
} as const

describe('代人登记', () => {
  let stack: Stack
  beforeEach(async () => {
    stack = await startStack({ now: '2026-11-21T03:00:00.000Z' })
    await stack.insert({ seasons: [aSeason()], sites: [aSite({ _id: 'site-one', name: '一号楼' })] })
    await stack.insert(anOfficer({ openid: 沈岚, level: 'street', regionCode: caiyuan.streetCode }))
    await stack.insert(
      anOfficer({ openid: 林涛, name: '林涛', level: 'street', regionCode: changjiang.streetCode }),
    )
  })
  afterEach(() => stack.stop())
  const declare = (over: object = {}, openid: string = 沈岚, requestId?: string) =>
    stack.call(openid, 'help.declare', { ...told, consent, ...over }, requestId ? { requestId } : {})

  test('没有念过说明、本人没点头，就不登记', async () => {
    await expect(stack.call(沈岚, 'help.declare', told)).rejects.toMatchObject({ code: 'CONSENT_REQUIRED' })
    expect(await stack.all('rosterEntries')).toEqual([])
    expect(await stack.all('identityLinks')).toHaveLength(2)
  })

  test('登记的是本人自己的话，写明谁代写、怎么同意的；没人核验过', async () => {
    const done = await declare()
    expect(done).toMatchObject({ name: '李桂花', stay: 'staying', version: 1 })
    const entry = (await stack.stored('rosterEntries', done.entryId))!
    expect(entry).toMatchObject({
      stayEvidence: 'self',
      stayBy: '菜园镇经办人员',
      checked: false,
      isHelped: true,
      siteName: '一号楼',
    })
    expect(JSON.stringify(entry)).not.toContain('305室')
    expect(roomOf(entry)).toBe('305室')
    expect(entry.consents).toMatchObject([consent])
    expect(entry.answers.hukou).toMatchObject({ value: '510104', evidence: 'self' })
    const person = await stack.call(沈岚, 'roster.get', { entryId: done.entryId })
    expect(person.history[0]?.text).toContain('本人同意')
    const link = (await stack.all('identityLinks')).find(({ kind }) => kind === 'paper')
    expect(link?.personId).toBe(entry.personId)
    const tally = await stack.stored('tallies', `${seasonId}:${caiyuan.streetCode}`)
    expect(tally?.stays.staying).toBe(1)
  })

  test('判断结果也有了，和自己登记的人一样', async () => {
    const { entryId } = await declare()
    const { answered } = await stack.call(沈岚, 'roster.get', { entryId })
    expect(answered.map(({ key }) => key)).toEqual(expect.arrayContaining(['hukou', 'name']))
    expect(await stack.stored('verdicts', entryId)).not.toBeNull()
  })

  test('同一次提交传两遍，是一个人；下一个人从头开始', async () => {
    const first = await declare({}, 沈岚, 'request-one-of-two')
    expect(await declare({}, 沈岚, 'request-one-of-two')).toEqual(first)
    const next = await declare({ name: '赵德海', siteId: undefined, answers: undefined }, 沈岚)
    const entry = (await stack.stored('rosterEntries', next.entryId))!
    expect(entry.personId).not.toBe((await stack.stored('rosterEntries', first.entryId))!.personId)
    expect(entry.answers).toEqual({})
  })

  test('别的街道登记不了，也撤回不了', async () => {
    await expect(declare({}, 林涛)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const { entryId, version } = await declare()
    await expect(stack.call(林涛, 'help.withdraw', { entryId, version })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  test('本人要撤回，经办人员代撤：和自己撤回删得一样干净', async () => {
    const { entryId } = await declare()
    const check = {
      checkId: 'check-0000000000000001',
      entryId,
      says: { presence: 'here' as const },
      after: {},
      needs: [{ kind: 'medical' as const }],
      seq: 1,
      deviceAt: '2026-11-21T03:00:00.000Z',
    }
    const sending = { seasonId, device: 'device-of-shen-lan', sentAt: check.deviceAt, checks: [check] }
    await stack.call(沈岚, 'field.sync', sending)
    const { version } = await stack.call(沈岚, 'roster.get', { entryId })
    await stack.call(沈岚, 'help.withdraw', { entryId, version })
    for (const collection of ['rosterEntries', 'rosterHistory', 'checks', 'tasks', 'verdicts'] as const)
      expect(await stack.all(collection)).toEqual([])
    expect(JSON.stringify(await stack.all('requests'))).not.toContain('李桂花')
  })

  test('自己用手机登记的人，别人不能代撤；改过的要看过再撤', async () => {
    const { entryId, version } = await declare()
    await expect(stack.call(沈岚, 'help.withdraw', { entryId, version: version + 1 })).rejects.toMatchObject({
      code: 'VERSION_CONFLICT',
    })
    const entry = (await stack.stored('rosterEntries', entryId))!
    const own = {
      ...entry,
      _id: '2022:person-own',
      personId: 'person-own',
      number: 'OWNPHONE',
      isHelped: false,
    }
    await stack.insert({ rosterEntries: [own] })
    await expect(
      stack.call(沈岚, 'help.withdraw', { entryId: own._id, version: own.version }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})
