/** Reads an uploaded list: looks at the file, finds the headers, judges row by row, and stages what it read, sealed. */
import type { SheetRow } from '../../../domain/rosters/cell'
import { findHeaders, headersWithin, type Headers } from '../../../domain/rosters/headers'
import { rowJudge, type JudgedRow, type RowProblem } from '../../../domain/rosters/judge-row'
import { personKeys, repeatsIn, type Repeats } from '../../../domain/rosters/repeats'
import { keyedHash } from '../platform/keys'
import { readFile, removeFile } from '../platform/files'
import { addParts, partOf } from '../repositories/imports'
import type { JobScope, RegionScope } from '../scope'
import { mostFileBytes } from '../spreadsheets/limits'
import { preScan } from '../spreadsheets/pre-scan'
import { readRows, type RowsCursor } from '../spreadsheets/read-rows'
import { SpreadsheetTrouble } from '../spreadsheets/trouble'
import type { ImportDoc, ImportRowKind } from '../store/field-documents'
import type { Reader, Writer } from '../store/store'
import { inParts, rowsAtLeast, rowsPerStep, type StepContext } from './budget'
import { stagedRow, type StagedRow } from './staged'

type Scope = RegionScope | JobScope

/** '' before the first step; then behind which row; at the end that the file is no longer needed. */
export const allRead = 'read'

/** @returns the import as it stands after this step; not saved yet */
export async function scanStep(
  db: Writer,
  { scope, entry, step }: { scope: Scope; entry: ImportDoc; step: StepContext },
): Promise<ImportDoc> {
  const { fileId } = entry
  const bytes = fileId === null ? null : await readFile(fileId, mostFileBytes + 1)
  if (fileId === null || bytes === null) return refused(entry, '文件没有传上来，请重新上传')
  const begun = entry.cursor === '' ? await orRefused(entry, () => begin(db, entry, bytes)) : entry
  const read =
    begun.status === 'refused'
      ? begun
      : await orRefused(begun, () => readOn(db, { scope, entry: begun, step, bytes }))
  if (read.status === 'refused') await removeFile(fileId)
  return read
}

/** Reads a file from its beginning, as far as one step goes. @throws SpreadsheetTrouble */
export async function readList(
  db: Writer,
  given: { scope: Scope; entry: ImportDoc; step: StepContext; bytes: Uint8Array },
): Promise<ImportDoc> {
  const begun = await begin(db, given.entry, given.bytes)
  return begun.status === 'refused' ? begun : readOn(db, { ...given, entry: begun })
}

async function orRefused(entry: ImportDoc, work: () => Promise<ImportDoc>): Promise<ImportDoc> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof SpreadsheetTrouble) return refused(entry, error.words)
    throw error
  }
}

function refused(entry: ImportDoc, refusal: string): ImportDoc {
  const isMoving = Object.values(entry.parts).some((parts) => parts > 0)
  return { ...entry, status: 'refused', refusal, cursor: '', isMoving, fileId: null }
}

/** Headers may hold what people typed, so they are sealed like rows. */
async function begin(db: Writer, entry: ImportDoc, bytes: Uint8Array): Promise<ImportDoc> {
  const { rowsAbout } = preScan(bytes)
  const first: SheetRow[] = []
  for (const row of readRows(bytes)) {
    first.push(row)
    if (first.length === headersWithin) break
  }
  const found = findHeaders(first, entry.source)
  if (!found.ok) return refused(entry, found.text)
  const withHead = await addParts(db, { entry, kind: 'head', parts: [[found.headers]] })
  return { ...withHead, total: Math.max(0, rowsAbout - found.headers.row) }
}

/** Goes on behind where the last step ended. */
async function readOn(
  db: Writer,
  given: { scope: Scope; entry: ImportDoc; step: StepContext; bytes: Uint8Array },
): Promise<ImportDoc> {
  const { scope, entry, step, bytes } = given
  const headers = await headersOf(db, scope, entry)
  const after = entry.cursor === '' ? undefined : (JSON.parse(entry.cursor) as RowsCursor)
  const seen = await seenBefore(db, scope, entry)
  const sorted = sorting(entry, { headers, step, repeats: repeatsIn(seen.known) })
  let cursor: RowsCursor | null = null
  for (const row of readRows(bytes, { after })) {
    cursor = row.cursor
    sorted.take(row)
    const taken = sorted.count()
    if (taken >= rowsPerStep || (taken >= rowsAtLeast && step.isOver())) break
    cursor = null
  }
  let next: ImportDoc = entry
  for (const kind of ['valid', 'faulty', 'duplicate', 'elsewhere'] as const)
    next = await addParts(db, { entry: next, kind, parts: inParts(sorted.rows[kind]) })
  next = await addParts(db, { entry: next, kind: 'seen', parts: inParts([...seen.added()], 5000) })
  return counted(next, { rows: sorted.rows, cursor })
}

function counted(
  entry: ImportDoc,
  { rows, cursor }: { rows: Record<ImportRowKind, StagedRow[]>; cursor: RowsCursor | null },
): ImportDoc {
  const counts = { ...entry.counts }
  for (const kind of ['valid', 'faulty', 'duplicate', 'elsewhere'] as const) {
    counts[kind] += rows[kind].length
    counts.rows += rows[kind].length
  }
  const total = cursor === null ? counts.rows : Math.max(entry.total ?? 0, counts.rows)
  return {
    ...entry,
    counts,
    done: counts.rows,
    total,
    cursor: cursor === null ? allRead : JSON.stringify(cursor),
  }
}

/** The headers as found by the first step. */
export async function headersOf(db: Reader, scope: Scope, entry: ImportDoc): Promise<Headers> {
  const [headers] = await partOf<Headers>(db, scope, { entry, kind: 'head', part: 0 })
  if (!headers) throw new Error('import: no headers')
  return headers
}

/** Who was seen in earlier rows, by keyed hash: nothing that tells a person apart is kept in the open. */
async function seenBefore(db: Writer, scope: Scope, entry: ImportDoc) {
  const known = new Map<string, number>()
  for (let part = 0; part < entry.parts.seen; part++)
    for (const [hash, row] of await partOf<[string, number]>(db, scope, { entry, kind: 'seen', part }))
      known.set(hash, row)
  const before = known.size
  return { known, added: () => [...known].slice(before) }
}

function sorting(
  entry: ImportDoc,
  { headers, step, repeats }: { headers: Headers; step: StepContext; repeats: Repeats },
) {
  const { source, regionCode } = entry
  const judge = rowJudge(headers, { source, regionCode, festivalOn: step.festivalOn })
  const asked = new Set(headers.columns.filter(({ field }) => field !== null).map(({ column }) => column))
  const rows: Record<ImportRowKind, StagedRow[]> = { valid: [], faulty: [], duplicate: [], elsewhere: [] }
  let taken = 0
  return {
    rows,
    count: () => taken,
    take(row: SheetRow) {
      // Numbered but empty lines of a form, and what stands above the headers.
      if (row.number <= headers.row || !row.cells.some(({ column }) => asked.has(column))) return
      taken++
      const { kind, problems } = sortedOut(judge(row), (keys) =>
        repeats.rowOf(row.number, keys.map(hashed(entry))),
      )
      rows[kind].push(stagedRow(row, headers, problems))
    },
  }
}

function sortedOut(
  judged: JudgedRow,
  rowOf: (keys: string[]) => number | null,
): { kind: ImportRowKind; problems: RowProblem[] } {
  if (judged.kind === 'faulty') return judged
  if (judged.kind === 'elsewhere')
    return {
      kind: 'elsewhere',
      problems: [{ field: 'place', text: '不在这次名单的辖区里，请发给那里的经办人员' }],
    }
  const first = rowOf(personKeys(judged.person))
  if (first === null) return { kind: 'valid', problems: judged.notes }
  const text = `和第${first}行是同一个人；如果不是，请补上手机号来区分`
  return { kind: 'duplicate', problems: [{ field: 'name', text }] }
}

/** Bound to the import: hashes of two lists cannot be laid beside each other. */
function hashed({ _id }: ImportDoc): (key: string) => string {
  return (key) => keyedHash('list-person', _id, key).slice(0, 12)
}
