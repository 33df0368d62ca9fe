// npm run check: types, lint, import rules, dead code, format. All of them run, even after one failed.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { root } from '../source-hash'

interface Check {
  label: string
  command: readonly [string, ...string[]]
}

/** Lint takes as long as the others together: it has a lane of its own. */
const lanes: readonly (readonly Check[])[] = [
  [{ label: '写法 eslint', command: ['eslint/bin/eslint.js', '.', '--max-warnings=0'] }],
  [
    { label: '类型 tsc', command: ['typescript/bin/tsc', '--noEmit', '-p', '.'] },
    {
      label: '引用方向 dependency-cruiser',
      command: [
        'dependency-cruiser/bin/dependency-cruise.mjs',
        '--config',
        'config/dependency-cruiser.cjs',
        ...['src', 'cloudfunctions', 'domain', 'local', 'config', 'tests'],
      ],
    },
    { label: '没人用的 knip', command: ['knip/bin/knip.js'] },
    { label: '格式 prettier', command: ['prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'] },
  ],
]

async function main(): Promise<number> {
  const failed = (await Promise.all(lanes.map(runLane))).flat()
  console.log(failed.length === 0 ? '\n全部通过 all checks passed' : `\n没通过 failed: ${failed.join('，')}`)
  return failed.length === 0 ? 0 : 1
}

/** @returns the labels of those that failed */
async function runLane(checks: readonly Check[]): Promise<string[]> {
  const failed: string[] = []
  for (const { label, command } of checks) {
    const startedAt = Date.now()
    const { passed, said } = await run(command)
    console.log(`${passed ? '✓' : '✗'} ${label}  ${((Date.now() - startedAt) / 1000).toFixed(1)} s`)
    if (passed) continue
    failed.push(label)
    console.log(said.trimEnd())
  }
  return failed
}

function run([script, ...options]: Check['command']): Promise<{ passed: boolean; said: string }> {
  const child = spawn(process.execPath, [join(root, 'node_modules', script), ...options], { cwd: root })
  const parts: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => parts.push(part))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ passed: code === 0, said: Buffer.concat(parts).toString('utf8') }))
  })
}

main().then(
  (exitCode) => process.exit(exitCode),
  (error: unknown) => {
    console.error(error)
    process.exit(1)
  },
)
