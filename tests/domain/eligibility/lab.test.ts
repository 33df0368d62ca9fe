/** 正在写的政策：怎么写坏都说得清，漏了哪条边界都看得出，一册人算出多少人多少钱。 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { shippedPolicies } from '../../../cloudfunctions/_server/platform/policy-files'
import { prepareColumns } from '../../../domain/eligibility/batch/columns'
import { evaluateBatch } from '../../../domain/eligibility/batch/evaluate-batch'
import { checkCases } from '../../../domain/eligibility/lab/check-cases'
import { readDraft } from '../../../domain/eligibility/lab/draft'
import { jsonTrouble } from '../../../domain/eligibility/lab/json-trouble'
import { cliffsOf, figuresOf, splitHeads, splitSums } from '../../../domain/eligibility/lab/roster-figures'
import type { Policy } from '../../../domain/eligibility/policy-file'
import { withReading } from '../../../domain/eligibility/with-reading'
import { policyNamed, rawPolicy, simplePolicy, wangXiulan } from './people'

test.each([
  ['', '第1行第1个字', '没有写完'],
  ['{\n  "id": "a",\n}', '第3行第1个字', '这里少了带双引号的字段名'],
  ['{\n  “id”: 1}', '第2行第3个字', '用了中文标点，请换成英文的'],
  ['{"id" 1}', '第1行第7个字', '字段名后面少了冒号'],
  ['{"id": }', '第1行第8个字', '这里少了一个值'],
  ['{"a": 1 "b": 2}', '第1行第9个字', '前面少了逗号，或者括号没有对上'],
  ['{}}', '第1行第3个字', '写完了，后面还有多余的内容'],
  ['{"a": "没有收尾\n"}', '第1行第7个字', '这段文字没有收尾，或里面有换行'],
  ['{"a": 1, "a": 2}', '第1行第10个字', '同一个字段写了两次：a'],
  ['{"__proto__": {"id": 1}}', '第1行第2个字', '不能用这个字段名：__proto__'],
  ['['.repeat(28_000), '第1行第31个字', '套得太深，最多 30 层'],
])('不是 JSON 的说出第几行：%#', (text, at, reason) => {
  expect(jsonTrouble(text)).toEqual({ path: at, reason })
})

test('说没问题的，JSON.parse 都读得进；说有问题的，它也读不进', () => {
  const scrap = fc.string({ unit: fc.constantFrom(...'{}[]",:1e.-tnu\\ \n'), maxLength: 30 })
  const bent = fc
    .tuple(fc.json({ maxDepth: 4 }), fc.nat(), fc.nat(2), fc.constantFrom('"', '}', ',', ':', '\\', '\n', ''))
    .map(
      ([json, at, cut, put]) => json.slice(0, at % json.length) + put + json.slice((at % json.length) + cut),
    )
  fc.assert(
    fc.property(fc.oneof(scrap, bent, fc.json()), (text) => {
      const reason = jsonTrouble(text)?.reason
      const isStricter = /^(同一个字段写了两次|不能用这个字段名)：/.test(reason ?? '')
      if (!isStricter) expect(reason === undefined).toBe(isJson(text))
    }),
    { numRuns: 3000 },
  )
})

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

describe('草稿', () => {
  const problemsOf = (raw: unknown) => readDraft(JSON.stringify(raw)).problems
  const reading = (serial: number) => ({
    id: `open-${serial}`,
    question: '怎么算？',
    options: [
      { id: 'a', value: 'a', label: '宽' },
      { id: 'b', value: 'b', label: '严' },
    ],
  })

  test('写对的读得进来，带不带 BOM 都一样', () => {
    expect(readDraft(`\uFEFF${JSON.stringify(rawPolicy())}`)).toEqual({
      policy: simplePolicy(),
      problems: [],
    })
  })

  test('数字写成文字、多写字段，每一处都说出来', () => {
    const problems = problemsOf(rawPolicy({ version: '1', season: '2022', amount: 5 }))
    expect(problems).toEqual([
      { path: 'version', reason: '类型不对，应为数字' },
      { path: 'season', reason: '类型不对，应为数字' },
      { path: 'amount', reason: '没有这个字段' },
    ])
  })

  test('编号太长的不收：请人复核的号码里放不下', () => {
    expect(problemsOf(rawPolicy({ id: 'a'.repeat(30) }))).toEqual([])
    expect(problemsOf(rawPolicy({ id: 'a'.repeat(31) }))).toEqual([
      { path: 'id', reason: '太多了，最多 30 个字母' },
    ])
  })

  test('口径太多，合起来算不完的不收', () => {
    const readings = Array.from({ length: 40 }, (_, serial) => reading(serial))
    expect(problemsOf(rawPolicy({ readings }))).toEqual([
      { path: 'readings', reason: '太多了，最多 16 种合起来的口径' },
    ])
  })

  test.each(['联系 13800138000', '11010119900307771X 的例子'])('写了个人的号码不收：%s', (title) => {
    expect(problemsOf(rawPolicy({ title }))).toEqual([
      { path: 'title', reason: '不要写个人的手机号、身份证号' },
    ])
  })

  test('随便什么内容，都只会说哪里不对，不会出错', () => {
    const raw = fc.oneof(
      fc.json(),
      fc.string(),
      fc
        .tuple(fc.constantFrom(...Object.keys(simplePolicy())), fc.jsonValue({ maxDepth: 3 }))
        .map(([key, value]) => JSON.stringify({ ...(rawPolicy() as object), [key]: value })),
    )
    fc.assert(
      fc.property(raw, (text) => {
        const { policy, problems } = readDraft(text)
        expect(policy === null).toBe(problems.length > 0)
      }),
      { numRuns: 1000 },
    )
  })
})

const casesFileOf = (id: string) =>
  readFileSync(path.join(__dirname, `../../policies/${id}.cases.json`), 'utf8')

describe('样例', () => {
  const red500 = policyNamed('ss22-red500')
  interface Written {
    base: unknown
    cases: { expect: { verdict: string; unmet?: string[]; amounts?: unknown[] } }[]
  }
  const without = (drop: (one: Written['cases'][number]) => boolean) => {
    const file = JSON.parse(casesFileOf('ss22-red500')) as Written
    return JSON.stringify({ ...file, cases: file.cases.filter((one) => !drop(one)) })
  }
  const lacking = (text: string) => checkCases({ policy: red500, text }).lacking

  test.each(shippedPolicies().map(({ id }) => id))('%s 现有的样例一样不缺', (id) => {
    const found = checkCases({ policy: policyNamed(id), text: casesFileOf(id) })
    expect(found).toMatchObject({ problems: [], failed: [], lacking: [] })
  })

  test('去掉哪一种，就说缺哪一种', () => {
    expect(lacking(without(({ expect: { unmet } }) => unmet?.includes('hukou-outside') ?? false))).toEqual([
      '没有“只差户口在嵊泗县以外”的样例',
    ])
    expect(lacking(without(({ expect: { verdict } }) => verdict === 'not-in-force'))).toEqual([
      '没有“现在不能申请”的样例',
    ])
    expect(lacking(without(({ expect: { verdict } }) => verdict === 'deferred'))).toEqual([
      '没有“还没到能判断的时候”的样例',
    ])
    expect(lacking(without(({ expect: { verdict } }) => verdict === 'review'))).toEqual([
      '没有因口径不同、结果就不同的样例：“坚持工作”要到岗几天才算？',
    ])
    expect(lacking(without(({ expect: { verdict } }) => verdict === 'likely'))).toContain(
      '没有“条件都符合，还不能打包票”的样例',
    )
    expect(lacking(without(({ expect: { amounts = [] } }) => amounts.length > 0))).toContain(
      '没有写明钱数的样例',
    )
  })

  test('定了的口径不再要样例', () => {
    const decided = { value: 5, on: '2022-02-12', by: '市局', note: '商定' }
    const settled = withReading({ policy: red500, version: 2, reading: 'min-days', decided })
    const text = without(({ expect: { verdict } }) => verdict === 'review')
    expect(checkCases({ policy: settled, text }).lacking).toEqual([])
  })

  test('样例写坏了，说出哪一处', () => {
    const problems = (raw: unknown) => checkCases({ policy: red500, text: JSON.stringify(raw) }).problems
    expect(problems({ base: {}, cases: [] })).toEqual([{ path: 'cases', reason: '不能小于 1' }])
    expect(
      problems({ base: { asOf: '2022-02-30' }, cases: [{ name: '甲', expect: { verdict: 'likely' } }] }),
    ).toEqual([{ path: 'cases[0].given.asOf', reason: '没有这一天，应为 YYYY-MM-DD' }])
    expect(problems({ base: { asOf: '2022-02-12' }, cases: Array(121).fill({}) })).toHaveLength(1)
    expect(checkCases({ policy: red500, text: '{' }).problems).toEqual([
      { path: '第1行第2个字', reason: '没有写完' },
    ])
  })

  test('得出别的结论，一行说清', () => {
    const file = JSON.parse(casesFileOf('ss22-red500')) as Written
    const [first] = file.cases
    const text = JSON.stringify({ ...file, cases: [{ ...first, expect: { verdict: 'eligible' } }] })
    expect(checkCases({ policy: red500, text }).failed).toEqual([
      { name: '王秀兰，四川人，十六天都在岗', what: 'verdict', expected: 'eligible', actual: 'likely' },
    ])
  })
})

describe('一册人算下来', () => {
  const red500 = policyNamed('ss22-red500')
  const oneDay = { worker: { workedDays: ['2022-01-26'] } }
  const local = { worker: { hukou: '330922' } }
  const roster = [
    ...Array.from({ length: 6 }, () => wangXiulan()),
    ...Array.from({ length: 3 }, () => wangXiulan(oneDay)),
    ...Array.from({ length: 2 }, () => wangXiulan(local)),
  ]
  const settledAt = (value: number, version: number): Policy =>
    withReading({
      policy: red500,
      version,
      reading: 'min-days',
      decided: { value, on: '2022-02-12', by: '市局', note: '商定' },
    })
  const policies = [red500, settledAt(1, 2), settledAt(16, 3)]
  const columns = prepareColumns({ people: roster, policies })
  const [open, wide, narrow] = evaluateBatch({ policies, columns, asOf: '2022-02-12' }).outcomes

  test('按结论数人，按出钱方数钱，只算条件都符合的', () => {
    expect(figuresOf(open!)).toEqual({
      people: 11,
      verdicts: [
        { verdict: 'ineligible', heads: 2 },
        { verdict: 'review', heads: 3 },
        { verdict: 'likely', heads: 6 },
      ],
      payers: [{ payer: 'county', label: '嵊泗县', fen: 300_000, heads: 6 }],
    })
  })

  test('口径让几个人结论不一样，差多少钱', () => {
    expect(splitHeads([wide!, narrow!])).toBe(3)
    expect(splitSums([wide!, narrow!].map(figuresOf))).toEqual([
      { payer: 'county', label: '嵊泗县', fen: 150_000, heads: 3 },
    ])
  })

  test('只差一条的有几个人，本来能得多少', () => {
    expect(cliffsOf(open!)).toEqual([
      {
        condition: 'hukou-outside',
        label: '户口在嵊泗县以外',
        heads: 2,
        payers: [{ payer: 'county', label: '嵊泗县', fen: 100_000, heads: 2 }],
      },
    ])
  })

  test('册上没有人，就没有人、没有钱', () => {
    const nobody = prepareColumns({ people: [], policies: [red500] })
    const [outcome] = evaluateBatch({ policies: [red500], columns: nobody, asOf: '2022-02-12' }).outcomes
    expect(figuresOf(outcome!)).toEqual({
      people: 0,
      verdicts: [],
      payers: [{ payer: 'county', label: '嵊泗县', fen: 0, heads: 0 }],
    })
    expect(cliffsOf(outcome!)).toEqual([])
  })
})

test('定下口径再放开，除了版本和原来一样', () => {
  const policy = policyNamed('ss22-red500')
  const decided = { value: 5, on: '2022-02-12', by: '市局', note: '商定' }
  const settled = withReading({ policy, version: 2, reading: 'min-days', decided })
  expect(settled.readings?.[0]?.decided).toEqual(decided)
  expect(withReading({ policy: settled, version: 3, reading: 'min-days', decided: null })).toEqual({
    ...policy,
    version: 3,
  })
  expect(() =>
    withReading({ policy, version: 2, reading: 'min-days', decided: { ...decided, value: 17 } }),
  ).toThrow('不是可以选的口径')
})
