// Runs a TypeScript file of this folder, after installing the locked dependencies when they are missing or old.
// The install lives here, inside `npm start` and `npm test`, because lifecycle scripts are switched off (.npmrc);
// one process, so that Ctrl-C and exit codes are the command's own (hence `exec` in `npm start`, too).
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const root = dirname(here)

function installIfNeeded() {
  const stamp = join(root, 'node_modules', '.installed-lock')
  const lock = readFileSync(join(root, 'package-lock.json'))
  const wanted = createHash('sha256').update(lock).digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  process.stderr.write('正在安装依赖（首次约需 1-3 分钟）… installing dependencies\n')
  const windows = process.platform === 'win32'
  const done = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: windows,
  })
  if (done.status !== 0) {
    process.stderr.write('安装失败：请检查网络后重试。 npm ci failed, see above.\n')
    process.exit(1)
  }
  writeFileSync(stamp, wanted)
}

installIfNeeded()
const [, , file, ...rest] = process.argv
const entry = join(here, file)
process.argv = [process.argv[0], entry, ...rest]
const require = createRequire(import.meta.url)
require('tsx/cjs/api').register()
require(entry)
