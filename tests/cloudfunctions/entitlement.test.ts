import { aPoster, aSeason, anEmployer, anOfficer, caiyuan } from '../support/builders'
import { startStack, type Stack } from '../support/stack'

const consent = { kind: 'stay-registration', version: '2026-11' } as const
const 王秀兰 = 'openid-wang-xiulan'
const officerSays = { evidence: 'officer', by: '菜园镇经办人员' } as const
const haigong = anEmployer({
  facts: {
    kinds: { value: ['industrial-above-scale'], ...officerSays },
    efficiencyGrade2020: { value: 'B', ...officerSays },
  },
})
const full = {
  'worker.workedDays': Array.from({ length: 16 }, (_, index) =>
    new Date(Date.UTC(2022, 0, 26 + index)).toISOString().slice(0, 10),
  ),
  'worker.insurance': [{ month: '2021-12', region: '330922' }],
}

describe('我的待遇', () => {
  let stack: Stack
  beforeEach(async () => {
    stack = await startStack({ now: '2026-11-21T03:00:00.000Z' })
    await stack.insert({
      seasons: [aSeason(), aSeason({ _id: '2027', festivalOn: '2027-02-06', isDemo: false, fixedOn: null })],
    })
    await stack.insert({
      posters: [
        aPoster(),
        aPoster({ _id: 'Poster2027Poster2027xx', shortCode: 'SS272727', seasonId: '2027' }),
      ],
      employers: [haigong],
    })
    await stack.insert(
      anOfficer({ openid: 'openid-shen-lan', level: 'street', regionCode: caiyuan.streetCode }),
    )
  })
  afterEach(() => stack.stop())

  const registered = async (placeToken = aPoster()._id, seasonId = '2022') => {
    await stack.call(王秀兰, 'stay.declare', { placeToken, stay: 'staying', consent })
    const answers = { hukou: '510104', frontline: true, employerId: haigong._id }
    return stack.call(王秀兰, 'stay.answer', { seasonId, version: 1, answers })
  }
  const redPacket = async (facts = {}, seasonId = '2022') => {
    const { entitlements } = await stack.call(王秀兰, 'entitlement.mine', { seasonId, facts })
    return entitlements.find(({ policy }) => policy === 'ss22-red500')!
  }

  test('没答完，说还差什么，找谁补，不当作不符合', async () => {
    await registered()
    const found = await redPacket()
    expect(found.verdict).toBe('unknown')
    expect(found.missing.map(({ fact }) => fact).sort()).toEqual(['worker.insurance', 'worker.workedDays'])
    expect(found.missing.every(({ from }) => from.length > 0)).toBe(true)
  })

  test('补上就算出 500 元，并说细则未出、要核对', async () => {
    await registered()
    const found = await redPacket(full)
    expect([found.verdict, found.amounts.map(({ fen }) => fen)]).toEqual(['likely', [50000]])
    expect(found.caps.map(({ code }) => code)).toEqual(['pending-rules', 'unverified'])
    expect(
      found.conditions.map(({ clause }) => clause).every((clause) => found.source.quote.includes(clause)),
    ).toBe(true)
  })

  test('外市户口，说到市就够判断', async () => {
    await registered()
    await stack.call(王秀兰, 'stay.answer', { seasonId: '2022', version: 2, answers: { hukou: '510100' } })
    expect((await redPacket(full)).verdict).toBe('likely')
  })

  test('本市户口只说到市，还不能判断是不是本县', async () => {
    await registered()
    await stack.call(王秀兰, 'stay.answer', { seasonId: '2022', version: 2, answers: { hukou: '330900' } })
    const found = await redPacket(full)
    expect([found.verdict, found.missing.map(({ fact }) => fact)]).toEqual(['unknown', ['worker.hukou']])
  })

  test('本地户口就不符合，还说找谁复核', async () => {
    await registered()
    await stack.call(王秀兰, 'stay.answer', { seasonId: '2022', version: 2, answers: { hukou: '330922' } })
    const found = await redPacket(full)
    expect(found.verdict).toBe('ineligible')
    expect(found.conditions.filter(({ result }) => result === 'unmet')).toHaveLength(1)
    expect(found.advice.join('')).toContain('复核')
  })

  test('试填的答案盖不过已经核过的', async () => {
    await registered()
    const found = await redPacket({ ...full, 'employer.efficiencyGrade2020': 'D' })
    expect(found.verdict).toBe('likely')
  })

  test('到了 2027 年，旧规定只作往年参考', async () => {
    await registered('Poster2027Poster2027xx', '2027')
    const found = await redPacket({}, '2027')
    expect([found.verdict, found.isReference, found.amounts]).toEqual(['not-in-force', true, []])
  })

  test('不登录、不给个人信息，也能先看看', async () => {
    const answer = await stack.call(null, 'entitlement.explore', {
      seasonId: '2022',
      stayRegion: '330922',
      stay: 'staying',
      facts: { 'worker.hukou': '510104' },
    })
    expect(answer.entitlements.map(({ policy }) => policy)).toContain('ss22-red500')
    expect(answer.questions.length).toBeGreaterThan(0)
    expect(await stack.all('rosterEntries')).toHaveLength(0)
  })

  test.each([
    ['不认识的事实', { 'worker.salary': 3000 }],
    ['不存在的日子', { 'worker.workedDays': ['2022-02-30'] }],
    ['类型不对', { 'worker.frontline': 'yes' }],
  ])('%s，指明是哪一项', async (_name, facts) => {
    const refused = stack.call(null, 'entitlement.explore', {
      seasonId: '2022',
      stayRegion: '330922',
      facts: facts,
    })
    await expect(refused).rejects.toMatchObject({ code: 'INPUT_INVALID' })
  })
})
