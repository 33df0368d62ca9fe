/** What is kept of a file's rows until they are accepted, or the file is taken back, or seven days are over. */
import type { Cell, SheetRow } from '../../../domain/rosters/cell'
import { rosterFields } from '../../../domain/rosters/fields'
import type { Headers } from '../../../domain/rosters/headers'
import type { RowProblem } from '../../../domain/rosters/judge-row'

export interface StagedRow {
  row: number
  /** As in the file, for the error file; columns this kind of list must not bring are left out. */
  cells: [column: number, text: string][]
  problems: RowProblem[]
}

export function stagedRow(row: SheetRow, headers: Headers, problems: RowProblem[]): StagedRow {
  const dropped = new Set(headers.columns.filter(({ isDropped }) => isDropped).map(({ column }) => column))
  const kept = row.cells.filter(({ column }) => !dropped.has(column))
  return { row: row.number, cells: kept.map(({ column, text }) => [column, text]), problems }
}

/** A valid row as it was read: it is judged once more when it is accepted. */
export function rowOfStaged({ row, cells }: StagedRow): SheetRow {
  return { number: row, cells: cells.map(([column, text]): Cell => ({ column, text, trouble: null })) }
}

/** What is wrong with a row, in one line. */
export function problemText(problems: readonly RowProblem[]): string {
  return problems.map(({ field, text }) => `${rosterFields[field].header}：${text}`).join('；')
}
