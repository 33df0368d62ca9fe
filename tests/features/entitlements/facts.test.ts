import { answerFor, daysFromTo, festivalShift, lastPaidMonth } from '../../../src/features/entitlements/facts'

describe('看看能领什么时答的题', () => {
  test('节日班次正好是通知写的 1 月 26 日到 2 月 10 日，共 16 天', () => {
    const { from, to } = festivalShift('2022-02-01')
    expect([from, to]).toEqual(['2022-01-26', '2022-02-10'])
    expect(daysFromTo(from, to)).toHaveLength(16)
  })

  test('日子填反了，是一天也没有；再长也不超过 62 天', () => {
    expect(daysFromTo('2022-02-10', '2022-01-26')).toEqual([])
    expect(daysFromTo('2022-01-01', '2022-12-31')).toHaveLength(62)
  })

  test('社保问节前那年的 12 月', () => {
    expect(lastPaidMonth('2022-02-01')).toBe('2021-12')
  })

  test('户口和岗位记进登记，别的只用来看看', () => {
    expect(answerFor('worker.hukou', '510104')).toEqual({ hukou: '510104' })
    expect(answerFor('worker.frontline', false)).toEqual({ frontline: false })
    expect(answerFor('worker.insurance', [])).toBeNull()
    expect(answerFor('employer.stateOwned', true)).toBeNull()
  })
})
