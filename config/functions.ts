import { existsSync } from 'node:fs'
import { cp, mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'

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
  return Promise.all(names.map((name) => describeFunction(outDir, name)))
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
