/** Whether two sides say the same of a fact, by meaning: what no policy in place asks about is no disagreement. */
import { factLabels } from '../../domain/eligibility/fact-labels'
import type { FactPath } from '../../domain/eligibility/facts'
import { currentCode, isWithin } from '../../domain/regions/region-code'
import { partAsked, type Asked } from './asked-facts'
import { wordsOf } from './said'
import type { Known } from './store/documents'

export function agree(path: FactPath, [a, b]: readonly [unknown, unknown], asked: Asked): boolean {
  switch (factLabels[path].answer) {
    case 'region':
      // 成都市 and 成都市锦江区 do not contradict one another.
      return isWithin(String(a), String(b)) || isWithin(String(b), String(a))
    case 'outputs':
      return agreeOnOutputs(a as Outputs, b as Outputs)
    default:
      return meaning(partAsked(path, a, asked)) === meaning(partAsked(path, b, asked))
  }
}

/** Does any side say something else than the word that counts? */
export function isContradicted(path: FactPath, known: Known<unknown> | undefined, asked: Asked): boolean {
  const [decisive, ...others] = wordsOf(known)
  return others.some(({ value }) => !agree(path, [value, decisive?.value], asked))
}

type Outputs = Record<string, number | null | undefined>

/** A quarter that one side leaves out is unknown to it, not another number. */
function agreeOnOutputs(a: Outputs, b: Outputs): boolean {
  return Object.entries(a).every(([quarter, fen]) => fen == null || b[quarter] == null || fen === b[quarter])
}

/** Equal texts for equal meanings: lists in any order, days and months once, regions by today's code. */
function meaning(value: unknown): string {
  if (!Array.isArray(value)) return JSON.stringify(value)
  const parts = value.map((part: unknown) => JSON.stringify(canonical(part))).sort()
  const isPeople = value.some((part) => typeof part === 'object' && part !== null && 'hiredAs' in part)
  return JSON.stringify(isPeople ? parts : [...new Set(parts)])
}

function canonical(part: unknown): unknown {
  if (typeof part !== 'object' || part === null) return part
  if ('region' in part && 'month' in part) return [part.month, currentCode(String(part.region))]
  const { hiredAs, months, days } = part as { hiredAs: string[]; months: number; days: number }
  return [[...new Set(hiredAs)].sort(), months, days]
}
