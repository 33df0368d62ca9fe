import { readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'

/** All words of a Word or Excel file, part by part; throws where it is no zip. */
export function textIn(file: string): string {
  const parts = unzipSync(readFileSync(file))
  return Object.values(parts)
    .map((part) => Buffer.from(part).toString('utf8'))
    .join('\n')
}
