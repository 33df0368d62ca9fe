/** Three-valued logic with a fourth value for what people must judge. Unknown is not no. */
import type { FactPath } from './facts'

export const truths = ['met', 'unmet', 'unknown', 'review'] as const
export type Truth = (typeof truths)[number]

/** `missing`: the unknown facts that can still turn this result. */
export interface Judgement {
  result: Truth
  missing: readonly FactPath[]
}

export function truthOf(holds: boolean): Truth {
  return holds ? 'met' : 'unmet'
}

/** One unmet part settles it, whatever else is unknown. */
export function allOf(parts: readonly Judgement[]): Judgement {
  return combine(parts, 'unmet', 'met')
}

/** One met part settles it, whatever else is unknown. */
export function anyOf(parts: readonly Judgement[]): Judgement {
  return combine(parts, 'met', 'unmet')
}

const nothing: readonly FactPath[] = []

function combine(
  parts: readonly Judgement[],
  settling: 'met' | 'unmet',
  otherwise: 'met' | 'unmet',
): Judgement {
  let [isUnknown, isReview] = [false, false]
  for (const { result } of parts) {
    if (result === settling) return settled[settling]
    if (result === 'unknown') isUnknown = true
    if (result === 'review') isReview = true
  }
  if (!isUnknown) return isReview ? settled.review : settled[otherwise]
  const missing = parts.flatMap((part) => (part.result === 'unknown' ? part.missing : nothing))
  return { result: 'unknown', missing: [...new Set(missing)] }
}

/** Judgements that wait for nothing. */
export const settled: Readonly<Record<Exclude<Truth, 'unknown'>, Judgement>> = {
  met: { result: 'met', missing: nothing },
  unmet: { result: 'unmet', missing: nothing },
  review: { result: 'review', missing: nothing },
}

/** One condition under several readings: people judge only where the known facts make readings disagree. */
export function acrossReadings(results: readonly Truth[]): Truth {
  const [first] = results
  if (first && results.every((result) => result === first)) return first
  if (results.includes('review')) return 'review'
  if (results.includes('met') && results.includes('unmet')) return 'review'
  if (results.includes('unknown')) return 'unknown'
  return results.includes('unmet') ? 'unmet' : 'met'
}
