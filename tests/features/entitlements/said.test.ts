import { saidIn } from '../../../src/features/entitlements/said'
import type { Answer } from '../../../src/features/entitlements/facts'

type Said = Answer['entitlements'][number]['conditions'][number]['words'][number]

const word = (evidence: 'self' | 'employer', text: string) => ({
  evidence,
  side: evidence === 'self' ? '本人自报' : '企业确认（嵊泗海工）',
  text,
  at: null,
  decides: evidence === 'employer',
})
const fact = (name: string, ...words: Said['words']): Said => ({ fact: name, label: name, words })
const listOf = (...facts: Said[]) =>
  ({ entitlements: [{ conditions: [{ words: facts }] }] }) as unknown as Answer

describe('您记下的话', () => {
  test('自己说的都在，别人说的不算在内，一件只列一次', () => {
    const insured = fact('worker.insurance', word('employer', '没有缴过'), word('self', '2021年12月'))
    const answer = listOf(insured, insured, fact('worker.workedDays', word('employer', '16天')))
    expect(saidIn(answer)).toEqual([
      { fact: 'worker.insurance', label: 'worker.insurance', text: '2021年12月' },
    ])
  })

  test('登记里填的，回登记里去改', () => {
    const answer = listOf(
      fact('worker.hukou', word('self', '四川省')),
      fact('worker.frontline', word('self', '是')),
      fact('worker.stay', word('self', '留岗过年')),
    )
    expect(saidIn(answer)).toEqual([])
  })
})
