/** Takes the good rows over: what a comparison needs of each person, in the order of names; no ID number and no phone. */
import { rowJudge, type ListedPerson } from '../../../domain/rosters/judge-row'
import { employerKey } from '../../../domain/rosters/same-words'
import type { Comparable } from '../../../domain/rosters/compare'
import { addParts, dropParts, partOf } from '../repositories/imports'
import { nameIndexOf } from '../repositories/roster'
import type { JobScope, RegionScope } from '../scope'
import type { ImportDoc } from '../store/field-documents'
import type { Writer } from '../store/store'
import { rowsAtLeast, rowsPerPart, rowsPerStep, type StepContext } from './budget'
import { inShelves, shelvesOf } from './name-shelves'
import { headersOf } from './scan'
import { rowOfStaged, type StagedRow } from './staged'

/** A person of an accepted list. */
export interface ListedLine extends Comparable {
  name: string
}

/** What some lines of a list cover: see domain/rosters/compare.ts. */
export interface ListCoverage {
  employers: string[]
  regions: string[]
}

/** The valid rows are taken from the last part to the first, and each part goes as it is taken. */
export async function acceptStep(
  db: Writer,
  { scope, entry, step }: { scope: RegionScope | JobScope; entry: ImportDoc; step: StepContext },
): Promise<ImportDoc> {
  const headers = await headersOf(db, scope, entry)
  const { source, regionCode } = entry
  const judge = rowJudge(headers, { source, regionCode, festivalOn: step.festivalOn })
  const lines: ListedLine[] = []
  let left = entry.parts.valid
  while (left > 0 && lines.length + rowsPerPart <= rowsPerStep) {
    if (lines.length >= rowsAtLeast && step.isOver()) break
    const rows = await partOf<StagedRow>(db, scope, { entry, kind: 'valid', part: --left })
    for (const row of rows) {
      const judged = judge(rowOfStaged(row))
      if (judged.kind === 'valid') lines.push(listedLine(entry, row.row, judged.person))
    }
  }
  const dropped = await dropParts(db, { entry, kinds: ['valid'], most: entry.parts.valid - left })
  const covered = await addParts(db, { entry: dropped, kind: 'head', parts: [[coverageOf(lines)]] })
  const next = await addParts(db, {
    entry: covered,
    kind: 'listed',
    parts: inShelves(lines, shelvesOf(entry)),
  })
  const accepted = entry.counts.accepted + lines.length
  const counts = { ...entry.counts, accepted }
  if (left > 0) return { ...next, counts, done: accepted }
  return { ...next, counts, status: 'comparing', cursor: '', done: 0, total: null }
}

function listedLine(entry: ImportDoc, row: number, person: ListedPerson): ListedLine {
  const { name, hukou, employer, stay, leavingOn, returning } = person
  const regionCode = person.placeCode ?? entry.regionCode
  return {
    nameIndex: nameIndexOf(name),
    key: String(row),
    name,
    hukou,
    employer,
    stay,
    leavingOn,
    returning,
    regionCode,
  }
}

function coverageOf(lines: ListedLine[]): ListCoverage {
  const employers = new Set(
    lines.flatMap(({ employer }) => (employer === null ? [] : [employerKey(employer)])),
  )
  return { employers: [...employers], regions: [...new Set(lines.map(({ regionCode }) => regionCode))] }
}
