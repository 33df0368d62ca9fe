import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The keys of one data folder, made once. Without them its sealed fields stay closed for ever. */
export function localKeys(folder: string): string {
  const file = join(folder, 'keys.json')
  const key = () => randomBytes(32).toString('base64')
  const kept = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>) : null
  if (kept && 'pass' in kept) return JSON.stringify(kept)
  const keys = {
    ...(kept ?? { active: 'k1', sealing: { k1: key() }, index: key() }),
    // Older data folders were made before passes were signed.
    pass: { active: 'p1', keys: { p1: key() } },
  }
  writeFileSync(`${file}.new`, JSON.stringify(keys), { mode: 0o600 })
  renameSync(`${file}.new`, file)
  return JSON.stringify(keys)
}
