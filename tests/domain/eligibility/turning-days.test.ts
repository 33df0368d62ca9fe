import { shippedPolicies } from '../../../cloudfunctions/_server/platform/policy-files'
import { nextTurningDay } from '../../../domain/eligibility/turning-days'

const policy = (id: string) => shippedPolicies().find((each) => each.id === id)!

describe('单凭日子，结果下一次可能在哪天变', () => {
  test.each([
    ['ss22-red500', '2022-01-01', '2022-01-13'],
    ['ss22-red500', '2022-01-13', '2022-02-11'],
    ['ss22-red500', '2022-02-10', '2022-02-11'],
    ['ss22-red500', '2022-02-11', '2023-01-01'],
    ['ss22-red500', '2023-01-01', null],
    ['jl21-stay-emp', '2021-02-01', '2021-04-01'],
    ['ss22-refund-deadline', '2022-02-12', '2022-04-01'],
  ])('%s 在 %s 之后：%s', (id, on, next) => {
    expect(nextTurningDay(policy(id), on)).toBe(next)
  })

  test('金额从某天起不同，那天也算', () => {
    const red = policy('ss22-red500')
    const fen = {
      byDate: [
        { from: '2022-01-13', value: 50_000 },
        { from: '2022-03-01', value: 60_000 },
      ],
    }
    const dated = { ...red, amounts: red.amounts.map((amount) => ({ ...amount, fen })) }
    expect(nextTurningDay(dated, '2022-02-11')).toBe('2022-03-01')
  })
})
