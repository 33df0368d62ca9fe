import { statSync } from 'node:fs'
import { join } from 'node:path'
import {
  childrenOf,
  fullName,
  isKnownRegion,
  parentOf,
  pathOf,
  regionName,
  type Region,
} from '../../../domain/regions/regions'
import { levelOf } from '../../../domain/regions/region-code'

const allBelow = (code: string | null): Region[] =>
  childrenOf(code).flatMap((region) => [region, ...allBelow(region.code)])

test.each([
  ['370211', '黄岛区'],
  ['330922', '嵊泗县'],
  ['340811', '宜秀区'],
  ['340882', '潜山市'],
  ['340824', '潜山市'],
  ['340722', '枞阳县'],
  ['510104', '锦江区'],
  ['220000', '吉林省'],
  ['22', '吉林省'],
  ['3408', '安庆市'],
  ['810000', '香港特别行政区'],
  ['820000', '澳门特别行政区'],
  ['710000', '台湾省'],
  ['540481', '米林市'],
  ['659012', '白杨市'],
  ['441900', '东莞市'],
])('%s 是%s', (code, name) => {
  expect(regionName(code)).toBe(name)
})

test.each(['370299', '990000', '340823999', '', '黄岛', '340871'])('表里没有 %s', (code) => {
  expect(isKnownRegion(code)).toBe(false)
  expect(regionName(code)).toBeNull()
  expect(fullName(code)).toBeNull()
  expect(parentOf(code)).toBeNull()
  expect(childrenOf(code)).toEqual([])
})

test.each([
  ['370211005', '山东省青岛市黄岛区长江路街道'],
  ['370202001012', '山东省青岛市市南区香港中路街道五四广场社区'],
  ['330922102', '浙江省舟山市嵊泗县洋山镇'],
  ['110105', '北京市朝阳区'],
  ['110100', '北京市'],
  ['500230', '重庆市丰都县'],
  ['429004', '湖北省仙桃市'],
  ['340824', '安徽省安庆市潜山市'],
])('%s 的全称是%s', (code, name) => {
  expect(fullName(code)).toBe(name)
})

test('上级：直辖市的区、省直辖的县级市直接归省级', () => {
  expect(parentOf('370211005001')).toBe('370211005')
  expect(parentOf('370211005')).toBe('370211')
  expect(parentOf('370211')).toBe('370200')
  expect(parentOf('3702')).toBe('370000')
  expect(parentOf('37')).toBeNull()
  expect(parentOf('110105')).toBe('110000')
  expect(parentOf('500230')).toBe('500000')
  expect(parentOf('429004')).toBe('420000')
})

test('从省到社区的路径', () => {
  expect(pathOf('340811001').map((region) => region.code)).toEqual([
    '340000',
    '340800',
    '340811',
    '340811001',
  ])
})

test('下级：34个省级单位，青岛10个区市，嵊泗7个乡镇', () => {
  expect(childrenOf(null)).toHaveLength(34)
  expect(childrenOf('3702').map((region) => region.name)).toEqual(
    '市南区 市北区 黄岛区 崂山区 李沧区 城阳区 即墨区 胶州市 平度市 莱西市'.split(' '),
  )
  expect(childrenOf('330922').map((region) => region.name)).toEqual(
    '菜园镇 嵊山镇 洋山镇 五龙乡 黄龙乡 枸杞乡 花鸟乡'.split(' '),
  )
  expect(childrenOf('340800').map((region) => region.code)).toEqual(
    '340802 340803 340811 340822 340825 340826 340827 340828 340881 340882'.split(' '),
  )
  expect(childrenOf('110000')).toHaveLength(16)
  expect(childrenOf('500000')).toHaveLength(38)
})

test('演示地区的每个县都有街道，九个县区的每个街道都有社区', () => {
  const counties = [...childrenOf('3702'), ...childrenOf('3408'), { code: '330922', name: '嵊泗县' }]
  for (const county of counties) expect(childrenOf(county.code).length).toBeGreaterThan(0)
  for (const county of '370202 370211 370212 330922 340802 340803 340811 340881 340882'.split(' ')) {
    for (const street of childrenOf(county)) expect(childrenOf(street.code).length).toBeGreaterThan(0)
  }
})

test('每个地方的代码与层级、上级相符，代码不重复', () => {
  const everywhere = allBelow(null)
  const levels = ['province', 'city', 'county', 'street', 'community']
  expect(new Set(everywhere.map((region) => region.code)).size).toBe(everywhere.length)
  for (const { code, name } of everywhere) {
    const parent = parentOf(code)
    expect(name).toMatch(/^[\p{Script=Han}（）]+$/u)
    expect(levels.indexOf(levelOf(code) ?? '')).toBeGreaterThan(
      parent ? levels.indexOf(levelOf(parent) ?? '') : -1,
    )
  }
  const count = (level: string) => everywhere.filter((region) => levelOf(region.code) === level).length
  expect(count('city')).toBe(333)
  expect(count('county')).toBe(2850)
})

test('区划表不超过120 KB', () => {
  expect(statSync(join(__dirname, '../../../domain/regions/divisions.json')).size).toBeLessThan(120_000)
})
