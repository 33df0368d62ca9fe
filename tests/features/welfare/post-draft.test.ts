import { checkPost, draftOfPost, emptyPost, postInput } from '../../../src/features/welfare-desk/post-draft'

const draft = {
  ...emptyPost('370211'),
  employerName: '香江路第一社区',
  trade: 'cleaner' as const,
  headcount: '3',
  neededBy: '2021-03-01',
  wageYuan: '',
}

test('工资不填就是没有写明，不是零', () => {
  expect(checkPost(draft)).toEqual([])
  expect(postInput(draft, { seasonId: '2021', isOpen: true })).toMatchObject({ headcount: 3, wageFen: null })
})

test('还要几人加上已录用的，是一共要几人', () => {
  const post = {
    boardPostId: 'w-1',
    kind: 'welfare' as const,
    employerName: draft.employerName,
    region: { code: '370211', name: '黄岛区', fullName: '山东省青岛市黄岛区' },
    trade: 'cleaner' as const,
    headcount: 2,
    wageFen: 210_000,
    neededBy: '2021-03-01',
    freshOn: '2021-02-20',
    isStale: false,
  }
  const kept = draftOfPost({ post, isOpen: true, filled: 1, version: 4 })
  expect(kept).toMatchObject({ headcount: '3', wageYuan: '2100', version: 4 })
})

test('整个市的岗位不属于任何区县，要选到区县', () => {
  expect(checkPost({ ...draft, regionCode: '' }).map(({ id }) => id)).toEqual(['region'])
  expect(checkPost({ ...draft, headcount: '0', trade: '' }).map(({ id }) => id)).toEqual([
    'trade',
    'headcount',
  ])
})
