/** A verdict in a byte: its code in the lower half, its caps in the upper. */
import { codesOf } from '../../terms'
import { openVerdict } from '../decide'
import { planOf } from '../plan'
import type { Policy } from '../policy-file'
import { caps, verdictLabels, type Cap, type VerdictCode } from '../verdict'
import type { Bits, TruthPlanes } from './planes'

const codes = codesOf(verdictLabels)

export function verdictOfByte(byte: number): { verdict: VerdictCode; caps: Cap[] } {
  return { verdict: codes[byte & 15]!, caps: caps.filter((_, index) => (byte >>> 4) & (1 << index)) }
}

function byteOf(verdict: VerdictCode, held: readonly Cap[] = []): number {
  const flags = caps.reduce((sum, cap, index) => (held.includes(cap) ? sum | (1 << index) : sum), 0)
  return codes.indexOf(verdict) | (flags << 4)
}

/** What stands for whom: `standing` as one truth over all conditions and meanings. */
interface Stand {
  policy: Policy
  asOf: string
  standing: TruthPlanes
  inForce: Bits
  unverified: Bits | null
}

/** One byte per person; filled up to whole words of 32. */
export function verdictBytes({ policy, asOf, standing, inForce, unverified }: Stand): Uint8Array {
  const words = inForce.length
  const bytes = bytesOf(policy, asOf)
  const four = fourTimes(bytes.byTruth)
  const weaker = unverified && fourTimes([0, bytes.byTruth[0]! ^ bytes.unverified, 0, 0])
  const verdicts = new Uint8Array(words * 32)
  const target = new Uint32Array(verdicts.buffer)
  const allUnmet = four[0x0f]!
  for (let word = 0; word < words; word++) {
    const down = standing.down[word]!
    const open = standing.open[word]!
    const current = inForce[word]!
    const own = unverified ? unverified[word]! : 0
    if (current === -1 && (open | ~down) === 0) {
      target.fill(allUnmet, word * 8, word * 8 + 8)
      continue
    }
    for (let part = 0; part < 8; part++) {
      const at = part * 4
      let value = four[((down >>> at) & 15) | (((open >>> at) & 15) << 4)]!
      if (own !== 0 && weaker) value ^= weaker[(own >>> at) & 15]!
      if (current !== -1) value &= wholeBytes[(current >>> at) & 15]!
      target[word * 8 + part] = value
    }
  }
  return verdicts
}

/** For a person whose condition bits are `down` and `open`, in the order met, unmet, unknown, review. */
function bytesOf(policy: Policy, asOf: string): { byTruth: number[]; unverified: number } {
  const open = openVerdict(policy, asOf)
  const unmet = byteOf('ineligible')
  if (open) return { byTruth: [byteOf(open), unmet, byteOf(open), byteOf(open)], unverified: byteOf(open) }
  const always = planOf(policy).caps
  const met = always.length > 0 ? byteOf('likely', always) : byteOf('eligible')
  return {
    byTruth: [met, unmet, byteOf('unknown'), byteOf('review')],
    unverified: byteOf('likely', [...always, 'unverified']),
  }
}

/**
 * By the `down` and `open` bits of four people their four bytes.
 * @NOTE lowest person in the lowest byte: Node and every phone are little-endian
 */
function fourTimes(byTruth: readonly number[]): Uint32Array {
  const four = new Uint32Array(256)
  for (let bits = 0; bits < 256; bits++)
    for (let person = 0; person < 4; person++)
      four[bits]! |= byTruth[((bits >>> person) & 1) | ((bits >>> (person + 3)) & 2)]! << (person * 8)
  return four
}

const wholeBytes = fourTimes([0, 255, 0, 0])
