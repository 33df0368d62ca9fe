/** 手机上的码轮流出示。 */
import {
  aheadMillis,
  codeOfNow,
  overlapMillis,
  slotMillis,
  slotsAhead,
} from '../../../domain/pass/pass-slots'
import { at } from './passes'

const iso = ({ from, until }: { from: number; until: number }) => ({
  from: new Date(from).toISOString(),
  until: new Date(until).toISOString(),
})
const codes = slotsAhead(at('10:03:20')).map(iso)

test('从现在到明天这个时候，每一刻都有一个码，轮到谁只有一个', () => {
  for (let now = at('10:03:20'); now <= at('10:03:20') + aheadMillis; now += 61_000) {
    const shown = codeOfNow(codes, now)
    if (shown.status !== 'shown') throw new Error(`nothing to show at ${new Date(now).toISOString()}`)
    expect(Date.parse(shown.code.from)).toBeLessThanOrEqual(now - overlapMillis)
    expect(Date.parse(shown.code.until)).toBeGreaterThan(now + overlapMillis)
    expect(shown.secondsLeft).toBeLessThanOrEqual(slotMillis / 1000)
    expect(shown.secondsLeft).toBeGreaterThan(0)
  }
  expect(codes).toHaveLength(145)
})

test('倒计时走到头就换下一个', () => {
  expect(codeOfNow(codes, at('10:09:59'))).toMatchObject({ secondsLeft: 1, code: codes[0] })
  expect(codeOfNow(codes, at('10:10:00'))).toMatchObject({ secondsLeft: 600, code: codes[1] })
})

test('用完了、手机时间慢了、一个都没有：各说各的', () => {
  expect(codeOfNow(codes, at('10:03:20') + aheadMillis + slotMillis).status).toBe('run-out')
  expect(codeOfNow(codes, at('09:59:59')).status).toBe('clock-behind')
  expect(codeOfNow([], at('10:00:00')).status).toBe('none')
})
