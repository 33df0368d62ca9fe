import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { isDay, weekdayOf } from '../../../domain/calendar/day'
import { shanghaiClock, shanghaiDay, startOfShanghaiDay } from '../../../domain/calendar/shanghai-day'

test('北京时间零点换日', () => {
  expect(shanghaiDay('2021-02-11T15:59:59.999Z')).toBe('2021-02-11')
  expect(shanghaiDay('2021-02-11T16:00:00.000Z')).toBe('2021-02-12')
  expect(shanghaiDay(new Date(Date.UTC(2020, 11, 31, 16)))).toBe('2021-01-01')
  expect(shanghaiDay('2021-02-12T00:30:00+08:00')).toBe('2021-02-12')
})

test('钟点按北京时间显示', () => {
  expect(shanghaiClock('2021-02-11T16:05:00Z')).toBe('00:05')
  expect(shanghaiClock('2021-02-12T09:59:59Z')).toBe('17:59')
})

test('一天从北京时间零点开始', () => {
  expect(startOfShanghaiDay('2021-02-12')).toBe('2021-02-11T16:00:00.000Z')
  expect(shanghaiDay(startOfShanghaiDay('2022-02-01'))).toBe('2022-02-01')
})

test('没有时区的时刻和不存在的时刻报错', () => {
  expect(() => shanghaiDay('2021-02-12T00:30:00')).toThrow(RangeError)
  expect(() => shanghaiDay('2021-02-12')).toThrow(RangeError)
  expect(() => shanghaiDay('2021-13-12T00:30:00Z')).toThrow(RangeError)
  expect(() => startOfShanghaiDay('2021-02-30')).toThrow(RangeError)
})

test('不存在的日期不是日子', () => {
  for (const text of ['2021-02-29', '2021-02-30', '2021-04-31', '2021-00-10', '2021-1-01', '20210101', '']) {
    expect(isDay(text)).toBe(false)
  }
  expect(isDay('2024-02-29')).toBe(true)
  expect([weekdayOf('2021-02-12'), weekdayOf('2021-02-21')]).toEqual([5, 7])
})

test('机器的时区不影响结果', () => {
  const root = join(__dirname, '../../..')
  const script = `
    import { addDays, weekdayOf } from './domain/calendar/day'
    import { shanghaiClock, shanghaiDay } from './domain/calendar/shanghai-day'
    import { addWorkingDays } from './domain/calendar/working-days'
    const at = new Date('2021-02-11T16:05:00Z')
    console.log(shanghaiDay(at), shanghaiClock(at), addDays('2021-03-14', 1), weekdayOf('2021-02-12'),
      addWorkingDays({ from: '2021-02-10', days: 3 }).on)`
  for (const zone of ['UTC', 'America/Los_Angeles', 'Pacific/Kiritimati']) {
    const printed = execFileSync(join(root, 'node_modules/.bin/tsx'), ['--eval', script], {
      cwd: root,
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    })
    expect(printed.trim()).toBe('2021-02-12 00:05 2021-03-15 5 2021-02-20')
  }
}, 60_000)
