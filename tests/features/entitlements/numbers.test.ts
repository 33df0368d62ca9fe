import { fenOf, wholeNumber } from '../../../src/features/entitlements/numbers'

describe('填数字', () => {
  test('人数只认整数', () => {
    expect(['30', ' 7 ', '0'].map(wholeNumber)).toEqual([30, 7, 0])
    expect(['', '3.5', '-1', '三十', '1e3'].map(wholeNumber)).toEqual([null, null, null, null, null])
  })

  test('产值按万元填，一分钱也不差', () => {
    expect(fenOf('5000')).toBe(5_000_000_000)
    expect(fenOf('4999.999999')).toBe(4_999_999_999)
    expect(fenOf('0.07')).toBe(70_000)
  })

  test.each(['', '五千', '5,000', '1.2345678', '-3'])('产值写成“%s”，不猜', (text) => {
    expect(fenOf(text)).toBeNull()
  })
})
