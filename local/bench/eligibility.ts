/**
 * A city against ten policies: ours beside rules engines and beside code written by hand, all in one run.
 * Ours is three-valued, under every reading, keeps each condition's truth and works on a roster with unknown and
 * self-reported facts. The peers are two-valued and know one reading: they get the people of whom all is known.
 */
import { deepStrictEqual } from 'node:assert'
import { prepareColumns, type Columns } from '../../domain/eligibility/batch/columns'
import { evaluateBatch, type BatchResult } from '../../domain/eligibility/batch/evaluate-batch'
import { expand } from '../../domain/eligibility/batch/expand'
import { truthAt } from '../../domain/eligibility/batch/planes'
import { decide } from '../../domain/eligibility/decide'
import { evaluate, evaluateOne } from '../../domain/eligibility/evaluate'
import type { Facts } from '../../domain/eligibility/facts'
import { knownFacts } from '../../domain/eligibility/known-facts'
import { meaningsOf } from '../../domain/eligibility/meanings'
import type { Policy } from '../../domain/eligibility/policy-file'
import { newJsonLogic } from './json-logic'
import { newJsonRules } from './json-rules'
import { benchPeople } from './people'
import { benchDay, benchPolicies } from './policies'
import { milliseconds, type Row } from './row'
import { numbersOf, straightLine } from './straight-line'
import { newZen } from './zen'

const heads = 100_000
const slowHeads = 1_000
const oneByOne = 3_000

interface Bench {
  policies: Policy[]
  people: Facts[]
  columns: Columns
  batch: BatchResult
  /** Places in the roster of people of whom every fact is known. */
  known: number[]
}

export async function eligibilityRows(): Promise<Row[]> {
  const bench = newBench()
  checkOneByOne(bench)
  const numbers = numbersOf(bench.people)
  checkByHand(bench, straightLine(numbers))
  const [prepared, byHand] = fastestOfTwo(80, [
    () => evaluateBatch({ ...bench, asOf: benchDay }),
    () => straightLine(numbers),
  ])
  return [
    ...(await engineRows(bench, prepared)),
    byHandRow(prepared, byHand),
    fromObjectsRow(bench),
    ...onePersonRows(bench),
  ]
}

function newBench(): Bench {
  const policies = benchPolicies()
  const people = benchPeople({ heads, unknownShare: 0.3, selfShare: 0.1, seed: 20220126 })
  const columns = prepareColumns({ people, policies })
  const batch = evaluateBatch({ policies, columns, asOf: benchDay })
  const facts = [...columns.byFact.values()]
  const known = people.flatMap((_, index) => (facts.every(({ codes }) => codes[index] !== 0) ? [index] : []))
  return { policies, people, columns, batch, known }
}

/** Every verdict in full, unknown facts included, as the single evaluator gives it. */
function checkOneByOne({ policies, people, batch }: Bench): void {
  for (let index = 0; index < oneByOne; index++)
    policies.forEach((policy, at) =>
      deepStrictEqual(
        expand({ outcome: batch.outcomes[at]!, index }),
        evaluateOne({ policy, facts: { ...people[index]!, asOf: benchDay } }),
      ),
    )
}

/** What a peer says of one person must be what the trace says of the first reading. */
function checkPeer({ batch, policies }: Bench, index: number, said: readonly boolean[]): void {
  policies.forEach(({ id }, at) => {
    const standing = truthAt(batch.outcomes[at]!.understood[0]!.standing, index)
    if ((standing === 'met') !== said[at]) throw new Error(`${id}: a peer disagrees about person ${index}`)
  })
}

type Answer = (index: number) => boolean[] | Promise<boolean[]>

async function engineRows(bench: Bench, prepared: number): Promise<Row[]> {
  const jsonRules = newJsonRules(bench.policies)
  const zen = newZen(bench.policies)
  const jsonLogic = newJsonLogic(bench.policies, { optimized: true })
  const sample = bench.known.slice(0, slowHeads)
  const bare = new Map(sample.map((index) => [index, bareFacts(bench.people[index]!)]))
  const flat = new Map(sample.map((index) => [index, flatFacts(bench.people[index]!)]))
  const peers: { name: string; answer: Answer; goal?: Row['goal'] }[] = [
    { name: 'json-rules-engine', answer: (index) => jsonRules(flat.get(index)!), goal: { atLeast: 1000 } },
    { name: '@gorules/zen-engine', answer: (index) => zen(bare.get(index)!) },
    { name: 'json-logic-engine', answer: (index) => jsonLogic(bare.get(index)!) },
  ]
  const rows: Row[] = []
  for (const { name, answer, goal } of peers) {
    for (const index of sample) checkPeer(bench, index, await answer(index))
    const took = (await fastestRound(sample, answer)) * heads
    rows.push({
      what: '100,000 workers x 10 policies, prepared columns',
      measured: milliseconds(prepared),
      beside: `${name} ${milliseconds(took)} (scaled from ${sample.length}), all known, one reading`,
      ratio: took / prepared,
      goal,
    })
  }
  return rows
}

function checkByHand(bench: Bench, met: readonly Uint8Array[]): void {
  for (const index of bench.known)
    checkPeer(
      bench,
      index,
      met.map((heads) => heads[index] === 1),
    )
}

function byHandRow(prepared: number, byHand: number): Row {
  return {
    what: 'the same, with every trace',
    measured: milliseconds(prepared),
    beside: `two-valued JavaScript by hand, no trace ${milliseconds(byHand)}`,
    ratio: byHand / prepared,
    goal: { atLeast: 0.8 },
  }
}

function fromObjectsRow({ policies, people }: Bench): Row {
  const took = fastestOf(9, () =>
    evaluateBatch({ policies, columns: prepareColumns({ people, policies }), asOf: benchDay }),
  )
  return {
    what: 'the same, from plain Facts objects, one employer for all its workers',
    measured: milliseconds(took),
    beside: 'limit 60 ms',
    ratio: took / 60,
    goal: { atMost: 1 },
  }
}

/** The whole trace is what `decide` finds; a verdict in full adds what people read of it. */
function onePersonRows({ policies, people, known }: Bench): Row[] {
  const sample = known.slice(0, slowHeads).map((index) => people[index]!)
  const bare = sample.map(bareFacts)
  const questions = policies.map((policy) => ({
    policy,
    asOf: benchDay,
    meanings: meaningsOf(policy, undefined),
  }))
  const trace = (facts: Facts) => {
    const told = knownFacts(facts)
    return questions.map((question) => decide(question, told))
  }
  const inFull = (facts: Facts) => evaluate({ policies, facts })
  const each = (took: number) => `${((took / sample.length) * 1000).toFixed(1)} µs`
  const row = (what: string, ours: (facts: Facts) => unknown, optimized: boolean): Row => {
    const jsonLogic = newJsonLogic(policies, { optimized })
    const [own, theirs] = fastestOfTwo(80, [
      () => sample.forEach((facts) => ours(facts)),
      () => bare.forEach((facts) => jsonLogic(facts)),
    ])
    const name = optimized ? 'with its rules turned into functions' : 'interpreted'
    return {
      what: `one person x 10 policies, ${what}`,
      measured: each(own),
      beside: `json-logic-engine ${name}, yes or no ${each(theirs)}`,
      ratio: theirs / own,
    }
  }
  return [
    { ...row('every condition under every reading', trace, false), goal: { atLeast: 1 } },
    row('the same, with clauses, values and sums for reading', inFull, false),
    row('the same, with clauses, values and sums for reading', inFull, true),
  ]
}

/** Values alone, in the groups they stand in. */
function bareFacts(facts: Facts): object {
  const groups: Record<string, Record<string, unknown>> = {}
  for (const [path, value] of Object.entries(flatFacts(facts))) {
    const [group, key] = path.split('.') as [string, string]
    groups[group] = { ...groups[group], [key]: value }
  }
  return groups
}

function flatFacts(facts: Facts): Record<string, unknown> {
  return Object.fromEntries([...knownFacts(facts)].map(([path, { value }]) => [path, value]))
}

/** Neighbours on the machine can only slow a round down: the fastest one is the nearest to the truth, for all alike. */
function fastestOf(rounds: number, once: () => unknown): number {
  let fastest = Infinity
  for (let round = 0; round < rounds; round++) {
    const from = performance.now()
    once()
    fastest = Math.min(fastest, performance.now() - from)
  }
  return fastest
}

/** In turn, so that both meet the same neighbours. */
function fastestOfTwo(rounds: number, [one, other]: [() => unknown, () => unknown]): [number, number] {
  const fastest: [number, number] = [Infinity, Infinity]
  for (let round = 0; round < rounds; round++) {
    fastest[0] = Math.min(fastest[0], fastestOf(1, one))
    fastest[1] = Math.min(fastest[1], fastestOf(1, other))
  }
  return fastest
}

/** Per person. */
async function fastestRound(sample: readonly number[], answer: Answer): Promise<number> {
  let fastest = Infinity
  for (let round = 0; round < 5; round++) {
    const from = performance.now()
    for (const index of sample) await answer(index)
    fastest = Math.min(fastest, (performance.now() - from) / sample.length)
  }
  return fastest
}
