import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/** WeChat allows 2 MB each; on a cheap phone with little signal we allow ourselves less. */
const LIMIT_BYTES = { main: 500 * 1024, subpackage: 300 * 1024 } as const
const FORBIDDEN_CODE = /\bnew Function\b|\beval\s*\(|\bFunction\s*\(\s*["'`]/

export interface PackageSize {
  /** `main`, or the root of a subpackage. */
  name: string
  bytes: number
  limitBytes: number
}

interface AppJson {
  subPackages?: { root: string }[]
}

export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
}

export function packageSizes(folder: string): PackageSize[] {
  const app = JSON.parse(readFileSync(join(folder, 'app.json'), 'utf8')) as AppJson
  const roots = (app.subPackages ?? []).map((subpackage) => subpackage.root)
  const bytes = new Map<string, number>(['main', ...roots].map((name) => [name, 0]))
  for (const file of filesBelow(folder)) {
    const owner = roots.find((root) => file.startsWith(`${root}/`)) ?? 'main'
    bytes.set(owner, (bytes.get(owner) ?? 0) + statSync(join(folder, file)).size)
  }
  return [...bytes].map(([name, size]) => ({
    name,
    bytes: size,
    limitBytes: name === 'main' ? LIMIT_BYTES.main : LIMIT_BYTES.subpackage,
  }))
}

/** What would keep WeChat, or a slow phone, from running this build; empty when all is well. */
export function packageProblems(folder: string): string[] {
  const tooLarge = packageSizes(folder)
    .filter((size) => size.bytes > size.limitBytes)
    .map((size) => `${size.name}: ${kilobytes(size.bytes)}, at most ${kilobytes(size.limitBytes)}`)
  const forbidden = filesBelow(folder)
    .filter((file) => file.endsWith('.js') && FORBIDDEN_CODE.test(readFileSync(join(folder, file), 'utf8')))
    .map((file) => `${file}: makes code from text (eval, new Function), which WeChat refuses`)
  return [...tooLarge, ...forbidden]
}

export function kilobytes(bytes: number): string {
  return `${Math.ceil(bytes / 1024)} KB`
}
