import { defaultEscalation, escalationOf } from '../../../domain/matching/escalation'
import { openPromises, type PromisedCase } from '../../../domain/matching/promises'

/** 嵊泗海工 reports 45 people on a Tuesday: accept by 3月3日, contact by 3月4日. */
function reported(kept: Partial<PromisedCase['kept']> = {}): PromisedCase {
  return {
    reportedOn: '2021-03-02',
    tier: 2,
    kept: { accept: false, contact: false, candidates: false, ...kept },
  }
}
const levelOn = (on: string, kept: Partial<PromisedCase['kept']> = {}) =>
  escalationOf(reported(kept), on)?.to ?? null

test('受理期限当天还不算逾期，第二天升到区县', () => {
  expect([levelOn('2021-03-02'), levelOn('2021-03-03'), levelOn('2021-03-04')]).toEqual([
    null,
    null,
    'district',
  ])
})

test('再过一个工作日还没受理，升到市', () => {
  expect([levelOn('2021-03-04'), levelOn('2021-03-05')]).toEqual(['district', 'city'])
})

test('区县的那一个工作日不算周末', () => {
  const friday = { reportedOn: '2021-03-04', tier: 1, kept: reported().kept } as const
  const on = (day: string) => escalationOf(friday, day)?.to ?? null
  expect([on('2021-03-05'), on('2021-03-06'), on('2021-03-08'), on('2021-03-09')]).toEqual([
    null,
    'district',
    'district',
    'city',
  ])
})

test('春节放假不催人：假期前的最后一天报的，上班第一天到期', () => {
  const eve = { reportedOn: '2021-02-10', tier: 1, kept: reported().kept } as const
  expect(escalationOf(eve, '2021-02-18')).toBeNull()
  expect(escalationOf(eve, '2021-02-19')).toMatchObject({ to: 'district', missed: { dueOn: '2021-02-18' } })
})

test('受理了就降下来，第一次联系再逾期又升上去', () => {
  expect(levelOn('2021-03-04', { accept: true })).toBeNull()
  expect(escalationOf(reported({ accept: true }), '2021-03-05')).toMatchObject({
    to: 'district',
    missed: { promise: 'contact' },
  })
})

test('三件都做到了，再久也不升', () => {
  expect(levelOn('2021-06-01', { accept: true, contact: true, candidates: true })).toBeNull()
})

test('假期安排待公布的年份照周一到周五算，并说明是暂算', () => {
  const next = { reportedOn: '2027-01-20', tier: 1, kept: reported().kept } as const
  expect(openPromises(next).map(({ basis }) => basis)).toEqual(['assumed', 'assumed', 'assumed'])
  expect(escalationOf(next, '2027-01-22')?.missed.basis).toBe('assumed')
})

test('给区县几个工作日是可以改的设置', () => {
  const patient = { ...defaultEscalation, cityAfter: 3 }
  expect(escalationOf(reported(), '2021-03-08', patient)?.to).toBe('district')
  expect(escalationOf(reported(), '2021-03-09', patient)?.to).toBe('city')
})

test('先到期的先算，哪怕设置把推荐放在联系前面', () => {
  const deadlines = { acceptWithin: 3, contactWithin: 2, candidatesWithin: { 1: 1, 2: 1, 3: 1 } }
  expect(openPromises(reported(), deadlines).map(({ promise }) => promise)).toEqual([
    'candidates',
    'contact',
    'accept',
  ])
})

test('不存在的日子说得清', () => {
  expect(() => escalationOf({ ...reported(), reportedOn: '2021-02-30' }, '2021-03-05')).toThrow(RangeError)
})
