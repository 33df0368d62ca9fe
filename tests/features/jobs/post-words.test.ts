import { nameWithin } from '../../../src/features/jobs/name-within'
import { neededText } from '../../../src/features/jobs/needed-text'
import { placeOfSeason } from '../../../src/features/jobs/place-of-season'
import { postParams } from '../../../src/lib/post-code'

const changjianglu = {
  code: '370211005',
  name: '长江路街道',
  fullName: '山东省青岛市黄岛区长江路街道',
}

test('地名只说大家还不知道的那一段', () => {
  expect(nameWithin(changjianglu, '山东省青岛市')).toBe('黄岛区长江路街道')
  expect(nameWithin(changjianglu, '山东省青岛市黄岛区')).toBe('长江路街道')
  expect(nameWithin(changjianglu, undefined)).toBe('长江路街道')
  expect(nameWithin(changjianglu, '浙江省舟山市')).toBe('长江路街道')
})

test('到岗日过了还在招，就照实说', () => {
  expect(neededText('2021-02-20', '2021-02-20')).toBe('2月20日前到岗')
  expect(neededText('2021-02-19', '2021-02-20')).toBe('原定2月19日到岗，还在招')
})

test('往年演示各有地方，新的一季要问人', () => {
  expect(placeOfSeason('2021')).toBe('370200')
  expect(placeOfSeason('2022')).toBe('330922')
  expect(placeOfSeason('2027')).toBeUndefined()
})

test.each([
  ['/jobs/post/index?boardPostId=2021%3AAB12%3Ap1', { boardPostId: '2021:AB12:p1' }],
  ['https://example.cn/#/jobs/post/index?boardPostId=w1&interview=1', { boardPostId: 'w1', interview: '1' }],
  ['https://example.cn/?scene=Ab3dE5gH', undefined],
  ['/officer/home/index?boardPostId=w1', undefined],
])('扫到 %s', (text, params) => {
  expect(postParams(text)).toEqual(params)
})
