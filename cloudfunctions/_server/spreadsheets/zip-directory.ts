/**
 * The central directory of a zip: the list that Excel itself goes by. Walking local headers instead would show another
 * file than the one people saw, and has to search packed data for signatures where sizes come behind it.
 */
import { mostParts } from './limits'
import { SpreadsheetTrouble } from './trouble'

export interface ZipEntry {
  /** With forward slashes, no leading one. */
  name: string
  /** 0 stored, 8 deflated. */
  method: number
  isEncrypted: boolean
  packedBytes: number
  /** As declared: `unpack` holds it to that. */
  bytes: number
  /** Where its packed bytes begin. */
  at: number
}

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const localSignature = 0x04034b50
const endBytes = 22
const longestComment = 65_535
/** In place of a number that lies in a zip64 record, which a file of this size has no use for. */
const elsewhere = 0xffffffff

/** Every entry once, by name. @throws SpreadsheetTrouble broken, too-many-parts */
export function zipDirectory(bytes: Uint8Array): Map<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOfDirectory(view)
  const count = view.getUint16(end + 10, true)
  if (count > mostParts) throw new SpreadsheetTrouble('too-many-parts')
  const entries = new Map<string, ZipEntry>()
  const seen = new Set<string>()
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index++) {
    const { entry, next } = entryAt(view, { at, end })
    const key = entry.name.toLowerCase()
    if (seen.has(key)) throw new SpreadsheetTrouble('broken')
    seen.add(key)
    if (!entry.name.endsWith('/')) entries.set(entry.name, entry)
    at = next
  }
  assertApart([...entries.values()])
  return entries
}

function endOfDirectory(view: DataView): number {
  const last = view.byteLength - endBytes
  const first = Math.max(0, last - longestComment)
  for (let at = last; at >= first; at--) if (view.getUint32(at, true) === endSignature) return at
  throw new SpreadsheetTrouble('broken')
}

function entryAt(view: DataView, { at, end }: { at: number; end: number }) {
  if (at + 46 > end || view.getUint32(at, true) !== entrySignature) throw new SpreadsheetTrouble('broken')
  const nameBytes = view.getUint16(at + 28, true)
  const next = at + 46 + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  if (next > end) throw new SpreadsheetTrouble('broken')
  const packedBytes = view.getUint32(at + 20, true)
  const bytes = view.getUint32(at + 24, true)
  const header = view.getUint32(at + 42, true)
  if ([packedBytes, bytes, header].includes(elsewhere)) throw new SpreadsheetTrouble('broken')
  const name = nameAt(view, { at: at + 46, length: nameBytes })
  const method = view.getUint16(at + 10, true)
  const isEncrypted = (view.getUint16(at + 8, true) & 1) === 1
  const data = dataAt(view, { header, packedBytes, end })
  return { entry: { name, method, isEncrypted, packedBytes, bytes, at: data }, next }
}

/** A name never becomes a path of a file; what climbs or is absolute is still no work of Excel. */
function nameAt(view: DataView, { at, length }: { at: number; length: number }): string {
  const raw = new Uint8Array(view.buffer, view.byteOffset + at, length)
  const name = new TextDecoder().decode(raw).replaceAll('\\', '/')
  const isOdd = name === '' || name.startsWith('/') || name.includes(':') || name.includes('\0')
  if (isOdd || name.split('/').includes('..')) throw new SpreadsheetTrouble('broken')
  return name
}

function dataAt(view: DataView, where: { header: number; packedBytes: number; end: number }): number {
  const { header, packedBytes, end } = where
  if (header + 30 > end || view.getUint32(header, true) !== localSignature)
    throw new SpreadsheetTrouble('broken')
  const data = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true)
  if (data + packedBytes > end) throw new SpreadsheetTrouble('broken')
  return data
}

/** Entries that share their bytes are how a small file becomes a large one without a high ratio. */
function assertApart(entries: ZipEntry[]): void {
  const inOrder = entries.sort((a, b) => a.at - b.at)
  let free = 0
  for (const entry of inOrder) {
    if (entry.at < free) throw new SpreadsheetTrouble('bomb')
    free = entry.at + entry.packedBytes
  }
}
