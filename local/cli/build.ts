// build weapp | h5 [--local] | functions: writes dist/, prints sizes, exits 1 when something is wrong.
// build alone: everything whose sources have changed, two at a time.
import { spawn } from 'node:child_process'
import { existsSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { bundleFunctions } from '../../config/functions'
import { filesBelow, kilobytes, packageProblems, packageSizes } from '../../config/weapp-package'
import { ensureBuilt, stamped, targets, type TargetName } from '../freshness'

const root = join(__dirname, '../..')
const USAGE = 'build [weapp | h5 [--local] | functions]'

class BuildFailed extends Error {}

async function buildWeapp(): Promise<void> {
  await runTaro({ type: 'weapp', out: 'dist/weapp', witness: 'app.json' })
  const folder = join(root, 'dist/weapp')
  for (const { name, bytes, limitBytes } of packageSizes(folder)) {
    report(name, bytes, `of ${kilobytes(limitBytes)}`)
  }
  const problems = packageProblems(folder)
  if (problems.length > 0) throw new BuildFailed(problems.join('\n'))
}

async function buildH5(isLocal: boolean): Promise<void> {
  const out = isLocal ? 'dist/h5-local' : 'dist/h5'
  await runTaro({ type: 'h5', out, witness: 'index.html', isLocal })
  const files = filesBelow(join(root, out))
  const bytes = files.map((file) => statSync(join(root, out, file)).size)
  report(
    out,
    bytes.reduce((sum, size) => sum + size, 0),
    `in ${files.length} files`,
  )
}

async function buildFunctions(): Promise<void> {
  for (const { name, bytes } of await bundleFunctions()) report(name, bytes)
}

interface TaroRun {
  type: 'weapp' | 'h5'
  out: string
  /** Exists only after a build that worked: Taro's exit code does not tell. */
  witness: string
  isLocal?: boolean
}

/** Builds beside the old build and takes its place only when all went well. */
async function runTaro({ type, out, witness, isLocal = false }: TaroRun): Promise<void> {
  const workshop = `${out}-building`
  rmSync(join(root, workshop), { recursive: true, force: true })
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    WENGANG_OUT: workshop,
    WENGANG_LOCAL: isLocal ? '1' : '0',
  }
  const taro = join(root, 'node_modules/@tarojs/cli/bin/taro')
  const run = await output([taro, 'build', '--type', type, '--no-check'], env)
  const hasErrors = /✖|编译失败|Module not found|\bERROR in\b|Error:/.test(run.text)
  const isDone = run.exitCode === 0 && !hasErrors && existsSync(join(root, workshop, witness))
  if (!isDone) throw new BuildFailed(run.text)
  rmSync(join(root, out), { recursive: true, force: true })
  renameSync(join(root, workshop), join(root, out))
}

function output(command: string[], env: NodeJS.ProcessEnv): Promise<{ exitCode: number; text: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, command, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
    let text = ''
    child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()))
    child.on('error', reject)
    child.on('close', (exitCode) => resolve({ exitCode: exitCode ?? 1, text }))
  })
}

function report(name: string, bytes: number, note = ''): void {
  console.log(`${name.padEnd(14)} ${kilobytes(bytes).padStart(8)} ${note}`.trimEnd())
}

function targetOf([target, flag]: string[]): TargetName | undefined {
  const name = flag === '--local' ? `${target}-local` : target
  return Object.keys(targets).find((each): each is TargetName => each === name)
}

const builds: Record<TargetName, () => Promise<void>> = {
  weapp: buildWeapp,
  h5: () => buildH5(false),
  'h5-local': () => buildH5(true),
  functions: buildFunctions,
}

async function run(words: string[]): Promise<void> {
  if (words.length === 0) return ensureBuilt(['h5-local', 'h5', 'weapp', 'functions'], console.log)
  const name = targetOf(words)
  if (!name) throw new BuildFailed(USAGE)
  await stamped(name, builds[name])
}

async function main(): Promise<void> {
  try {
    await run(process.argv.slice(2))
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}

void main()
