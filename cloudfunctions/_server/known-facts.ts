/** What the records know of a worker or an employer, as the evaluator's facts, and who said what. */
import type { FactPath, Facts } from '../../domain/eligibility/facts'
import { wordsOf } from './said'
import type { EmployerDoc, Known, RosterEntryDoc, Word } from './store/documents'

type Group = Record<string, unknown>
export interface FactGroups {
  worker: Group
  employer: Group
}
/** What several sides said, by fact. */
export type SaidFacts = ReadonlyMap<FactPath, Known<unknown>>
/** Every side's word on a fact, the one that counts first. */
export type WordsOf = ReadonlyMap<FactPath, readonly (Omit<Word, 'at'> & { at: string | null })[]>

/** Facts that are asked at registration stand with its answers. */
const answered = ['worker.hukou', 'worker.frontline'] as const
type AnsweredFact = (typeof answered)[number]

function isAnswered(path: FactPath): path is AnsweredFact {
  return answered.some((each) => each === path)
}

/** The key under its group: `worker.hukou` -> `hukou`. */
function keyOf(path: FactPath): string {
  return path.slice(path.indexOf('.') + 1)
}

/** What sides said of a worker. The stay is not among it: it is the worker's own to say. */
export function saidOfWorker(entry: RosterEntryDoc | null): SaidFacts {
  const { hukou, frontline } = entry?.answers ?? {}
  return knownByPath('worker', { hukou, frontline, ...entry?.facts })
}

/** What sides said of an employer. */
export function saidOfEmployer(employer: EmployerDoc): SaidFacts {
  return knownByPath('employer', employer.facts)
}

function knownByPath(group: string, facts: Readonly<Record<string, Known<unknown> | undefined>>): SaidFacts {
  return new Map(
    Object.entries(facts).flatMap(([key, known]) => (known ? [[`${group}.${key}` as FactPath, known]] : [])),
  )
}

/** The entry with this known of one fact; undefined is nothing any more. */
export function withSaidOfWorker(
  entry: RosterEntryDoc,
  path: FactPath,
  known: Known<unknown> | undefined,
): RosterEntryDoc {
  if (isAnswered(path)) return { ...entry, answers: withKnown({ ...entry.answers }, path, known) }
  return { ...entry, facts: withKnown(entry.facts ?? {}, path, known) }
}

export function withSaidOfEmployer(
  employer: EmployerDoc,
  path: FactPath,
  known: Known<unknown> | undefined,
): EmployerDoc {
  return { ...employer, facts: withKnown(employer.facts, path, known) }
}

function withKnown(
  facts: Readonly<Record<string, Known<unknown>>>,
  path: FactPath,
  known: Known<unknown> | undefined,
): Record<string, Known<unknown>> {
  const { [keyOf(path)]: _before, ...rest } = facts
  return known ? { ...rest, [keyOf(path)]: known } : rest
}

/** What the roster and the employer's record know about this worker, with who stands behind each. */
export function workerFacts(entry: RosterEntryDoc, employer: EmployerDoc | null): FactGroups {
  const evidence = entry.stayEvidence ?? 'self'
  const by = entry.stayBy ?? undefined
  return {
    worker: {
      ...(entry.stay === 'unregistered' ? {} : { stay: { value: entry.stay, evidence, by } }),
      stayRegion: { value: entry.countyCode, evidence, by },
      ...factsFrom(saidOfWorker(entry)),
    },
    employer: employer ? employerFacts(employer).employer : {},
  }
}

/** What an employer's record knows; where it stands was checked with its claim. */
export function employerFacts(employer: EmployerDoc): FactGroups {
  return {
    worker: {},
    employer: {
      region: { value: employer.countyCode, evidence: 'officer' },
      ...factsFrom(saidOfEmployer(employer)),
    },
  }
}

function factsFrom(said: SaidFacts): Group {
  return Object.fromEntries([...said].map(([path, known]) => [keyOf(path), fact(known)]))
}

function fact({ value, evidence, by }: Known<unknown>) {
  return { value, evidence, ...(by === null ? {} : { by }) }
}

/** Who said what, the side that counts first. */
export function wordsOn(entry: RosterEntryDoc | null, employer: EmployerDoc | null): WordsOf {
  const said = [...saidOfWorker(entry), ...(employer ? saidOfEmployer(employer) : [])]
  return new Map(
    said.map(([path, known]) => [path, wordsOf(known).map((word) => ({ ...word, at: word.at ?? null }))]),
  )
}

/** Answers given for one look stand beside what is known and never over a stronger word. */
export function withWhatIf(known: FactGroups, whatIf: Group): Omit<Facts, 'asOf'> {
  const groups: Record<string, Group> = { worker: { ...known.worker }, employer: { ...known.employer } }
  for (const [path, value] of Object.entries(whatIf)) {
    const [group = '', key = ''] = path.split('.')
    const facts = (groups[group] ??= {})
    if (!Object.hasOwn(facts, key)) facts[key] = { value, evidence: 'self' }
  }
  return groups
}
