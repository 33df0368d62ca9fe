import fc from 'fast-check'
import { compareSorted, type Comparable, type Coverage } from '../../../domain/rosters/compare'

const coverage: Coverage = {
  source: 'community',
  provinceOf: '370000',
  employers: new Set(),
  regions: new Set(['370211']),
}
const someone = (name: string, key: string, more: Partial<Comparable> = {}): Comparable => ({
  nameIndex: name,
  key,
  employer: null,
  hukou: null,
  stay: null,
  leavingOn: null,
  returning: null,
  regionCode: '370211005',
  ...more,
})
const byName = (people: readonly Comparable[]) =>
  [...people].sort((a, b) => (a.nameIndex < b.nameIndex ? -1 : a.nameIndex > b.nameIndex ? 1 : 0))
const compare = (listed: Comparable[], registered: Comparable[], given = coverage) =>
  [...compareSorted(byName(listed), byName(registered), given)].map(({ kind, listed, registered }) => [
    kind,
    listed,
    registered,
  ])

test('名单上有没登记的、登记了名单上没有的、两边都有的', () => {
  const found = compare(
    [someone('王秀兰', '2'), someone('李强', '3')],
    [someone('王秀兰', 'a'), someone('张伟', 'b')],
  )
  expect(found.sort()).toEqual([
    ['missing-here', '3', null],
    ['missing-there', null, 'b'],
  ])
})

test('打算、返乡时间不一样，一句话说清；没定和不知道不算不一样', () => {
  const here = someone('王秀兰', '2', { stay: 'leaving', leavingOn: '2021-02-05', returning: 'unsure' })
  const there = someone('王秀兰', 'a', { stay: 'staying', leavingOn: '2021-02-08', returning: 'yes' })
  const [found] = [...compareSorted([here], [there], coverage)]
  expect(found).toMatchObject({ kind: 'differing', listed: '2', registered: 'a' })
  expect(found!.text).toBe('名单：返乡过年；登记：留岗过年。返乡时间 名单：2月5日；登记：2月8日')
  expect(compare([{ ...here, stay: 'undecided', leavingOn: null }], [there])).toEqual([])
  expect(compare([here], [{ ...there, stay: null, leavingOn: null }])).toEqual([])
})

describe('同名的人', () => {
  const haier = { employer: '青岛海尔智能电子有限公司' }
  const yuanyang = { employer: '青岛远洋电子有限公司' }
  test('单位能分清的就配对，剩下的照实说', () => {
    const listed = [someone('王伟', '2', haier), someone('王伟', '3', yuanyang)]
    expect(compare(listed, [someone('王伟', 'a', yuanyang)])).toEqual([['missing-here', '2', null]])
    expect(
      compare(listed, [someone('王伟', 'a', { employer: '海尔智能电子' }), someone('王伟', 'b', yuanyang)]),
    ).toEqual([])
  })
  test('分不清的不猜', () => {
    const found = compare([someone('王伟', '2'), someone('王伟', '3')], [someone('王伟', 'a', haier)])
    expect(found).toEqual([
      ['namesake', '2', null],
      ['namesake', '3', null],
      ['namesake', null, 'a'],
    ])
  })
  test('同名但单位或户籍对不上，也不猜是同一个人', () => {
    expect(
      compare([someone('王伟', '2', haier)], [someone('王伟', 'a', yuanyang)]).map(([kind]) => kind),
    ).toEqual(['namesake', 'namesake'])
    const hukou = compare(
      [someone('王伟', '2', { hukou: '340000' })],
      [someone('王伟', 'a', { hukou: '410100' })],
    )
    expect(hukou.map(([kind]) => kind)).toEqual(['namesake', 'namesake'])
    expect(
      compare([someone('王伟', '2', { hukou: '340000' })], [someone('王伟', 'a', { hukou: '340881' })]),
    ).toEqual([])
  })
})

describe('名单没打算包括的人，不算缺', () => {
  const registered = [
    someone('甲', 'a', { hukou: '370000', employer: '远洋电子', regionCode: '370211005001' }),
    someone('乙', 'b', { hukou: '340000', employer: '海尔', regionCode: '370211003' }),
    someone('丙', 'c', { regionCode: '370211005' }),
  ]
  const missing = (given: Partial<Coverage>) =>
    compare([], registered, { ...coverage, ...given }).map(([, , key]) => key)
  test('数据比对名单只管知道户籍在外省的人', () => {
    expect(missing({ source: 'data' })).toEqual(['b'])
  })
  test('单位花名册只管名单上的单位', () => {
    expect(missing({ source: 'employer', employers: new Set(['远洋电子']) })).toEqual(['a'])
  })
  test('社区名单只管名单提到的街道社区', () => {
    expect(missing({ regions: new Set(['370211005']) }).sort()).toEqual(['a', 'c'])
    expect(missing({ regions: new Set() })).toEqual([])
  })
})

test('行的先后不影响比对结果', () => {
  const made = fc.record({
    name: fc.constantFrom('王伟', '李强', '王秀兰', '张伟'),
    employer: fc.constantFrom(null, '海尔智能电子', '远洋电子厂'),
    hukou: fc.constantFrom(null, '340000', '340881', '410000'),
    stay: fc.constantFrom(null, 'staying', 'leaving', 'undecided'),
  })
  const list = fc.array(made, { maxLength: 12 })
  const side = (people: readonly (typeof made extends fc.Arbitrary<infer T> ? T : never)[], mark: string) =>
    people.map(({ name, ...more }, index) => someone(name, `${mark}${index}`, more as Partial<Comparable>))
  const sorted = (found: ReturnType<typeof compare>) => found.map((line) => JSON.stringify(line)).sort()
  fc.assert(
    fc.property(list, list, fc.integer(), (listed, registered, seed) => {
      const [here, there] = [side(listed, 'l'), side(registered, 'r')]
      const mixed = (people: Comparable[]) =>
        [...people].sort(
          (a, b) =>
            ((a.key.length + seed * a.key.charCodeAt(1)) % 7) -
            ((b.key.length + seed * b.key.charCodeAt(1)) % 7),
        )
      expect(sorted(compare(mixed(here), mixed(there)))).toEqual(sorted(compare(here, there)))
    }),
  )
})

test('没有排好序的名单不比', () => {
  expect(() => [...compareSorted([someone('b', '1'), someone('a', '2')], [], coverage)]).toThrow(RangeError)
})
