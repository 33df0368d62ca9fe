/** 政策命令：对外的样子，照实跑一遍。 */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { rawPolicy, policyNamed, wangXiulan } from '../domain/eligibility/people'

const root = path.join(__dirname, '..', '..')
const person = { asOf: '2022-02-12', worker: { hukou: '330922' }, employer: { region: '330922' } }
const scratch = mkdtempSync(path.join(tmpdir(), 'policy-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

function policyCommand(args: string[], input: unknown = '', { cwd = root, TZ = 'Asia/Shanghai' } = {}) {
  const typed = typeof input === 'string' ? input : JSON.stringify(input)
  const tsx = require.resolve('tsx/cli')
  const { status, stdout, stderr } = spawnSync(process.execPath, [tsx, 'local/cli/policy.ts', ...args], {
    cwd,
    input: typed,
    encoding: 'utf8',
    env: { ...process.env, TZ },
  })
  return { status, stdout, stderr }
}

function fileOf(name: string, content: unknown): string {
  const file = path.join(scratch, name)
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  return file
}

test('一个人得一组结论，几个人得几组', () => {
  const one = policyCommand(['explain', '-', '--json'], person)
  expect(one.status).toBe(0)
  const verdicts = JSON.parse(one.stdout) as { policy: string; verdict: string }[]
  const redPacket = verdicts.find(({ policy }) => policy === 'ss22-red500')
  expect(redPacket?.verdict).toBe('ineligible')
  const two = policyCommand(['explain', '-', '--json', '--policy', 'ss22-red500'], [person, person])
  expect(JSON.parse(two.stdout)).toEqual([[redPacket], [redPacket]])
  const none = policyCommand(['explain', '-', '--json'], [])
  expect({ ...none, stdout: JSON.parse(none.stdout) as unknown }).toMatchObject({ status: 0, stdout: [] })
})

test('给人看的写法有条款、下一步、期限和找谁', () => {
  const { status, stdout } = policyCommand(['explain', '-', '--policy', 'ss22-red500'], person)
  expect(status).toBe(0)
  for (const line of [
    '✗ 户口在浙江省舟山市嵊泗县，不符合。（数据比对）',
    '原文：非我县户籍员工',
    '如果户口在嵊泗县以外，就还差6项。',
    '期限：原文没写截止日期。',
    '办理：嵊泗县人力资源和社会保障局，电话 12333',
    '依据：嵊人社发〔2022〕4号',
  ])
    expect(stdout).toContain(line)
})

test('在哪个时区跑，结论都一样', () => {
  const days = [
    '2021-01-24',
    '2021-01-25',
    '2021-12-31',
    '2022-02-10',
    '2022-02-11',
    '2022-12-31',
    '2023-01-01',
  ]
  const roster = days.map((asOf) => wangXiulan({ asOf }))
  const [shanghai, ...others] = ['Asia/Shanghai', 'Pacific/Kiritimati', 'America/Los_Angeles'].map((TZ) =>
    policyCommand(['explain', '-', '--json'], roster, { TZ }),
  )
  expect(shanghai?.status).toBe(0)
  for (const other of others) expect(other).toEqual(shanghai)
})

const redPacket = policyNamed('ss22-red500')
const older = fileOf('older.json', redPacket)
const newer = fileOf('newer.json', {
  ...redPacket,
  version: 2,
  amounts: redPacket.amounts.map((amount) => ({ ...amount, fen: 60_000 })),
})

test('新旧对比：谁变了、几个人、谁多出多少', () => {
  const roster = fileOf('roster.json', [{ id: '甲', facts: wangXiulan() }, person])
  const { status, stdout } = policyCommand(['diff', older, newer, '--roster', roster])
  expect(status).toBe(0)
  expect(stdout).toContain('留嵊红包：ss22-red500 第1版 → ss22-red500 第2版，花名册 2 人')
  expect(stdout).toMatch(/嵊泗县，给本人 +1人 500元 +1人 600元 +\+100元/)
  expect(stdout).toMatch(/甲 +条件都符合，还不能打包票 +500元 → 600元/)
  const asJson = policyCommand(['diff', older, newer, '--roster', roster, '--json'])
  expect(JSON.parse(asJson.stdout)).toMatchObject({
    before: { policy: 'ss22-red500', version: 1 },
    after: { policy: 'ss22-red500', version: 2 },
    people: 2,
    fen: [{ payer: 'county', payee: 'worker', before: 50_000, after: 60_000 }],
    changed: [
      {
        index: 0,
        id: '甲',
        from: 'likely',
        to: 'likely',
        before: [{ fen: 50_000 }],
        after: [{ fen: 60_000 }],
      },
    ],
  })
})

const listed = fileOf('listed.json', [person, { asOf: '2022-02-30' }])
const broken = fileOf('broken.json', { ...redPacket, season: '2022' })

test.each([
  ['没有这项政策', ['explain', '-', '--policy', 'ss22-red501'], person, 'ss22-red501'],
  ['事实写错', ['explain', '-', '--json'], { ...person, worker: { hukou: 330922 } }, 'worker.hukou：'],
  ['第二个人写错', ['explain', listed, '--json'], '', '[1].asOf：'],
  ['空文件', ['explain', '-', '--json'], '', '$：'],
  ['文件打不开', ['explain', 'no-such-file.json'], '', 'no-such-file.json'],
  ['给了两个文件', ['explain', older, newer], '', '用法'],
  ['不认得的选项', ['explain', '-', '--yaml'], person, '--yaml'],
  ['核对没有的政策', ['check', 'ss22-red501'], '', 'ss22-red501'],
  ['对比没给花名册', ['diff', older, newer], '', '用法'],
  ['对比的政策写错', ['diff', older, broken, '--roster', listed], '', 'broken.json：season：'],
  ['对比的花名册写错', ['diff', older, newer, '--roster', listed, '--json'], '', 'listed.json：[1].asOf：'],
  ['没说做什么', [], '', '用法'],
])('%s：退出码 2，只在错误输出里说', (_, args, input, said) => {
  const { status, stdout, stderr } = policyCommand(args, input)
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toContain(said)
  expect(stderr).not.toMatch(/\n\s+at /)
})

test('样例全对时退出码 0', () => {
  const { status, stdout } = policyCommand(['check'])
  expect(status).toBe(0)
  expect(stdout).toMatch(/^\d+ 项政策，\d+ 个样例都对。/)
})

describe('只加两个文件', () => {
  const cwd = path.join(scratch, 'checkout')
  const cases = (verdict: string) => ({
    base: { asOf: '2022-02-12', worker: { frontline: true } },
    cases: [{ name: '王秀兰，在一线', expect: { verdict } }],
  })
  const write = (name: string, content: unknown) => fileOf(path.join('checkout', ...name.split('/')), content)

  beforeAll(() => {
    for (const part of [
      'domain',
      'cloudfunctions',
      'local/cli',
      'tests/policies',
      'package.json',
      'tsconfig.json',
    ])
      cpSync(path.join(root, part), path.join(cwd, part), { recursive: true })
    symlinkSync(path.join(root, 'node_modules'), path.join(cwd, 'node_modules'))
    write('domain/policies/test-grant.json', rawPolicy())
  })

  test('新政策就能算、能核对，一行程序也不用改', () => {
    const explained = policyCommand(['explain', '-', '--json', '--policy', 'test-grant'], person, { cwd })
    expect(JSON.parse(explained.stdout)).toMatchObject([{ policy: 'test-grant', verdict: 'unknown' }])
    expect(policyCommand(['check', 'test-grant'], '', { cwd })).toMatchObject({ status: 2, stdout: '' })
    write('tests/policies/test-grant.cases.json', cases('eligible'))
    expect(policyCommand(['check', 'test-grant'], '', { cwd }).stdout).toBe('1 项政策，1 个样例都对。\n')
  })

  test('样例不对时退出码 1，样例写错时退出码 2', () => {
    write('tests/policies/test-grant.cases.json', cases('likely'))
    const failed = policyCommand(['check', 'test-grant'], '', { cwd })
    expect(failed.status).toBe(1)
    expect(failed.stdout).toMatch(/test-grant +王秀兰，在一线 +verdict +likely +eligible/)
    write('tests/policies/test-grant.cases.json', cases('perhaps'))
    const malformed = policyCommand(['check', 'test-grant'], '', { cwd })
    expect(malformed).toMatchObject({ status: 2, stdout: '' })
    expect(malformed.stderr).toContain('tests/policies/test-grant.cases.json：cases[0].expect.verdict：')
  })

  test.each([
    ['政策写错', rawPolicy({ season: '2022' }), 'test-grant.json：season：'],
    ['政策不是 JSON', '{', 'test-grant.json：$：'],
  ])('%s：退出码 2，说清哪个文件、哪里', (_, content, said) => {
    write('domain/policies/test-grant.json', content)
    const { status, stdout, stderr } = policyCommand(['explain', '-', '--json'], person, { cwd })
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(`domain/policies/${said}`)
    expect(stderr).not.toMatch(/\n\s+at /)
  })
})
