import { unzipSync } from 'fflate'

/** All words of a Word or Excel file, part by part; throws where it is no zip. */
export function textIn(file: Uint8Array): string {
  const parts = unzipSync(file)
  return Object.values(parts)
    .map((part) => Buffer.from(part).toString('utf8'))
    .join('\n')
}
