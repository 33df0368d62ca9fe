/** 读不懂的人和花名册：说清哪里不对，一个字也不算。 */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { InputError, readPeople, readPolicyFile, readRoster } from '../../local/cli/policy-input'
import { policyNamed, simplePolicy } from '../domain/eligibility/people'

const folder = mkdtempSync(path.join(tmpdir(), 'policy-'))

function fileOf(content: unknown): string {
  const file = path.join(folder, 'facts.json')
  writeFileSync(
    file,
    typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content),
  )
  return file
}

function refusal(read: () => unknown): string {
  try {
    read()
  } catch (error) {
    if (error instanceof InputError) return error.message
    throw error
  }
  return '没有拒绝'
}

const asOf = '2022-02-12'
const worker = (facts: unknown) => ({ asOf, worker: facts })
const employer = (facts: unknown) => ({ asOf, employer: facts })
const params = (given: unknown) => ({ asOf, params: given })
const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)

test.each<[string, unknown, string]>([
  ['空文件', '', '$：'],
  ['只有一个 BOM', '\uFEFF', '$：'],
  ['null', 'null', '$：'],
  ['一段文字', '"王秀兰"', '$：'],
  ['一个数', '5', '$：'],
  ['是不是', 'true', '$：'],
  ['不是 JSON', '{asOf}', '$：'],
  ['没有写完', '{"asOf":"2022-02-12"', '$：'],
  ['多一个逗号', '{"asOf":"2022-02-12",}', '$：'],
  ['两份连在一起', '{"asOf":"2022-02-12"}{}', '$：'],
  ['不是一个数', '{"asOf":"2022-02-12","agency":{"keyPlacements":NaN}}', '$：'],
  ['另一种编码', Buffer.from('{"asOf":"2022-02-12"}', 'utf16le'), '$：'],
  ['同一个字段写两次', '{"asOf":"2022-02-12","asOf":"2022-02-13"}', '同一个字段写了两次：asOf'],
  ['借用语言里的名字', '{"asOf":"2022-02-12","__proto__":{}}', '不能用这个字段名：__proto__'],
  ['套得很深', nested(100_000), '$：'],
  ['参数里套得很深', `{"asOf":"2022-02-12","params":{"a":${nested(10_000)}}}`, '$：'],
  ['名单里有 null', [null], '[0]：'],
  ['名单里套名单', [[{ asOf }]], '[0]：'],
  ['第二个人不是人', [{ asOf }, 5], '[1]：'],
  ['第二个人的日子', [{ asOf }, { asOf: '2022-02-30' }], '[1].asOf：'],
  ['没有日子', {}, 'asOf：'],
  ['没有这一天', { asOf: '2021-02-29' }, 'asOf：'],
  ['日子写得不齐', { asOf: '2022-2-3' }, 'asOf：'],
  ['日子带钟点', { asOf: '2022-02-12T00:00:00Z' }, 'asOf：'],
  ['日子是数', { asOf: 20220212 }, 'asOf：'],
  ['多一个字段', { asOf, name: '王秀兰' }, 'name：'],
  ['多一个事实', worker({ age: 60 }), 'worker.age：'],
  ['事实写成列表', worker([]), 'worker：'],
  ['区划是数', worker({ hukou: 330922 }), 'worker.hukou：'],
  ['区划少一位', worker({ hukou: '33092' }), 'worker.hukou：'],
  ['没有这样的区划', worker({ hukou: '000000' }), 'worker.hukou：'],
  ['没写谁作证', worker({ hukou: { value: '330922' } }), 'worker.hukou'],
  ['没有这种证据', worker({ hukou: { value: '330922', evidence: 'boss' } }), 'worker.hukou.evidence：'],
  ['证据旁边多一个字段', worker({ hukou: { value: '330922', evidence: 'self', x: 1 } }), 'worker.hukou.x：'],
  ['是不是写成文字', worker({ frontline: 'true' }), 'worker.frontline：'],
  ['列表写成一个', worker({ workedDays: '2022-01-26' }), 'worker.workedDays：'],
  ['列表里没有这一天', worker({ workedDays: ['2022-01-26', '2022-01-32'] }), 'worker.workedDays[1]：'],
  [
    '没有这个月',
    worker({ insurance: [{ month: '2021-13', region: '330922' }] }),
    'worker.insurance[0].month：',
  ],
  ['少写了在哪里缴', worker({ insurance: [{ month: '2021-12' }] }), 'worker.insurance[0].region：'],
  ['没有这个选项', employer({ kinds: ['industrial'] }), 'employer.kinds[0]：'],
  ['人数是负的', employer({ outOfProvinceStaff: -1 }), 'employer.outOfProvinceStaff：'],
  ['人数不是整数', employer({ outOfProvinceStaff: 1.5 }), 'employer.outOfProvinceStaff：'],
  [
    '大得数不清',
    `{"asOf":"2022-02-12","employer":{"outOfProvinceStaff":1e400}}`,
    'employer.outOfProvinceStaff：',
  ],
  ['大得不准', employer({ outOfProvinceStaff: 2 ** 53 }), 'employer.outOfProvinceStaff：'],
  ['没有这个季度', employer({ outputFen: { '2020Q1': 1 } }), 'employer.outputFen.2020Q1：'],
  [
    '写了谁作证的产值不是数',
    employer({ outputFen: { value: { '2019Q1': '1' }, evidence: 'data' } }),
    'employer.outputFen.value.2019Q1：',
  ],
  [
    '没有这种证据的产值',
    employer({ outputFen: { value: { '2019Q1': 1 }, evidence: 'boss' } }),
    'employer.outputFen.evidence：',
  ],
  ['什么也没写', worker({ hukou: {} }), 'worker.hukou.value：类型不对，应为一个值'],
  ['培训少写天数', employer({ trainees: [{ hiredAs: [], months: 1 }] }), 'employer.trainees[0].days：'],
  ['参数写成列表', params([]), 'params：'],
  ['没有这个参数', params({ 'ss22-red500.days': 1 }), 'params.ss22-red500.days：'],
  ['没有这项政策的参数', params({ minDays: 1 }), 'params.minDays：'],
  ['参数太大', params({ 'ss22-red500.minDays': 17 }), 'params.ss22-red500.minDays：'],
  ['参数不是整数', params({ 'ss22-red500.minDays': 1.5 }), 'params.ss22-red500.minDays：'],
  ['参数小数太多', params({ 'jl21-worktrain.dayDivisor': 21.755 }), 'params.jl21-worktrain.dayDivisor：'],
  ['参数是文字', params({ 'ss22-red500.minDays': '5' }), 'params.ss22-red500.minDays：'],
])('事实：%s', (_, content, said) => {
  expect(refusal(() => readPeople(fileOf(content)))).toContain(said)
})

test('空名单没有错，一个人也没有', () => {
  expect(readPeople(fileOf([]))).toEqual({ people: [], isList: true })
})

test('有 BOM 的好文件照样读；多一层引号的不知道也读', () => {
  const { people } = readPeople(
    fileOf(`\uFEFF${JSON.stringify(worker({ hukou: { value: null }, stay: null }))}`),
  )
  expect(people).toHaveLength(1)
})

const policy = policyNamed('ss22-red500')
const read = (content: unknown, compared = [policy, policy]) =>
  refusal(() => readRoster(fileOf(content), compared))

test.each<[string, unknown, string]>([
  ['不是列表', { asOf }, '$：'],
  ['一个人也没有', [], '$：'],
  ['有人写错', [{ asOf }, worker({ hukou: 1 })], '[1].worker.hukou：'],
  ['带编号的人写错', [{ id: 'a', facts: worker({ hukou: 1 }) }], '[0].facts.worker.hukou：'],
  ['编号不是文字', [{ id: 1, facts: { asOf } }], '[0].id：'],
  ['编号重复', [{ id: 'a', facts: { asOf } }, { asOf }, { id: 'a', facts: { asOf } }], '[2].id：和 [0] 重复'],
  ['编号旁边多一个字段', [{ id: 'a', facts: { asOf }, name: '王秀兰' }], '[0].name：'],
  ['没有这个参数', [params({ 'ss22-red500.days': 1 })], '[0].params.ss22-red500.days：'],
])('花名册：%s', (_, content, said) => {
  expect(read(content)).toContain(`facts.json：${said}`)
})

test('只有新版才有的参数，花名册里可以写；别的政策的也可以', () => {
  const older = simplePolicy({ id: 'ss22-red500' })
  const known = { 'ss22-red500.minDays': 5, 'jl21-worktrain.dayDivisor': 21.75 }
  expect(read([params(known)], [older, policy])).toBe('没有拒绝')
  expect(read([params({ 'ss22-red500.minDays': 99 })], [older, policy])).toContain(
    '[0].params.ss22-red500.minDays：',
  )
})

test.each<[string, unknown, string]>([
  ['不是 JSON', '{', '$：'],
  ['不是政策', '[]', '$：'],
  [
    '条件写错',
    { ...policy, conditions: [{ ...policy.conditions[0], test: { kind: 'within' } }] },
    'conditions[0].test',
  ],
  ['条件套得很深', `{"conditions":${nested(50_000)}}`, '$：'],
])('政策文件：%s', (_, content, said) => {
  expect(refusal(() => readPolicyFile(fileOf(content)))).toContain(`facts.json：${said}`)
})
