import { delayedSave, unsavedUnder } from '../../src/lib/delayed-save'

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

function phone() {
  const stored: string[] = []
  const page = () => delayedSave<string>('wish', (value) => void stored.push(value))
  return { stored, page }
}

test('三百毫秒里改了几次，只存最后一次', () => {
  const { stored, page } = phone()
  const wish = page()
  wish.later('焊')
  wish.later('焊工')
  expect(unsavedUnder('wish')).toBe('焊工')
  jest.advanceTimersByTime(300)
  expect(stored).toEqual(['焊工'])
  expect(unsavedUnder('wish')).toBeUndefined()
})

test('手快的人：上一页还没存，下一页又答了，旧的不会盖掉新的', () => {
  const { stored, page } = phone()
  const [place, from] = [page(), page()]
  place.later('嵊泗')
  jest.advanceTimersByTime(100)
  from.later('嵊泗，初八去')
  jest.advanceTimersByTime(200)
  expect(unsavedUnder('wish')).toBe('嵊泗，初八去')
  jest.advanceTimersByTime(100)
  expect(stored).toEqual(['嵊泗，初八去'])
})

test('后一页先离开先存了，前一页晚到也不再存', () => {
  const { stored, page } = phone()
  const [place, from] = [page(), page()]
  place.later('嵊泗')
  from.later('嵊泗，初八去')
  from.now()
  jest.advanceTimersByTime(300)
  expect(stored).toEqual(['嵊泗，初八去'])
})

test('提交后清掉，别的页还没存的也不会回来', () => {
  const { stored, page } = phone()
  const [place, check] = [page(), page()]
  place.later('嵊泗')
  check.cancel()
  jest.advanceTimersByTime(300)
  expect(stored).toEqual([])
  expect(unsavedUnder('wish')).toBeUndefined()
})
