import { AppError } from '../../../domain/contracts/error-codes'
import { chosenColumns } from '../../../domain/rosters/export-columns'
import type { ExportKind } from '../../../domain/terms'
import { putFile } from '../platform/files'
import { keyedHash } from '../platform/keys'
import { saveExport, type ExportOf } from '../repositories/exports'
import type { WrittenCell } from '../spreadsheets/cell-xml'
import { startWorkbook } from '../spreadsheets/write-rows'
import type { ExportDoc } from '../store/field-documents'
import type { Writer } from '../store/store'

export type ExportPages = AsyncIterable<readonly Readonly<Record<string, WrittenCell>>[]>

/** One file holds what one call can write: 20,000 people take it some two seconds. */
const mostRows = 20_000

/** Writes the file, notes who took what out and what for, and says when it ends. */
export async function makeExport(
  db: Writer,
  given: ExportOf & { kind: ExportKind; columns: readonly string[]; pages: ExportPages; fileName: string },
): Promise<ExportDoc> {
  const { kind, columns, pages, fileName, personId, now } = given
  const chosen = chosenColumns(kind, columns)
  if (!chosen) throw new AppError('INPUT_INVALID', { columns: '请从给出的列里选' })
  const { bytes, rows } = await written(pages, chosen)
  // The same call makes the same file, however often its transaction is tried.
  const exportId = keyedHash('export', personId, kind, now.toISOString()).slice(0, 22)
  const fileId = await putFile(`exports/${exportId}.xlsx`, bytes)
  return saveExport(db, { ...given, exportId, fileId, fileName, rows })
}

async function written(
  pages: ExportPages,
  columns: readonly { code: string; label: string; width: number }[],
): Promise<{ bytes: Uint8Array; rows: number }> {
  const workbook = startWorkbook({
    name: '名单',
    columns: columns.map(({ label, width }) => ({ header: label, width })),
  })
  let rows = 0
  for await (const lines of pages) {
    rows += lines.length
    if (rows > mostRows) throw new AppError('EXPORT_TOO_LARGE')
    workbook.add(lines.map((line) => columns.map(({ code }) => line[code] ?? null)))
  }
  return { bytes: workbook.end(), rows }
}
