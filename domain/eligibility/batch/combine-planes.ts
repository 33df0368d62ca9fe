/** `truth.ts` for 32 people at a time; the batch tests hold both to the same answers. */
import { emptyPlanes, type TruthPlanes } from './planes'

type Pair = (a: TruthPlanes, b: TruthPlanes) => TruthPlanes

/** One unmet part settles it; then unknown, then review. */
const both: Pair = (a, b) => {
  const words = a.down.length
  const result = emptyPlanes(words)
  for (let word = 0; word < words; word++) {
    const [aDown, aOpen, bDown, bOpen] = [a.down[word]!, a.open[word]!, b.down[word]!, b.open[word]!]
    const unmet = (aDown & ~aOpen) | (bDown & ~bOpen)
    const unknown = ((aOpen & ~aDown) | (bOpen & ~bDown)) & ~unmet
    const review = ((aDown & aOpen) | (bDown & bOpen)) & ~unmet & ~unknown
    result.down[word] = unmet | review
    result.open[word] = unknown | review
  }
  return result
}

/** One met part settles it; then unknown, then review. */
const either: Pair = (a, b) => {
  const words = a.down.length
  const result = emptyPlanes(words)
  for (let word = 0; word < words; word++) {
    const [aDown, aOpen, bDown, bOpen] = [a.down[word]!, a.open[word]!, b.down[word]!, b.open[word]!]
    const notMet = (aDown | aOpen) & (bDown | bOpen)
    const unknown = ((aOpen & ~aDown) | (bOpen & ~bDown)) & notMet
    const review = ((aDown & aOpen) | (bDown & bOpen)) & notMet & ~unknown
    result.down[word] = notMet & ~unknown
    result.open[word] = unknown | review
  }
  return result
}

/** Verdicts of two meanings: unmet or met only together, unknown where either is, else people judge. */
const verdicts: Pair = (a, b) => {
  const words = a.down.length
  const result = emptyPlanes(words)
  for (let word = 0; word < words; word++) {
    const [aDown, aOpen, bDown, bOpen] = [a.down[word]!, a.open[word]!, b.down[word]!, b.open[word]!]
    const unknown = (aOpen & ~aDown) | (bOpen & ~bDown)
    const unmet = aDown & ~aOpen & bDown & ~bOpen
    const met = ~(aDown | aOpen | bDown | bOpen)
    const review = ~(unknown | unmet | met)
    result.down[word] = unmet | review
    result.open[word] = unknown | review
  }
  return result
}

/** One condition under two readings: people judge where they disagree. */
const readings: Pair = (a, b) => {
  const words = a.down.length
  const result = emptyPlanes(words)
  for (let word = 0; word < words; word++) {
    const [aDown, aOpen, bDown, bOpen] = [a.down[word]!, a.open[word]!, b.down[word]!, b.open[word]!]
    const unmet = (aDown & ~aOpen) | (bDown & ~bOpen)
    const met = ~(aDown | aOpen) | ~(bDown | bOpen)
    const review = (aDown & aOpen) | (bDown & bOpen) | (met & unmet)
    const unknown = ((aOpen & ~aDown) | (bOpen & ~bDown)) & ~review
    result.down[word] = (unmet & ~unknown) | review
    result.open[word] = unknown | review
  }
  return result
}

export const allPlanes = folded(both)
export const anyPlanes = folded(either)
export const acrossMeaningPlanes = folded(verdicts)
export const acrossReadingPlanes = folded(readings)

function folded(pair: Pair): (parts: readonly TruthPlanes[]) => TruthPlanes {
  return (parts) => {
    const [first, ...rest] = [...new Set(parts)]
    if (!first) throw new RangeError('nothing to combine')
    return rest.reduce(pair, first)
  }
}
