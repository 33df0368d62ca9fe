/** How a list is cut into pieces that WeChat's encrypted storage takes: at most 0.7 MB a key and 7.1 MB in all. */

/** Not all of it: a phone that is full to the brim fails in the middle of a round. */
const safety = 0.9
export const partBytes = Math.floor(0.7 * 1_000_000 * safety)
export const wholeBytes = Math.floor(7.1 * 1_000_000 * safety)
/** Kept free for what is noted on the way: some 2,000 checks. */
export const outboxBytes = 1_000_000

export type Partitions<T> = { fits: true; parts: T[][]; bytes: number } | { fits: false; bytes: number }

export const tooBigText = '名单太大，这部手机放不下。先取一个社区或一栋楼。'

/** Cuts in the given order. A single line longer than a part does not fit. */
export function partitioned<T>(lines: readonly T[], limits = { partBytes, wholeBytes }): Partitions<T> {
  const parts: T[][] = []
  let bytes = 0
  let room = 0
  let isLineTooLong = false
  for (const line of lines) {
    const size = storedBytes(line) + 1
    if (size + 2 > limits.partBytes) isLineTooLong = true
    if (size > room) {
      parts.push([])
      bytes += 2
      room = limits.partBytes - 2
    }
    parts[parts.length - 1]!.push(line)
    bytes += size
    room -= size
  }
  const fits = !isLineTooLong && bytes + outboxBytes <= limits.wholeBytes
  return fits ? { fits, parts, bytes } : { fits: false, bytes }
}

/** Bytes of a value as it is stored: JSON in UTF-8. The phone has no TextEncoder. */
export function storedBytes(value: unknown): number {
  const text = JSON.stringify(value) ?? ''
  let bytes = text.length
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    // Half of a pair beyond the first plane counts two bytes, which makes four.
    const isHalf = code >= 0xd800 && code <= 0xdfff
    if (code > 0x7ff && !isHalf) bytes += 2
    else if (code > 0x7f) bytes += 1
  }
  return bytes
}

/** 1.2 MB, 340 KB */
export function bytesText(bytes: number): string {
  return bytes >= 1_000_000 ? `${(bytes / 1_000_000).toFixed(1)} MB` : `${Math.ceil(bytes / 1000)} KB`
}
