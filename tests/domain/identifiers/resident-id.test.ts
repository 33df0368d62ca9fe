import fc from 'fast-check'
import {
  normaliseResidentId,
  parseImportedResidentId,
  parseResidentId,
  residentIdCheckChar,
} from '../../../domain/identifiers/resident-id'

const withCheck = (first17: string) => first17 + residentIdCheckChar(first17)

test.each(['11010519491231002X', '440524188001010014'])('国标示例 %s 的校验位正确', (id) => {
  expect(residentIdCheckChar(id)).toBe(id[17])
})

test('王秀兰的18位号码通过，读出出生日期', () => {
  expect(parseResidentId('11010519491231002X')).toEqual({
    ok: true,
    id: '11010519491231002X',
    kind: 'citizen',
    bornOn: '1949-12-31',
    convertedFrom15: false,
  })
})

test('港澳台居民居住证 81、82、83 用同样的校验位', () => {
  for (const region of ['810000', '820000', '830000']) {
    expect(parseResidentId(withCheck(`${region}19900101001`))).toMatchObject({ kind: 'residence-permit' })
  }
  expect(parseResidentId(withCheck('81010119900101001'))).toEqual({ ok: false, reason: 'region' })
})

test('外国人永久居留身份证以9开头', () => {
  expect(parseResidentId('932682198501010017')).toMatchObject({
    ok: true,
    kind: 'foreigner',
    bornOn: '1985-01-01',
  })
})

test('全角、空格、小写 x 都先规整', () => {
  expect(parseResidentId('　１１０１０５ 19491231 002ｘ\u200b')).toMatchObject({ id: '11010519491231002X' })
})

test.each([
  ['', 'blank'],
  ['  ', 'blank'],
  ['1101051949123100', 'length'],
  ['110105194912310021X', 'length'],
  ['1101051949123100AX', 'characters'],
  ['X10105194912310021', 'characters'],
  ['110105194912310021', 'checksum'],
  [withCheck('99010519491231002'), 'region'],
  [withCheck('00010519491231002'), 'region'],
  [withCheck('11010519490230002'), 'birthday'],
  [withCheck('11010519491301002'), 'birthday'],
  [withCheck('11010519000229002'), 'birthday'],
  [withCheck('11010518801231002'), 'birthday'],
])('%s 不通过：%s', (text, reason) => {
  expect(parseResidentId(text)).toEqual({ ok: false, reason })
})

test('闰年的2月29日存在', () => {
  expect(parseResidentId(withCheck('11010520000229002'))).toMatchObject({ ok: true, bornOn: '2000-02-29' })
})

test('15位旧号只在导入时接受，转为18位并标明', () => {
  expect(parseResidentId('110105491231002')).toEqual({ ok: false, reason: 'fifteen-digits' })
  expect(parseImportedResidentId('110105491231002')).toEqual({
    ok: true,
    id: '11010519491231002X',
    kind: 'citizen',
    bornOn: '1949-12-31',
    convertedFrom15: true,
  })
  expect(parseImportedResidentId('110105490230002')).toEqual({ ok: false, reason: 'birthday' })
  expect(parseImportedResidentId('810000900101001')).toEqual({ ok: false, reason: 'region' })
  expect(parseImportedResidentId('11010519491231002X')).toMatchObject({ convertedFrom15: false })
})

const validId = fc
  .record({
    region: fc.constantFrom('370211', '330922', '340882', '510104', '810000'),
    millis: fc.integer({ min: Date.UTC(1920, 0, 1), max: Date.UTC(2010, 0, 1) }),
    sequence: fc.integer({ min: 0, max: 999 }),
  })
  .map(({ region, millis, sequence }) => {
    const birthday = new Date(millis).toISOString().slice(0, 10).replace(/-/g, '')
    return withCheck(region + birthday + String(sequence).padStart(3, '0'))
  })

test('任何有效号码改动一位就不再通过', () => {
  fc.assert(
    fc.property(validId, fc.nat(17), fc.integer({ min: 1, max: 9 }), (id, at, shift) => {
      const digit = id[at] === 'X' ? shift - 1 : (Number(id[at]) + shift) % 10
      expect(parseResidentId(id)).toMatchObject({ ok: true })
      expect(parseResidentId(id.slice(0, at) + digit + id.slice(at + 1))).toMatchObject({ ok: false })
    }),
  )
})

test('规整两次与一次相同', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(normaliseResidentId(normaliseResidentId(text))).toBe(normaliseResidentId(text))
    }),
  )
})
