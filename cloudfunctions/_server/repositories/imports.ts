/** Lists that came as files: where each stands, what was read from it, and what a comparison found. */
import { AppError } from '../../../domain/contracts/error-codes'
import { addDays } from '../../../domain/calendar/day'
import { shanghaiDay } from '../../../domain/calendar/shanghai-day'
import type { ImportStatus, RosterSource } from '../../../domain/terms'
import { newToken } from '../platform/random'
import { seal, unseal } from '../platform/seal'
import type { JobScope, RegionScope } from '../scope'
import type { ImportDoc, ImportPart, RegionCodesOrWider } from '../store/field-documents'
import type { Reader, Writer } from '../store/store'

/** What was read from a file, and the file itself, are kept no longer than this. */
const daysKept = 7
/** What a comparison found outlives it: the tasks that speak of it take their time. */
export const daysFoundKept = 30

const fieldOf = (id: string) => ({ collection: 'imports', id, field: 'fileName' })

export interface NewImport {
  seasonId: string
  scope: RegionScope
  source: RosterSource
  fileName: string
  grantId: string
  by: string
  /** The instant in its season, and the real one. */
  at: Date
  now: Date
}

export async function startImport(db: Writer, given: NewImport): Promise<ImportDoc> {
  const entry = newImport(newToken(), given)
  await db.create('imports', entry)
  return entry
}

/** Nobody but who started it knows where its file goes. */
export function newImport(_id: string, given: NewImport): ImportDoc {
  const { seasonId, scope, source, fileName, grantId, by, at, now } = given
  const parts = { valid: 0, faulty: 0, duplicate: 0, elsewhere: 0, head: 0, seen: 0, listed: 0 }
  const differences = { 'missing-here': 0, 'missing-there': 0, differing: 0, namesake: 0 }
  const counts = { rows: 0, valid: 0, faulty: 0, duplicate: 0, elsewhere: 0, accepted: 0, differences }
  return {
    _id,
    seasonId,
    regionCode: scope.code,
    ...codesWithin(scope.code),
    source,
    fileNameSealed: seal(fileName, fieldOf(_id)),
    uploadPath: `imports/${_id}/${newToken()}.xlsx`,
    ...{ fileId: null, errorFileId: null, status: 'waiting', refusal: null },
    ...{ cursor: '', parts, done: 0, total: null, counts },
    grantId,
    by,
    startedAt: at.toISOString(),
    steppedAt: now.toISOString(),
    keptUntil: addDays(shanghaiDay(now), daysKept),
    isMoving: false,
    sortKey: `${at.toISOString()}#${_id}`,
    version: 1,
  }
}

/** The codes of every level down to the finest one known; null below. */
export function codesWithin(code: string): RegionCodesOrWider {
  const isCity = /^\d{4}00$/.test(code)
  return {
    cityCode: `${code.slice(0, 4)}00`,
    countyCode: isCity ? null : code.slice(0, 6),
    streetCode: code.length >= 9 ? code.slice(0, 9) : null,
    communityCode: code.length === 12 ? code : null,
  }
}

/** The words are the same for one that does not exist and one of another region. */
export async function importWithin(
  db: Reader,
  scopes: readonly RegionScope[],
  importId: string,
): Promise<ImportDoc> {
  const entry = await db.get('imports', importId)
  if (!entry || !scopes.some((scope) => entry[scope.field] === scope.code)) throw new AppError('NOT_FOUND')
  return entry
}

/** As importWithin, or of a wider region: what it found in theirs is also theirs. With the scope that reaches it. */
export async function importTouching(
  db: Reader,
  scopes: readonly RegionScope[],
  importId: string,
): Promise<{ scope: RegionScope; entry: ImportDoc }> {
  const entry = await db.get('imports', importId)
  const scope = entry && scopes.find((each) => touches(each, entry))
  if (!entry || !scope) throw new AppError('NOT_FOUND')
  return { scope, entry }
}

function touches(scope: RegionScope, entry: ImportDoc): boolean {
  if (entry[scope.field] === scope.code) return true
  const { cityCode, countyCode, streetCode } = codesWithin(scope.code)
  return [cityCode, countyCode, streetCode].includes(entry.regionCode)
}

export async function importById(db: Reader, _scope: JobScope, importId: string): Promise<ImportDoc | null> {
  return db.get('imports', importId)
}

export async function listImports(
  db: Reader,
  scope: RegionScope,
  { seasonId, after, limit }: { seasonId: string; after?: string; limit: number },
): Promise<ImportDoc[]> {
  const order = { field: 'sortKey', direction: 'desc', after } as const
  return db.find('imports', { equals: { seasonId, [scope.field]: scope.code }, order, limit })
}

/** Someone has to go on with these; the longest untouched first. */
export async function movingImports(db: Reader, _scope: JobScope, limit: number): Promise<ImportDoc[]> {
  const order = { field: 'steppedAt', direction: 'asc' } as const
  return db.find('imports', { equals: { isMoving: true }, order, limit })
}

/** The one of a status that is to end first. */
export async function endingImports(
  db: Reader,
  _scope: JobScope,
  status: ImportStatus,
): Promise<ImportDoc[]> {
  const order = { field: 'keptUntil', direction: 'asc' } as const
  return db.find('imports', { equals: { status }, order, limit: 20 })
}

export async function saveImport(db: Writer, entry: ImportDoc, now: Date): Promise<ImportDoc> {
  const saved = { ...entry, steppedAt: now.toISOString(), version: entry.version + 1 }
  await db.replace('imports', saved)
  return saved
}

export function fileNameOf(entry: ImportDoc): string {
  return unseal(entry.fileNameSealed, fieldOf(entry._id))
}

/** One document of what was read; `part` counts from 0. */
export async function partOf<T>(
  db: Reader,
  _scope: RegionScope | JobScope,
  { entry, kind, part }: { entry: ImportDoc; kind: ImportPart; part: number },
): Promise<T[]> {
  const found = await db.get('importRows', partId(entry._id, kind, part))
  return found ? (JSON.parse(unseal(found.rowsSealed, partAt(found._id))) as T[]) : []
}

/** Adds documents of one kind behind those there are. @returns the import that knows of them; not saved yet */
export async function addParts<T>(
  db: Writer,
  { entry, kind, parts }: { entry: ImportDoc; kind: ImportPart; parts: readonly (readonly T[])[] },
): Promise<ImportDoc> {
  let part = entry.parts[kind]
  for (const rows of parts) {
    const _id = partId(entry._id, kind, part)
    const rowsSealed = seal(JSON.stringify(rows), partAt(_id))
    await db.create('importRows', { _id, importId: entry._id, kind, part: part++, rowsSealed })
  }
  return { ...entry, parts: { ...entry.parts, [kind]: part } }
}

/** Removes up to `most` of the documents of these kinds, the last ones first. @returns the import without them; not saved yet */
export async function dropParts(
  db: Writer,
  { entry, kinds, most }: { entry: ImportDoc; kinds: readonly ImportPart[]; most: number },
): Promise<ImportDoc> {
  const parts = { ...entry.parts }
  let left = most
  for (const kind of kinds)
    for (; parts[kind] > 0 && left > 0; left--)
      await db.remove('importRows', partId(entry._id, kind, --parts[kind]))
  return { ...entry, parts }
}

function partId(importId: string, kind: ImportPart, part: number): string {
  return `${importId}:${kind}:${part}`
}

const partAt = (id: string) => ({ collection: 'importRows', id, field: 'rows' })
