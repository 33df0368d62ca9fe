import { parseKeyRing } from '../../../cloudfunctions/_server/platform/keys'
import { seal, unseal } from '../../../cloudfunctions/_server/platform/seal'
import { assertDocument, assertField, assertScalar } from '../../../cloudfunctions/_server/store/refuse'
import { testKeys } from '../../support/keys'
import fc from 'fast-check'

process.env.WENGANG_KEYS = testKeys
const at = { collection: 'rosterEntries', id: '2022:a', field: 'name' }

describe('密封字段', () => {
  test('任何文字封了都能原样打开，两次封的结果不一样', () => {
    fc.assert(
      fc.property(
        fc.string(),
        (text) => unseal(seal(text, at), at) === text && seal(text, at) !== seal(text, at),
      ),
    )
  })

  test.each([
    ['换到别人的记录', { ...at, id: '2022:b' }],
    ['换到别的字段', { ...at, field: 'note' }],
    ['换到别的集合', { ...at, collection: 'claims' }],
  ])('%s，打不开', (_name, elsewhere) => {
    expect(() => unseal(seal('王秀兰', at), elsewhere)).toThrow()
  })

  test('翻转任意一位、截短，都打不开', () => {
    const sealed = seal('王秀兰', at)
    const [version, key, nonce, body] = sealed.split('.') as [string, string, string, string]
    const bytes = Buffer.from(body, 'base64url')
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const flipped = Buffer.from(bytes)
      flipped[bit >> 3]! ^= 1 << (bit & 7)
      expect(() => unseal([version, key, nonce, flipped.toString('base64url')].join('.'), at)).toThrow()
    }
    for (const cut of [0, 5, bytes.length - 1])
      expect(() =>
        unseal([version, key, nonce, bytes.subarray(0, cut).toString('base64url')].join('.'), at),
      ).toThrow()
    expect(() => unseal(sealed.replace(key, 'k9'), at)).toThrow()
  })

  test('钥匙长度不对、当前钥匙不在环上，启动就报错', () => {
    const key = Buffer.alloc(32).toString('base64')
    expect(() =>
      parseKeyRing(JSON.stringify({ active: 'k1', sealing: { k1: 'AAAA' }, index: key })),
    ).toThrow()
    expect(() => parseKeyRing(JSON.stringify({ active: 'k2', sealing: { k1: key }, index: key }))).toThrow()
    expect(() => parseKeyRing(undefined)).toThrow()
  })
})

describe('存储外壳拒绝能注入的东西', () => {
  test.each([{ $ne: null }, undefined, {}, [], NaN, Infinity, new Date(0), Symbol('x'), () => 1])(
    '条件值 %p',
    (value) => {
      expect(() => assertScalar(value, 'openid')).toThrow()
    },
  )

  test.each(['$where', 'a.b', '__proto__', '', 'employer.$ne', 'a b'])('条件字段 %p', (field) => {
    expect(() => assertField(field)).toThrow()
  })

  test.each([
    ['$ 开头的键', { a: { $set: { role: 'officer' } } }],
    ['带点的键', { 'a.b': 1 }],
    ['没有值的键', { a: undefined }],
    ['原型键', JSON.parse('{"a":{"__proto__":{"role":"officer"}}}')],
    ['日期对象', { a: new Date(0) }],
    ['数组里的操作符', { a: [{ $gt: 1 }] }],
  ])('文档里有%s', (_name, document) => {
    expect(() => assertDocument(document)).toThrow()
  })
})
