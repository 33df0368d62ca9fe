import { aPoster, aSeason, anEmployer } from '../support/builders'
import { startStack, type Stack } from '../support/stack'

const consent = { kind: 'stay-registration', version: '2026-11' } as const
const placeToken = aPoster()._id
const 王秀兰 = 'openid-wang-xiulan'

describe('务工人员登记留岗意向', () => {
  let stack: Stack
  beforeEach(async () => {
    stack = await startStack({ now: '2026-11-21T03:00:00.000Z' })
    await stack.insert({ seasons: [aSeason()] })
    await stack.insert({ posters: [aPoster()] })
    await stack.insert({ employers: [anEmployer()] })
  })
  afterEach(() => stack.stop())

  const declare = (openid = 王秀兰, requestId?: string) =>
    stack.call(openid, 'stay.declare', { placeToken, stay: 'staying', consent }, { requestId })

  test('扫码、同意、选留岗，就拿到回执', async () => {
    const receipt = await declare()
    expect(receipt.number).toMatch(/^[2-9A-Z]{8}$/)
    expect(receipt.stay).toBe('staying')
    expect(receipt.open).toEqual(['employer', 'hukou', 'frontline', 'name'])
    expect(receipt.season.todayOn).toBe('2022-02-12')
    expect(receipt.declaredAt.slice(0, 10)).toBe('2022-02-12')
  })

  test('同一个人再登记，仍是一条记录，编号不变', async () => {
    const first = await declare()
    const second = await declare()
    expect(second.number).toBe(first.number)
    expect(await stack.all('rosterEntries')).toHaveLength(1)
    expect(await stack.all('people')).toHaveLength(1)
  })

  test('同一编号同时提交二十次，只有一条记录，回执都一样', async () => {
    const replies = await Promise.all(Array.from({ length: 20 }, () => declare(王秀兰, 'same-request-1')))
    expect(new Set(replies.map(({ number }) => number)).size).toBe(1)
    expect(await stack.all('rosterEntries')).toHaveLength(1)
    expect(await stack.all('rosterHistory')).toHaveLength(1)
    const tallies = await stack.all('tallies')
    expect(tallies.map(({ stays }) => stays.staying)).toEqual([1])
  })

  test('同一编号换了内容，要拒绝', async () => {
    await declare(王秀兰, 'same-request-1')
    const other = stack.call(
      王秀兰,
      'stay.declare',
      { placeToken, stay: 'leaving', consent },
      { requestId: 'same-request-1' },
    )
    await expect(other).rejects.toMatchObject({ code: 'REQUEST_REUSED' })
  })

  test('没点同意，不登记，也不留下任何东西', async () => {
    const event = {
      action: 'stay.declare',
      input: { placeToken, stay: 'staying' },
      requestId: 'no-consent-1',
    }
    expect(await stack.raw(event)).toMatchObject({ ok: false, error: { code: 'LOGIN_REQUIRED' } })
    for (const given of [undefined, { ...consent, version: '2020-01' }]) {
      const refused = stack.call(王秀兰, 'stay.declare', { placeToken, stay: 'staying', consent: given })
      await expect(refused).rejects.toMatchObject({ code: 'CONSENT_REQUIRED' })
    }
    expect(await stack.all('people')).toHaveLength(0)
  })

  test('回答问题、改主意，都记在历史里', async () => {
    const { version } = await declare()
    const answered = await stack.call(王秀兰, 'stay.answer', {
      seasonId: '2022',
      version,
      answers: { hukou: '510104', frontline: true, name: '王秀兰', employerId: anEmployer()._id },
    })
    expect(answered.open).toEqual([])
    expect(answered.answers.name).toBe('王秀兰')
    const changed = await stack.call(王秀兰, 'stay.change', {
      seasonId: '2022',
      version: answered.version,
      stay: 'leaving',
    })
    expect(changed.history[0]?.text).toBe('过年打算：留岗过年 → 返乡过年')
    const [tally] = await stack.all('tallies')
    expect(tally?.stays).toEqual({ staying: 0, leaving: 1, undecided: 0, unregistered: 0 })
  })

  test('别人刚改过，就请看过再改', async () => {
    const { version } = await declare()
    await stack.call(王秀兰, 'stay.change', { seasonId: '2022', version, stay: 'leaving' })
    const late = stack.call(王秀兰, 'stay.change', { seasonId: '2022', version, stay: 'undecided' })
    await expect(late).rejects.toMatchObject({ code: 'VERSION_CONFLICT' })
  })

  test('撤回后，库里没有这个人的登记、历史和回执内容', async () => {
    const { version } = await declare()
    await stack.call(
      王秀兰,
      'stay.answer',
      { seasonId: '2022', version, answers: { name: '王秀兰' } },
      { requestId: 'answer-name-1' },
    )
    await stack.call(王秀兰, 'stay.withdraw', { seasonId: '2022' })
    expect(await stack.all('rosterEntries')).toHaveLength(0)
    expect(await stack.all('rosterHistory')).toHaveLength(0)
    expect((await stack.call(王秀兰, 'stay.get', { seasonId: '2022' })).mine).toBeNull()
    const replay = stack.call(
      王秀兰,
      'stay.answer',
      { seasonId: '2022', version, answers: { name: '王秀兰' } },
      { requestId: 'answer-name-1' },
    )
    await expect(replay).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const [tally] = await stack.all('tallies')
    expect(tally?.stays.staying).toBe(0)
  })

  test('库里的文件找不到姓名原文', async () => {
    const { version } = await declare()
    await stack.call(王秀兰, 'stay.answer', { seasonId: '2022', version, answers: { name: '王秀兰' } })
    const stored = JSON.stringify([
      await stack.all('rosterEntries'),
      await stack.all('requests'),
      await stack.all('rosterHistory'),
    ])
    expect(stored).toContain('s1.')
    expect(stored).not.toContain('王秀兰')
  })

  test('认不出的码、过期的码、撤销的码，说的是同一句话', async () => {
    await stack.insert({
      posters: [aPoster({ _id: 'ExpiredExpiredExpired1', shortCode: 'EXPRDCDE', expiresOn: '2022-02-01' })],
    })
    await stack.insert({
      posters: [
        aPoster({
          _id: 'RevokedRevokedRevoked1',
          shortCode: 'REVKDCDE',
          revokedAt: '2022-02-01T00:00:00.000Z',
        }),
      ],
    })
    for (const token of [
      'UnknownUnknownUnknown1',
      'ExpiredExpiredExpired1',
      'RevokedRevokedRevoked1',
      'ABCDEFGH',
    ])
      await expect(stack.call(null, 'place.resolve', { token })).rejects.toMatchObject({
        code: 'POSTER_UNKNOWN',
      })
  })

  test('短码大小写都认', async () => {
    const place = await stack.call(null, 'place.resolve', { token: aPoster().shortCode.toLowerCase() })
    expect(place.region.fullName).toContain('嵊泗县')
  })

  test('只看不写，不产生任何记录', async () => {
    await stack.call(王秀兰, 'me.get', {})
    await stack.call(王秀兰, 'stay.get', { seasonId: '2022' })
    expect(await stack.all('people')).toHaveLength(0)
  })
})
