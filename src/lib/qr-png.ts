import { qrRows } from './qr-rows'

const quietModules = 4
const modulePx = 6
/** A stored block of deflate holds at most this many bytes. */
const blockBytes = 65_535

/** A QR code as a PNG file, for pictures that can be kept and passed on. Of ASCII text. */
export function qrPng(text: string): Uint8Array {
  const lines = pixelLines(text)
  const width = (lines[0]?.length ?? 0) * 8
  const side = lines.length
  const header = [...be32(width), ...be32(side), 1, 0, 0, 0, 0]
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
  const body = zlibStored(lines.flatMap((line) => [0, ...line]))
  return Uint8Array.from([
    ...signature,
    ...chunk('IHDR', header),
    ...chunk('IDAT', body),
    ...chunk('IEND', []),
  ])
}

/** One bit a pixel, white 1; the width is filled up to whole bytes with white. */
function pixelLines(text: string): number[][] {
  const { size, rows } = qrRows(text)
  const side = (size + quietModules * 2) * modulePx
  const white = new Array<number>(Math.ceil(side / 8)).fill(0xff)
  const quiet = Array.from({ length: quietModules * modulePx }, () => white)
  const drawn = rows.flatMap((runs) => {
    const line = [...white]
    for (const { from, to } of runs) {
      const [start, end] = [(from + quietModules) * modulePx, (to + quietModules) * modulePx]
      for (let x = start; x < end; x++) line[x >> 3] = (line[x >> 3] ?? 0) & ~(0x80 >> (x & 7))
    }
    return new Array<number[]>(modulePx).fill(line)
  })
  return [...quiet, ...drawn, ...quiet]
}

/** The zlib format without compression: small pictures, little code. */
function zlibStored(data: number[]): number[] {
  const out = [0x78, 0x01]
  for (let at = 0; at < data.length; at += blockBytes) {
    const part = data.slice(at, at + blockBytes)
    const isLast = at + blockBytes >= data.length ? 1 : 0
    out.push(isLast, ...le16(part.length), ...le16(~part.length & 0xffff))
    for (const byte of part) out.push(byte)
  }
  return [...out, ...be32(adler32(data))]
}

function chunk(type: string, data: number[]): number[] {
  const typed = [...Array.from(type, (letter) => letter.charCodeAt(0)), ...data]
  return [...be32(data.length), ...typed, ...be32(crc32(typed))]
}

function be32(value: number): number[] {
  return [value >>> 24, value >>> 16, value >>> 8, value].map((byte) => byte & 0xff)
}

function le16(value: number): number[] {
  return [value & 0xff, value >>> 8]
}

function crc32(data: number[]): number {
  let crc = 0xffffffff
  for (const byte of data) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return ~crc >>> 0
}

function adler32(data: number[]): number {
  let [low, high] = [1, 0]
  for (const byte of data) {
    low = (low + byte) % 65_521
    high = (high + low) % 65_521
  }
  return ((high << 16) | low) >>> 0
}
