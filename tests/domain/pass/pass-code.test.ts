/** 证明码：装得下、读得回、一份内容只有一种写法，印小了也扫得到。 */
import fc from 'fast-check'
import { claimBytes, readPass, type PassClaims } from '../../../domain/pass/pass-claims'
import { passBytes, passText } from '../../../domain/pass/pass-text'
import { surnameOf } from '../../../domain/identifiers/surname'
import { qrRows } from '../../../src/lib/qr-rows'
import { codeOf, wangXiulan } from './passes'

const seconds = fc.integer({ min: 0, max: 0xffff_fffe })
const letters = (alphabet: string, constraints: fc.StringConstraints) =>
  fc.string({ unit: fc.constantFrom(...alphabet), ...constraints })
const two = { minLength: 2, maxLength: 2 }

const anyClaims: fc.Arbitrary<PassClaims> = fc
  .record({
    kind: fc.constantFrom('phone' as const, 'paper' as const),
    keyId: letters('0123456789abcdefghijklmnopqrstuvwxyz', two),
    passId: letters('0123456789abcdef', { minLength: 16, maxLength: 16 }),
    surname: letters('王欧阳买𠮷A·', { minLength: 1, maxLength: 2 }),
    numberEnd: letters('23456789ABCDEFGHJKMNPQRSTUVWXYZ', two),
    countyCode: fc.integer({ min: 110000, max: 659999 }).map(String),
    seasonId: letters('0123456789abc-', { minLength: 1, maxLength: 20 }),
    from: seconds,
    lasts: fc.integer({ min: 1, max: 0xffff }),
  })
  .filter(({ from, lasts }) => from + lasts <= 0xffff_ffff)
  .map(({ from, lasts, ...rest }) => ({ ...rest, from: from * 1000, until: (from + lasts) * 1000 }))

test('任何内容写进去都原样读出来', () => {
  fc.assert(
    fc.property(anyClaims, fc.uint8Array({ minLength: 64, maxLength: 64 }), (claims, signature) => {
      const bytes = Uint8Array.from([...claimBytes(claims), ...signature])
      const read = readPass(passBytes(passText(bytes))!)
      expect(read?.claims).toEqual(claims)
      expect([...read!.signature]).toEqual([...signature])
    }),
    { numRuns: 2000 },
  )
})

test('任何字节都有唯一的写法，任何别的文字都读不成字节', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 150 }), (bytes) => {
      expect([...passBytes(passText(bytes))!]).toEqual([...bytes])
    }),
  )
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), (text) => {
      const bytes = passBytes(`WG1:${text}`)
      if (bytes) expect(passText(bytes)).toBe(`WG1:${text}`.trim())
    }),
    { numRuns: 2000 },
  )
})

test('海报、岗位码和别人家的码都不是证明', () => {
  for (const text of [
    '',
    'WG1',
    'https://u.wechat.com/x',
    '/pages/scan/index?scene=abcdef',
    'wg1:00',
    'WG2:000',
  ])
    expect(passBytes(text)).toBeUndefined()
})

test('写不下的内容不签', () => {
  const wrong: Partial<PassClaims>[] = [
    { keyId: 'p' },
    { passId: 'xyz' },
    { surname: '' },
    { surname: '欧阳娜' },
    { numberEnd: '7k' },
    { countyCode: '330922001' },
    { seasonId: '二〇二七' },
    { from: 1500 },
    { until: 2 ** 42 },
  ]
  for (const change of wrong) expect(() => claimBytes({ ...wangXiulan, ...change })).toThrow(RangeError)
})

test('码里没有名字和回执号，只有姓氏和尾号', () => {
  const bytes = Buffer.from(claimBytes(wangXiulan))
  expect(bytes.length).toBe(34)
  expect(bytes.includes(Buffer.from('秀兰'))).toBe(false)
})

test('二维码 41 到 45 格见方，200 像素宽时一格有 3.7 像素以上', () => {
  expect(qrRows(codeOf()).size).toBe(41)
  expect(qrRows(codeOf({ surname: '欧阳', seasonId: 'qingdao-2027' })).size).toBe(45)
  expect(200 / (45 + 8)).toBeGreaterThan(3.7)
})

test('姓氏：复姓两个字，其余一个字', () => {
  expect(
    ['王秀兰', '欧阳娜', '欧阳', '单于飞', '阿卜杜拉·买买提', 'Li Lei', ' 王 芳'].map(surnameOf),
  ).toEqual(['王', '欧阳', '欧', '单于', '阿', 'L', '王'])
})
