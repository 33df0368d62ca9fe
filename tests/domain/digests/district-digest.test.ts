import {
  districtDigest,
  openIn,
  sumOfDigests,
  type DigestCase,
} from '../../../domain/digests/district-digest'
import { publication } from '../../../domain/digests/publication'
import { isInWindow } from '../../../domain/digests/season-window'

const on = '2021-02-20'

function aCase(shortageId: string, over: Partial<DigestCase> = {}): DigestCase {
  return {
    shortageId,
    number: shortageId,
    employerName: `青岛${shortageId}机械`,
    streetCode: '370211005',
    status: 'reported',
    headcountAtReport: 12,
    headcountOpen: 12,
    tierAtReport: 1,
    tierNow: 1,
    reportedAt: '2021-02-18T02:00:00.000Z',
    reportedOn: '2021-02-18',
    acceptedAt: null,
    contactedAt: null,
    candidatesAt: null,
    closedAt: null,
    ...over,
  }
}
const filled = { status: 'filled', headcountOpen: 0, tierNow: null } as const
const ids = (rows: readonly { shortageId: string }[]) => rows.map(({ shortageId }) => shortageId)

describe('区县日报：只由记下的时刻决定', () => {
  test('后来受理、联系、招满，都不改变那天零点的说法', () => {
    const then = districtDigest([aCase('甲'), aCase('乙')], on)
    const later = '2021-02-19T16:00:00.000Z'
    const changed = { acceptedAt: later, contactedAt: later, candidatesAt: later }
    const now = [
      aCase('甲', { ...changed, status: 'in-service' }),
      aCase('乙', { ...filled, closedAt: later }),
    ]
    expect(districtDigest(now, on)).toEqual(then)
    expect(ids(then.overdue)).toEqual(['乙', '甲'].sort())
  })

  test('零点前一毫秒办完的，算昨天', () => {
    const closedAt = '2021-02-19T15:59:59.999Z'
    const digest = districtDigest([aCase('甲', { ...filled, closedAt })], on)
    expect([ids(digest.filled), digest.filled[0]?.note, openIn(digest)]).toEqual([
      ['甲'],
      '上报 1 天后招满',
      { cases: 0, headcount: 0 },
    ])
  })

  test('撤回的、过期的不算招满；当天撤回的仍是昨天上报的', () => {
    const [reportedAt, reportedOn] = ['2021-02-19T01:00:00.000Z', '2021-02-19']
    const closedAt = '2021-02-19T09:00:00.000Z'
    const cases = [
      aCase('甲', { ...filled, status: 'withdrawn', reportedAt, reportedOn, closedAt }),
      aCase('乙', { ...filled, status: 'expired', closedAt }),
    ]
    const digest = districtDigest(cases, on)
    expect([ids(digest.filled), digest.fresh.map(({ note }) => note)]).toEqual([[], ['当天已办结']])
  })

  test('先后不同，写出来一样；合起来和分开加一样', () => {
    const cases = ['丙', '甲', '丁', '乙'].map((id, index) =>
      aCase(id, { reportedAt: `2021-02-${index % 2 === 0 ? '18' : '19'}T02:00:00.000Z` }),
    )
    const whole = districtDigest(cases, on)
    expect(districtDigest([...cases].reverse(), on)).toEqual(whole)
    const parts = [cases.slice(0, 1), cases.slice(1)].map((part) => districtDigest(part, on))
    expect(sumOfDigests(parts)).toEqual(whole)
  })

  test('节假日表还没公布的年份，过期要写明', () => {
    const report = { reportedAt: '2031-02-03T02:00:00.000Z', reportedOn: '2031-02-03' }
    const [line] = districtDigest([aCase('甲', report)], '2031-02-10').overdue
    expect(line?.note).toBe('待受理，过期 6 天（工作日表待公布）')
  })
})

describe('联盟城市岗位清单', () => {
  const post = { trade: 'welder', headcount: 5, filled: 0, wageFen: null, neededBy: '2021-03-01' } as const
  const cases = [
    { employerName: '青岛乙船厂', streetCode: '370211005', posts: [post, { ...post, filled: 5 }] },
    {
      employerName: '青岛甲服饰',
      streetCode: '370202001',
      posts: [{ ...post, trade: 'sewing' as const, headcount: 9 }],
    },
    { employerName: '青岛丙机械', streetCode: '370211005', posts: [{ ...post, filled: 2 }] },
  ]

  test('招满的岗位不在里面；工种按缺人多少排；先后不同，写出来一样', () => {
    const whole = publication(cases)
    expect(whole.byTrade).toEqual([
      { trade: 'sewing', posts: 1, headcount: 9 },
      { trade: 'welder', posts: 2, headcount: 8 },
    ])
    expect(whole.posts.map(({ employerName, headcount }) => `${employerName} ${headcount}`)).toEqual([
      '青岛甲服饰 9',
      '青岛丙机械 3',
      '青岛乙船厂 5',
    ])
    expect(JSON.stringify(publication([...cases].reverse()))).toBe(JSON.stringify(whole))
  })
})

test('一季从节前 120 天说到节后 90 天', () => {
  const within = (day: string) => isInWindow({ festivalOn: '2027-02-06', on: day })
  expect([within('2026-10-08'), within('2026-10-09'), within('2027-05-07'), within('2027-05-08')]).toEqual([
    false,
    true,
    true,
    false,
  ])
})
