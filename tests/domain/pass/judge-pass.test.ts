/** 没有信号的手机怎样判断一个码。 */
import fc from 'fast-check'
import { judgePass } from '../../../domain/pass/judge-pass'
import { signatureBytes } from '../../../domain/pass/pass-claims'
import { passBytes, passText } from '../../../domain/pass/pass-text'
import { offlineLimits, resultWords } from '../../../domain/pass/result-words'
import { codesOf, passResults } from '../../../domain/terms'
import { isSignedPass } from '../../../cloudfunctions/_server/platform/pass-keys'
import { isSignedBy } from '../../../src/lib/pass-signature'
import { at, carried, checking, codeOf, wangXiulan } from './passes'

const resultAt = (now: number, text = codeOf()) => judgePass(text, checking({ now })).result

test('真的、没过期、没作废：有效，并且说出姓氏和尾号', () => {
  const { result, pass } = judgePass(codeOf(), checking())
  expect(result).toBe('valid')
  expect(pass).toEqual(wangXiulan)
})

test('到点那一秒就过期，早一秒也不算数；三个时区都一样', () => {
  const zone = process.env.TZ
  for (const other of ['Asia/Shanghai', 'UTC', 'America/New_York']) {
    process.env.TZ = other
    expect(resultAt(wangXiulan.until - 1)).toBe('valid')
    expect(resultAt(wangXiulan.until)).toBe('expired')
    expect(resultAt(wangXiulan.from)).toBe('valid')
    expect(resultAt(wangXiulan.from - 1)).toBe('not-yet')
  }
  if (zone === undefined) delete process.env.TZ
  else process.env.TZ = zone
})

test('手机时间往回拨，过期的码也不会活过来', () => {
  const list = carried({ asOf: new Date(at('12:00:00')).toISOString() })
  expect(judgePass(codeOf(), checking({ now: at('10:05:00'), list })).result).toBe('expired')
})

test('在名单上的作废；名单有多旧一并说出', () => {
  const list = carried({ revoked: new Set([wangXiulan.passId]) })
  const judged = judgePass(codeOf(), checking({ list }))
  expect(judged).toMatchObject({ result: 'revoked', list: { ageMinutes: 185, covers: true } })
  expect(offlineLimits(judged.list)[0]).toBe('作废名单3 小时前更新，之后作废的查不出来。')
})

test('外地的证明：签名认得，但说明手机里没有那里的作废名单', () => {
  const judged = judgePass(codeOf({ countyCode: '370202' }), checking())
  expect(judged).toMatchObject({ result: 'valid', list: { covers: false } })
  expect(offlineLimits(judged.list)[0]).toContain('外地')
})

test('同一个码这部手机见过就说见过，下一个码不算；换了签名字节也还是同一个码', () => {
  const seen = new Map<string, string>()
  const check = (text: string, now: number) =>
    judgePass(text, checking({ now, seenAt: (codeId) => seen.get(codeId) }))
  seen.set(`${wangXiulan.passId}-phone-${wangXiulan.from / 1000}`, '2027-02-01T02:04:00.000Z')
  expect(check(codeOf(), at('10:05:00'))).toMatchObject({
    result: 'seen-before',
    seenAt: '2027-02-01T02:04:00.000Z',
  })
  const next = codeOf({ from: at('10:10:00'), until: at('10:24:00') })
  expect(check(next, at('10:11:00')).result).toBe('valid')
})

test('纸质证明本来就要反复出示：有效，上次核验的时间放在旁边', () => {
  const paper = codeOf({ kind: 'paper', until: at('10:00:00') + 20 * 86_400_000 })
  const judged = judgePass(paper, checking({ now: at('18:00:00'), seenAt: () => '2027-02-01T02:04:00.000Z' }))
  expect(judged).toMatchObject({ result: 'valid', seenAt: '2027-02-01T02:04:00.000Z' })
})

test('钥匙轮换后，旧钥匙签的还认；没带的钥匙说认不出，不说有效', () => {
  const without = carried()
  const onlyOld = carried({ publicKeys: new Map([...without.publicKeys].filter(([id]) => id === 't1')) })
  const judged = judgePass(codeOf(), checking({ list: onlyOld }))
  expect(judged).toMatchObject({ result: 'unknown-key', pass: null })
})

/** 全数（十万个）要花半分钟：SOAK=1。 */
const forgeries = process.env.SOAK ? 100_000 : 15_000

test('改一个比特、截短、加长、换种类、换字节：一个也不认', () => {
  const bytes = passBytes(codeOf())!
  const paper = passBytes(codeOf({ kind: 'paper' }))!
  let refused = 0
  const refuse = (changed: Uint8Array) => {
    // The server's own check stands in: the same answer as the phone's (below), and a hundred times faster.
    const verify = (given: { signed: Uint8Array; signature: Uint8Array }) =>
      isSignedPass({ keyId: 't2', ...given })
    const { result, pass } = judgePass(passText(changed), checking({ verify }))
    if (pass === null && (result === 'forged' || result === 'unknown-key')) refused++
  }
  const flipped = (from: Uint8Array, bit: number) => {
    const copy = Uint8Array.from(from)
    copy[bit >> 3]! ^= 1 << (bit & 7)
    return copy
  }
  let made = 0
  const attempt = (changed: Uint8Array) => {
    made++
    refuse(changed)
  }
  for (let bit = 0; bit < bytes.length * 8; bit++) attempt(flipped(bytes, bit))
  for (let length = 0; length < bytes.length; length++) attempt(bytes.subarray(0, length))
  for (let more = 1; more < 40; more++)
    attempt(Uint8Array.from([...bytes, ...new Array<number>(more).fill(7)]))
  attempt(Uint8Array.from([...paper.subarray(0, -signatureBytes), ...bytes.subarray(-signatureBytes)]))
  const random = randomBytesOf(20270201)
  while (made < forgeries) {
    const changed = Uint8Array.from(made % 2 === 0 ? bytes : paper)
    const from = made % 3 === 0 ? changed.length - signatureBytes : 4
    for (let at = from; at < changed.length; at++) if (random() % 4 === 0) changed[at] = random() % 256
    changed[4 + (made % 8)]! ^= 1
    attempt(changed)
  }
  expect(refused).toBe(made)
})

test('服务器签的，手机都认；手机和服务器对改过的看法一样', () => {
  const { publicKeys } = carried()
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffff }), fc.boolean(), (passNumber, isChanged) => {
      const passId = passNumber.toString(16).padStart(16, '0')
      const bytes = passBytes(codeOf({ passId }))!
      if (isChanged) bytes[(passNumber * 7) % bytes.length]! ^= 1 << (passNumber % 8)
      const [signed, signature] = [bytes.subarray(0, -signatureBytes), bytes.subarray(-signatureBytes)]
      const onPhone = isSignedBy({ signed, signature, publicKey: publicKeys.get('t2')! })
      expect(onPhone).toBe(!isChanged)
      expect(isSignedPass({ keyId: 't2', signed, signature })).toBe(onPhone)
    }),
    { numRuns: 60 },
  )
})

test('签名的另一种写法（加上群的阶）手机不认', () => {
  const bytes = passBytes(codeOf())!
  const order = Buffer.from(
    '1000000000000000000000000000000014def9dea2f79cd65812631a5cf5d3ed',
    'hex',
  ).reverse()
  let carry = 0
  for (let index = 0; index < 32; index++) {
    const sum = bytes[bytes.length - 32 + index]! + order[index]! + carry
    bytes[bytes.length - 32 + index] = sum & 0xff
    carry = sum >> 8
  }
  expect(judgePass(passText(bytes), checking()).result).toBe('forged')
})

test('每种结果都有自己的话和办法，都不超过三十个字', () => {
  const words = codesOf(passResults).map((result) => resultWords[result])
  expect(new Set(words.map(({ title }) => title)).size).toBe(words.length)
  for (const { title, text, advice } of words)
    for (const sentence of `${title}。${text}${advice}`.split('。'))
      expect(sentence.length).toBeLessThanOrEqual(30)
})

/** 总是同一串数。 */
function randomBytesOf(seed: number): () => number {
  let state = seed
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) >>> 16
}
