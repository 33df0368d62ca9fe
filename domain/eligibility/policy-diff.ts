/** What a roster gets under one policy and under another: who changes, heads, and money by payer. */
import { evaluateBatch } from './batch/evaluate-batch'
import { changesBetween } from './batch/changes'
import { prepareColumns } from './batch/columns'
import { expand } from './batch/expand'
import type { Total } from './batch/totals'
import type { Facts } from './facts'
import type { Policy } from './policy-file'
import type { Verdict, VerdictCode } from './verdict'

type Amount = Verdict['amounts'][number]
/** Integer fen of everyone together, per payer and payee, and for how many. */
export interface PayerLine {
  payer: Amount['payer']
  payee: Amount['payee']
  before: number
  after: number
  heads: { before: number; after: number }
}

export interface PolicyDiff {
  people: number
  /** Heads per verdict that anyone has on either side. */
  heads: { verdict: VerdictCode; before: number; after: number }[]
  /** Heads that move from one verdict to another, the largest group first. */
  moves: { from: VerdictCode; to: VerdictCode; heads: number }[]
  /** Over those who meet everything. */
  fen: PayerLine[]
  /** Over those for whom it is still open: people must judge, or the day has not come. */
  openFen: PayerLine[]
  /** Everyone whose verdict, caps or sums are not what they were, in the order of the roster. */
  changed: PersonDiff[]
}

export interface PersonDiff {
  /** Place in the roster. */
  index: number
  from: VerdictCode
  to: VerdictCode
  before: Amount[]
  after: Amount[]
}

const settled: readonly VerdictCode[] = ['eligible', 'likely']
const open: readonly VerdictCode[] = ['review', 'deferred']

/**
 * Each person is asked about on their own day and under their own parameters; a parameter that only one of the two
 * policies has counts for that one.
 * @throws FactsError on a parameter that does not fit its policy
 */
export function policyDiff(given: { before: Policy; after: Policy; people: readonly Facts[] }): PolicyDiff {
  const { before, after, people } = given
  const parts = groupsOf(people).map((indexes) => partOf({ before, after, people, indexes }))
  const totals = { before: parts.flatMap((part) => part.before), after: parts.flatMap((part) => part.after) }
  return {
    people: people.length,
    heads: headsOf(totals),
    moves: merged(parts.flatMap(({ moves }) => moves)),
    fen: linesOf(totals, settled),
    openFen: linesOf(totals, open),
    changed: parts.flatMap(({ changed }) => changed).sort((a, b) => a.index - b.index),
  }
}

/** People who can be asked about at once: the same day, the same parameters. */
function groupsOf(people: readonly Facts[]): number[][] {
  const groups = new Map<string, number[]>()
  people.forEach(({ asOf, params }, index) => {
    const key = `${asOf} ${JSON.stringify(Object.entries(params ?? {}).sort())}`
    const group = groups.get(key)
    if (group) group.push(index)
    else groups.set(key, [index])
  })
  return [...groups.values()]
}

function partOf(given: {
  before: Policy
  after: Policy
  people: readonly Facts[]
  indexes: readonly number[]
}) {
  const { before, after, indexes } = given
  const people = indexes.map((index) => given.people[index]!)
  const { asOf, params } = people[0]!
  const columns = prepareColumns({ people, policies: [before, after] })
  const outcomeOf = (policy: Policy) =>
    evaluateBatch({ policies: [policy], columns, asOf, params: ownParams(policy, params) }).outcomes[0]!
  const outcomes = { before: outcomeOf(before), after: outcomeOf(after) }
  const changes = changesBetween(outcomes.before, outcomes.after)
  const changed = changes.people.map((at): PersonDiff => {
    const was = expand({ outcome: outcomes.before, index: at })
    const is = expand({ outcome: outcomes.after, index: at })
    return { index: indexes[at]!, from: was.verdict, to: is.verdict, before: was.amounts, after: is.amounts }
  })
  return { ...changes, changed }
}

/** The parameters that are this policy's; those of its name that only another version has are left out. */
export function ownParams({ id, params = {} }: Policy, given: Facts['params']): Record<string, unknown> {
  const isOwn = (name: string) =>
    name.startsWith(`${id}.`) && Object.hasOwn(params, name.slice(id.length + 1))
  return Object.fromEntries(Object.entries(given ?? {}).filter(([name]) => isOwn(name)))
}

interface Totals {
  before: readonly Total[]
  after: readonly Total[]
}
const sides = ['before', 'after'] as const

function headsOf(totals: Totals): PolicyDiff['heads'] {
  const lines = new Map<VerdictCode, PolicyDiff['heads'][number]>()
  for (const side of sides)
    for (const { verdict, heads } of totals[side]) {
      const line = lines.get(verdict) ?? { verdict, before: 0, after: 0 }
      line[side] += heads
      lines.set(verdict, line)
    }
  return [...lines.values()]
}

function merged(moves: PolicyDiff['moves']): PolicyDiff['moves'] {
  const lines = new Map<string, PolicyDiff['moves'][number]>()
  for (const { from, to, heads } of moves) {
    const line = lines.get(`${from} ${to}`) ?? { from, to, heads: 0 }
    line.heads += heads
    lines.set(`${from} ${to}`, line)
  }
  return [...lines.values()].sort((a, b) => b.heads - a.heads)
}

function linesOf(totals: Totals, verdicts: readonly VerdictCode[]): PayerLine[] {
  const lines = new Map<string, PayerLine>()
  for (const side of sides) {
    const counted = totals[side].filter(({ verdict }) => verdicts.includes(verdict))
    for (const { amounts, paidHeads } of counted) {
      const keys = amounts.map(({ payer, payee }) => `${payer} ${payee}`)
      amounts.forEach(({ payer, payee, fen }, at) => {
        const key = keys[at]!
        const line = lines.get(key) ?? { payer, payee, before: 0, after: 0, heads: { before: 0, after: 0 } }
        line[side] += fen
        if (keys.indexOf(key) === at) line.heads[side] += paidHeads
        lines.set(key, line)
      })
    }
  }
  return [...lines.values()]
}
