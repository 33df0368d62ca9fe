import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, sourceHash } from './source-hash'

interface Target {
  label: string
  /** What local/cli/build.ts is asked for. */
  command: readonly string[]
  /** A file that stands in the output of every good build. */
  witness: string
  sources: readonly string[]
}

const everywhere = ['config', 'domain', 'package-lock.json', 'tsconfig.json', 'local/cli/build.ts']
const pages = [...everywhere, 'src', 'babel.config.js', 'project.config.json']

export const targets = {
  functions: {
    label: '打包云函数 bundling functions',
    command: ['functions'],
    witness: 'dist/functions/api/index.js',
    sources: [...everywhere, 'cloudfunctions'],
  },
  'h5-local': {
    label: '编译网页（本机版，首次约需一分钟） building h5 for this machine',
    command: ['h5', '--local'],
    witness: 'dist/h5-local/index.html',
    sources: pages,
  },
  h5: {
    label: '编译网页 building h5',
    command: ['h5'],
    witness: 'dist/h5/index.html',
    sources: pages,
  },
  weapp: {
    label: '编译小程序 building weapp',
    command: ['weapp'],
    witness: 'dist/weapp/app.json',
    sources: pages,
  },
} as const satisfies Record<string, Target>
export type TargetName = keyof typeof targets

const stampOf = (name: TargetName) => join(root, 'dist', `${name}.built`)

/** What a good build of the sources as they are now leaves in its stamp; the cloud environment is built in. */
function wantedStamp(name: TargetName): string {
  return [sourceHash(targets[name].sources), process.env.WENGANG_CLOUD_ENV].join(' ').trim()
}

function isBuilt(name: TargetName): boolean {
  const stamp = stampOf(name)
  if (!existsSync(join(root, targets[name].witness)) || !existsSync(stamp)) return false
  return readFileSync(stamp, 'utf8') === wantedStamp(name)
}

/** Runs a build and remembers what it was made from, so that nobody makes it again; a failed one is not remembered. */
export async function stamped(name: TargetName, build: () => Promise<void>): Promise<void> {
  const wanted = wantedStamp(name)
  rmSync(stampOf(name), { force: true })
  await build()
  mkdirSync(join(root, 'dist'), { recursive: true })
  writeFileSync(stampOf(name), wanted)
}

/** Builds what its sources have changed for since the last good build, two at a time. @throws when a build fails */
export async function ensureBuilt(names: readonly TargetName[], say: (line: string) => void): Promise<void> {
  const waiting = names.filter((name) => !isBuilt(name))
  const lane = async () => {
    for (let name = waiting.shift(); name; name = waiting.shift()) await buildNow(name, say)
  }
  // Both lanes end before a failure is told: nothing goes on building behind it.
  const ended = await Promise.allSettled([lane(), lane()])
  const failed = ended.find((each) => each.status === 'rejected')
  if (failed) throw failed.reason
}

async function buildNow(name: TargetName, say: (line: string) => void): Promise<void> {
  const { label, command } = targets[name]
  say(`正在${label} …`)
  const startedAt = Date.now()
  await runBuild(command)
  say(`  好了：${label}，用了 ${((Date.now() - startedAt) / 1000).toFixed(1)} 秒`)
}

/** Its output is shown only when it fails. */
function runBuild(command: readonly string[]): Promise<void> {
  const tsx = join(root, 'node_modules/tsx/dist/cli.mjs')
  const child = spawn(process.execPath, [tsx, 'local/cli/build.ts', ...command], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`构建失败 build ${command.join(' ')} failed\n${text}`)),
    )
  })
}
