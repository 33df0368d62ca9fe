import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The keys of one data folder, made once. Without them its sealed fields stay closed for ever. */
export function localKeys(folder: string): string {
  const file = join(folder, 'keys.json')
  if (!existsSync(file)) {
    const key = () => randomBytes(32).toString('base64')
    const keys = { active: 'k1', sealing: { k1: key() }, index: key() }
    writeFileSync(`${file}.new`, JSON.stringify(keys), { mode: 0o600 })
    renameSync(`${file}.new`, file)
  }
  return readFileSync(file, 'utf8')
}
