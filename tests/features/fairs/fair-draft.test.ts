import {
  checkFair,
  draftOfFair,
  emptyFair,
  fairInput,
  startTimes,
} from '../../../src/features/fair-desk/fair-draft'

const draft = {
  ...emptyFair('370211'),
  title: '黄岛区春节留岗专场招聘会',
  day: '2021-02-25',
  time: '09:00',
  placeText: '黄岛区人力资源市场',
}

test('钟点按中国的钟，存成世界时', () => {
  expect(fairInput(draft, '2021')).toMatchObject({
    startsAt: '2021-02-25T01:00:00.000Z',
    regionCode: '370211',
  })
})

test('改一场时日期、钟点和岗位都在', () => {
  const fair = {
    fairId: 'f1',
    version: 3,
    kind: 'live-stream' as const,
    title: draft.title,
    startsAt: '2021-02-22T16:30:00.000Z',
    region: { code: '370211', name: '黄岛区', fullName: '山东省青岛市黄岛区' },
    placeText: '青岛人社视频号',
    status: 'planned' as const,
    boardPostIds: ['2021:Q4T8W2ZB:p1'],
    posts: [],
    attended: null,
    intended: null,
  }
  expect(draftOfFair(fair)).toMatchObject({
    ...{ fairId: 'f1', version: 3, day: '2021-02-23', time: '00:30' },
    boardPostIds: ['2021:Q4T8W2ZB:p1'],
  })
  expect(startTimes('00:30')[0]).toBe('00:30')
})

test('少什么就指出什么', () => {
  expect(checkFair(draft)).toEqual([])
  expect(checkFair(emptyFair('370211')).map(({ id }) => id)).toEqual(['title', 'day', 'time', 'placeText'])
})
