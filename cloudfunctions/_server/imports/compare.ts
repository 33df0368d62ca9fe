/** Lays an accepted list beside who is registered in its region, one stretch of names after the other. */
import {
  compareSorted,
  type Comparable,
  type Coverage,
  type Difference,
} from '../../../domain/rosters/compare'
import { codesOf, differenceKinds, type DifferenceKind } from '../../../domain/terms'
import { addDifferences, type DifferenceLine } from '../repositories/differences'
import { partOf } from '../repositories/imports'
import { finestCode } from '../repositories/region-codes'
import { entriesNamed, isRegistered } from '../repositories/roster'
import type { RegionScope } from '../scope'
import type { RosterEntryDoc } from '../store/documents'
import type { ImportDoc } from '../store/field-documents'
import type { Writer } from '../store/store'
import type { ListCoverage, ListedLine } from './accept'
import type { StepContext } from './budget'
import { hashLetters, prefixAfter, shelfOf, shelvesOf } from './name-shelves'
import { openTasksOf } from './region-tasks'

/** Where a comparison stands: the next names, or (null) the next region whose task is to be opened; what was found so far. */
interface CompareCursor {
  prefix: string | null
  /** By region and kind. */
  found: Record<string, number>
  opened: number
}

const atOnce = 1000
/** One transaction has to hold what a step writes. */
const documentsPerStep = 400

export async function compareStep(
  db: Writer,
  { scope, entry, step }: { scope: RegionScope; entry: ImportDoc; step: StepContext },
): Promise<ImportDoc> {
  const cursor = cursorOf(entry)
  const coverage = await coverageOf(db, { scope, entry })
  let written = 0
  let next = entry
  let stretches = 0
  while (cursor.prefix !== null && written < documentsPerStep) {
    if (stretches > 0 && step.isOver()) break
    const registered = await entriesNamed(db, scope, {
      seasonId: entry.seasonId,
      prefix: cursor.prefix,
      limit: atOnce,
    })
    if (registered.length === atOnce && cursor.prefix.length < 40) {
      cursor.prefix += hashLetters[0]!
      continue
    }
    const listed = await listedNamed(db, { scope, entry, prefix: cursor.prefix })
    const lines = differencesOf({ listed, registered, coverage })
    written += await store(db, { entry, cursor, lines })
    next = counted(next, lines)
    cursor.prefix = prefixAfter(cursor.prefix)
    stretches++
  }
  const isDone = cursor.prefix === null && (await openTasksOf(db, { entry, cursor, step }))
  if (isDone) return { ...next, status: 'done', cursor: '', done: 1, total: 1 }
  const done = cursor.prefix === null ? hashLetters.length : hashLetters.indexOf(cursor.prefix[0]!)
  return { ...next, cursor: JSON.stringify(cursor), done, total: hashLetters.length + 1 }
}

function cursorOf(entry: ImportDoc): CompareCursor {
  if (entry.cursor === '') return { prefix: hashLetters[0]!, found: {}, opened: 0 }
  return JSON.parse(entry.cursor) as CompareCursor
}

async function coverageOf(
  db: Writer,
  { scope, entry }: { scope: RegionScope; entry: ImportDoc },
): Promise<Coverage> {
  const employers = new Set<string>()
  const regions = new Set<string>()
  for (let part = 1; part < entry.parts.head; part++)
    for (const some of await partOf<ListCoverage>(db, scope, { entry, kind: 'head', part })) {
      for (const employer of some.employers) employers.add(employer)
      for (const region of some.regions) regions.add(region)
    }
  return { source: entry.source, provinceOf: entry.regionCode, employers, regions }
}

async function listedNamed(
  db: Writer,
  { scope, entry, prefix }: { scope: RegionScope; entry: ImportDoc; prefix: string },
): Promise<ListedLine[]> {
  const shelves = shelvesOf(entry)
  const lines: ListedLine[] = []
  for (let part = shelfOf(prefix, shelves); part < entry.parts.listed; part += shelves)
    for (const line of await partOf<ListedLine>(db, scope, { entry, kind: 'listed', part }))
      if (line.nameIndex.startsWith(prefix)) lines.push(line)
  return lines.sort((a, b) =>
    a.nameIndex < b.nameIndex ? -1 : a.nameIndex > b.nameIndex ? 1 : Number(a.key) - Number(b.key),
  )
}

interface FoundLine extends DifferenceLine {
  kind: DifferenceKind
}

function differencesOf(given: {
  listed: ListedLine[]
  registered: RosterEntryDoc[]
  coverage: Coverage
}): FoundLine[] {
  const { listed, registered, coverage } = given
  const people = new Map(listed.map((line) => [line.key, line]))
  const entries = new Map(registered.filter(isRegistered).map((each) => [each._id, each]))
  const found = compareSorted(listed, [...entries.values()].map(comparable), coverage)
  return [...found].map((difference) => foundLine(difference, { people, entries }))
}

function comparable(entry: RosterEntryDoc): Comparable {
  const { _id, nameIndex, employerName, stay, answers } = entry
  return {
    nameIndex: nameIndex ?? '',
    key: _id,
    employer: employerName,
    hukou: answers.hukou?.value ?? null,
    stay: stay === 'unregistered' ? null : stay,
    leavingOn: answers.leavingOn?.value ?? null,
    returning: answers.returning?.value ?? null,
    regionCode: finestCode(entry),
  }
}

function foundLine(
  { kind, listed, registered, text }: Difference,
  { people, entries }: { people: Map<string, ListedLine>; entries: Map<string, RosterEntryDoc> },
): FoundLine {
  const person = listed === null ? undefined : people.get(listed)
  const entry = registered === null ? undefined : entries.get(registered)
  const regionCode = entry ? finestCode(entry) : person!.regionCode
  return {
    kind,
    lineId: `${listed ?? ''}-${entry?.number ?? ''}`,
    name: entry ? null : person!.name,
    employer: entry?.employerName != null ? null : (person?.employer ?? null),
    regionCode,
    text,
    entryId: entry?._id ?? null,
  }
}

/** @returns how many documents were written */
async function store(
  db: Writer,
  { entry, cursor, lines }: { entry: ImportDoc; cursor: CompareCursor; lines: FoundLine[] },
): Promise<number> {
  const groups = new Map<string, FoundLine[]>()
  for (const line of lines) {
    const group = `${line.regionCode}:${line.kind}`
    const some = groups.get(group)
    if (some) some.push(line)
    else groups.set(group, [line])
  }
  let written = 0
  for (const [group, some] of groups) {
    const { regionCode, kind } = some[0]!
    written += await addDifferences(db, { entry, stretch: cursor.prefix!, kind, regionCode, lines: some })
    cursor.found[group] = (cursor.found[group] ?? 0) + some.length
  }
  return written
}

function counted(entry: ImportDoc, lines: readonly FoundLine[]): ImportDoc {
  const differences = { ...entry.counts.differences }
  for (const kind of codesOf(differenceKinds))
    differences[kind] += lines.filter((line) => line.kind === kind).length
  return { ...entry, counts: { ...entry.counts, differences } }
}
