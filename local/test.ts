// npm test: builds what changed, then every fact, each project on as many workers as keep two cores busy.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBuilt } from './freshness'
import { root } from './source-hash'

interface Outcome {
  exitCode: number
  passed: number
  failed: number
  total: number
}

const projects = [
  { name: 'unit', flags: ['--maxWorkers=2'] },
  // Journeys wait for pages most of their time: a third fills two cores.
  { name: 'journeys', flags: ['--maxWorkers=3'] },
] as const

/** Arguments after `npm test --` go to jest, for example a path or `-t 王秀兰`. */
async function main(extra: readonly string[]): Promise<number> {
  await ensureBuilt(['h5-local', 'h5', 'weapp', 'functions'], (line) => console.error(line))
  const scratch = mkdtempSync(join(tmpdir(), 'wengang-jest-'))
  const outcomes = projects.map((project) => runProject(project, { extra, scratch }))
  rmSync(scratch, { recursive: true, force: true })
  const sum = (key: keyof Outcome) => outcomes.reduce((total, outcome) => total + outcome[key], 0)
  console.log(`\n合计 in all\ntests: ${sum('passed')} passed, ${sum('failed')} failed`)
  return outcomes.some(({ exitCode }) => exitCode !== 0) || sum('total') === 0 ? 1 : 0
}

function runProject(
  { name, flags }: (typeof projects)[number],
  { extra, scratch }: { extra: readonly string[]; scratch: string },
): Outcome {
  const report = join(scratch, `${name}.json`)
  const jest = join(root, 'node_modules/jest/bin/jest.js')
  const options = ['-c', 'config/jest.config.cjs', `--selectProjects=${name}`, ...flags, '--passWithNoTests']
  const run = spawnSync(process.execPath, [jest, ...options, '--json', `--outputFile=${report}`, ...extra], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, WENGANG_QUIET: '1' },
  })
  const counts = existsSync(report)
    ? (JSON.parse(readFileSync(report, 'utf8')) as Record<string, number>)
    : {}
  return {
    exitCode: run.status ?? 1,
    passed: counts.numPassedTests ?? 0,
    failed: counts.numFailedTests ?? 0,
    total: counts.numTotalTests ?? 0,
  }
}

main(process.argv.slice(2)).then(
  (exitCode) => process.exit(exitCode),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  },
)
