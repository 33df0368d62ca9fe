import { checkCases } from '../../../domain/eligibility/lab/check-cases'
import { readDraft } from '../../../domain/eligibility/lab/draft'
import { examplePapers } from '../../../src/features/lab/example'
import { mostLetters } from '../../../src/features/lab/most-letters'

test.each([
  { code: '340800', name: '安庆市' },
  { code: '370200', name: '青岛市' },
  { code: '222400', name: '延边朝鲜族自治州' },
])('给$name的例子读得通，每个边界都有样例，都对', (place) => {
  const { draft, cases } = examplePapers(place, 2021)
  const { policy, problems } = readDraft(draft)
  expect(problems).toEqual([])
  expect(policy && checkCases({ policy, text: cases })).toEqual({
    problems: [],
    total: 5,
    failed: [],
    lacking: [],
  })
  expect(Math.max(draft.length, cases.length)).toBeLessThan(mostLetters)
})
