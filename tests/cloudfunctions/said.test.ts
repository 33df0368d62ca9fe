import fc from 'fast-check'
import { agree, isContradicted } from '../../cloudfunctions/_server/agreement'
import { nothingAsked } from '../../cloudfunctions/_server/asked-facts'
import { say, takeBack, wordBy, wordsOf } from '../../cloudfunctions/_server/said'
import type { Known } from '../../cloudfunctions/_server/store/documents'
import { codesOf, evidences, type Evidence } from '../../domain/terms'
import { word } from '../support/builders'

const sides = codesOf(evidences)

describe('每一方只有一句话，最强的一方说了算', () => {
  /** One thing said or taken back (null), by one of four sides. */
  const step = fc.record({
    side: fc.constantFrom(...sides),
    value: fc.oneof({ arbitrary: fc.nat(5), weight: 4 }, { arbitrary: fc.constant(null), weight: 1 }),
  })
  type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

  const heard = (steps: readonly Step[]) =>
    steps.reduce<Known<number> | undefined>(
      (known, { side, value }) =>
        value === null ? takeBack(known, side) : say(known, { value, evidence: side, by: side }),
      undefined,
    )
  const latest = (steps: readonly Step[], side: Evidence) =>
    steps.filter((each) => each.side === side).at(-1)?.value ?? null

  test('不管谁先说，算数的总是最强一方最后说的那句，弱的一方的话也都还在', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const known = heard(steps)
        const standing = [...sides].reverse().filter((side) => latest(steps, side) !== null)
        expect(wordsOf(known).map(({ evidence }) => evidence)).toEqual(standing)
        expect(wordsOf(known).map(({ value }) => value)).toEqual(standing.map((side) => latest(steps, side)))
        expect(known?.evidence).toBe(standing[0])
      }),
      { numRuns: 2000 },
    )
  })

  test('不同的人谁先谁后说，结果一样', () => {
    const shuffled = fc.array(step, { maxLength: 20 }).chain((steps) =>
      fc.tuple(
        fc.constant(steps),
        fc.shuffledSubarray(
          steps.map((_, index) => index),
          { minLength: steps.length },
        ),
      ),
    )
    fc.assert(
      fc.property(shuffled, ([steps, order]) => {
        // Each side keeps its own order; only who is heard before whom changes.
        const queues = new Map(sides.map((side) => [side, steps.filter((each) => each.side === side)]))
        const mixed = order.map((index) => queues.get(steps[index]!.side)!.shift()!)
        expect(heard(mixed)).toEqual(heard(steps))
      }),
      { numRuns: 2000 },
    )
  })

  test('只收得回自己的话，收回以后别人的话接着算', () => {
    const known = say(say(undefined, word('510104')), word('500101', 'officer', '菜园镇经办人员'))
    expect(known).toMatchObject({ value: '500101', others: [{ value: '510104', evidence: 'self' }] })
    expect(takeBack(known, 'officer')).toEqual(word('510104'))
    expect(takeBack(known, 'employer')).toEqual(known)
    expect(takeBack(takeBack(known, 'officer'), 'self')).toBeUndefined()
    expect(wordBy(known, 'self')?.value).toBe('510104')
  })
})

describe('说的是不是一回事，看意思', () => {
  const insured = (month: string, region = '330922') => ({ month, region })

  test.each([
    [
      '日子的顺序、重复',
      'worker.workedDays',
      ['2022-01-27', '2022-01-26'],
      ['2022-01-26', '2022-01-27', '2022-01-26'],
    ],
    [
      '月份的顺序',
      'worker.insurance',
      [insured('2021-12'), insured('2021-11')],
      [insured('2021-11'), insured('2021-12')],
    ],
    ['撤并前后的区县代码', 'worker.hukou', '340824', '340882'],
    ['说到市和说到市里的区', 'worker.hukou', '510100', '510104'],
    ['选项的顺序', 'employer.kinds', ['other-above-scale', 'other'], ['other', 'other-above-scale']],
    ['一方没填的季度', 'employer.outputFen', { '2019Q1': 1 }, { '2019Q1': 1, '2021Q1': 2 }],
  ] as const)('%s不同，不算矛盾', (_name, path, a, b) => {
    expect(agree(path, [a, b], nothingAsked)).toBe(true)
    expect(agree(path, [b, a], nothingAsked)).toBe(true)
  })

  test.each([
    ['少一天', 'worker.workedDays', ['2022-01-26'], ['2022-01-26', '2022-01-27']],
    ['一天也没有和有一天', 'worker.workedDays', [], ['2022-01-26']],
    ['缴费地不同', 'worker.insurance', [insured('2021-12')], [insured('2021-12', '330902')]],
    ['两个区县', 'worker.hukou', '510104', '510105'],
    ['是和不是', 'worker.frontline', true, false],
    ['同一季度两个数', 'employer.outputFen', { '2021Q1': 1 }, { '2021Q1': 2 }],
    [
      '名单上多一个一样的人',
      'employer.trainees',
      [{ hiredAs: [], months: 1, days: 0 }],
      [
        { hiredAs: [], months: 1, days: 0 },
        { hiredAs: [], months: 1, days: 0 },
      ],
    ],
  ] as const)('%s，是矛盾', (_name, path, a, b) => {
    expect(agree(path, [a, b], nothingAsked)).toBe(false)
    expect(agree(path, [b, a], nothingAsked)).toBe(false)
  })

  test('政策不数的日子、不看的月份说得不同，不用找人核对', () => {
    const asked = {
      ...nothingAsked,
      days: [{ from: '2022-01-26', to: '2022-02-10' }],
      months: ['2021-12'],
    }
    expect(agree('worker.workedDays', [['2022-01-20', '2022-01-26'], ['2022-01-26']], asked)).toBe(true)
    expect(agree('worker.workedDays', [['2022-01-26'], ['2022-01-27']], asked)).toBe(false)
    const months = [[insured('2021-10', '330206'), insured('2021-12')], [insured('2021-12')]] as const
    expect(agree('worker.insurance', months, asked)).toBe(true)
  })

  test('只要有一方和算数的那句不一样，就是矛盾', () => {
    const two = say(say(undefined, word(true)), word(true, 'employer', '嵊泗海工'))
    expect(isContradicted('worker.frontline', two, nothingAsked)).toBe(false)
    const three = say(two, word(false, 'officer', '菜园镇经办人员'))
    expect(isContradicted('worker.frontline', three, nothingAsked)).toBe(true)
    expect(isContradicted('worker.frontline', undefined, nothingAsked)).toBe(false)
  })
})
