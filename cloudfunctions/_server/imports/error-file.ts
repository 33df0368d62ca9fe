/** The list as it came, with one more column that says what is wrong, so that it can be put right and brought again. */
import type { Headers } from '../../../domain/rosters/headers'
import { putFile, removeFile } from '../platform/files'
import { partOf } from '../repositories/imports'
import type { JobScope, RegionScope } from '../scope'
import { startWorkbook } from '../spreadsheets/write-rows'
import type { ImportDoc, ImportRowKind } from '../store/field-documents'
import type { Reader, Writer } from '../store/store'
import { headersOf } from './scan'
import { problemText, type StagedRow } from './staged'

const kinds: readonly ImportRowKind[] = ['valid', 'faulty', 'duplicate', 'elsewhere']
const errorColumn = { header: '错误说明', width: 60 }
const rowsAtOnce = 200

/**
 * The last step of looking at a list. The uploaded file goes: nothing needs it any more, and it holds what is not to be
 * kept. @returns the import as it stands after this step; not saved yet
 */
export async function errorFileStep(
  db: Writer,
  { scope, entry }: { scope: RegionScope | JobScope; entry: ImportDoc },
): Promise<ImportDoc> {
  if (entry.fileId !== null) await removeFile(entry.fileId)
  const { faulty, duplicate, elsewhere } = entry.counts
  const isClean = faulty + duplicate + elsewhere === 0
  const bytes = isClean ? null : await errorFile(db, { scope, entry })
  const path = entry.uploadPath.replace(/\.xlsx$/, '-errors.xlsx')
  const errorFileId = bytes && (await putFile(path, bytes))
  return { ...entry, status: 'scanned', cursor: '', fileId: null, errorFileId, isMoving: false }
}

async function errorFile(
  db: Writer,
  { scope, entry }: { scope: RegionScope | JobScope; entry: ImportDoc },
): Promise<Uint8Array> {
  const headers = await headersOf(db, scope, entry)
  const columns = writtenColumns(headers)
  const workbook = startWorkbook({
    name: '名单',
    columns: [...columns.map(({ header }) => ({ header, width: 20 })), errorColumn],
  })
  let some: string[][] = []
  for await (const staged of inFileOrder(db, { scope, entry })) {
    const texts = new Map(staged.cells)
    some.push([...columns.map(({ column }) => texts.get(column) ?? ''), problemText(staged.problems)])
    if (some.length < rowsAtOnce) continue
    workbook.add(some)
    some = []
  }
  workbook.add(some)
  return workbook.end()
}

/** From the left, without what was never kept. */
function writtenColumns({ columns }: Headers) {
  return columns.filter(({ isDropped }) => !isDropped)
}

/** The staged rows of all kinds, as they stood in the file. */
async function* inFileOrder(
  db: Reader,
  given: { scope: RegionScope | JobScope; entry: ImportDoc },
): AsyncGenerator<StagedRow> {
  const streams = kinds.map((kind) => stagedOf(db, { ...given, kind }))
  const heads = await Promise.all(streams.map((stream) => stream.next()))
  for (;;) {
    let first = -1
    for (const [index, head] of heads.entries()) {
      if (head.done) continue
      const best = first === -1 ? undefined : heads[first]
      if (!best || best.done || head.value.row < best.value.row) first = index
    }
    const head = heads[first]
    if (!head || head.done) return
    yield head.value
    heads[first] = await streams[first]!.next()
  }
}

async function* stagedOf(
  db: Reader,
  { scope, entry, kind }: { scope: RegionScope | JobScope; entry: ImportDoc; kind: ImportRowKind },
): AsyncGenerator<StagedRow, undefined> {
  for (let part = 0; part < entry.parts[kind]; part++)
    yield* await partOf<StagedRow>(db, scope, { entry, kind, part })
  return undefined
}
