/** 就地过年证明：谁能拿到、码里有什么、登记一变就作废、在窗口怎样核验。 */
import { judgePass } from '../../domain/pass/judge-pass'
import { passText, passBytes } from '../../domain/pass/pass-text'
import { isSignedBy } from '../../src/lib/pass-signature'
import {
  anEmployer,
  anOfficer,
  aPerson,
  aPoster,
  aRosterEntry,
  aSeason,
  caiyuan,
  changjiang,
} from '../support/builders'
import { aHelpedEntry } from '../support/field-builders'
import { startStack, type Stack } from '../support/stack'

const 王秀兰 = 'openid-wang-xiulan'
const 沈岚 = 'openid-shen-lan'
const 孟秋生 = 'openid-meng-qiusheng'
const seasonId = '2022'
const tenOClock = '2026-11-21T02:00:00.000Z'
const after = (minutes: number) => new Date(Date.parse(tenOClock) + minutes * 60_000).toISOString()

let stack: Stack
beforeEach(async () => {
  stack = await startStack({ now: tenOClock })
  await stack.insert({ seasons: [aSeason()], posters: [aPoster()], employers: [anEmployer()] })
  await stack.insert(aPerson(王秀兰))
  await stack.insert(anOfficer({ openid: 沈岚, level: 'street', regionCode: caiyuan.streetCode }))
  await stack.insert(anOfficer({ openid: 孟秋生, level: 'street', regionCode: changjiang.streetCode }))
  await stack.insert({ rosterEntries: [aRosterEntry(王秀兰, { name: '王秀兰' })] })
})
afterEach(() => stack.stop())

async function codesOf(openid = 王秀兰) {
  const { pass } = await stack.call(openid, 'pass.codes', { seasonId })
  if (!pass) throw new Error('no pass')
  return pass
}
const verify = (code: string) => stack.call(null, 'pass.verify', { code })
const entryOf = () => aRosterEntry(王秀兰, { name: '王秀兰' })
const myVersion = async () => (await stack.stored('rosterEntries', entryOf()._id))!.version

/** 沈岚手机里的名单，和她手机的判断。 */
async function onPhoneOf(openid: string, code: string, now: string) {
  const { keys, revoked, asOf } = await stack.call(openid, 'pass.keys', {})
  const publicKeys = new Map(
    keys.map(({ keyId, publicKey }) => [keyId, Buffer.from(publicKey, 'base64')] as const),
  )
  const list = { asOf, cityCode: '330900', publicKeys, revoked: new Set(revoked) }
  return judgePass(code, { verify: isSignedBy, list, now: Date.parse(now), seenAt: () => undefined })
}

test('留岗的人拿到现在到明天的码，每个都能在没有信号的手机上核验', async () => {
  const pass = await codesOf()
  expect(pass).toMatchObject({ surname: '王', tail: entryOf().number.slice(-2), serverNow: tenOClock })
  expect(pass.region.code).toBe(caiyuan.countyCode)
  expect(pass.codes).toHaveLength(145)
  expect(JSON.stringify(pass).length).toBeLessThan(40_000)
  const last = pass.codes[144]!
  expect(await onPhoneOf(沈岚, pass.codes[0]!.code, tenOClock)).toMatchObject({ result: 'valid' })
  expect(await onPhoneOf(沈岚, last.code, tenOClock)).toMatchObject({ result: 'not-yet' })
  expect(await onPhoneOf(沈岚, last.code, after(24 * 60))).toMatchObject({ result: 'valid' })
})

test('没登记、没留岗、没留名字：说出缺什么，不给码', async () => {
  expect(await stack.call('openid-nobody', 'pass.codes', { seasonId })).toEqual({ lacks: 'stay', pass: null })
  await stack.call(王秀兰, 'stay.change', { seasonId, version: 1, stay: 'leaving' })
  expect(await stack.call(王秀兰, 'pass.codes', { seasonId })).toEqual({ lacks: 'staying', pass: null })
  await stack.call(王秀兰, 'stay.change', { seasonId, version: 2, stay: 'staying' })
  await stack.call(王秀兰, 'stay.answer', { seasonId, version: 3, answers: { name: null } })
  expect(await stack.call(王秀兰, 'pass.codes', { seasonId })).toEqual({ lacks: 'name', pass: null })
})

test('窗口不用登录就能核验：有效，说出姓氏、尾号和地方，不说名字', async () => {
  const { codes } = await codesOf()
  const checked = await verify(codes[0]!.code)
  expect(checked).toMatchObject({
    result: 'valid',
    firstSeenAt: null,
    pass: { surname: '王', kind: 'phone' },
  })
  expect(JSON.stringify(checked)).not.toContain('秀兰')
  expect(JSON.stringify(checked)).not.toContain(entryOf().number)
})

test('同一个码在第二个窗口出示：说出上一次是什么时候；过十分钟的新码不受影响', async () => {
  const { codes } = await codesOf()
  await verify(codes[0]!.code)
  stack.setNow(after(8))
  expect(await verify(codes[0]!.code)).toMatchObject({ result: 'seen-before', firstSeenAt: tenOClock })
  expect(await verify(codes[1]!.code)).toMatchObject({ result: 'valid', firstSeenAt: null })
})

test('网不好、同一次核验重发：还是那个回答，不算第二次', async () => {
  const { codes } = await codesOf()
  const once = { requestId: 'verify-once-1' }
  const first = await stack.call(null, 'pass.verify', { code: codes[0]!.code }, once)
  expect(await stack.call(null, 'pass.verify', { code: codes[0]!.code }, once)).toEqual(first)
})

test('截图过了时间：过期；还没轮到的码：还没到时间；都不占用这个码', async () => {
  const { codes } = await codesOf()
  expect(await verify(codes[5]!.code)).toMatchObject({ result: 'not-yet' })
  stack.setNow(codes[0]!.until)
  expect(await verify(codes[0]!.code)).toMatchObject({ result: 'expired', firstSeenAt: null })
  stack.setNow(new Date(Date.parse(codes[5]!.until) - 1).toISOString())
  expect(await verify(codes[5]!.code)).toMatchObject({ result: 'valid' })
})

test('改过的码、没有的钥匙、乱写的字：都是同一句“不是真的”，别的什么也不说，也不留下记录', async () => {
  const { codes } = await codesOf()
  const bytes = passBytes(codes[0]!.code)!
  const changed = [12, 20, 97].map((at) => {
    const copy = Uint8Array.from(bytes)
    copy[at]! ^= 1
    return passText(copy)
  })
  const otherKey = Uint8Array.from(bytes)
  otherKey[3] = '9'.charCodeAt(0)
  for (const code of [
    ...changed,
    passText(otherKey),
    `WG1:${'0'.repeat(147)}`,
    'https://example.cn/'.repeat(4),
  ])
    expect(await verify(code)).toEqual({ result: 'forged', pass: null, firstSeenAt: null })
  expect(await stack.all('passUses')).toEqual([])
})

describe('登记一变，旧的证明马上作废：窗口上是，经办人员更新名单后也是', () => {
  const ways: [string, () => Promise<unknown>][] = [
    ['本人改主意', () => stack.call(王秀兰, 'stay.change', { seasonId, version: 1, stay: 'leaving' })],
    ['本人撤回登记', () => stack.call(王秀兰, 'stay.withdraw', { seasonId })],
    [
      '本人删掉名字',
      () => stack.call(王秀兰, 'stay.answer', { seasonId, version: 1, answers: { name: null } }),
    ],
    [
      '本人改姓',
      () => stack.call(王秀兰, 'stay.answer', { seasonId, version: 1, answers: { name: '汪秀兰' } }),
    ],
    [
      '经办人员当面更正',
      () => stack.call(沈岚, 'roster.confirm', { entryId: entryOf()._id, version: 1, stay: 'leaving' }),
    ],
  ]
  test.each(ways)('%s', async (_way, change) => {
    const { codes } = await codesOf()
    const paper = await stack.call(王秀兰, 'pass.paper', { seasonId })
    await change()
    for (const { code } of [codes[0]!, paper]) {
      expect(await verify(code)).toMatchObject({ result: 'revoked' })
      expect(await onPhoneOf(沈岚, code, tenOClock)).toMatchObject({ result: 'revoked' })
    }
  })
})

test('又改回留岗：旧码仍作废，新码是新的证明', async () => {
  const old = await codesOf()
  await stack.call(王秀兰, 'stay.change', { seasonId, version: 1, stay: 'leaving' })
  await stack.call(王秀兰, 'stay.change', { seasonId, version: 2, stay: 'staying' })
  const renewed = await codesOf()
  expect(await verify(old.codes[0]!.code)).toMatchObject({ result: 'revoked' })
  expect(await verify(renewed.codes[0]!.code)).toMatchObject({ result: 'valid' })
})

test('改别的回答、再说一次留岗、同姓改名，证明照样有效', async () => {
  const { codes } = await codesOf()
  await stack.call(王秀兰, 'stay.answer', { seasonId, version: 1, answers: { hukou: '510104' } })
  await stack.call(王秀兰, 'stay.change', { seasonId, version: await myVersion(), stay: 'staying' })
  await stack.call(王秀兰, 'stay.answer', {
    seasonId,
    version: await myVersion(),
    answers: { name: '王秀蘭' },
  })
  expect(await verify(codes[0]!.code)).toMatchObject({ result: 'valid' })
  expect(await stack.all('revocations')).toEqual([])
})

test('别的城市的作废名单不带在身上；只要上次以后的新名单也可以', async () => {
  const { codes } = await codesOf()
  await stack.call(王秀兰, 'stay.withdraw', { seasonId })
  expect((await stack.call(孟秋生, 'pass.keys', {})).revoked).toEqual([])
  const all = await stack.call(沈岚, 'pass.keys', {})
  expect(all).toMatchObject({
    revoked: [expect.stringMatching(/^[0-9a-f]{16}$/)],
    asOf: tenOClock,
    hasMore: false,
  })
  const later = await stack.call(沈岚, 'pass.keys', { since: after(1) })
  expect(later.revoked).toEqual([])
  expect(await onPhoneOf(孟秋生, codes[0]!.code, tenOClock)).toMatchObject({ result: 'valid' })
})

test('作废名单里没有名字、回执号和登记编号', async () => {
  await stack.call(王秀兰, 'stay.withdraw', { seasonId })
  const [document] = await stack.all('revocations')
  const text = JSON.stringify(document)
  for (const secret of ['王', entryOf().number, entryOf()._id, entryOf().personId])
    expect(text).not.toContain(secret)
})

test('纸质证明：本人能开，用到春运结束；反复核验都有效，说出第一次是什么时候', async () => {
  const paper = await stack.call(王秀兰, 'pass.paper', { seasonId })
  expect(paper).toMatchObject({ surname: '王', number: entryOf().number })
  // 演示季停在 2022 年 2 月 12 日，春运到 2 月 25 日：还有十三天多。
  expect(paper.until).toBe('2026-12-04T16:00:00.000Z')
  expect(await verify(paper.code)).toMatchObject({ result: 'valid', firstSeenAt: null })
  stack.setNow(after(24 * 60))
  expect(await verify(paper.code)).toMatchObject({
    result: 'valid',
    firstSeenAt: tenOClock,
    pass: { kind: 'paper' },
  })
  stack.setNow(paper.until)
  expect(await verify(paper.code)).toMatchObject({ result: 'expired' })
})

test('没有手机的人：经办人员当面开，本人的记录里写着；别的街道开不了', async () => {
  const lifugen = aHelpedEntry({ name: '李福根' })
  await stack.insert({ rosterEntries: [lifugen] })
  await expect(stack.call(孟秋生, 'pass.paper', { entryId: lifugen._id })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
  await expect(stack.call(王秀兰, 'pass.paper', { entryId: lifugen._id })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
  const paper = await stack.call(沈岚, 'pass.paper', { entryId: lifugen._id })
  expect(paper).toMatchObject({ surname: '李', number: lifugen.number })
  const { history } = await stack.call(沈岚, 'roster.get', { entryId: lifugen._id })
  expect(history[0]).toMatchObject({ by: '菜园镇经办人员', text: '开出纸质就地过年证明' })
})

test('没留岗的人开不了纸质证明', async () => {
  await stack.call(王秀兰, 'stay.change', { seasonId, version: 1, stay: 'undecided' })
  await expect(stack.call(王秀兰, 'pass.paper', { seasonId })).rejects.toMatchObject({
    code: 'PASS_NOT_STAYING',
  })
  await expect(stack.call('openid-nobody', 'pass.paper', { seasonId })).rejects.toMatchObject({
    code: 'STAY_MISSING',
  })
})
