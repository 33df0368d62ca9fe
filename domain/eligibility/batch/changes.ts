import { codesOf } from '../../terms'
import { verdictLabels, type Verdict, type VerdictCode } from '../verdict'
import type { PolicyOutcome } from './evaluate-batch'
import { sumsOf, totalsOf, type Total } from './totals'
import { verdictOfByte } from './verdict-bytes'

type Amount = Verdict['amounts'][number]
export interface Changes {
  /** Heads that move from one verdict to another, the largest group first. */
  moves: { from: VerdictCode; to: VerdictCode; heads: number }[]
  /** Places in the roster of everyone whose verdict, caps or sums are not what they were. */
  people: number[]
  before: Total[]
  after: Total[]
  /** Per payer and payee, over those whom the verdict promises or nearly promises the sum (符合 and 条件都符合). */
  fen: { payer: Amount['payer']; payee: Amount['payee']; before: number; after: number }[]
}

/**
 * What it does to a roster when a policy, a reading or a day is another.
 * @throws RangeError when the two were not evaluated for the same roster
 */
export function changesBetween(before: PolicyOutcome, after: PolicyOutcome): Changes {
  if (before.columns.people !== after.columns.people) throw new RangeError('two different rosters')
  const heads = new Map<number, number>()
  const sums = { before: sumsOf(before), after: sumsOf(after) }
  const people: number[] = []
  for (let index = 0; index < before.columns.people.length; index++) {
    const [from, to] = [before.verdicts[index]!, after.verdicts[index]!]
    const move = (from & 15) * 16 + (to & 15)
    if ((from & 15) !== (to & 15)) heads.set(move, (heads.get(move) ?? 0) + 1)
    if (from !== to || (isPaying(to) && !isSame(sums.before(index), sums.after(index)))) people.push(index)
  }
  const moves = [...heads].map(([move, count]) => ({
    from: verdictOfByte(move >> 4).verdict,
    to: verdictOfByte(move & 15).verdict,
    heads: count,
  }))
  const totals = { before: totalsOf(before), after: totalsOf(after) }
  return { ...totals, moves: moves.sort((a, b) => b.heads - a.heads), people, fen: fenBetween(totals) }
}

const codes = codesOf(verdictLabels)
const payingCodes = (['deferred', 'review', 'likely', 'eligible'] as const).map((code) => codes.indexOf(code))

function isPaying(byte: number): boolean {
  return payingCodes.includes(byte & 15)
}

function isSame(a: readonly number[] | null, b: readonly number[] | null): boolean {
  if (a === b) return true
  return a !== null && b !== null && a.length === b.length && a.every((fen, at) => fen === b[at])
}

function fenBetween(totals: { before: Total[]; after: Total[] }): Changes['fen'] {
  const lines = new Map<string, Changes['fen'][number]>()
  for (const when of ['before', 'after'] as const) {
    const promised = totals[when].filter(({ verdict }) => verdict === 'likely' || verdict === 'eligible')
    for (const { payer, payee, fen } of promised.flatMap(({ amounts }) => amounts)) {
      const key = `${payer} ${payee}`
      const line = lines.get(key) ?? { payer, payee, before: 0, after: 0 }
      line[when] += fen
      lines.set(key, line)
    }
  }
  return [...lines.values()]
}
