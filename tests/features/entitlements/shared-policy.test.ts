import { verdictLabels } from '../../../domain/eligibility/verdict'
import { sharedPolicy, sharedVerdictText } from '../../../src/features/entitlements/shared-policy'
import { canWake } from '../../../src/features/entitlements/waking'

describe('转给别人的卡片', () => {
  test('只有政策和结果，没有答案、没有人、没有哪一季', () => {
    const verdict = { code: 'unknown', text: verdictLabels.unknown }
    expect(sharedPolicy({ policy: 'ss22-red500', title: '留嵊红包', verdict })).toEqual({
      title: '留嵊红包：还差几项才能判断',
      route: 'policy',
      params: { policy: 'ss22-red500', verdict: 'unknown' },
    })
  })

  test('每种结果都说得出来', () => {
    for (const code of Object.keys(verdictLabels)) expect(sharedVerdictText(code)).not.toBeNull()
  })

  test.each([undefined, '', '点这里领五千元', 'constructor'])('链接里写着 %s，就当没写', (code) => {
    expect(sharedVerdictText(code)).toBeNull()
  })
})

describe('有结果时提醒我', () => {
  const mine = { as: 'mine', seasonId: '2022' } as const
  const found = (verdict: string, caps: string[] = [], isReference = false) => ({
    verdict,
    isReference,
    caps: caps.map((code) => ({ code, text: '' })),
  })

  test('还会变的才问要不要提醒', () => {
    expect(canWake(found('deferred'), mine)).toBe(true)
    expect(canWake(found('likely', ['pending-rules']), mine)).toBe(true)
    expect(canWake(found('likely', ['bulletin-source']), mine)).toBe(false)
    expect(canWake(found('ineligible'), mine)).toBe(false)
    expect(canWake(found('not-in-force', [], true), mine)).toBe(false)
  })

  test('没有登记，没有人可提醒', () => {
    expect(canWake(found('deferred'), { as: 'anyone', seasonId: '2022', audience: 'worker' })).toBe(false)
  })
})
