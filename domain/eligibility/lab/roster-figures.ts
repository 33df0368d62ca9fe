/** What one policy comes to over a roster: heads, and money by payer. Numbers only, nobody is in them. */
import type { PolicyOutcome } from '../batch/evaluate-batch'
import { bitAt } from '../batch/planes'
import { soleUnmet } from '../batch/sole-unmet'
import { sumsOf, totalsOf } from '../batch/totals'
import { verdictOfByte } from '../batch/verdict-bytes'
import type { Policy } from '../policy-file'
import type { VerdictCode } from '../verdict'

export interface PayerSum {
  payer: Policy['amounts'][number]['payer']
  label: string
  /** Integer fen, over `heads` people. */
  fen: number
  heads: number
}

export interface Figures {
  people: number
  /** One line per verdict that anyone has, in the order of precedence. */
  verdicts: { verdict: VerdictCode; heads: number }[]
  /** Over those who meet everything and whose sum can be computed; every payer of the policy has a line. */
  payers: PayerSum[]
}

export function figuresOf(outcome: PolicyOutcome): Figures {
  const promised: readonly VerdictCode[] = ['eligible', 'likely']
  return {
    people: outcome.columns.people.length,
    verdicts: totalsOf(outcome).map(({ verdict, heads }) => ({ verdict, heads })),
    payers: payersOf(outcome, (index) => promised.includes(verdictAt(outcome, index))),
  }
}

/** For each condition that holds someone back alone: how many, and what they would get. The most heads first. */
export function cliffsOf(
  outcome: PolicyOutcome,
): { condition: string; label: string; heads: number; payers: PayerSum[] }[] {
  return soleUnmet(outcome)
    .map(({ id, heads, who }, at) => ({
      condition: id,
      label: outcome.policy.conditions[at]!.label,
      heads,
      payers: payersOf(outcome, (index) => bitAt(who, index)),
    }))
    .filter(({ heads }) => heads > 0)
    .sort((a, b) => b.heads - a.heads)
}

/** How many get another verdict from one of these than from another. @throws RangeError on different rosters */
export function splitHeads(outcomes: readonly PolicyOutcome[]): number {
  const [first, ...others] = outcomes
  if (!first) return 0
  if (others.some(({ columns }) => columns.people !== first.columns.people))
    throw new RangeError('different rosters')
  let heads = 0
  for (let index = 0; index < first.columns.people.length; index++)
    if (others.some((other) => verdictAt(other, index) !== verdictAt(first, index))) heads++
  return heads
}

/** By payer, how far apart the sums of these lie: fen and heads of the difference. */
export function splitSums(figures: readonly Figures[]): PayerSum[] {
  const [first] = figures
  return (first?.payers ?? []).map(({ payer, label }, at) => {
    const lines = figures.map(({ payers }) => payers[at]!)
    const apart = (of: 'fen' | 'heads') =>
      Math.max(...lines.map((line) => line[of])) - Math.min(...lines.map((line) => line[of]))
    return { payer, label, fen: apart('fen'), heads: apart('heads') }
  })
}

function verdictAt({ verdicts }: PolicyOutcome, index: number): VerdictCode {
  return verdictOfByte(verdicts[index]! & 15).verdict
}

function payersOf(outcome: PolicyOutcome, isCounted: (index: number) => boolean): PayerSum[] {
  const { policy, columns } = outcome
  const sums = sumsOf(outcome)
  const lines = new Map<string, PayerSum>()
  const keys = policy.amounts.map(({ payer, payerLabel: label }) => {
    const key = `${payer} ${label}`
    if (!lines.has(key)) lines.set(key, { payer, label, fen: 0, heads: 0 })
    return key
  })
  for (let index = 0; index < columns.people.length; index++) {
    const fen = isCounted(index) ? sums(index) : null
    if (!fen) continue
    fen.forEach((part, at) => (lines.get(keys[at]!)!.fen += part))
    for (const key of new Set(keys)) lines.get(key)!.heads++
  }
  return [...lines.values()]
}
