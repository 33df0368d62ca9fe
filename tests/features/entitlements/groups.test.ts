import { verdictLabels } from '../../../domain/eligibility/verdict'
import { groupsOf } from '../../../src/features/entitlements/groups'

const listed = (verdict: string, isReference = false) => ({ verdict, isReference })

describe('待遇分成几堆', () => {
  test('每一种结果都有一堆，鼓励和问询不和能领的混在一起', () => {
    const groups = groupsOf(Object.keys(verdictLabels).map((verdict) => listed(verdict)))
    expect(
      Object.fromEntries(groups.map(({ key, items }) => [key, items.map(({ verdict }) => verdict)])),
    ).toEqual({
      can: ['likely', 'eligible'],
      missing: ['unknown'],
      waiting: ['deferred'],
      later: ['not-in-force'],
      judged: ['review'],
      no: ['ineligible'],
      ask: ['referral'],
      encouraged: ['advisory'],
    })
  })

  test('过了时的单独放在往年参考，排最后', () => {
    const groups = groupsOf([listed('not-in-force', true), listed('unknown')])
    expect(groups.map(({ key }) => key)).toEqual(['missing', 'past'])
  })

  test('能领的、要补的打开，不符合的和往年的先收起', () => {
    const groups = groupsOf([
      listed('eligible'),
      listed('unknown'),
      listed('ineligible'),
      listed('not-in-force', true),
    ])
    expect(groups.map(({ isFolded }) => isFolded)).toEqual([false, false, true, true])
  })

  test('全是收起的，就打开第一堆', () => {
    const groups = groupsOf([listed('referral'), listed('not-in-force', true)])
    expect(groups.map(({ isFolded }) => isFolded)).toEqual([false, true])
  })

  test('没见过的结果不说成能领，也不说成不符合', () => {
    expect(groupsOf([listed('something-new')]).map(({ key }) => key)).toEqual(['judged'])
  })
})
