import { planMatching } from '../../../domain/matching/planner/plan'
import type { Offer, OpenPost, Standing } from '../../../domain/matching/planner/records'
import { anqing, jimo, offer, openPost, qingdao, yantaiZhifu } from '../../support/matching-records'

function plan(posts: OpenPost[], offers: Offer[], standing: Standing[] = []) {
  return planMatching({ posts, offers, standing })
}

/** supply -> post: headcount, in order. */
function placed(posts: OpenPost[], offers: Offer[], standing: Standing[] = []): string[] {
  return plan(posts, offers, standing).proposals.map(
    ({ supplyId, postId, headcount }) => `${supplyId} -> ${postId}: ${headcount}`,
  )
}

test('嵊泗海工缺 40 名焊工，黄岛机械富余 25 名：建议 25 名，说明还缺 15 名', () => {
  const late = offer({ headcount: 25, from: '2027-01-28', to: '2027-03-01' })
  expect(plan([openPost({ headcount: 40 })], [late])).toEqual({
    proposals: [
      {
        supplyId: 'offer-1',
        shortageId: 'shortage-1',
        postId: 'post-1',
        source: 'surplus',
        headcount: 25,
        cost: 6,
        from: '2027-01-28',
        to: '2027-03-01',
        reasons: ['同工种', '同区县', '晚到 3 天', '到 3 月 1 日为止'],
      },
    ],
    shortfalls: [
      {
        shortageId: 'shortage-1',
        postId: 'post-1',
        open: 40,
        proposed: 25,
        standing: 0,
        unmet: 15,
        reasons: [
          '缺 15 人：本市同工种富余 25 人已全部安排（本岗位 25 人）',
          '焊工要持证上岗，不从其他工种推荐',
        ],
      },
    ],
    cost: 25 * 6 + 15 * 100_000_020,
    certificate: { dualObjective: 25 * 6 + 15 * 100_000_020, gap: 0 },
    totals: {
      open: 40,
      proposed: 25,
      standing: 0,
      unmet: 15,
      bySource: { surplus: 25, 'job-seeker': 0, agency: 0, 'partner-city': 0 },
    },
  })
})

test('什么都没有也能排', () => {
  const nothing = plan([], [])
  expect(nothing).toMatchObject({ proposals: [], shortfalls: [], cost: 0, certificate: { gap: 0 } })
  expect(plan([], [offer()]).proposals).toEqual([])
  expect(plan([openPost({ headcount: 0 })], [offer({ headcount: 0 })])).toMatchObject({
    proposals: [],
    shortfalls: [{ open: 0, unmet: 0, reasons: [] }],
  })
})

test('先本地富余和求职者，再机构，最后合作城市', () => {
  const sources = [
    offer({ supplyId: 'a-city', source: 'partner-city', giverId: anqing, headcount: 4 }),
    offer({ supplyId: 'b-agency', source: 'agency', giverId: 'agency', headcount: 4 }),
    offer({ supplyId: 'c-surplus', headcount: 4 }),
    offer({ supplyId: 'd-seeker', source: 'job-seeker', giverId: 'li', headcount: 1 }),
  ]
  expect(placed([openPost({ headcount: 5 })], sources)).toEqual([
    'c-surplus -> post-1: 4',
    'd-seeker -> post-1: 1',
  ])
  expect(placed([openPost({ headcount: 10 })], sources)).toEqual([
    'a-city -> post-1: 1',
    'b-agency -> post-1: 4',
    'c-surplus -> post-1: 4',
    'd-seeker -> post-1: 1',
  ])
})

test('机构先供 30 人以上的缺工，有余力也帮小的', () => {
  const small = openPost({ postId: 'small', tier: 1, headcount: 3, waitingDays: 60 })
  const large = openPost({ postId: 'large', tier: 2, headcount: 40 })
  const agency = offer({ supplyId: 'agency', source: 'agency', giverId: 'agency', headcount: 42 })
  expect(placed([small, large], [agency])).toEqual(['agency -> large: 40', 'agency -> small: 2'])
  const [, last] = plan([small, large], [agency]).proposals
  expect(last?.reasons).toEqual(['同工种', '同区县', '按时到', '机构另有余力，30人以下也可对接'])
})

test('人不够时先重点企业，再看层级和等了几天', () => {
  const key = openPost({ postId: 'key', isKeyEmployer: true, tier: 1, headcount: 6 })
  const waited = openPost({ postId: 'waited', waitingDays: 9, headcount: 6 })
  const fresh = openPost({ postId: 'fresh', headcount: 6 })
  expect(placed([fresh, waited, key], [offer()])).toEqual(['offer-1 -> key: 6', 'offer-1 -> waited: 4'])
  expect(plan([fresh, waited, key], [offer()]).shortfalls.map(({ reasons }) => reasons[0])).toEqual([
    '缺 6 人：本市同工种富余 10 人已全部安排（重点企业 6 人，其他岗位 4 人）',
    undefined,
    '缺 2 人：本市同工种富余 10 人已全部安排（本岗位 4 人，重点企业 6 人）',
  ])
})

test('求职者愿去全市任何区县；安庆组织来的人说明从哪里来', () => {
  const city = offer({ source: 'job-seeker', giverId: 'li', headcount: 1, regionCode: qingdao })
  expect(plan([openPost()], [city]).proposals[0]).toMatchObject({
    cost: 0,
    reasons: ['同工种', '同市', '按时到'],
  })
  const partner = offer({ source: 'partner-city', giverId: anqing, regionCode: anqing })
  expect(plan([openPost()], [partner]).proposals[0]).toMatchObject({
    cost: 400,
    reasons: ['同工种', '人在外省', '按时到', '安庆市组织输入'],
  })
})

test('同城邻区和同省外市都可以推荐，外省的求职者不打扰', () => {
  const near = (regionCode: string) =>
    plan([openPost()], [offer({ source: 'job-seeker', giverId: 'li', headcount: 1, regionCode })])
  expect(near(jimo).proposals[0]).toMatchObject({ cost: 40, reasons: ['同工种', '同城邻区', '按时到'] })
  expect(near(yantaiZhifu).proposals[0]).toMatchObject({ cost: 120 })
  expect(near(anqing)).toMatchObject({
    proposals: [],
    shortfalls: [{ reasons: ['缺 10 人：有 1 人在外省，太远', '焊工要持证上岗，不从其他工种推荐'] }],
  })
})

test('钳工可做车铣磨工，谁也不会被推荐去做焊工', () => {
  const machinists = openPost({ trade: 'machinist' })
  expect(plan([machinists], [offer({ trade: 'fitter' })]).proposals[0]).toMatchObject({
    cost: 90,
    reasons: ['相近工种：钳工可做车铣磨工', '同区县', '按时到'],
  })
  const every = plan(
    [openPost()],
    [offer({ trade: 'fitter' }), offer({ supplyId: '2', trade: 'shipfitter' })],
  )
  expect(every.proposals).toEqual([])
  expect(every.shortfalls[0]?.reasons).toEqual([
    '缺 10 人：没有同工种的人',
    '焊工要持证上岗，不从其他工种推荐',
  ])
})

test('来得太晚、走得太早、待得太短都说得出来', () => {
  const reasons = (...offers: Partial<Offer>[]) =>
    plan(
      [openPost({ trade: 'packer' })],
      offers.map((given, at) => offer({ trade: 'packer', supplyId: `offer-${at}`, headcount: 4, ...given })),
    ).shortfalls[0]?.reasons
  expect(reasons({ from: '2027-03-01', to: '2027-06-30' }, { from: '2027-03-01', to: '2027-05-30' })).toEqual(
    ['缺 10 人：有 8 人要到 3 月 1 日才能来，时间对不上'],
  )
  expect(reasons({ from: '2027-03-01', to: '2027-06-30' }, { from: '2028-03-08', to: '2028-05-30' })).toEqual(
    ['缺 10 人：有 8 人最早 3 月 1 日才能来，时间对不上'],
  )
  expect(reasons({ to: '2027-01-30' }, { from: '2026-12-01', to: '2026-12-30' })).toEqual([
    '缺 10 人：有 8 人最晚做到 1 月 30 日，时间对不上',
  ])
  expect(reasons({ to: '2026-12-30', from: '2026-12-01' })).toEqual([
    '缺 10 人：有 4 人只能做到 2026 年 12 月 30 日，时间对不上',
  ])
  expect(reasons({ from: '2027-02-01', to: '2027-02-03' })).toEqual(['缺 10 人：有 4 人能做的时间不足 7 天'])
  expect(reasons()).toEqual(['缺 10 人：没有同工种或相近工种的人'])
})

test('只需要三天的岗位不安排，写明原因', () => {
  const brief = openPost({ until: '2027-01-27' })
  expect(plan([brief], [offer()]).shortfalls[0]).toMatchObject({
    unmet: 10,
    reasons: ['缺 10 人：只需要 3 天，不足 7 天的不安排', '焊工要持证上岗，不从其他工种推荐'],
  })
})

test('结束日早于开始日的需求按最短的七天算', () => {
  expect(plan([openPost({ until: '2027-01-01' })], [offer()]).proposals[0]).toMatchObject({
    from: '2027-01-25',
    to: '2027-01-31',
  })
})

test('同时富余又缺工的单位不会被推荐自己的人，别家照样互通', () => {
  const haigong = offer({ supplyId: 'own', giverId: 'haigong', headcount: 5 })
  const posts = [openPost(), openPost({ postId: 'post-2', employerId: 'shipyard' })]
  expect(placed(posts, [haigong, offer({ headcount: 10 })])).toEqual([
    'offer-1 -> post-1: 10',
    'own -> post-2: 5',
  ])
  expect(plan([openPost()], [haigong])).toMatchObject({
    proposals: [],
    shortfalls: [{ reasons: ['缺 10 人：本单位自己富余的 5 人不再推荐给本单位', expect.any(String)] }],
  })
})

describe('已经说定的不再动', () => {
  const agreed = { supplyId: 'offer-1', shortageId: 'shortage-1', postId: 'post-1', headcount: 4 }

  test('两边都先扣掉', () => {
    const again = plan([openPost()], [offer()], [agreed])
    expect(again.proposals).toMatchObject([{ headcount: 6 }])
    expect(again.totals).toMatchObject({ open: 10, standing: 4, proposed: 6, unmet: 0 })
  })

  test('岗位没了，人还是说定的；富余没了，位置还是说定的', () => {
    expect(placed([openPost()], [offer()], [{ ...agreed, postId: 'closed' }])).toEqual([
      'offer-1 -> post-1: 6',
    ])
    expect(placed([openPost()], [offer()], [{ ...agreed, supplyId: 'gone' }])).toEqual([
      'offer-1 -> post-1: 6',
    ])
  })

  test('说定的比有的多，扣到零为止', () => {
    const tooMany = plan([openPost()], [offer()], [agreed, agreed, { ...agreed, headcount: 20 }])
    expect(tooMany).toMatchObject({ proposals: [], shortfalls: [{ standing: 10, unmet: 0 }] })
    expect(
      plan([openPost({ headcount: 40 })], [offer()], [{ ...agreed, headcount: 12 }]).shortfalls,
    ).toMatchObject([
      {
        open: 40,
        standing: 12,
        unmet: 28,
        reasons: [expect.stringContaining('（本岗位 10 人）'), expect.any(String)],
      },
    ])
  })
})

test.each<[string, () => unknown, RegExp]>([
  ['人数是小数', () => plan([openPost({ headcount: 1.5 })], []), /headcount is no whole number: 1\.5/],
  ['人数是负数', () => plan([], [offer({ headcount: -1 })]), /offer offer-1: headcount .*-1/],
  ['人数过大', () => plan([], [offer({ headcount: 2_000_000 })]), /above 1000000/],
  ['日子不存在', () => plan([openPost({ neededBy: '2027-02-30' })], []), /not a day: 2027-02-30/],
  ['结束日不存在', () => plan([openPost({ until: '' })], []), /not a day: /],
  ['富余的日子倒了', () => plan([], [offer({ to: '2027-01-01' })]), /ends on 2027-01-01, before 2027-01-20/],
  ['工种没有', () => plan([openPost({ trade: 'poet' as never })], []), /no trade: poet/],
  ['地区没有', () => plan([openPost({ countyCode: '黄岛' })], []), /not a region code: 黄岛/],
  ['来源没有', () => plan([], [offer({ source: 'friend' as never })]), /no source: friend/],
  ['层级没有', () => plan([openPost({ tier: 4 as never })], []), /no tier: 4/],
  ['等了负一天', () => plan([openPost({ waitingDays: -1 })], []), /waitingDays .*-1/],
  ['岗位重复', () => plan([openPost(), openPost()], []), /given more than once/],
  ['富余重复', () => plan([], [offer(), offer()]), /offer offer-1: given more than once/],
  [
    '说定人数是小数',
    () => plan([], [], [{ supplyId: 's', shortageId: 'n', postId: 'p', headcount: 0.5 }]),
    /standing s: headcount/,
  ],
])('%s：说明错在哪里', (_, planning, message) => {
  expect(planning).toThrow(RangeError)
  expect(planning).toThrow(message)
})

test.each([
  [{ lateCostPerDay: -1, minDays: 7 }, /lateCostPerDay/],
  [{ lateCostPerDay: 2, minDays: 0.5 }, /minDays/],
  [{ lateCostPerDay: 1_000_000, minDays: 7 }, /399? days late|days late/],
])('设置 %j 用不得', (settings, message) => {
  const year = openPost({ until: '2028-03-05' })
  expect(() => planMatching({ posts: [year], offers: [], standing: [], settings })).toThrow(message)
})
