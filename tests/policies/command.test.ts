/** 政策命令：对外的样子，照实跑一遍。 */
import { spawnSync } from 'node:child_process'
import path from 'node:path'

const root = path.join(__dirname, '..', '..')
const person = { asOf: '2022-02-12', worker: { hukou: '330922' }, employer: { region: '330922' } }

function policyCommand(args: string[], input: unknown = '') {
  const typed = typeof input === 'string' ? input : JSON.stringify(input)
  const tsx = require.resolve('tsx/cli')
  const { status, stdout, stderr } = spawnSync(process.execPath, [tsx, 'local/cli/policy.ts', ...args], {
    cwd: root,
    input: typed,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

test('一个人得一组结论，几个人得几组', () => {
  const one = policyCommand(['explain', '-', '--json'], person)
  expect(one.status).toBe(0)
  const verdicts = JSON.parse(one.stdout) as { policy: string; verdict: string }[]
  const redPacket = verdicts.find(({ policy }) => policy === 'ss22-red500')
  expect(redPacket?.verdict).toBe('ineligible')
  const two = policyCommand(['explain', '-', '--json', '--policy', 'ss22-red500'], [person, person])
  expect(JSON.parse(two.stdout)).toEqual([[redPacket], [redPacket]])
})

test('给人看的写法有条款和下一步', () => {
  const { status, stdout } = policyCommand(['explain', '-', '--policy', 'ss22-red500'], person)
  expect(status).toBe(0)
  expect(stdout).toContain('✗ 不符合“户口在嵊泗县以外”。')
  expect(stdout).toContain('原文：非我县户籍员工')
})

test.each([
  ['没有这项政策', ['explain', '-', '--policy', 'ss22-red501'], person, 'ss22-red501'],
  ['事实写错', ['explain', '-', '--json'], { ...person, worker: { hukou: 330922 } }, 'worker.hukou'],
  ['第二个人写错', ['explain', '-', '--json'], [person, { asOf: '2022-02-30' }], '[1].asOf'],
  [
    '参数没有这一个',
    ['explain', '-'],
    { ...person, params: { 'ss22-red500.days': 5 } },
    'params.ss22-red500.days',
  ],
  ['不是 JSON', ['explain', '-'], '{asOf}', '$'],
  ['文件打不开', ['explain', 'no-such-file.json'], '', 'no-such-file.json'],
  ['不认得的选项', ['explain', '-', '--yaml'], person, '--yaml'],
  ['核对没有的政策', ['check', 'ss22-red501'], '', 'ss22-red501'],
  ['新旧对比还没做', ['diff', 'a.json', 'b.json', '--roster', 'c.json'], '', 'diff'],
  ['没说做什么', [], '', '用法'],
])('%s：退出码 2，只在错误输出里说', (_, args, input, said) => {
  const { status, stdout, stderr } = policyCommand(args, input)
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toContain(said)
})

test('样例全对时退出码 0', () => {
  const { status, stdout } = policyCommand(['check'])
  expect(status).toBe(0)
  expect(stdout).toMatch(/^\d+ 项政策，\d+ 个样例都对。/)
})
