/** A roster turned on its side: for every fact one column of small numbers, one per person. */
import { factPaths, type FactPath, type Facts } from '../facts'
import { consequences } from '../known-facts'
import type { Policy } from '../policy-file'
import { Dictionary } from './dictionary'
import { policyFacts } from './policy-facts'
import { someBit, wordsFor, type Bits } from './planes'

export interface Column {
  readonly fact: FactPath
  /** The distinct values; number 0 is unknown. */
  readonly values: readonly unknown[]
  /** By person the number of the value; filled up with unknown to whole words of 32. */
  readonly codes: Int32Array
  /** Whose value rests on their own word; null where nobody's does. */
  readonly self: Bits | null
  /** By number of the value who has it, where there are few values; where there are many, `order`. */
  readonly holders: readonly Bits[] | null
  readonly order: Order | null
  /** What conditions said of each value, two bits by its number: a draft of a policy asks most of it again. */
  readonly looks: Map<string, Uint8Array>
}

/** The people in the order of their values' numbers: number n from `starts[n]` to before `starts[n + 1]`. */
export interface Order {
  readonly people: Int32Array
  readonly starts: Int32Array
}

export interface Columns {
  /** As given, not copied: `expand` takes values and who stands behind them from here. */
  readonly people: readonly Facts[]
  readonly words: number
  readonly byFact: ReadonlyMap<FactPath, Column>
}

const fewValues = 8
const groupNames = ['worker', 'employer', 'agency'] as const

/**
 * Prepares a roster for `evaluateBatch`. The days and parameters of the people are not looked at.
 * @param policies whose facts get a column; a policy that asks for others cannot be evaluated on these columns
 */
export function prepareColumns(given: { people: readonly Facts[]; policies: readonly Policy[] }): Columns {
  const { people, policies } = given
  const wanted = new Set(policies.flatMap(policyFacts))
  const causes = consequences.filter(({ fact }) => wanted.has(fact)).map(({ of }) => of)
  const drafts = new Map<FactPath, Draft>()
  for (const fact of [...wanted, ...causes]) drafts.set(fact, newDraft(fact, people.length))
  for (const name of groupNames) fillGroup(name, people, drafts)
  addConsequences(drafts, people.length)
  const byFact = new Map<FactPath, Column>()
  for (const fact of factPaths) {
    const draft = wanted.has(fact) ? drafts.get(fact) : undefined
    if (draft) byFact.set(fact, columnOf(draft, people.length))
  }
  return { people, words: wordsFor(people.length), byFact }
}

interface Draft {
  fact: FactPath
  dictionary: Dictionary
  codes: Int32Array
  self: Bits
}

function newDraft(fact: FactPath, people: number): Draft {
  const words = wordsFor(people)
  return {
    fact,
    dictionary: new Dictionary(),
    codes: new Int32Array(words * 32),
    self: new Int32Array(words),
  }
}

/** Person by person and only over what is written: people know different things, so their records have many shapes. */
function fillGroup(
  name: (typeof groupNames)[number],
  people: readonly Facts[],
  drafts: ReadonlyMap<FactPath, Draft>,
): void {
  const wanted = [...drafts.values()].filter(({ fact }) => fact.startsWith(`${name}.`))
  if (wanted.length === 0) return
  const byKey = new Map(wanted.map((draft) => [draft.fact.slice(name.length + 1), draft]))
  // Records are mostly written in the same order: the key that came next last time is tried first.
  const keys: string[] = []
  const draftOf: (Draft | undefined)[] = []
  const twinOf = newTwins()
  for (let index = 0; index < people.length; index++) {
    const group = people[index]![name] as Readonly<Record<string, unknown>> | null | undefined
    const twin = group ? twinOf(group, index) : -1
    if (twin >= 0) {
      for (const draft of wanted) copyNote(draft, twin, index)
      continue
    }
    let at = 0
    for (const key in group) {
      while (at < keys.length && keys[at] !== key) at++
      if (at === keys.length) at = keys.indexOf(key)
      if (at < 0) {
        at = keys.push(key) - 1
        draftOf.push(byKey.get(key))
      }
      const draft = draftOf[at++]
      if (draft) note(draft, index, group[key])
    }
  }
}

/** Who was met before with the very same record, or -1: workers of one employer often share its facts. */
function newTwins(): (group: object, index: number) => number {
  const first = new Map<object, number>()
  const trial = 2000
  let repeats = 0
  return (group, index) => {
    if (index > trial && repeats < trial / 10) return -1
    const twin = first.get(group) ?? -1
    if (twin >= 0) repeats++
    else first.set(group, index)
    return twin
  }
}

function copyNote({ codes, self }: Draft, from: number, to: number): void {
  codes[to] = codes[from]!
  if ((self[from >>> 5]! >>> (from & 31)) & 1) self[to >>> 5]! |= 1 << (to & 31)
}

function note({ dictionary, codes, self }: Draft, index: number, written: unknown): void {
  if (typeof written !== 'object') {
    if (written !== undefined) codes[index] = dictionary.codeOf(written)
  } else if (written !== null) {
    if (!isGraded(written)) codes[index] = dictionary.codeOf(written)
    else if (written.value !== null) {
      codes[index] = dictionary.codeOf(written.value)
      if (written.evidence === 'self') self[index >>> 5]! |= 1 << (index & 31)
    }
  }
}

/** As in `knownFacts`: a value that says who stands behind it. */
function isGraded(written: object): written is { value: unknown; evidence: string } {
  return !Array.isArray(written) && 'value' in written
}

function addConsequences(drafts: ReadonlyMap<FactPath, Draft>, people: number): void {
  for (const { fact, of, brings } of consequences) {
    const [draft, cause] = [drafts.get(fact), drafts.get(of)]
    if (!draft || !cause) continue
    const brought = cause.dictionary.values.map((value, code) => (code === 0 ? null : brings(value)))
    for (let index = 0; index < people; index++) {
      const value = brought[cause.codes[index]!]
      if (value === null) continue
      const [word, bit] = [index >>> 5, 1 << (index & 31)]
      if (draft.codes[index] === 0) {
        draft.codes[index] = draft.dictionary.codeOf(value)
        draft.self[word]! |= cause.self[word]! & bit
      } else if (draft.dictionary.values[draft.codes[index]!] === value)
        draft.self[word]! &= cause.self[word]! | ~bit
    }
  }
}

function columnOf({ fact, dictionary, codes, self }: Draft, people: number): Column {
  const { values } = dictionary
  return {
    fact,
    values,
    codes,
    self: someBit(self) ? self : null,
    looks: new Map(),
    ...(values.length <= fewValues
      ? { holders: holdersOf(codes, values.length), order: null }
      : { holders: null, order: orderOf(codes, values.length, people) }),
  }
}

function holdersOf(codes: Int32Array, values: number): Bits[] {
  const holders = Array.from({ length: values }, () => new Int32Array(codes.length / 32))
  for (let index = 0; index < codes.length; index++)
    holders[codes[index]!]![index >>> 5]! |= 1 << (index & 31)
  return holders
}

function orderOf(codes: Int32Array, values: number, people: number): Order {
  const starts = new Int32Array(values + 1)
  for (let index = 0; index < people; index++) starts[codes[index]! + 1]!++
  for (let code = 1; code <= values; code++) starts[code]! += starts[code - 1]!
  const next = starts.slice()
  const order = new Int32Array(people)
  for (let index = 0; index < people; index++) order[next[codes[index]!]!++] = index
  return { people: order, starts }
}
