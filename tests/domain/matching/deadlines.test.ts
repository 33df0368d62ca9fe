import { caseDeadlines } from '../../../domain/matching/deadlines'

test('海尔达食品除夕前一天报缺工，期限跳过春节假期', () => {
  expect(caseDeadlines({ reportedOn: '2021-02-10', tier: 1 })).toEqual({
    acceptBy: '2021-02-18',
    contactBy: '2021-02-19',
    candidatesBy: '2021-02-20',
    basis: 'table',
  })
})

test.each([
  [1, '2021-03-04'],
  [2, '2021-03-08'],
  [3, '2021-03-10'],
] as const)('第 %i 层级的首批人选期限是 %s', (tier, candidatesBy) => {
  expect(caseDeadlines({ reportedOn: '2021-03-01', tier }).candidatesBy).toBe(candidatesBy)
})

test('期限落到未公布的年份时标明待公布', () => {
  expect(caseDeadlines({ reportedOn: '2027-01-29', tier: 2 })).toEqual({
    acceptBy: '2027-02-01',
    contactBy: '2027-02-02',
    candidatesBy: '2027-02-05',
    basis: 'assumed',
  })
  expect(caseDeadlines({ reportedOn: '2026-12-28', tier: 2 })).toMatchObject({
    contactBy: '2026-12-30',
    basis: 'assumed',
  })
})

test('期限是可以改的设置', () => {
  const settings = { acceptWithin: 2, contactWithin: 3, candidatesWithin: { 1: 4, 2: 4, 3: 4 } }
  expect(caseDeadlines({ reportedOn: '2021-03-01', tier: 3, settings })).toEqual({
    acceptBy: '2021-03-03',
    contactBy: '2021-03-04',
    candidatesBy: '2021-03-05',
    basis: 'table',
  })
})
