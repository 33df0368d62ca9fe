/** What the records know of a worker or an employer, as the evaluator's facts, and who said what. */
import type { FactPath, Facts } from '../../domain/eligibility/facts'
import type { EmployerDoc, Known, RosterEntryDoc, Word } from './store/documents'

type Group = Record<string, unknown>
export interface FactGroups {
  worker: Group
  employer: Group
}
/** Every side's word on a fact, the one that counts first. */
export type WordsOf = ReadonlyMap<FactPath, readonly (Omit<Word, 'at'> & { at: string | null })[]>

/** What the roster and the employer's record know about this worker, with who stands behind each. */
export function workerFacts(entry: RosterEntryDoc, employer: EmployerDoc | null): FactGroups {
  const { hukou, frontline } = entry.answers
  const evidence = entry.stayEvidence ?? 'self'
  const by = entry.stayBy ?? undefined
  return {
    worker: {
      ...(entry.stay === 'unregistered' ? {} : { stay: { value: entry.stay, evidence, by } }),
      stayRegion: { value: entry.countyCode, evidence, by },
      ...(hukou ? { hukou: fact(hukou) } : {}),
      ...(frontline ? { frontline: fact(frontline) } : {}),
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
      ...Object.fromEntries(Object.entries(employer.facts).map(([key, known]) => [key, fact(known)])),
    },
  }
}

/** Who said what, where more than the value that counts is known. */
export function wordsOn(entry: RosterEntryDoc | null, employer: EmployerDoc | null): WordsOf {
  const { hukou, frontline } = entry?.answers ?? {}
  const said: [string, Known<unknown> | undefined][] = [
    ['worker.hukou', hukou],
    ['worker.frontline', frontline],
    ...Object.entries(employer?.facts ?? {}).map(([key, known]): [string, Known<unknown>] => [
      `employer.${key}`,
      known,
    ]),
  ]
  return new Map(
    said.flatMap(([path, known]) => (known ? [[path as FactPath, sidesOf(known)] as const] : [])),
  )
}

function sidesOf({ others = [], ...decisive }: Known<unknown>) {
  return [{ ...decisive, at: decisive.at ?? null }, ...others]
}

function fact({ value, evidence, by }: Known<unknown>) {
  return { value, evidence, ...(by === null ? {} : { by }) }
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
