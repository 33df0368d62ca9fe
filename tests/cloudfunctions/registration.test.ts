import { createHash } from 'node:crypto'
import { aPerson, aPoster, aRosterEntry, aSeason, anOfficer, caiyuan, changjiang } from '../support/builders'
import { transact } from '../../cloudfunctions/_server/store/store'
import { startStack, type Stack } from '../support/stack'

const 王秀兰 = 'openid-wang-xiulan'
const 沈岚 = 'openid-shen-lan'
const seasonId = '2022'
const consent = { kind: 'stay-registration', version: '2026-11' } as const

describe('登记和撤回', () => {
  let stack: Stack
  beforeEach(async () => {
    stack = await startStack({ now: '2026-11-21T03:00:00.000Z' })
    await stack.insert({ seasons: [aSeason()], posters: [aPoster()] })
    await stack.insert(anOfficer({ openid: 沈岚, level: 'street', regionCode: caiyuan.streetCode }))
  })
  afterEach(() => stack.stop())

  const declare = () =>
    stack.call(王秀兰, 'stay.declare', { placeToken: aPoster()._id, stay: 'staying', consent })

  test('用人单位的码不能用来登记，说法和认不出的码一样', async () => {
    const wall = aPoster({ _id: 'EmployerWallPoster0001', shortCode: 'EMPLWALL', kind: 'employer' })
    await stack.insert({ posters: [wall] })
    for (const placeToken of [wall._id, wall.shortCode]) {
      const refused = stack.call(王秀兰, 'stay.declare', { placeToken, stay: 'staying', consent })
      await expect(refused).rejects.toMatchObject({ code: 'POSTER_UNKNOWN' })
    }
    expect(await stack.all('people')).toHaveLength(1)
  })

  test('只在名册里、没点过同意的人，不能绕过同意直接改打算', async () => {
    await stack.insert(aPerson(王秀兰))
    const listed = aRosterEntry(王秀兰, { stay: 'unregistered', stayEvidence: null, consents: [] })
    await stack.insert({ rosterEntries: [listed] })
    const refused = { code: 'STAY_MISSING' }
    const change = stack.call(王秀兰, 'stay.change', { seasonId, version: 1, stay: 'staying' })
    await expect(change).rejects.toMatchObject(refused)
    const answer = stack.call(王秀兰, 'stay.answer', { seasonId, version: 1, answers: { name: '王秀兰' } })
    await expect(answer).rejects.toMatchObject(refused)
    const share = stack.call(王秀兰, 'consent.set', { seasonId, kind: 'share-with-employer', granted: true })
    await expect(share).rejects.toMatchObject(refused)
    await expect(stack.call(王秀兰, 'entitlement.mine', { seasonId })).rejects.toMatchObject(refused)
    expect((await stack.call(王秀兰, 'me.get', {})).stays).toEqual([])
    expect(await stack.stored('rosterEntries', listed._id)).toEqual(listed)
    expect((await declare()).stay).toBe('staying')
  })

  test('从没来过的人改打算，说的是还没有登记', async () => {
    const refused = stack.call('openid-stranger', 'stay.change', { seasonId, version: 1, stay: 'leaving' })
    await expect(refused).rejects.toMatchObject({ code: 'STAY_MISSING' })
  })

  test('撤回后，经办人员核验时的回话里也没有这个人了', async () => {
    await declare()
    const entryId = (await stack.all('rosterEntries'))[0]!._id
    const confirm = () =>
      stack.call(
        沈岚,
        'roster.confirm',
        { entryId, version: 1, answers: { name: '王秀兰' } },
        { requestId: 'confirm-on-the-spot' },
      )
    await confirm()
    await stack.call(王秀兰, 'stay.withdraw', { seasonId })
    await expect(confirm()).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('撤回后重发以前的别的提交，不说“还没有登记”，也不办第二遍', async () => {
    const invited = await stack.call(沈岚, 'officer.invite', {
      level: 'community',
      regionCode: '330922100001',
    })
    const accept = () =>
      stack.call(
        王秀兰,
        'officer.accept',
        { token: invited.token, name: '王秀兰' },
        { requestId: 'accept-once-1' },
      )
    await accept()
    await declare()
    await stack.call(王秀兰, 'stay.withdraw', { seasonId })
    await expect(accept()).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('库里的提交记录，不能靠猜姓名对出来', async () => {
    await declare()
    const answer = { seasonId, version: 1, answers: { name: '王秀兰' } }
    await stack.call(王秀兰, 'stay.answer', answer)
    const body =
      '{"action":"stay.answer","input":{"answers":{"name":"王秀兰"},"seasonId":"2022","version":1}}'
    const guessed = createHash('sha256').update(body).digest('base64url')
    expect((await stack.all('requests')).map(({ bodyHash }) => bodyHash)).not.toContain(guessed)
  })

  test('八个字母的外文姓名也搜得到', async () => {
    const entry = aRosterEntry('openid-latin', { name: 'Muhammad' })
    await stack.insert({ rosterEntries: [entry] })
    const { entries } = await stack.call(沈岚, 'roster.list', { seasonId, search: 'Muhammad' })
    expect(entries.map(({ entryId }) => entryId)).toEqual([entry._id])
  })

  test('现场核验过的，本人再说一遍同样的话，核验还在；说得不一样，才变回本人自报', async () => {
    await declare()
    const answers = { name: '王秀兰', hukou: '510104' }
    await stack.call(王秀兰, 'stay.answer', { seasonId, version: 1, answers })
    const entryId = (await stack.all('rosterEntries'))[0]!._id
    await stack.call(沈岚, 'roster.confirm', { entryId, version: 2 })
    const again = await declare()
    await stack.call(王秀兰, 'stay.answer', { seasonId, version: again.version, answers })
    const same = await stack.call(王秀兰, 'stay.change', { seasonId, version: 5, stay: 'staying' })
    expect(same.answered.map(({ evidence }) => evidence)).toEqual(['officer', 'officer', 'officer'])
    expect((await stack.stored('rosterEntries', entryId))?.checked).toBe(true)
    const other = await stack.call(王秀兰, 'stay.change', { seasonId, version: 6, stay: 'leaving' })
    expect(other.answered.map(({ evidence }) => evidence)).toEqual(['self', 'officer', 'officer'])
    await stack.call(沈岚, 'roster.confirm', { entryId, version: 7, stay: 'staying' })
    await stack.insert({
      posters: [aPoster({ _id: 'WorkerWallSomewhereEls', shortCode: 'ELSEWALL', ...changjiang })],
    })
    const elsewhere = { placeToken: 'WorkerWallSomewhereEls', stay: 'staying', consent } as const
    const moved = await stack.call(王秀兰, 'stay.declare', elsewhere)
    expect(moved.answered[0]).toMatchObject({ key: 'stay', evidence: 'self' })
  })

  test('一份邀请两个人同时接受，只成一个', async () => {
    const { token } = await stack.call(沈岚, 'officer.invite', {
      level: 'community',
      regionCode: '330922100001',
    })
    const accept = (openid: string) => stack.call(openid, 'officer.accept', { token, name: '许宁' })
    const outcomes = await Promise.allSettled(['openid-first', 'openid-second'].map(accept))
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect((await stack.all('grants')).filter(({ level }) => level === 'community')).toHaveLength(1)
  })

  test('邀请人的授权撤销或过期了，发出去的邀请就不能用了', async () => {
    for (const [name, over] of [
      ['revoked', { status: 'revoked' }],
      ['expired', { expiresOn: '2026-11-20' }],
    ] as const) {
      const openid = `openid-inviter-${name}`
      const inviter = anOfficer({ openid, level: 'street', regionCode: caiyuan.streetCode })
      await stack.insert(inviter)
      const { token } = await stack.call(openid, 'officer.invite', {
        level: 'community',
        regionCode: '330922100001',
      })
      await transact((db) => db.replace('grants', { ...inviter.grants![0]!, ...over }))
      const accept = stack.call('openid-new', 'officer.accept', { token, name: '许宁' })
      await expect(accept).rejects.toMatchObject({ code: 'INVITATION_UNUSABLE' })
      await expect(stack.call('openid-new', 'place.resolve', { token })).rejects.toMatchObject({
        code: 'POSTER_UNKNOWN',
      })
    }
  })
})
