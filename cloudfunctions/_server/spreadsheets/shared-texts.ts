import { mostSharedBytes } from './limits'
import { readPart } from './read-part'
import { SpreadsheetTrouble } from './trouble'
import { textCollector } from './text-collector'
import type { ZipEntry } from './zip-directory'

export interface SharedTexts {
  /** null when there is no such text. */
  at(index: number): string | null
}

const blockBytes = 1024 * 1024

/**
 * The texts that cells refer to by number, as UTF-8 in blocks: 400,000 of them take 10 MB instead of the 40 MB of as
 * many strings, each of which would also keep alive the piece of XML it was cut from.
 */
export function sharedTexts(bytes: Uint8Array, entry: ZipEntry | undefined): SharedTexts {
  const kept = textBlocks()
  if (entry) {
    const collector = textCollector('si', kept.add)
    readPart(bytes, entry, collector)
  }
  return kept
}

function textBlocks() {
  const blocks: Buffer[] = []
  let free = blockBytes
  /** Of each text its block, its place in it and its length. */
  let places = new Uint32Array(3 * 1024)
  let count = 0
  return {
    add(text: string) {
      const length = Buffer.byteLength(text)
      if ((blocks.length + 1) * blockBytes > mostSharedBytes) throw new SpreadsheetTrouble('bomb')
      if (free + length > blockBytes) {
        blocks.push(Buffer.allocUnsafeSlow(Math.max(blockBytes, length)))
        free = 0
      }
      if (3 * count === places.length) places = grown(places)
      blocks.at(-1)!.write(text, free)
      places.set([blocks.length - 1, free, length], 3 * count++)
      free += length
    },
    at(index: number): string | null {
      if (!Number.isInteger(index) || index < 0 || index >= count) return null
      const [block = 0, from = 0, length = 0] = places.subarray(3 * index, 3 * index + 3)
      return blocks[block]!.toString('utf8', from, from + length)
    },
  }
}

function grown(places: Uint32Array): Uint32Array<ArrayBuffer> {
  const more = new Uint32Array(2 * places.length)
  more.set(places)
  return more
}
