/**
 * A truth per person, held as two bits in two planes: 32 people to a word.
 * met = neither bit, unmet = down, unknown = open, review = both.
 */
import type { Truth } from '../truth'

/** One bit per person. */
export type Bits = Int32Array
export interface TruthPlanes {
  readonly down: Bits
  readonly open: Bits
}

/** By truth: 1 stands for `down`, 2 for `open`. */
export const truthBits: Readonly<Record<Truth, number>> = { met: 0, unmet: 1, unknown: 2, review: 3 }
const truthByBits: readonly Truth[] = ['met', 'unmet', 'unknown', 'review']

export function wordsFor(people: number): number {
  return (people + 31) >>> 5
}

export function emptyPlanes(words: number): TruthPlanes {
  return { down: new Int32Array(words), open: new Int32Array(words) }
}

/** The same truth for everyone. */
export function samePlanes(words: number, truth: Truth): TruthPlanes {
  const planes = emptyPlanes(words)
  if (truthBits[truth] & 1) planes.down.fill(-1)
  if (truthBits[truth] & 2) planes.open.fill(-1)
  return planes
}

export function bitAt(bits: Bits, index: number): boolean {
  return ((bits[index >>> 5]! >>> (index & 31)) & 1) === 1
}

export function truthAt({ down, open }: TruthPlanes, index: number): Truth {
  return truthByBits[Number(bitAt(down, index)) | (Number(bitAt(open, index)) << 1)]!
}

/** How many of the first `people` have their bit set. */
export function countBits(bits: Bits, people: number): number {
  const whole = people >>> 5
  let heads = 0
  for (let word = 0; word < whole; word++) heads += ones(bits[word]!)
  return people & 31 ? heads + ones(bits[whole]! & ((1 << (people & 31)) - 1)) : heads
}

export function someBit(bits: Bits): boolean {
  return bits.some((word) => word !== 0)
}

function ones(word: number): number {
  let sum = word - ((word >>> 1) & 0x55555555)
  sum = (sum & 0x33333333) + ((sum >>> 2) & 0x33333333)
  return Math.imul((sum + (sum >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

export function unmetBits({ down, open }: TruthPlanes): Bits {
  return down.map((word, index) => word & ~open[index]!)
}
