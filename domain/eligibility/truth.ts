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
  return combine(parts, settlingAll, 'met')
}

/** One met part settles it, whatever else is unknown. */
export function anyOf(parts: readonly Judgement[]): Judgement {
  return combine(parts, settlingAny, 'unmet')
}

const nothing: readonly FactPath[] = []

function combine(parts: readonly Judgement[], order: readonly Truth[], otherwise: Truth): Judgement {
  let rank = order.length
  for (const { result } of parts) {
    const found = order.indexOf(result)
    if (found >= 0 && found < rank) rank = found
  }
  const result = order[rank] ?? otherwise
  if (result !== 'unknown') return { result, missing: nothing }
  const missing = parts.flatMap((part) => (part.result === 'unknown' ? part.missing : nothing))
  return { result, missing: [...new Set(missing)] }
}

const settlingAll: readonly Truth[] = ['unmet', 'unknown', 'review']
const settlingAny: readonly Truth[] = ['met', 'unknown', 'review']

/** One condition under several readings: people judge only where the known facts make readings disagree. */
export function acrossReadings(results: readonly Truth[]): Truth {
  const has = (truth: Truth) => results.includes(truth)
  if (has('review') || (has('met') && has('unmet'))) return 'review'
  if (has('unknown')) return 'unknown'
  return has('unmet') ? 'unmet' : 'met'
}
