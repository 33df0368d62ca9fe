import { rosterFields } from '../../../domain/rosters/fields'
import type { Headers } from '../../../domain/rosters/headers'
import type { RosterImport } from '../../../domain/contracts/roster-file'
import type { OutputOf } from '../../../domain/contracts/registry'
import type { StagedRow } from '../imports/staged'
import { fileNameOf } from '../repositories/imports'
import { seasonView } from '../repositories/seasons'
import type { SeasonDoc } from '../store/documents'
import type { ImportDoc } from '../store/field-documents'
import { regionView } from './region-view'

export function importView(entry: ImportDoc, season: SeasonDoc, now: Date): RosterImport {
  const { _id, regionCode, source, status, refusal, done, total, counts, startedAt, by, version } = entry
  return {
    importId: _id,
    season: seasonView(season, now),
    region: regionView(regionCode),
    source,
    fileName: fileNameOf(entry),
    status,
    refusal,
    progress: { done, total },
    counts,
    hasErrorFile: entry.errorFileId !== null,
    startedAt,
    by,
    version,
  }
}

type Row = OutputOf<'import.rows'>['rows'][number]

/** A row as read; a phone or an ID number is not shown again. */
export function stagedRowView({ row, cells, problems }: StagedRow, headers: Headers): Row {
  const columns = new Map(headers.columns.map((column) => [column.column, column]))
  const shown = cells.flatMap(([column, text]) => {
    const known = columns.get(column)
    if (!known?.field) return []
    const isHidden = rosterFields[known.field].masking === 'hidden'
    return [{ header: known.header, text: isHidden ? '已填，不显示' : text.slice(0, 100) }]
  })
  const said = problems.map(({ field, text }) => ({ header: rosterFields[field].header, text }))
  return { row, cells: shown, problems: said }
}
