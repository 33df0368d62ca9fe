import { addDays, daysBetween } from '../../../domain/calendar/day'
import { springFestivalOn } from '../../../domain/calendar/festival'
import holidays from '../../../domain/calendar/holidays.json'
import { addWorkingDays, holidayNotice, isWorkingDay } from '../../../domain/calendar/working-days'

test.each([
  ['2021-02-10', true, '除夕前一天'],
  ['2021-02-11', false, '除夕放假'],
  ['2021-02-20', true, '周六补班'],
  ['2021-02-21', false, '普通周日'],
  ['2022-12-31', false, '周六，2023年元旦假期的第一天'],
  ['2025-10-08', false, '国庆第八天'],
  ['2026-02-23', false, '2026年春节第九天'],
  ['2026-02-28', true, '2026年周六补班'],
])('%s 是否工作日：%s（%s）', (on, working) => {
  expect(isWorkingDay(on)).toBe(working)
})

test('未公布年份的安排是未知，不当作普通日子', () => {
  expect(isWorkingDay('2027-02-06')).toBe('unknown')
  expect(isWorkingDay('2027-03-03')).toBe('unknown')
  expect(isWorkingDay('2020-06-01')).toBe('unknown')
})

test('跨春节的三个工作日跳过假期并算上补班', () => {
  expect(addWorkingDays({ from: '2021-02-10', days: 1 })).toEqual({ on: '2021-02-18', basis: 'table' })
  expect(addWorkingDays({ from: '2021-02-10', days: 3 })).toEqual({ on: '2021-02-20', basis: 'table' })
  expect(addWorkingDays({ from: '2021-02-10', days: 4 })).toEqual({ on: '2021-02-22', basis: 'table' })
})

test('零个工作日就是当天', () => {
  expect(addWorkingDays({ from: '2021-02-12', days: 0 })).toEqual({ on: '2021-02-12', basis: 'table' })
})

test('未公布年份按周一至周五计并标明待公布', () => {
  expect(addWorkingDays({ from: '2027-01-29', days: 1 })).toEqual({ on: '2027-02-01', basis: 'assumed' })
  expect(addWorkingDays({ from: '2026-12-31', days: 1 })).toEqual({ on: '2027-01-01', basis: 'assumed' })
  expect(addWorkingDays({ from: '2026-12-30', days: 1 })).toEqual({ on: '2026-12-31', basis: 'table' })
})

test('不存在的日子和不是自然数的天数报错', () => {
  expect(() => isWorkingDay('2021-02-30')).toThrow(RangeError)
  expect(() => addWorkingDays({ from: '2021-02-29', days: 1 })).toThrow(RangeError)
  expect(() => addWorkingDays({ from: '2021-02-10', days: 1.5 })).toThrow(RangeError)
  expect(() => addWorkingDays({ from: '2021-02-10', days: -1 })).toThrow(RangeError)
})

test.each([
  [2021, '国办发明电〔2020〕27号', 31, 7],
  [2022, '国办发明电〔2021〕11号', 31, 7],
  [2023, '国办发明电〔2022〕16号', 27, 7],
  [2024, '国办发明电〔2023〕7号', 28, 8],
  [2025, '国办发明电〔2024〕12号', 28, 5],
  [2026, '国办发明电〔2025〕7号', 33, 6],
])('%i 年的表来自%s：放假 %i 天，补班 %i 天', (year, document, off, made) => {
  const table = holidays.find((each) => each.year === year)
  const days = (table?.breaks ?? []).reduce((sum, each) => sum + daysBetween(each.from, each.to) + 1, 0)
  expect(holidayNotice(year)?.document).toBe(document)
  expect(days).toBe(off)
  expect(table?.workOn).toHaveLength(made)
})

test('补班的日子都是周末，且不在假期里', () => {
  for (const table of holidays) {
    for (const on of table.workOn) {
      expect([0, 6]).toContain(new Date(`${on}T00:00:00Z`).getUTCDay())
      expect(table.breaks.some((each) => each.from <= on && on <= each.to)).toBe(false)
    }
  }
})

test('2027年的通知尚未列入', () => {
  expect(holidayNotice(2027)).toBeNull()
})

test('春节日期：列出的年份都落在当年春节假期里，未列出的年份未知', () => {
  for (const table of holidays) {
    const festivalOn = springFestivalOn(table.year) ?? ''
    const holiday = table.breaks.find((each) => each.name === '春节')
    expect(holiday && holiday.from <= festivalOn && festivalOn <= holiday.to).toBe(true)
  }
  expect(springFestivalOn(2021)).toBe('2021-02-12')
  expect(springFestivalOn(2027)).toBe('2027-02-06')
  expect(springFestivalOn(2028)).toBeNull()
  expect(springFestivalOn(2020)).toBeNull()
})

test('按天推算跨月跨年', () => {
  expect(addDays('2020-12-31', 1)).toBe('2021-01-01')
  expect(addDays('2024-03-01', -1)).toBe('2024-02-29')
  expect(daysBetween('2022-01-26', '2022-02-10')).toBe(15)
})
