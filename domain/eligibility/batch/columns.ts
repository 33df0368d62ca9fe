/** A roster turned on its side: for every fact one column of small numbers, one per person. */
import { consequences, factPaths, type FactPath, type Facts } from '../facts'
import type { Policy } from '../policy-file'
import { newDictionary } from './dictionary'
import { policyFacts } from './policy-facts'
import { someBit, wordsFor, type Bits } from './planes'

export interface Column {
  readonly fact: FactPath
  /** The distinct values; number 0 is unknown. */
  readonly values: readonly unknown[]
  /** By person the number of the value; filled up with unknown to whole words of 32. */
  readonly codes: Uint16Array | Int32Array
  /** Whose value rests on their own word; null where nobody's does. */
  readonly self: Bits | null
  /** By number of the value who has it, where there are few values. */
  readonly holders: readonly Bits[] | null
}

export interface Columns {
  /** As given, not copied: `expand` takes values and who stands behind them from here. */
  readonly people: readonly Facts[]
  readonly words: number
  readonly byFact: ReadonlyMap<FactPath, Column>
}

const fewValues = 8

/**
 * Prepares a roster for `evaluateBatch`. The days and parameters of the people are not looked at.
 * @param policies whose facts get a column; a policy that asks for others cannot be evaluated on these columns
 */
export function prepareColumns(given: { people: readonly Facts[]; policies: readonly Policy[] }): Columns {
  const { people, policies } = given
  const wanted = new Set(policies.flatMap(policyFacts))
  const byFact = new Map<FactPath, Column>()
  for (const fact of factPaths.filter((path) => wanted.has(path))) byFact.set(fact, columnOf(fact, people))
  return {
    people,
    words: wordsFor(people.length),
    byFact,
  }
}

function columnOf(fact: FactPath, people: readonly Facts[]): Column {
  const [group, key] = fact.split('.') as ['worker' | 'employer' | 'agency', string]
  const words = wordsFor(people.length)
  const dictionary = newDictionary()
  const codes = new Int32Array(words * 32)
  const self = new Int32Array(words)
  for (let index = 0; index < people.length; index++) {
    const written = (people[index]![group] as Group)?.[key]
    if (written === undefined || written === null) continue
    if (!isGraded(written)) codes[index] = dictionary.codeOf(written)
    else if (written.value !== null) {
      codes[index] = dictionary.codeOf(written.value)
      if (written.evidence === 'self') self[index >>> 5]! |= 1 << (index & 31)
    }
  }
  for (const { of, brings } of consequences.filter((each) => each.fact === fact)) {
    const causes = columnOf(of, people)
    const brought = causes.values.map((value, code) => (code === 0 ? null : brings(value)))
    for (let index = 0; index < people.length; index++) {
      const value = brought[causes.codes[index]!]
      if (value === null || codes[index] !== 0) continue
      codes[index] = dictionary.codeOf(value)
      if (causes.self) self[index >>> 5]! |= causes.self[index >>> 5]! & (1 << (index & 31))
    }
  }
  const { values } = dictionary
  return {
    fact,
    values,
    codes: values.length <= 65536 ? Uint16Array.from(codes) : codes,
    self: someBit(self) ? self : null,
    holders: values.length <= fewValues ? holdersOf(codes, values.length) : null,
  }
}

type Group = Readonly<Record<string, unknown>> | null | undefined

/** As in `knownFacts`: a value that says who stands behind it. */
function isGraded(written: unknown): written is { value: unknown; evidence: string } {
  return typeof written === 'object' && !Array.isArray(written) && 'value' in (written as object)
}

function holdersOf(codes: Int32Array, values: number): Bits[] {
  const holders = Array.from({ length: values }, () => new Int32Array(codes.length / 32))
  for (let index = 0; index < codes.length; index++)
    holders[codes[index]!]![index >>> 5]! |= 1 << (index & 31)
  return holders
}
