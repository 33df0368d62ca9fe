import { existsSync } from 'node:fs'
import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'
import { functionLimits, type FunctionName } from './function-limits'

const root = join(__dirname, '..')

export interface FunctionBundle {
  name: string
  bytes: number
}

/** Folders of cloudfunctions/ that are deployed; those with a leading underscore are shared source. */
export async function functionNames(): Promise<string[]> {
  const entries = await readdir(join(root, 'cloudfunctions'), { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('_'))
    .map((entry) => entry.name)
    .sort()
}

/**
 * Bundles every function with all it needs, the SDK included: one file starts faster than node_modules.
 * The policies lie beside it as the files they are, and its triggers and rights (config.json) where deployment reads them.
 */
export async function bundleFunctions(outDir = join(root, 'dist/functions')): Promise<FunctionBundle[]> {
  const names = await functionNames()
  await rm(outDir, { recursive: true, force: true })
  await build({
    absWorkingDir: root,
    entryPoints: names.map((name) => ({ in: `cloudfunctions/${name}/index.ts`, out: `${name}/index` })),
    outdir: outDir,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    minify: true,
    keepNames: true,
    legalComments: 'none',
    logLevel: 'silent',
  })
  const bundles = await Promise.all(names.map((name) => describeFunction(outDir, name)))
  await writeFile(join(outDir, 'cloudbaserc.json'), `${JSON.stringify(await deployment(names), null, 2)}\n`)
  return bundles
}

/** What `tcb fn deploy` reads beside the bundles: limits from function-limits.ts, triggers from each config.json. */
async function deployment(names: readonly string[]) {
  const functions = names.map(async (name) => {
    const { timeoutMs, memoryMb } = functionLimits[name as FunctionName]
    const { triggers = [] } = await configOf(name)
    return {
      name,
      handler: 'index.main',
      runtime: 'Nodejs20.19',
      timeout: timeoutMs / 1000,
      memorySize: memoryMb,
      installDependency: false,
      triggers,
    }
  })
  return {
    version: '2.0',
    envId: '{{env.ENV_ID}}',
    functionRoot: '.',
    functions: await Promise.all(functions),
  }
}

async function configOf(name: string): Promise<{ triggers?: unknown[] }> {
  const file = join(root, 'cloudfunctions', name, 'config.json')
  return existsSync(file) ? (JSON.parse(await readFile(file, 'utf8')) as { triggers?: unknown[] }) : {}
}

async function describeFunction(outDir: string, name: string): Promise<FunctionBundle> {
  const folder = join(outDir, name)
  await mkdir(folder, { recursive: true })
  await writeFile(
    join(folder, 'package.json'),
    `${JSON.stringify({ name, private: true, main: 'index.js' })}\n`,
  )
  const config = join(root, 'cloudfunctions', name, 'config.json')
  if (existsSync(config)) await cp(config, join(folder, 'config.json'))
  await cp(join(root, 'domain/policies'), join(folder, 'policies'), { recursive: true })
  return { name, bytes: (await stat(join(folder, 'index.js'))).size }
}
