import { applicantOf, checkApplication, emptyApplyDraft } from '../../../src/features/jobs/apply-draft'

const wangXiulan = emptyApplyDraft({ name: '王秀兰', wantsInterview: false })

test('名字有了、点了同意，就能提交，手机号不是必须', () => {
  expect(checkApplication({ kind: 'market', draft: wangXiulan, hasAgreed: true })).toEqual({})
  expect(applicantOf(wangXiulan)).toEqual({ name: '王秀兰', phone: null, wantsInterview: false })
})

test('没点同意，什么都不提交', () => {
  expect(Object.keys(checkApplication({ kind: 'market', draft: wangXiulan, hasAgreed: false }))).toEqual([
    'consent',
  ])
})

test.each(['', '王', '王秀兰123'])('姓名填“%s”要改', (name) => {
  const draft = { ...wangXiulan, name }
  expect(Object.keys(checkApplication({ kind: 'market', draft, hasAgreed: true }))).toEqual(['name'])
})

test.each(['1390000', '23900000000', '手机'])('手机号填“%s”要改', (phone) => {
  const draft = { ...wangXiulan, phone }
  expect(Object.keys(checkApplication({ kind: 'market', draft, hasAgreed: true }))).toEqual(['phone'])
})

test('公益性岗位还要说哪种情况、找过什么', () => {
  const errors = checkApplication({ kind: 'welfare', draft: wangXiulan, hasAgreed: true })
  expect(Object.keys(errors)).toEqual(['difficulty', 'tried'])
  const told = { ...wangXiulan, difficulty: 'market-failed', tried: '投过三家' } as const
  expect(checkApplication({ kind: 'welfare', draft: told, hasAgreed: true })).toEqual({})
})
