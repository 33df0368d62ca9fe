import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(__dirname, '../../..')
const scratch = mkdtempSync(join(tmpdir(), 'plan-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

const problem = {
  trades: ['welder'],
  regions: ['370211'],
  tradeCost: [[0]],
  regionCost: [[0]],
  lateCostPerDay: 2,
  minDays: 7,
  demands: [
    { id: 'd1', trade: 0, region: 0, headcount: 40, from: '2027-01-25', to: '2027-03-05', unmetCost: 1000 },
  ],
  supplies: [
    { id: 's1', trade: 0, region: 0, headcount: 25, from: '2027-01-28', to: '2027-03-01', source: 'surplus' },
  ],
}
const answer =
  '{"cost":15150,"allocations":[{"supply":"s1","demand":"d1","headcount":25,"cost":6,"channel":"surplus","why":["same trade","same region","3 days late"]}],"unmet":[{"demand":"d1","headcount":15}],"certificate":{"duals":{"supplies":{"s1":994},"demands":{"d1":1000}},"dualObjective":15150,"gap":0}}\n'

function plan(args: string[], input = '') {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [require.resolve('tsx/cli'), join(root, 'local/cli/match.ts'), 'plan', ...args],
    { cwd: scratch, input, encoding: 'utf8' },
  )
  return { status, stdout, stderr }
}

function fileOf(name: string, text: string): string {
  writeFileSync(join(scratch, name), text)
  return name
}

test.each<[string, string]>([
  ['照常写的', JSON.stringify(problem)],
  ['带字节序标记、回车换行的', `\uFEFF${JSON.stringify(problem, null, 2).replaceAll('\n', '\r\n')}\r\n`],
  ['数写成别的样子的', JSON.stringify(problem).replace(':40,', ':4.0e1,').replace(':1000}', ':1e3}')],
])(
  '%s：文件和标准输入得一样的一行 JSON',
  (name, text) => {
    expect(plan([fileOf(`${name}.json`, text)])).toEqual({ status: 0, stdout: answer, stderr: '' })
    expect(plan(['--json', '-'], text)).toEqual({ status: 0, stdout: answer, stderr: '' })
  },
  60_000,
)

test.each<[string, string[], string, string]>([
  ['没有这个文件', ['missing.json'], '', 'missing.json: cannot be read'],
  ['是个文件夹', ['.'], '', '.: cannot be read'],
  ['什么也没输', ['-'], '', '-: nothing in it'],
  ['不是 JSON', ['-'], '{"trades": [],\n "regions": oops}', '第2行'],
  ['字段不对', ['-'], JSON.stringify({ ...problem, minDays: -1 }), '-: minDays: expected'],
  [
    '字段里的字段不对',
    ['-'],
    JSON.stringify(problem).replace(':40,', ':-40,'),
    '-: demands[0].headcount: expected',
  ],
  ['没说哪个文件', [], '', 'plan takes one file'],
  ['两个文件', ['a.json', 'b.json'], '', 'plan takes one file'],
  ['没有的选项', ['--fast'], '', 'unknown option: --fast'],
])(
  '%s：退出码 2，标准输出是空的',
  (_, args, input, why) => {
    const done = plan(args, input)
    expect(done).toMatchObject({ status: 2, stdout: '' })
    expect(done.stderr).toContain(why)
  },
  60_000,
)
