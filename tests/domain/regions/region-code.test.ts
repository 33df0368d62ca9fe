import {
  containment,
  currentCode,
  isRegionCode,
  isWithin,
  levelOf,
} from '../../../domain/regions/region-code'
import retired from '../../../domain/regions/retired-codes.json'
import { childrenOf, regionName } from '../../../domain/regions/regions'

test.each([
  ['22', 'province'],
  ['220000', 'province'],
  ['3408', 'city'],
  ['340800', 'city'],
  ['330922', 'county'],
  ['330922000000', 'county'],
  ['370211005', 'street'],
  ['370211005001', 'community'],
  ['110100', 'province'],
])('%s 的层级是 %s', (code, level) => {
  expect(levelOf(code)).toBe(level)
})

test.each([
  '',
  '0',
  '2',
  '221',
  '00',
  '000000',
  '2200001',
  '37021100',
  '370011',
  '370200005',
  '37021a',
  ' 370211',
])('“%s”不是区划代码，不属于任何地方', (text) => {
  expect(isRegionCode(text)).toBe(false)
  expect(levelOf(text)).toBeNull()
  expect(isWithin(text, '37')).toBe(false)
  expect(isWithin('370211', text)).toBe(false)
})

test.each([
  ['370211', '370211'],
  ['370211', '3702'],
  ['370211', '370200'],
  ['370211', '37'],
  ['370211', '370000'],
  ['370211005001', '370211005'],
  ['370211005001', '370211'],
  ['370211005001', '370000'],
  ['22', '220000'],
  ['220000', '22'],
  ['110105', '110000'],
  ['110105', '1101'],
  ['500230', '500100'],
  ['500101', '50'],
  ['429004', '42'],
  ['429004', '429000'],
  ['659001', '650000'],
])('%s 在 %s 之内', (code, ancestor) => {
  expect(isWithin(code, ancestor)).toBe(true)
})

test.each([
  ['370211', '370212'],
  ['370200', '370211'],
  ['37', '3702'],
  ['370211006', '370211005'],
  ['330922', '3408'],
  ['429004', '420100'],
  ['120101', '11'],
])('%s 不在 %s 之内', (code, ancestor) => {
  expect(isWithin(code, ancestor)).toBe(false)
})

test('撤并的代码按今天的归属：潜山仍在安庆，枞阳已归铜陵', () => {
  expect(currentCode('340824')).toBe('340882')
  expect(currentCode('340823')).toBe('340722')
  expect(currentCode('340824100')).toBe('340882100')
  expect(isWithin('340824', '340800')).toBe(true)
  expect(isWithin('340823', '340800')).toBe(false)
  expect(isWithin('340823', '3407')).toBe(true)
  expect(isWithin('340882105', '340824')).toBe(true)
})

test('未撤并的代码不变，短写补足六位', () => {
  expect(currentCode('370211')).toBe('370211')
  expect(currentCode('3702')).toBe('370200')
  expect(currentCode('370211000000')).toBe('370211')
  expect(currentCode('500200')).toBe('500000')
  expect(currentCode('不详')).toBe('不详')
})

test('只知道省份时，是否在桐城市内是未知', () => {
  expect(containment('340000', '340881')).toBe('unknown')
  expect(containment('340800', '340881')).toBe('unknown')
  expect(containment('110000', '110105')).toBe('unknown')
  expect(containment('340881', '340000')).toBe('inside')
  expect(containment('330922', '340881')).toBe('outside')
  expect(() => containment('安徽', '340881')).toThrow(RangeError)
  expect(() => containment('340881', '')).toThrow(RangeError)
})

test('每个撤并代码都指向今天存在的县区，自己不再存在', () => {
  const inUse = new Set(
    childrenOf(null).flatMap((province) =>
      childrenOf(province.code).flatMap((city) => [
        city.code,
        ...childrenOf(city.code).map((county) => county.code),
      ]),
    ),
  )
  for (const [code, { now }] of Object.entries(retired)) {
    expect(inUse).toContain(now)
    expect(inUse).not.toContain(code)
    expect(regionName(code)).toBe(regionName(now))
    expect(retired).not.toHaveProperty(now)
  }
})
