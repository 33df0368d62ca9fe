import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
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

/** Builds what its sources have changed for since the last good build, one after the other. @throws when a build fails */
export async function ensureBuilt(names: readonly TargetName[], say: (line: string) => void): Promise<void> {
  for (const name of names) {
    const { label, command, witness, sources } = targets[name]
    const stamp = join(root, 'dist', `${name}.built`)
    const wanted = sourceHash(sources)
    if (existsSync(join(root, witness)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted)
      continue
    say(`正在${label} …`)
    const startedAt = Date.now()
    await build(command)
    mkdirSync(join(root, 'dist'), { recursive: true })
    writeFileSync(stamp, wanted)
    say(`  好了，用了 ${((Date.now() - startedAt) / 1000).toFixed(1)} 秒`)
  }
}

/** Its output is shown only when it fails. */
function build(command: readonly string[]): Promise<void> {
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
