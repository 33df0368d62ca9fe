import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parsePolicy, policyJsonSchema, policyProblems } from '../../../domain/eligibility/policy-file'
import { PolicyFileError } from '../../../domain/eligibility/policy-file-error'
import { policyNamed, rawPolicy } from './people'

function problem(raw: unknown): string {
  try {
    parsePolicy(raw)
  } catch (error) {
    if (error instanceof PolicyFileError) return error.path
    throw error
  }
  return '没有出错'
}

function withTest(test: unknown): unknown {
  return rawPolicy({
    conditions: [{ id: 'a', label: '条件', quote: '职工', change: '改了才算。', test }],
  })
}

interface Open {
  values?: (string | number)[]
  param?: string
  decided?: string
}

function open({ values = ['近', '远'], param, decided }: Open = {}): unknown {
  return {
    id: 'far',
    question: '多远？',
    ...(param === undefined ? {} : { param }),
    options: values.map((value, at) => ({ id: `option-${at}`, value, label: String(value) })),
    ...(decided === undefined
      ? {}
      : { decided: { value: decided, on: '2022-02-12', by: '市局', note: '商定' } }),
  }
}

test('没有这种条件时，说得出有哪几种', () => {
  const raw = withTest({ kind: 'guess', fact: 'worker.hukou' })
  expect(() => parsePolicy(raw)).toThrow(/只能是 .*within、outside、is/)
})

test('写对的政策读得进来', () => {
  expect(parsePolicy(rawPolicy()).id).toBe('test-grant')
})

test.each([
  ['没有这种条件', withTest({ kind: 'guess', fact: 'worker.hukou' }), 'conditions[0].test.kind'],
  ['没有这个事实', withTest({ kind: 'is', fact: 'worker.age', oneOf: [true] }), 'conditions[0].test.fact'],
  [
    '条件看不了这种事实',
    withTest({ kind: 'within', fact: 'worker.frontline', area: '330922' }),
    'conditions[0].test.fact',
  ],
  [
    '嵌套里的地区码不对',
    withTest({ all: [{ kind: 'within', fact: 'worker.hukou', area: '33' }] }),
    'conditions[0].test.all[0].area',
  ],
  ['一组条件是空的', withTest({ all: [] }), 'conditions[0].test.all'],
  [
    '用了没写的口径',
    withTest({ kind: 'outside', fact: 'worker.hukou', area: { reading: 'far' } }),
    'conditions[0].test',
  ],
  [
    '引文改了字',
    rawPolicy({ source: { ...policyNamed('ss22-red500').source, quote: '另一段' } }),
    'conditions[0].quote',
  ],
  [
    '有条件要等，却没写等到哪天',
    rawPolicy({
      conditions: policyNamed('ss22-red500').conditions,
      source: policyNamed('ss22-red500').source,
      readings: policyNamed('ss22-red500').readings,
      params: policyNamed('ss22-red500').params,
    }),
    'conditions[3].waits',
  ],
  ['写了等到哪天，却没有条件要等', rawPolicy({ decidableOn: '2022-02-11' }), 'decidableOn'],
  ['口径用了没写的参数', rawPolicy({ readings: policyNamed('ss22-red500').readings }), 'readings[0].param'],
  [
    '编号重复',
    rawPolicy({
      conditions: [1, 2].map(() => policyNamed('aq21-yixiu').conditions[2]),
      source: policyNamed('aq21-yixiu').source,
    }),
    'conditions[1].id',
  ],
  ['多写了字段', rawPolicy({ amount: 5 }), 'amount'],
  ['没开始就结束', rawPolicy({ inForce: { from: '2022-01-13', until: '2022-01-12' } }), 'inForce.until'],
  ['参数下限比上限大', rawPolicy({ params: { days: { label: '天数', min: 5, max: 4 } } }), 'params.days.max'],
  ['两个口径一个编号', rawPolicy({ readings: [open(), open()] }), 'readings[1].id'],
  ['两个选项一个值', rawPolicy({ readings: [open({ values: ['近', '近'] })] }), 'readings[0].options'],
  [
    '选项超出参数的范围',
    rawPolicy({
      params: { days: { label: '天数', min: 1, max: 4 } },
      readings: [open({ param: 'days', values: [1, 5] })],
    }),
    'readings[0].options',
  ],
  ['参数的名字是语言自带的', rawPolicy({ readings: [open({ param: 'constructor' })] }), 'readings[0].param'],
  ['定成了没有的选项', rawPolicy({ readings: [open({ decided: '中' })] }), 'readings[0].decided'],
  [
    '金额不是整数分',
    rawPolicy({ amounts: [{ payer: 'county', payerLabel: '县', payee: 'worker', fen: 0.5, upTo: false }] }),
    'amounts[0].fen',
  ],
])('%s：报出位置', (_, raw, at) => {
  expect(problem(raw)).toBe(at)
})

test('口径的值要用得上', () => {
  const reading = {
    id: 'far',
    question: '多远？',
    options: ['大观', '安庆'].map((value, at) => ({ id: `option-${at}`, value, label: value })),
  }
  const raw = {
    ...(withTest({ kind: 'outside', fact: 'worker.hukou', area: { reading: 'far' } }) as object),
    readings: [reading],
  }
  expect(problem(raw)).toBe('conditions[0].test')
})

test('写错几处，一次都说出来', () => {
  const raw = rawPolicy({ version: '1', season: '二〇二二', amount: 5, sum: 6 })
  expect(policyProblems(raw).map(({ path: at }) => at)).toEqual(['version', 'season', 'amount', 'sum'])
  expect(policyProblems(rawPolicy())).toEqual([])
  expect(policyProblems(rawPolicy({ decidableOn: '2022-02-11' })).map(({ path: at }) => at)).toEqual([
    'decidableOn',
  ])
})

test('编辑器用的格式文件是最新的', () => {
  const file = path.join(__dirname, '../../../domain/eligibility/policy.schema.json')
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(policyJsonSchema())))
})
