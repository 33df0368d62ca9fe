/** What is known of a person, whatever way it was written. */
import { codesOf, evidences, type Evidence } from '../terms'
import { factPaths, hasTrained, type FactPath, type Facts, type Trainee } from './facts'

export interface KnownFact {
  value: unknown
  evidence: Evidence
  by: string | null
}

/** By the place of the fact in `factPaths`. */
type Entries = (KnownFact | undefined)[]

/** Only what is known, by path; those who ask the same of many people ask by number. */
export class KnownFacts {
  constructor(private readonly entries: Readonly<Entries>) {}

  /** @param number as `numberOfFact` gives it */
  at(number: number): KnownFact | undefined {
    return this.entries[number]
  }

  get(path: FactPath): KnownFact | undefined {
    return this.entries[numberOfFact(path)]
  }

  has(path: FactPath): boolean {
    return this.get(path) !== undefined
  }

  /** The same but for one fact; undefined is unknown. */
  with(path: FactPath, fact: KnownFact | undefined): KnownFacts {
    const entries = this.entries.slice()
    entries[numberOfFact(path)] = fact
    return new KnownFacts(entries)
  }

  *[Symbol.iterator](): Iterator<[FactPath, KnownFact]> {
    for (const [number, path] of factPaths.entries()) {
      const fact = this.entries[number]
      if (fact) yield [path, fact]
    }
  }
}

const numbers: ReadonlyMap<FactPath, number> = new Map(factPaths.map((path, number) => [path, number]))

/** The same for everyone, for as long as the program runs. */
export function numberOfFact(path: FactPath): number {
  return numbers.get(path)!
}

const allUnknown: Readonly<Entries> = factPaths.map(() => undefined)
export const nothingKnown = new KnownFacts(allUnknown)

/** Flattens facts to what is known; a bare value counts as `data`. */
export function knownFacts(facts: Facts): KnownFacts {
  const entries = allUnknown.slice()
  note(entries, facts.worker, numbersIn.worker)
  note(entries, facts.employer, numbersIn.employer)
  note(entries, facts.agency, numbersIn.agency)
  for (const { fact, of, brings } of numberedConsequences) {
    const cause = entries[of]
    const value = cause ? brings(cause.value) : null
    if (cause && value !== null && bringsMore(entries[fact], cause, value))
      entries[fact] = { ...cause, value }
  }
  return new KnownFacts(entries)
}

const numbersIn = {
  worker: numbersOf('worker'),
  employer: numbersOf('employer'),
  agency: numbersOf('agency'),
}

/** By the key of a fact in its group. */
function numbersOf(group: string): ReadonlyMap<string, number> {
  const own = [...numbers].filter(([path]) => path.startsWith(`${group}.`))
  return new Map(own.map(([path, number]) => [path.slice(group.length + 1), number]))
}

/** Over what is written and not over all there could be: most people are known by a few facts. */
function note(
  entries: Entries,
  group: Readonly<Record<string, unknown>> | null | undefined,
  numberOf: ReadonlyMap<string, number>,
): void {
  for (const key in group) {
    const number = numberOf.get(key)
    if (number !== undefined) entries[number] = knownFact(group[key])
  }
}

function knownFact(written: unknown): KnownFact | undefined {
  if (written === null || written === undefined) return undefined
  if (typeof written !== 'object' || Array.isArray(written) || !('value' in written))
    return { value: written, evidence: 'data', by: null }
  const { value, evidence: grade, by } = written as { value: unknown; evidence: Evidence; by?: string | null }
  return value === null ? undefined : { value, evidence: grade, by: by ?? null }
}

/** What follows is known at least as well as what it follows from; a different word stands. */
function bringsMore(said: KnownFact | undefined, cause: KnownFact, value: unknown): boolean {
  if (!said) return true
  return said.value === value && grades.indexOf(said.evidence) < grades.indexOf(cause.evidence)
}
const grades = codesOf(evidences)

/** Facts that need not be said because another one brings them along; `brings` is null where it does not. */
export const consequences: readonly { fact: FactPath; of: FactPath; brings: (cause: unknown) => unknown }[] =
  [
    {
      // Whoever lists trainees that have trained has work training.
      fact: 'employer.workTraining',
      of: 'employer.trainees',
      brings: (trainees) =>
        Array.isArray(trainees) && (trainees as Trainee[]).some(hasTrained) ? true : null,
    },
  ]
const numberedConsequences = consequences.map(({ fact, of, brings }) => ({
  fact: numberOfFact(fact),
  of: numberOfFact(of),
  brings,
}))
