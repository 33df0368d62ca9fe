/** What a policy comes to over a roster, as city officers see it. */
import type * as z from 'zod/mini'
import type { payerFen, turn, verdictHeads } from '../../../domain/contracts/register'
import { changesBetween } from '../../../domain/eligibility/batch/changes'
import type { PolicyOutcome } from '../../../domain/eligibility/batch/evaluate-batch'
import { cliffsOf, figuresOf } from '../../../domain/eligibility/lab/roster-figures'
import { verdictLabels } from '../../../domain/eligibility/verdict'
import { fenCell, headCell, isFew, unitOf } from './head-cells'

export interface RosterSums {
  verdicts: z.infer<typeof verdictHeads>[]
  payers: z.infer<typeof payerFen>[]
}

export function rosterSums(outcome: PolicyOutcome): RosterSums {
  const { verdicts, payers } = figuresOf(outcome)
  const unit = unitOf(outcome.policy)
  return {
    verdicts: verdicts.map(({ verdict, heads }) => ({
      verdict,
      label: verdictLabels[verdict],
      ...headCell(heads, unit),
    })),
    payers: payers.map((line) => fenCell(line)),
  }
}

export function turnLines(before: PolicyOutcome, after: PolicyOutcome): z.infer<typeof turn>[] {
  return changesBetween(before, after).moves.map(({ from, to, heads }) => ({
    from,
    fromLabel: verdictLabels[from],
    to,
    toLabel: verdictLabels[to],
    ...headCell(heads, unitOf(after.policy)),
  }))
}

export function cliffLines(outcome: PolicyOutcome) {
  const unit = unitOf(outcome.policy)
  return cliffsOf(outcome).map(({ condition, label, heads, payers }) => ({
    condition,
    label,
    ...headCell(heads, unit),
    payers: payers.map((line) => fenCell(line, isFew(heads) || isFew(line.heads))),
  }))
}
