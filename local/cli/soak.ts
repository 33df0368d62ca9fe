// npm run soak: the histories that npm test samples, in full. Arguments go to jest.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { root } from '../source-hash'

const full = { WENGANG_ROUNDS: '10000', WENGANG_REAL_ROUNDS: '200' }
const histories = ['tests/features/round/round-histories', 'tests/cloudfunctions/field-rounds']

const jest = join(root, 'node_modules/jest/bin/jest.js')
const options = ['-c', 'config/jest.config.cjs', '--selectProjects=unit', '--testTimeout=3600000']
const run = spawnSync(
  process.execPath,
  [jest, ...options, `--testPathPatterns=${histories.join('|')}`, ...process.argv.slice(2)],
  { cwd: root, stdio: 'inherit', env: { ...full, ...process.env } },
)
process.exitCode = run.status ?? 1
