import fc from 'fast-check'
import {
  isCreditCode,
  makeCreditCode,
  normaliseCreditCode,
  parseCreditCode,
} from '../../../domain/identifiers/credit-code'

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'

test.each(['91350100M000100Y43', '9144030071526726XG', '914403001922038216', '91330100799655058B'])(
  '已知代码 %s 通过',
  (code) => {
    expect(parseCreditCode(code)).toEqual({ ok: true, code })
    expect(makeCreditCode(code.slice(0, 17))).toBe(code)
  },
)

test('全角、小写、空格和连字符都先规整', () => {
  expect(normaliseCreditCode(' 9144-0300 7152６726ｘg')).toBe('9144030071526726XG')
  expect(isCreditCode('９１３５０１００m000100y43')).toBe(true)
})

test('在国家机关登记的用人单位，地区码为100000', () => {
  expect(isCreditCode(makeCreditCode('91100000100000001'))).toBe(true)
})

test.each([
  ['', 'blank'],
  ['91350100M000100Y4', 'length'],
  ['91350100M000100Y433', 'length'],
  ['91350100I000100Y43', 'characters'],
  ['9135010OM000100Y43', 'characters'],
  ['91990100M000100Y43', 'region'],
  ['000000000000000000', 'region'],
  ['91350100M000100Y44', 'checksum'],
])('%s 不通过：%s', (text, reason) => {
  expect(parseCreditCode(text)).toEqual({ ok: false, reason })
})

test('演示数据的种子不合规时报错', () => {
  expect(() => makeCreditCode('9137021')).toThrow(RangeError)
  expect(() => makeCreditCode('9137O211MA0000001')).toThrow(RangeError)
})

const validCode = fc
  .array(fc.constantFrom(...alphabet), { minLength: 9, maxLength: 9 })
  .map((chars) => makeCreditCode(`91370211${chars.join('')}`))

test('任何有效代码改动一位就不再通过', () => {
  fc.assert(
    fc.property(validCode, fc.nat(17), fc.integer({ min: 1, max: 30 }), (code, at, shift) => {
      const char = alphabet.charAt((alphabet.indexOf(code.charAt(at)) + shift) % 31)
      expect(isCreditCode(code)).toBe(true)
      expect(isCreditCode(code.slice(0, at) + char + code.slice(at + 1))).toBe(false)
    }),
  )
})

test('规整两次与一次相同', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(normaliseCreditCode(normaliseCreditCode(text))).toBe(normaliseCreditCode(text))
    }),
  )
})
