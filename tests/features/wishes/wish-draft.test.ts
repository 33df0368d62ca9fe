import {
  checkWish,
  emptyWish,
  fromDays,
  nextStep,
  toDays,
  wishInput,
  type WishDraft,
} from '../../../src/features/wishes/wish-draft'

const liuZhiqiang: WishDraft = {
  trade: 'welder',
  regionCode: '370211',
  regionName: '山东省青岛市黄岛区',
  isPlaceSettled: true,
  from: '2021-02-20',
  to: '2021-05-21',
  wageYuan: '6500',
  agencyIds: ['agency-1'],
}

test('一次问一样：工种、地方、区县、哪天去、做到哪天', () => {
  expect(nextStep(emptyWish)).toBe('trade')
  expect(nextStep({ ...emptyWish, trade: 'welder' })).toBe('place')
  expect(nextStep({ ...liuZhiqiang, isPlaceSettled: false })).toBe('county')
  expect(nextStep({ ...liuZhiqiang, from: '' })).toBe('from')
  expect(nextStep({ ...liuZhiqiang, to: '' })).toBe('to')
  expect(nextStep(liuZhiqiang)).toBe('check')
})

test('都答了也点了同意，才登记', () => {
  expect(checkWish(liuZhiqiang, true)).toEqual({})
  expect(Object.keys(checkWish(liuZhiqiang, false))).toEqual(['consent'])
  expect(Object.keys(checkWish(emptyWish, true))).toEqual(['trade', 'place', 'from', 'to'])
})

test('日子反了、工资不是数，各指出自己的那一处', () => {
  expect(Object.keys(checkWish({ ...liuZhiqiang, to: '2021-02-19' }, true))).toEqual(['to'])
  expect(Object.keys(checkWish({ ...liuZhiqiang, wageYuan: '面议' }, true))).toEqual(['wage'])
})

test('工资由元换成分，没填就是没填', () => {
  const input = wishInput({ draft: liuZhiqiang, seasonId: '2021', before: undefined })
  expect(input).toMatchObject({ wageFen: 650_000, agencyIds: ['agency-1'], regionCode: '370211' })
  const untold = wishInput({ draft: { ...liuZhiqiang, wageYuan: '' }, seasonId: '2021', before: undefined })
  expect(untold?.wageFen).toBeNull()
})

test('没有重新选机构，就不碰原来的同意', () => {
  const draft = { ...liuZhiqiang, agencyIds: null }
  expect(wishInput({ draft, seasonId: '2021', before: undefined })).not.toHaveProperty('agencyIds')
})

test('初八过了就不再提，最远一年以内', () => {
  const labels = (days: { label: string }[]) => days.map(({ label }) => label)
  expect(labels(fromDays({ todayOn: '2021-02-20', festivalOn: '2021-02-12' }))).not.toContain('正月初八')
  expect(fromDays({ todayOn: '2022-01-20', festivalOn: '2022-02-01' })).toContainEqual({
    on: '2022-02-08',
    label: '正月初八',
  })
  expect(labels(toDays('2021-02-20', '2021-02-20'))).toContain('做一年')
  expect(labels(toDays('2021-03-07', '2021-02-20'))).not.toContain('做一年')
})
