import { leavingChips, returnChips } from '../../../src/features/questions/day-chips'

const days = (chips: { on: string }[]) => chips.map(({ on }) => on)

describe('动身和回来的日子', () => {
  test('离春节还早，给节前一周前后的日子', () => {
    const chips = leavingChips({ todayOn: '2027-01-10', festivalOn: '2027-02-06' })
    expect(days(chips)).toEqual([
      '2027-01-27',
      '2027-01-30',
      '2027-02-01',
      '2027-02-03',
      '2027-02-04',
      '2027-02-05',
    ])
  })

  test('没有一个日子是过去的', () => {
    for (const todayOn of ['2027-02-01', '2027-02-04', '2027-02-05', '2027-02-06', '2027-02-20']) {
      const chips = leavingChips({ todayOn, festivalOn: '2027-02-06' })
      expect(chips.length).toBeGreaterThan(0)
      expect(days(chips).filter((on) => on < todayOn)).toEqual([])
      expect(new Set(days(chips)).size).toBe(chips.length)
    }
  })

  test('今天和明天用日常的叫法', () => {
    const [today, tomorrow] = leavingChips({ todayOn: '2027-02-05', festivalOn: '2027-02-06' })
    expect(today?.label).toBe('今天 2月5日 周五')
    expect(tomorrow?.label).toBe('明天 2月6日 周六')
  })

  test('回来的日子都在动身之后，节过完了也有得选', () => {
    expect(days(returnChips({ festivalOn: '2027-02-06', afterOn: '2027-02-12' }))).toEqual([
      '2027-02-13',
      '2027-02-15',
      '2027-02-20',
      '2027-02-21',
    ])
    expect(days(returnChips({ festivalOn: '2027-02-06', afterOn: '2027-03-01' }))).toEqual([
      '2027-03-04',
      '2027-03-08',
      '2027-03-15',
    ])
  })
})
