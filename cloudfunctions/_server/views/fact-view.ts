/** How facts are asked of a side, and how they stand for it. */
import type { AskedFact, StandingFact } from '../../../domain/contracts/fact'
import type { FactValue } from '../../../domain/contracts/shapes'
import { factLabels } from '../../../domain/eligibility/fact-labels'
import type { FactPath } from '../../../domain/eligibility/facts'
import type { Evidence } from '../../../domain/terms'
import type { SaidFacts } from '../known-facts'
import { wordBy } from '../said'
import { factText } from './fact-text'

export function askedView(fact: FactPath): AskedFact {
  const { label, question, answer, options = {} } = factLabels[fact]
  const choices = Object.entries(options).map(([value, text]) => ({ value, label: text }))
  return { fact, label, question, kind: answer, options: choices }
}

/** @param part what of a value this side may see: all of it unless narrowed */
export function standingView(
  fact: FactPath,
  said: SaidFacts,
  { side, part = (value) => value }: { side: Evidence; part?: (value: unknown) => unknown },
): StandingFact {
  const known = said.get(fact)
  if (!known) return { fact, value: null, text: null, evidence: null, ownText: null }
  const own = known.evidence === side ? undefined : wordBy(known, side)
  return {
    fact,
    value: part(known.value) as FactValue,
    text: factText(fact, part(known.value)),
    evidence: known.evidence,
    ownText: own ? factText(fact, part(own.value)) : null,
  }
}
