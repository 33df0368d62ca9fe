/** 读不成的问题：错在哪里，说到哪里。 */
import { parseProblem, ProblemError } from '../../../../domain/matching/allocation/problem'

const valid = () => ({
  trades: ['welder', 'fitter'],
  regions: ['370211'],
  tradeCost: [
    [0, null],
    [4, 0],
  ] as unknown[],
  regionCost: [[0]] as unknown[],
  lateCostPerDay: 2,
  minDays: 7,
  demands: [
    { id: 'd1', trade: 0, region: 0, headcount: 40, from: '2027-01-25', to: '2027-03-05', unmetCost: 1000 },
  ] as Record<string, unknown>[],
  supplies: [
    { id: 's1', trade: 1, region: 0, headcount: 25, from: '2027-01-28', to: '2027-03-01', source: 'surplus' },
  ] as Record<string, unknown>[],
})

type Problem = Record<keyof ReturnType<typeof valid>, unknown>

const demanding = (changes: object) => ({ demands: [{ ...valid().demands[0], ...changes }] })
const supplying = (changes: object) => ({ supplies: [{ ...valid().supplies[0], ...changes }] })

function refusal(value: unknown): ProblemError | null {
  try {
    parseProblem(value)
    return null
  } catch (error) {
    if (error instanceof ProblemError) return error
    throw error
  }
}

test('照规矩写的读得出来，多写的字段不算错，也不带走', () => {
  const extra = { ...valid(), note: 'x', demands: [{ ...valid().demands[0], hukou: '370211' }] }
  expect(parseProblem(extra)).toEqual(valid())
})

test('负零读成零', () => {
  const { demands } = parseProblem({ ...valid(), ...demanding({ headcount: -0 }) })
  expect(Object.is(demands[0]!.headcount, 0)).toBe(true)
})

test.each<[string, Partial<Problem>]>([
  ['trades', { trades: undefined }],
  ['trades', { trades: 'welder' }],
  ['trades[1]', { trades: ['welder', ''] }],
  ['regions[0]', { regions: [370211] }],
  ['tradeCost', { tradeCost: [[0, 1]] }],
  ['tradeCost[1]', { tradeCost: [[0, 1], [0]] }],
  [
    'tradeCost[1][0]',
    {
      tradeCost: [
        [0, 1],
        [-1, 0],
      ],
    },
  ],
  [
    'tradeCost[0][1]',
    {
      tradeCost: [
        [0, 0.5],
        [1, 0],
      ],
    },
  ],
  [
    'tradeCost[0][0]',
    {
      tradeCost: [
        [1e9 + 1, 1],
        [1, 0],
      ],
    },
  ],
  ['regionCost[0]', { regionCost: [{}] }],
  ['regionCost[0][0]', { regionCost: [['0']] }],
  ['lateCostPerDay', { lateCostPerDay: null }],
  ['lateCostPerDay', { lateCostPerDay: -2 }],
  ['minDays', { minDays: 1.5 }],
  ['minDays', { minDays: undefined }],
  ['demands', { demands: {} }],
  ['supplies', { supplies: undefined }],
  ['demands[0]', { demands: [null] }],
  ['demands[0]', { demands: [[]] }],
  ['demands[0].id', demanding({ id: '' })],
  ['demands[0].id', demanding({ id: 7 })],
  ['demands[0].trade', demanding({ trade: 2 })],
  ['demands[0].trade', demanding({ trade: -1 })],
  ['demands[0].region', demanding({ region: 1 })],
  ['demands[0].region', demanding({ region: 0.5 })],
  ['demands[0].headcount', demanding({ headcount: 1e6 + 1 })],
  ['demands[0].headcount', demanding({ headcount: '40' })],
  ['demands[0].headcount', demanding({ headcount: true })],
  ['demands[0].unmetCost', demanding({ unmetCost: 1e9 + 1 })],
  ['demands[0].unmetCost', demanding({ unmetCost: null })],
  ['demands[0].from', demanding({ from: '2027-02-29' })],
  ['demands[0].from', demanding({ from: '2027-1-25' })],
  ['demands[0].from', demanding({ from: '2027-01-25T00:00:00Z' })],
  ['demands[0].to', demanding({ to: 20270305 })],
  ['demands[0].to', demanding({ to: '2027-01-24' })],
  ['supplies[0].source', supplying({ source: '' })],
  ['supplies[0].source', supplying({ source: undefined })],
  ['supplies[0].headcount', supplying({ headcount: -1 })],
  ['demands[1].id', { demands: [valid().demands[0], valid().demands[0]] }],
  ['supplies[1].id', { supplies: [valid().supplies[0], valid().supplies[0]] }],
])('%s：%j', (path, changes) => {
  const error = refusal({ ...valid(), ...changes })
  expect(error?.path).toBe(path)
  expect(error?.message).toContain(`${path}: `)
})

test.each([[null], [[]], ['text'], [7], [undefined]])('整个就不是一个问题：%j', (value) => {
  expect(refusal(value)?.message).toContain('expected an object')
})

test('总数到 2 的 53 次方就不算了：差一个也不行', () => {
  const demands = (last: object) => [
    ...Array.from({ length: 9 }, (_, index) => ({
      ...valid().demands[0],
      id: `d${index}`,
      headcount: 1e6,
      unmetCost: 1e9,
    })),
    { ...valid().demands[0], id: 'last', ...last },
  ]
  const left = Number.MAX_SAFE_INTEGER - 9e15
  expect(left).toBe(7_199_254_740_991)
  const sum = [
    { headcount: 7199, unmetCost: 1e9 },
    { headcount: 1, unmetCost: 254_740_991 },
  ]
  const exact = [...demands(sum[0]!), { ...valid().demands[0], id: 'rest', ...sum[1] }]
  expect(refusal({ ...valid(), demands: exact })).toBeNull()
  const beyond = [...exact, { ...valid().demands[0], id: 'one more', headcount: 1, unmetCost: 1 }]
  expect(refusal({ ...valid(), demands: beyond })).toMatchObject({ path: 'demands' })
})
