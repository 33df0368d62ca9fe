import { Inflate } from 'fflate'
import { SpreadsheetTrouble } from './trouble'
import type { ZipEntry } from './zip-directory'

/** Deflate gives at most some thousand bytes for one, so that a slice never unpacks to more than about 2 MB. */
const sliceBytes = 2048

/**
 * The bytes of one part, piece by piece. A part that is longer or shorter than it says ends in a refusal, so what was
 * checked of the declared size holds for the real one.
 * @throws SpreadsheetTrouble bomb, broken
 */
export function* unpack(bytes: Uint8Array, entry: ZipEntry): Generator<Uint8Array> {
  let given = 0
  for (const piece of pieces(bytes.subarray(entry.at, entry.at + entry.packedBytes), entry.method)) {
    given += piece.length
    if (given > entry.bytes) throw new SpreadsheetTrouble('bomb')
    yield piece
  }
  if (given < entry.bytes) throw new SpreadsheetTrouble('broken')
}

function* pieces(packed: Uint8Array, method: number): Generator<Uint8Array> {
  if (method === 0) {
    yield packed
    return
  }
  if (method !== 8) throw new SpreadsheetTrouble('broken')
  let out: Uint8Array[] = []
  const inflate = new Inflate((piece) => {
    if (piece.length > 0) out.push(piece)
  })
  for (let at = 0; at < packed.length; at += sliceBytes) {
    try {
      inflate.push(packed.subarray(at, at + sliceBytes), at + sliceBytes >= packed.length)
    } catch (cause) {
      throw new SpreadsheetTrouble('broken', cause)
    }
    yield* out
    out = []
  }
}

/** A part as text, at most `most` characters of it: for the small parts and the beginnings of large ones. */
export function unpackText(bytes: Uint8Array, entry: ZipEntry, most: number): string {
  const decoder = new TextDecoder()
  let text = ''
  for (const piece of unpack(bytes, entry)) {
    text += decoder.decode(piece, { stream: true })
    if (text.length >= most) break
  }
  return text.slice(0, most)
}

/** The bytes of a part as UTF-8 text, piece by piece. @throws SpreadsheetTrouble odd-xml on anything else */
export function* unpackTexts(bytes: Uint8Array, entry: ZipEntry): Generator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  for (const piece of unpack(bytes, entry)) yield decoded(() => decoder.decode(piece, { stream: true }))
  yield decoded(() => decoder.decode())
}

function decoded(decode: () => string): string {
  try {
    return decode()
  } catch (cause) {
    throw new SpreadsheetTrouble('odd-xml', cause)
  }
}
