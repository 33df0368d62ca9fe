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

/** One unmet part settles it, whatever else is unknown; parts behind that one are not asked. */
export function allOf<Asked>(parts: readonly Part<Asked>[], asked: Asked): Judgement {
  return combine(parts, asked, settled.met)
}

/** One met part settles it, whatever else is unknown; parts behind that one are not asked. */
export function anyOf<Asked>(parts: readonly Part<Asked>[], asked: Asked): Judgement {
  return combine(parts, asked, settled.unmet)
}

type Part<Asked> = (asked: Asked) => Judgement
const nothing: readonly FactPath[] = []

/** @param neutral what a part says that leaves it to the others */
function combine<Asked>(parts: readonly Part<Asked>[], asked: Asked, neutral: Judgement): Judgement {
  let whole = neutral
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at]!(asked)
    if (part.result === neutral.result) continue
    if (part.result === 'met' || part.result === 'unmet') return part
    whole = bothOpen(whole, part)
  }
  return whole
}

/** What is unknown counts before what people must judge. */
function bothOpen(sofar: Judgement, part: Judgement): Judgement {
  if (sofar.result !== 'unknown') return sofar.result === 'review' && part.result === 'review' ? sofar : part
  if (part.result !== 'unknown') return sofar
  return { result: 'unknown', missing: [...new Set([...sofar.missing, ...part.missing])] }
}

/** Judgements that wait for nothing. */
export const settled: Readonly<Record<Exclude<Truth, 'unknown'>, Judgement>> = {
  met: { result: 'met', missing: nothing },
  unmet: { result: 'unmet', missing: nothing },
  review: { result: 'review', missing: nothing },
}

/** One condition under several readings: people judge only where the known facts make readings disagree. */
export function acrossReadings(results: readonly Truth[]): Truth {
  if (results.includes('review')) return 'review'
  if (results.includes('met') && results.includes('unmet')) return 'review'
  if (results.includes('unknown')) return 'unknown'
  return results.includes('unmet') ? 'unmet' : 'met'
}
