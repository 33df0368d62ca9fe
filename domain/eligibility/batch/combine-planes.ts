/** `truth.ts` for 32 people at a time; the batch tests hold both to the same answers. */
import { emptyPlanes, type TruthPlanes } from './planes'

/** One unmet part settles it; then unknown, then review. */
export const allPlanes = folded((a, b, result) => {
  for (let word = 0; word < a.down.length; word++) {
    const aDown = a.down[word]!
    const aOpen = a.open[word]!
    const bDown = b.down[word]!
    const bOpen = b.open[word]!
    const unmet = (aDown & ~aOpen) | (bDown & ~bOpen)
    const unknown = ((aOpen & ~aDown) | (bOpen & ~bDown)) & ~unmet
    const review = ((aDown & aOpen) | (bDown & bOpen)) & ~unmet & ~unknown
    result.down[word] = unmet | review
    result.open[word] = unknown | review
  }
})

/** One met part settles it; then unknown, then review. */
export const anyPlanes = folded((a, b, result) => {
  for (let word = 0; word < a.down.length; word++) {
    const aDown = a.down[word]!
    const aOpen = a.open[word]!
    const bDown = b.down[word]!
    const bOpen = b.open[word]!
    const notMet = (aDown | aOpen) & (bDown | bOpen)
    const unknown = ((aOpen & ~aDown) | (bOpen & ~bDown)) & notMet
    const review = ((aDown & aOpen) | (bDown & bOpen)) & notMet & ~unknown
    result.down[word] = notMet & ~unknown
    result.open[word] = unknown | review
  }
})

/** Verdicts under several meanings: unmet or met only where all agree, unknown where any is, else people judge. */
export const acrossMeaningPlanes = folded((a, b, result) => {
  for (let word = 0; word < a.down.length; word++) {
    const aDown = a.down[word]!
    const aOpen = a.open[word]!
    const bDown = b.down[word]!
    const bOpen = b.open[word]!
    const unknown = (aOpen & ~aDown) | (bOpen & ~bDown)
    const unmet = aDown & ~aOpen & bDown & ~bOpen
    const met = ~(aDown | aOpen | bDown | bOpen)
    const review = ~(unknown | unmet | met)
    result.down[word] = unmet | review
    result.open[word] = unknown | review
  }
})

/** One condition under several readings: people judge where they disagree, whatever else is unknown. */
export function acrossReadingPlanes(parts: readonly TruthPlanes[]): TruthPlanes {
  const distinct = [...new Set(parts)]
  const [first] = distinct
  if (first && distinct.length === 1) return first
  const result = emptyPlanes(first?.down.length ?? 0)
  for (let word = 0; word < result.down.length; word++) {
    let [met, unmet, unknown, review] = [0, 0, 0, 0]
    for (const { down, open } of distinct) {
      met |= ~(down[word]! | open[word]!)
      unmet |= down[word]! & ~open[word]!
      unknown |= open[word]! & ~down[word]!
      review |= down[word]! & open[word]!
    }
    review |= met & unmet
    unknown &= ~review
    result.down[word] = (unmet & ~unknown) | review
    result.open[word] = unknown | review
  }
  return result
}

type Combine = (parts: readonly TruthPlanes[]) => TruthPlanes

/** @param pair writes two combined into the third, which may be the first */
function folded(pair: (a: TruthPlanes, b: TruthPlanes, into: TruthPlanes) => void): Combine {
  return (parts) => {
    const [first, second, ...rest] = [...new Set(parts)]
    if (!first) throw new RangeError('nothing to combine')
    if (!second) return first
    const result = emptyPlanes(first.down.length)
    pair(first, second, result)
    for (const part of rest) pair(result, part, result)
    return result
  }
}
