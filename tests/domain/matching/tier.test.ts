import { services } from '../../../domain/matching/services'
import { HeadcountError, tierLabel, tierNow, tierOf } from '../../../domain/matching/tier'

test.each([
  [1, { tier: 1, services: ['job-post', 'job-fair', 'alliance-city'], boundary: null }],
  [29, { tier: 1, services: ['job-post', 'job-fair', 'alliance-city'], boundary: null }],
  [30, { tier: 2, services: ['job-post', 'job-fair', 'agency', 'alliance-city'], boundary: 30 }],
  [31, { tier: 2, services: ['agency', 'alliance-city'], boundary: null }],
  [99, { tier: 2, services: ['agency', 'alliance-city'], boundary: null }],
  [100, { tier: 2, services: ['agency', 'cross-region', 'alliance-city'], boundary: 100 }],
  [101, { tier: 3, services: ['cross-region', 'alliance-city'], boundary: null }],
  [26_000, { tier: 3, services: ['cross-region', 'alliance-city'], boundary: null }],
])('缺工 %i 人的层级与服务', (headcount, decision) => {
  expect(tierOf(headcount)).toEqual(decision)
})

test.each([0, -1, 30.5, Number.NaN, Infinity, -Infinity])('缺工 %d 人是输入错误', (headcount) => {
  expect(() => tierOf(headcount)).toThrow(HeadcountError)
  expect(() => tierOf(headcount)).toThrow(RangeError)
})

test('岗位都招满后没有当前层级', () => {
  expect(tierNow(0)).toBeNull()
  expect(tierNow(100)).toBe(2)
  expect(() => tierNow(-1)).toThrow(HeadcountError)
})

test('层级名称用通知的原话', () => {
  expect([tierLabel(1), tierLabel(2), tierLabel(3)]).toEqual(['30人以下', '30-100人', '100人以上'])
})

test('每项服务都有名称和通知原文', () => {
  expect(services['job-post'].clause).toBe(services['job-fair'].clause)
  expect(services.agency).toMatchObject({
    label: '对接人力资源服务机构',
    clause: {
      id: 'qd21-tier-2',
      section: '二（三）',
      quote: '对用工需求30-100人的，协助企业与人力资源服务机构对接，多渠道解决用工需求',
    },
  })
  expect(Object.values(services).map((service) => service.clause.id)).toEqual([
    'qd21-tier-1',
    'qd21-tier-1',
    'qd21-tier-2',
    'qd21-tier-3',
    'qd21-tier-all',
  ])
})
