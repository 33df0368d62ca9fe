/** Heads and money of a batch, counted without a list of people. Verdicts of different policies are never summed. */
import { fenOf } from '../evaluate'
import { nothingKnown } from '../known-facts'
import type { Policy } from '../policy-file'
import type { Verdict, VerdictCode } from '../verdict'
import type { PolicyOutcome } from './evaluate-batch'
import { bitAt } from './planes'
import { verdictOfByte } from './verdict-bytes'

type Amount = Verdict['amounts'][number]
export interface Total {
  verdict: VerdictCode
  heads: number
  /** Of the heads, those whose sums can be computed. */
  paidHeads: number
  /** In the order of the policy's amounts; `fen` is the sum over `paidHeads`. */
  amounts: Amount[]
}

const paying: readonly VerdictCode[] = ['eligible', 'likely', 'review', 'deferred']

/** One line per verdict that anyone has, in the order of precedence. */
export function totalsOf(outcome: PolicyOutcome): Total[] {
  const { verdicts, columns } = outcome
  const sums = sumsOf(outcome)
  const byByte = new Map<number, Total>()
  for (let index = 0; index < columns.people.length; index++) {
    const byte = verdicts[index]! & 15
    const total = byByte.get(byte) ?? emptyTotal(outcome.policy, verdictOfByte(byte).verdict)
    byByte.set(byte, total)
    total.heads++
    if (!paying.includes(total.verdict)) continue
    const fen = sums(index)
    if (!fen) continue
    total.paidHeads++
    total.amounts.forEach((amount, at) => (amount.fen += fen[at]!))
  }
  return [...byByte.entries()].sort(([a], [b]) => a - b).map(([, total]) => total)
}

function emptyTotal(policy: Policy, verdict: VerdictCode): Total {
  const amounts = paying.includes(verdict)
    ? policy.amounts.map(({ payer, payee, upTo }) => ({ payer, payee, fen: 0, upTo }))
    : []
  return { verdict, heads: 0, paidHeads: 0, amounts }
}

/**
 * What a person would be paid, in the order of the policy's amounts, whatever the verdict;
 * null where a sum cannot be computed or the meanings give different ones.
 */
export function sumsOf(outcome: PolicyOutcome): (index: number) => readonly number[] | null {
  const { times, policy, columns } = outcome
  const columnsOf = policy.amounts.map(({ sum }) => (sum ? columns.byFact.get(sum.fact) : undefined))
  const byEpoch = times.epochs.map(({ on, who }) => ({ who, tables: tablesOn(outcome, on) }))
  const always = byEpoch.length === 1 && columnsOf.every((column) => !column)
  const only = always ? byEpoch[0]!.tables.map((table) => table[0]!) : null
  if (only) return () => (only.some(Number.isNaN) ? null : only)
  return (index) => {
    const epoch = byEpoch.find(({ who }) => bitAt(who, index))
    const fen = epoch?.tables.map((table, at) => table[columnsOf[at]?.codes[index] ?? 0]!)
    return !fen || fen.some(Number.isNaN) ? null : fen
  }
}

/** For every amount, by number of the value it is computed from, the fen; NaN where nothing can be said. */
function tablesOn({ policy, columns, understood }: PolicyOutcome, on: string): Float64Array[] {
  return policy.amounts.map((amount) => {
    const fact = amount.sum?.fact
    const values = fact === undefined ? [null] : columns.byFact.get(fact)!.values
    return Float64Array.from(values, (value, code) => {
      const known =
        fact === undefined || code === 0
          ? nothingKnown
          : nothingKnown.with(fact, { value, evidence: 'data', by: null })
      const fen = new Set(understood.map(({ meaning }) => fenOf(amount, { ...meaning, on, known })))
      const [only] = fen
      return fen.size === 1 && only !== null && only !== undefined ? only : NaN
    })
  })
}
