import { acrossReadings, allOf, anyOf, type Judgement, type Truth } from '../../../domain/eligibility/truth'

const part = (result: Truth) => (): Judgement => ({
  result,
  missing: result === 'unknown' ? ['worker.hukou'] : [],
})
const all = (...results: Truth[]) => allOf(results.map(part), null).result
const any = (...results: Truth[]) => anyOf(results.map(part), null).result

test('都要满足：一条不满足就不满足，其次是不知道，再次是要判断', () => {
  expect(all('met', 'review', 'unknown', 'unmet')).toBe('unmet')
  expect(all('met', 'review', 'unknown')).toBe('unknown')
  expect(all('met', 'review')).toBe('review')
  expect(all('met', 'met')).toBe('met')
})

test('满足一条就行：一条满足就满足，其次是不知道，再次是要判断', () => {
  expect(any('unmet', 'review', 'unknown', 'met')).toBe('met')
  expect(any('unmet', 'review', 'unknown')).toBe('unknown')
  expect(any('unmet', 'review')).toBe('review')
  expect(any('unmet', 'unmet')).toBe('unmet')
})

test('结果定了就不再缺什么，同一个事实只列一次', () => {
  expect(allOf([part('unknown'), part('unmet')], null).missing).toEqual([])
  expect(anyOf([part('unknown'), part('met')], null).missing).toEqual([])
  expect(anyOf([part('unknown'), part('unknown')], null).missing).toEqual(['worker.hukou'])
})

test('几种理解：只有已知的事让它们不一致时才要判断', () => {
  expect(acrossReadings(['met', 'met'])).toBe('met')
  expect(acrossReadings(['unmet', 'unmet'])).toBe('unmet')
  expect(acrossReadings(['met', 'unmet'])).toBe('review')
  expect(acrossReadings(['unmet', 'unknown'])).toBe('unknown')
  expect(acrossReadings(['met', 'unknown'])).toBe('unknown')
  expect(acrossReadings(['met', 'unknown', 'unmet'])).toBe('review')
})
