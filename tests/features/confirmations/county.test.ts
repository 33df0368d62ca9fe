import { countyOf } from '../../../src/features/confirmations/county'

test.each([
  ['330922100', '菜园镇', '浙江省舟山市嵊泗县菜园镇', '330922', '嵊泗县'],
  ['330922', '嵊泗县', '浙江省舟山市嵊泗县', '330922', '嵊泗县'],
  ['370211005', '长江路街道', '山东省青岛市黄岛区长江路街道', '370211', '黄岛区'],
  ['340881', '桐城市', '安徽省安庆市桐城市', '340881', '桐城市'],
  ['120101', '和平区', '天津市和平区', '120101', '和平区'],
])('%s 的单位在 %s，缴社保先猜它所在的区县', (...[code, name, fullName, county, countyName]) => {
  expect(countyOf({ code, name, fullName })).toEqual({ code: county, name: countyName })
})
