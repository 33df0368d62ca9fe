import { policiesOn, stampOf } from '../../cloudfunctions/_server/repositories/policies'
import { publicScope } from '../../cloudfunctions/_server/scope'
import { shippedPolicies } from '../../cloudfunctions/_server/platform/policy-files'
import { reader, type Reader } from '../../cloudfunctions/_server/store/store'
import type { Policy } from '../../domain/eligibility/policy-file'
import { aPolicyVersion } from '../support/policy-versions'
import { startStack, type Stack } from '../support/stack'

const shown = publicScope('entitlements')
const shipped = shippedPolicies().find(({ id }) => id === 'ss22-red500')!

describe('某一天有效的政策', () => {
  let stack: Stack
  beforeEach(async () => {
    stack = await startStack({ now: '2026-11-21T03:00:00.000Z' })
  })
  afterEach(() => stack.stop())

  const put = (stamp: string, ...versions: ReturnType<typeof aPolicyVersion>[]) =>
    stack.insert({ policyVersions: versions, catalog: [{ _id: 'policies', stamp }] })
  const redPacketOn = async (on: string) =>
    (await policiesOn(reader, shown, on)).find(({ id }) => id === 'ss22-red500')!
  const renamed = (version: number, title: string): Policy => ({ ...shipped, version, title })

  test('什么都没发布，就是随程序带的那些', async () => {
    const found = await policiesOn(reader, shown, '2022-02-12')
    expect(new Set(found)).toEqual(new Set(shippedPolicies()))
    expect(found.map(({ id }) => id)).toEqual(found.map(({ id }) => id).sort())
  })

  test('发布的从生效那天起算，前一天还是旧的', async () => {
    await put('stamp-of-two', aPolicyVersion(renamed(2, '留嵊红包（新）'), { effectiveOn: '2022-02-12' }))
    expect((await redPacketOn('2022-02-11')).title).toBe('留嵊红包')
    expect((await redPacketOn('2022-02-12')).title).toBe('留嵊红包（新）')
  })

  test('后一版从它那天起顶替前面所有版本，哪怕前面写的日子更晚', async () => {
    await put(
      'stamp-of-order',
      aPolicyVersion(renamed(2, '第二版'), { effectiveOn: '2022-03-01' }),
      aPolicyVersion(renamed(3, '第三版'), { effectiveOn: '2022-02-12' }),
    )
    expect((await redPacketOn('2022-02-20')).title).toBe('第三版')
    expect((await redPacketOn('2022-03-02')).title).toBe('第三版')
  })

  test('新编号的政策排在原来的中间，不用改程序', async () => {
    const fresh: Policy = { ...shipped, id: 'ss22-new', version: 1 }
    await put('stamp-of-new', aPolicyVersion(fresh, { effectiveOn: '2022-02-12' }))
    const ids = (await policiesOn(reader, shown, '2022-02-12')).map(({ id }) => id)
    expect(ids).toEqual([...shippedPolicies().map(({ id }) => id), 'ss22-new'].sort())
  })

  test.each([
    ['不是 JSON', '{'],
    ['缺了字段', '{"id":"ss22-red500"}'],
    ['版本对不上', JSON.stringify(shipped)],
  ])('存坏的一版（%s）不算，前一版照常', async (_, file) => {
    const good = aPolicyVersion(renamed(2, '第二版'), { effectiveOn: '2022-02-12' })
    const bad = { ...aPolicyVersion(renamed(3, '第三版'), { effectiveOn: '2022-02-12' }), file }
    await put(`stamp-of-broken-${file.length}`, good, bad)
    const log = jest.spyOn(console, 'log').mockReturnValue()
    expect((await redPacketOn('2022-02-12')).title).toBe('第二版')
    expect(log.mock.calls.join()).toContain('ss22-red500:3')
    log.mockRestore()
  })

  test('没有新发布就不再重读，有了马上看到', async () => {
    const looks: string[] = []
    const counting: Reader = {
      get: (collection, id) => reader.get(collection, id),
      find: (collection, query) => {
        looks.push(collection)
        return reader.find(collection, query)
      },
    }
    await put('stamp-first', aPolicyVersion(renamed(2, '第二版'), { effectiveOn: '2022-02-12' }))
    for (let time = 0; time < 3; time++) await policiesOn(counting, shown, '2022-02-12')
    expect(looks).toEqual(['policyVersions'])
  })

  test('印记跟着那一天有效的政策变', async () => {
    const plain = await stampOf(reader, shown, '2022-02-12')
    await put('stamp-of-stamp', aPolicyVersion(renamed(2, '第二版'), { effectiveOn: '2022-02-12' }))
    expect(await stampOf(reader, shown, '2022-02-11')).toBe(plain)
    expect(await stampOf(reader, shown, '2022-02-12')).not.toBe(plain)
  })
})
