import fc from 'fast-check'
import { grantEndsAt, isGrantOver, isSkewed, latestSeen, skewOf, skewText } from '../../../domain/field/clock'
import { isVouchedFor, presenceContradiction } from '../../../domain/field/contradiction'
import { bytesText, partBytes, partitioned, storedBytes, wholeBytes } from '../../../domain/field/partitions'

describe('手机上的钟', () => {
  test('到期看见过的最晚时间：把钟拨回去也没用', () => {
    const kept = '2027-02-28T16:00:00.000Z'
    expect(isGrantOver('2027-02-28', latestSeen('2027-01-01T00:00:00.000Z', kept, null))).toBe(true)
    expect(isGrantOver('2027-02-28', '2027-02-28T15:59:59.999Z')).toBe(false)
    expect(grantEndsAt('2027-02-28')).toBe('2027-02-28T16:00:00.000Z')
  })

  test.each([
    [3 * 86_400_000, '手机时间快了3天'],
    [-2 * 3_600_000, '手机时间慢了2小时'],
    [6 * 60_000, '手机时间快了6分钟'],
    [4 * 60_000, null],
  ])('差 %d 毫秒', (skew, text) => {
    expect(skewText(skew)).toBe(text)
    expect(isSkewed(skew)).toBe(text !== null)
  })

  test('差多少是手机减服务器', () => {
    expect(skewOf('2027-02-01T02:00:10.000Z', '2027-02-01T02:00:00.000Z')).toBe(10_000)
  })
})

describe('现场和登记', () => {
  const on = '2027-02-01'
  test.each([
    ['left', 'staying', null, 'left-yet-staying'],
    ['not-found', 'staying', null, 'not-found-yet-staying'],
    ['here', 'leaving', '2027-01-31', 'here-yet-left'],
    ['here', 'leaving', '2027-02-01', null],
    ['here', 'leaving', null, null],
    ['left', 'leaving', null, null],
    ['left', 'unregistered', null, null],
    ['not-found', 'undecided', null, null],
    ['here', 'staying', null, null],
  ] as const)('%s，登记 %s，离开日 %s：%s', (presence, stay, leavingOn, expected) => {
    expect(presenceContradiction(presence, { stay, leavingOn }, on)).toBe(expected)
  })

  test('只为看到的、还算数的留岗作证', () => {
    const here = { says: { presence: 'here' as const } }
    const staying = { stay: 'staying' as const, leavingOn: null }
    expect(isVouchedFor({ ...here, sawStay: 'staying' }, staying)).toBe(true)
    expect(isVouchedFor({ ...here, sawStay: 'undecided' }, staying)).toBe(false)
    expect(isVouchedFor({ ...here, sawStay: 'staying' }, { ...staying, stay: 'leaving' })).toBe(false)
    expect(isVouchedFor({ says: { presence: 'left' }, sawStay: 'staying' }, staying)).toBe(false)
  })
})

describe('分块存放', () => {
  test('字节数和真正的 UTF-8 一样', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (texts) => {
        expect(storedBytes(texts)).toBe(Buffer.byteLength(JSON.stringify(texts)))
      }),
    )
  })

  test('每块不超过上限，次序不变，一行不少', () => {
    const line = fc.record({ name: fc.string({ unit: 'grapheme', maxLength: 12 }), at: fc.nat() })
    const limits = { partBytes: 300, wholeBytes: 100_000_000 }
    fc.assert(
      fc.property(fc.array(line, { maxLength: 60 }), (lines) => {
        const cut = partitioned(lines, limits)
        if (!cut.fits) throw new Error('应该放得下')
        expect(cut.parts.flat()).toEqual(lines)
        for (const part of cut.parts) expect(storedBytes(part)).toBeLessThanOrEqual(limits.partBytes)
        expect(cut.bytes).toBeGreaterThanOrEqual(cut.parts.reduce((sum, part) => sum + storedBytes(part), 0))
      }),
    )
  })

  test('微信的上限内留有余地；太大的整份拒绝，不截断', () => {
    expect(partBytes).toBeLessThan(700_000)
    expect(wholeBytes).toBeLessThan(7_100_000)
    const line = { name: '王'.repeat(300) }
    expect(partitioned(Array.from({ length: 5900 }, () => line)).fits).toBe(true)
    expect(partitioned(Array.from({ length: 7000 }, () => line)).fits).toBe(false)
    expect(partitioned([{ name: '王'.repeat(300_000) }]).fits).toBe(false)
    expect([bytesText(1_240_000), bytesText(86_400)]).toEqual(['1.2 MB', '87 KB'])
  })
})
