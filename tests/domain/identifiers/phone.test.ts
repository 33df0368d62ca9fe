import fc from 'fast-check'
import { normalisePhone, parsePhone } from '../../../domain/identifiers/phone'

test.each([
  '13800000000',
  '+86 138-0000-0000',
  '0086138 0000 0000',
  '（86）13800000000',
  '１３８００００００００',
])('%s 规整为11位手机号', (text) => {
  expect(parsePhone(text)).toEqual({ ok: true, phone: '13800000000' })
})

test.each([
  ['', 'blank'],
  ['1380000000', 'length'],
  ['138000000000', 'length'],
  ['1380000000a', 'characters'],
  ['12800000000', 'not-mobile'],
  ['05328888888', 'not-mobile'],
  ['+852 91234567', 'characters'],
])('%s 不通过：%s', (text, reason) => {
  expect(parsePhone(text)).toEqual({ ok: false, reason })
})

test('规整两次与一次相同', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[+08613-]{0,20}$/)), (text) => {
      expect(normalisePhone(normalisePhone(text))).toBe(normalisePhone(text))
    }),
  )
})
