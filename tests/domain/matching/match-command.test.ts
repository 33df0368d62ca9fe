import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const root = join(__dirname, '../../..')

function match(...args: string[]) {
  const done = spawnSync(join(root, 'node_modules/.bin/tsx'), ['local/cli/match.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
  })
  return { status: done.status, stdout: done.stdout, stderr: done.stderr }
}

test('tier 打印一行 JSON', () => {
  expect(match('tier', '45')).toMatchObject({
    status: 0,
    stdout: '{"tier":2,"services":["agency","alliance-city"],"boundary":null}\n',
  })
}, 30_000)

test.each([
  [['tier', '0'], '0'],
  [['tier', '-3'], '-3'],
  [['tier', '3.5'], '3.5'],
  [['tier', 'abc'], 'abc'],
  [['tier', ''], 'not a whole number'],
  [['tier', '1e2'], '1e2'],
  [['tier'], 'one number'],
  [['tier', '3', '4'], 'one number'],
  [['dance'], 'unknown command: dance'],
  [[], 'no command'],
])(
  '参数 %j 不对：退出码 2，原因只在标准错误里',
  (args, why) => {
    const done = match(...args)
    expect(done).toMatchObject({ status: 2, stdout: '' })
    expect(done.stderr).toContain(why)
  },
  30_000,
)
