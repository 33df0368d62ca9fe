import { draftOf, figureErrors, figuresOf } from '../../../src/features/ledger/figures-draft'
import { words } from '../../../src/features/ledger/words'

const known = { staff: 1850, frontline: 1400, frontlineLost: 210, returnDue: null, returned: null }

test('不知道的显示成空，空着存回去还是不知道，不是零', () => {
  const draft = draftOf(known)
  expect(draft).toEqual({
    staff: '1850',
    frontline: '1400',
    frontlineLost: '210',
    returnDue: '',
    returned: '',
  })
  expect(figuresOf(draft)).toEqual(known)
  expect(figuresOf({ ...draft, returnDue: '0' }).returnDue).toBe(0)
})

test.each(['-1', '2.5', '十', '1234567'])('“%s”不是人数，指出是哪一格', (text) => {
  expect(figureErrors({ ...draftOf(known), returnDue: text })).toEqual({ returnDue: words.wrongNumber })
})

test('部分不会比整体多；整体不知道就不比', () => {
  const draft = draftOf(known)
  expect(figureErrors({ ...draft, frontlineLost: '1401' })).toEqual({
    frontlineLost: words.tooMany(words.labels.frontline),
  })
  expect(figureErrors({ ...draft, frontlineLost: '1400' })).toEqual({})
  expect(figureErrors({ ...draft, returned: '80' })).toEqual({})
})
