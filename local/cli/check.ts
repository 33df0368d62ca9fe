// npm run check: types, lint, import rules, dead code, format. All of them run, even after one failed.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { root } from '../source-hash'

const checks = [
  { label: '类型 tsc', command: ['typescript/bin/tsc', '--noEmit', '-p', '.'] },
  { label: '写法 eslint', command: ['eslint/bin/eslint.js', '.', '--max-warnings=0'] },
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
] as const

function main(): number {
  const failed: string[] = []
  for (const { label, command } of checks) {
    const [script, ...options] = command
    const startedAt = Date.now()
    const run = spawnSync(process.execPath, [join(root, 'node_modules', script), ...options], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    })
    const seconds = ((Date.now() - startedAt) / 1000).toFixed(1)
    const passed = run.status === 0
    console.log(`${passed ? '✓' : '✗'} ${label}  ${seconds} s`)
    if (passed) continue
    failed.push(label)
    console.log(`${run.stdout}${run.stderr}`.trimEnd())
  }
  console.log(failed.length === 0 ? '\n全部通过 all checks passed' : `\n没通过 failed: ${failed.join('，')}`)
  return failed.length === 0 ? 0 : 1
}

process.exit(main())
