import type { OutputOf } from '../../../domain/contracts/registry'
import { partOf } from '../repositories/imports'
import type { RegionScope } from '../scope'
import type { ImportDoc, ImportRowKind } from '../store/field-documents'
import type { Reader } from '../store/store'
import { stagedRowView } from '../views/import-view'
import { headersOf } from './scan'
import type { StagedRow } from './staged'

/** Some rows of one kind, as they stood in the file. The cursor says which document and which row of it comes next. */
export async function rowPage(
  db: Reader,
  given: { scope: RegionScope; entry: ImportDoc; kind: ImportRowKind; cursor?: string; limit: number },
): Promise<OutputOf<'import.rows'>> {
  const { scope, entry, kind, cursor, limit } = given
  if (entry.parts[kind] === 0) return { rows: [], next: null }
  const headers = await headersOf(db, scope, entry)
  let [part, from] = placeOf(cursor)
  const rows: StagedRow[] = []
  while (part < entry.parts[kind]) {
    const there = await partOf<StagedRow>(db, scope, { entry, kind, part })
    const some = there.slice(from, from + limit - rows.length)
    rows.push(...some)
    from += some.length
    if (from >= there.length) [part, from] = [part + 1, 0]
    if (rows.length === limit) break
  }
  const next = part < entry.parts[kind] ? `${part}-${from}` : null
  return { rows: rows.map((row) => stagedRowView(row, headers)), next }
}

function placeOf(cursor: string | undefined): [number, number] {
  const [, part, from] = /^(\d{1,6})-(\d{1,6})$/.exec(cursor ?? '') ?? []
  return [Number(part ?? 0), Number(from ?? 0)]
}
