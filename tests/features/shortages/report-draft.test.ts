import {
  checkPosts,
  emptyPost,
  headcountSum,
  postInputs,
  type PostDraft,
} from '../../../src/features/shortages/report-draft'

const welders: PostDraft = { trade: 'welder', headcount: '25', neededBy: '2021-02-27', wageYuan: '6500' }
const cooks: PostDraft = { trade: 'cook', headcount: '6', neededBy: '2021-03-01', wageYuan: '' }

test('各岗位人数加起来，没填好的按零算', () => {
  expect(headcountSum([welders, cooks])).toBe(31)
  expect(headcountSum([welders, { ...cooks, headcount: '1.5' }, emptyPost('2021-03-01')])).toBe(25)
})

test('填好的岗位没有错误，工资由元换成分', () => {
  expect(checkPosts([welders, cooks])).toEqual({})
  expect(postInputs([welders, cooks])).toEqual([
    { trade: 'welder', headcount: 25, neededBy: '2021-02-27', wageFen: 650_000 },
    { trade: 'cook', headcount: 6, neededBy: '2021-03-01', wageFen: null },
  ])
})

test('改已有的岗位时带着它的编号', () => {
  expect(postInputs([{ ...welders, postId: 'p1' }])[0]).toMatchObject({ postId: 'p1', trade: 'welder' })
})

test.each(['', '0', '-3', '2.5', '十'])('人数填“%s”要改', (headcount) => {
  expect(Object.keys(checkPosts([{ ...welders, headcount }]))).toEqual(['posts.0.headcount'])
})

test('没选工种、人数太大、工资不是数，各指出自己的那一处', () => {
  const errors = checkPosts([
    { ...welders, trade: null },
    { ...welders, headcount: '20001' },
    { ...welders, wageYuan: '面议' },
  ])
  expect(Object.keys(errors)).toEqual(['posts.0.trade', 'posts.1.headcount', 'posts.2.wageFen'])
})

test('一个岗位也没有，不能提交', () => {
  expect(checkPosts([])).toEqual({ posts: '至少填一个岗位' })
})
