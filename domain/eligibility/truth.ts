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
  return combine(parts, ['unmet', 'unknown', 'review'], 'met')
}

/** One met part settles it, whatever else is unknown. */
export function anyOf(parts: readonly Judgement[]): Judgement {
  return combine(parts, ['met', 'unknown', 'review'], 'unmet')
}

function combine(parts: readonly Judgement[], order: readonly Truth[], otherwise: Truth): Judgement {
  const result = order.find((truth) => parts.some((part) => part.result === truth)) ?? otherwise
  const open = result === 'unknown' ? parts.filter((part) => part.result === 'unknown') : []
  return { result, missing: [...new Set(open.flatMap((part) => part.missing))] }
}

/** One condition under several readings: people judge only where the known facts make readings disagree. */
export function acrossReadings(results: readonly Truth[]): Truth {
  const distinct = new Set(results)
  if (distinct.has('review') || (distinct.has('met') && distinct.has('unmet'))) return 'review'
  if (distinct.has('unknown')) return 'unknown'
  return distinct.has('unmet') ? 'unmet' : 'met'
}
