import {
  boardInput,
  conditionCount,
  everything,
  filterOf,
  paramsOf,
  tradesShown,
} from '../../../src/features/jobs/board-filter'

const chosen = {
  trade: 'welder',
  kind: 'market',
  wageFromYuan: 5000,
  startBy: '2021-03-01',
  sort: 'wage',
} as const
const qingdao = { seasonId: '2021', regionCode: '370200' }

test('选过的条件写进地址，再读出来还是一样', () => {
  expect(filterOf(paramsOf(chosen))).toEqual(chosen)
  expect(paramsOf(everything)).toEqual({})
  expect(filterOf({})).toEqual(everything)
})

test.each([
  { trade: 'toString' },
  { trade: '焊工' },
  { kind: 'all' },
  { wageFrom: '-1' },
  { wageFrom: '5千' },
  { wageFrom: '999999' },
  { startBy: '2021-02-30' },
  { sort: 'nearest' },
])('地址里写错的条件当作没选：%j', (params) => {
  expect(filterOf(params)).toEqual(everything)
})

test('元换成分去问，没选的不问', () => {
  expect(boardInput(qingdao, chosen)).toEqual({
    ...qingdao,
    trade: 'welder',
    kind: 'market',
    wageFromFen: 500_000,
    startBy: '2021-03-01',
    sort: 'wage',
    limit: 10,
  })
  expect(boardInput(qingdao, everything)).toEqual({ ...qingdao, sort: 'newest', limit: 10 })
})

test('怎么排不算条件', () => {
  expect(conditionCount({ ...everything, sort: 'wage' })).toBe(0)
  expect(conditionCount(chosen)).toBe(4)
})

describe('先摆出来的工种', () => {
  const byTrade = [
    { trade: 'cook', posts: 1 },
    { trade: 'welder', posts: 9 },
    { trade: 'packer', posts: 5 },
    { trade: 'guard', posts: 2 },
  ] as const
  const names = (shown: { trade: string }[]) => shown.map(({ trade }) => trade)

  test('岗位多的在前', () => {
    expect(names(tradesShown(byTrade, null, 2))).toEqual(['welder', 'packer'])
  })

  test('选中的总在里面，一个岗位也没有也在', () => {
    expect(names(tradesShown(byTrade, 'cook', 2))).toEqual(['welder', 'cook'])
    expect(tradesShown(byTrade, 'driver', 2)[1]).toEqual({ trade: 'driver', posts: 0 })
  })
})
