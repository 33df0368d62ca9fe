import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { projectRoot } from '../compiled'

/** WeChat's own command line tool; 276 MB installed, so only its schemas are unpacked, when a test asks. */
const PACKAGE = 'miniprogram-ci'
const VERSION = '2.1.42'

const folder = join(projectRoot, '.cache', `${PACKAGE}-${VERSION}`)

export type SchemaName = 'app' | 'page' | 'projectconfig' | 'sitemap' | 'theme'

export function officialSchema(name: SchemaName): object {
  const file = join(folder, 'package/dist/schema/dist', `${name}.js`)
  if (!existsSync(file)) fetchSchemas()
  return createRequire(__filename)(file) as object
}

function fetchSchemas(): void {
  mkdirSync(folder, { recursive: true })
  const options = { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] as ('ignore' | 'pipe')[] }
  execFileSync('npm', ['pack', `${PACKAGE}@${VERSION}`, '--silent'], options)
  execFileSync('tar', ['-xzf', `${PACKAGE}-${VERSION}.tgz`, 'package/dist/schema'], options)
}
