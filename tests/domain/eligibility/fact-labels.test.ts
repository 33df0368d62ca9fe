/** 每个事实都问得出口：话短、选项全、有人答得上。 */
import { factLabels, suppliers } from '../../../domain/eligibility/fact-labels'
import { saidAnswer, saidNone, saidOptions } from '../../../domain/eligibility/fact-phrases'
import { factPaths, FactsError, parseFacts, type FactPath } from '../../../domain/eligibility/facts'

function refusal(path: FactPath, value: unknown): string {
  const [group = '', key = ''] = path.split('.')
  try {
    parseFacts({ asOf: '2022-02-12', [group]: { [key]: value } })
    return ''
  } catch (error) {
    if (error instanceof FactsError) return error.reason
    throw error
  }
}

describe.each(factPaths.map((path) => [path, factLabels[path]] as const))('%s', (path, entry) => {
  test('名称和问法都不超过三十个字，有人答得上', () => {
    for (const words of [entry.label, entry.question]) expect([...words].length).toBeLessThanOrEqual(30)
    expect(entry.question).toMatch(/？$/)
    expect(entry.from.length).toBeGreaterThan(0)
    expect(new Set(entry.from).size).toBe(entry.from.length)
    for (const supplier of entry.from) expect(Object.keys(suppliers)).toContain(supplier)
  })

  test('单位的事问得到单位，机构的事问得到机构', () => {
    const [group] = path.split('.')
    if (group === 'employer' || group === 'agency') expect(entry.from).toContain(group)
    if (group === 'worker') expect(entry.from).toContain('worker')
  })

  test('选项不多也不少', () => {
    if (!entry.options) return
    const unknown = entry.answer === 'choices' ? ['没有这一项'] : '没有这一项'
    const written = refusal(path, unknown).replace('只能是 ', '').split('、')
    expect(Object.keys(entry.options).sort()).toEqual(written.sort())
    for (const label of Object.values(entry.options)) expect([...label].length).toBeLessThanOrEqual(15)
  })

  test('每个答案都说得成一句话', () => {
    const codes = Object.keys(entry.options ?? {})
    const said = [
      ...codes.map((code) => saidOptions(path, [code])),
      ...(entry.answer === 'choices' ? [saidNone(path, codes), saidAnswer(path, [])] : []),
      ...(entry.answer === 'boolean' ? [saidAnswer(path, true), saidAnswer(path, false)] : []),
      ...(entry.answer === 'region' ? [saidAnswer(path, '653022')] : []),
      ...(entry.answer === 'count' ? [saidAnswer(path, 999)] : []),
    ]
    for (const words of said) {
      expect(words).not.toMatch(/〇|undefined/)
      expect([...(words ?? '')].length).toBeLessThanOrEqual(26)
    }
    const options = codes.map((code) => saidOptions(path, [code]))
    expect(new Set(options).size).toBe(options.length)
  })
})

test('社保先问本人，也可以问单位', () => {
  expect(factLabels['worker.insurance'].from).toEqual(['worker', 'employer'])
})
