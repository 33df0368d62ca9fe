import { protectedList, thresholdTexts, type LedgerFigures } from '../../../domain/matching/protected-list'

const nothing: LedgerFigures = { frontline: null, frontlineLost: null, returnDue: null, returned: null }
const calm: LedgerFigures = { frontline: 300, frontlineLost: 10, returnDue: 120, returned: 118 }
const decide = (figures: Partial<LedgerFigures>, isKey = true) =>
  protectedList({ isKey, figures: { ...nothing, ...figures } })

describe('用工服务保障名单：按规则进，按规则出，写明数字', () => {
  test('一线流失达到 10%，纳入，理由带数字', () => {
    expect(decide({ ...calm, frontlineLost: 45 })).toEqual({
      belongs: 'yes',
      reasons: ['一线员工流失 45 人，占 15%，达到 10%', '应返岗 120 人，2 人没返岗，占 1.6%，没到 20%'],
    })
  })

  test('返岗缺口达到 20%，也纳入，哪怕流失人数不知道', () => {
    expect(decide({ frontline: 300, returnDue: 100, returned: 80 })).toEqual({
      belongs: 'yes',
      reasons: ['还没填流失人数，一线流失算不出来', '应返岗 100 人，20 人没返岗，占 20%，达到 20%'],
    })
  })

  test.each([
    [29, 300, 'no'],
    [30, 300, 'yes'],
    [997, 10_000, 'no'],
    [0, 300, 'no'],
    [0, 0, 'no'],
    [1, 1, 'yes'],
  ] as const)('流失 %i 人，一线 %i 人：%s', (frontlineLost, frontline, belongs) => {
    expect(decide({ ...calm, frontline, frontlineLost }).belongs).toBe(belongs)
  })

  test('差一点没到的，写出来也是没到', () => {
    expect(decide({ ...calm, frontline: 10_000, frontlineLost: 999 }).reasons[0]).toBe(
      '一线员工流失 999 人，占 9.9%，没到 10%',
    )
  })

  test('没填就是不知道：不当成 0，也不说不符合', () => {
    expect(decide({})).toEqual({
      belongs: 'unknown',
      reasons: [
        '还没填一线员工总数和流失人数，一线流失算不出来',
        '还没填应返岗人数和已返岗人数，返岗缺口算不出来',
      ],
    })
    expect(decide({ frontline: 300, frontlineLost: 10 }).belongs).toBe('unknown')
  })

  test('不是重点企业，数字再大也不进，并说明', () => {
    const { belongs, reasons } = decide({ ...calm, frontlineLost: 200 }, false)
    expect([belongs, reasons[0]]).toEqual(['no', '没有列为重点企业，不进名单'])
  })

  test('两个数是自己的设置，换了就按新的算，也照新的说', () => {
    const figures = { ...calm, frontlineLost: 24 }
    expect(protectedList({ isKey: true, figures, thresholds: { loss: 8, shortfall: 20 } }).belongs).toBe(
      'yes',
    )
    expect(thresholdTexts({ loss: 8, shortfall: 20 })[0]).toBe('一线员工流失占一线员工的 8% 以上（含 8%）')
    expect(thresholdTexts()[2]).toMatch('本系统的设置')
  })
})
