import { existsSync } from 'node:fs'
import { join } from 'node:path'

export const projectRoot = join(__dirname, '../../..')

/** Where the build under test stands; `npm test` builds it first. */
export function compiledFolder(): string {
  const folder = join(projectRoot, 'dist/weapp')
  if (!existsSync(join(folder, 'app.json')))
    throw new Error('dist/weapp is missing: run npm run build:weapp first')
  return folder
}
