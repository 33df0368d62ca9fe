/** What a comparison of a list with who is registered found, by region. */
import type { DifferenceKind } from '../../../domain/terms'
import { seal, unseal } from '../platform/seal'
import type { JobScope, RegionScope } from '../scope'
import type { DifferenceDoc, ImportDoc } from '../store/field-documents'
import type { Reader, Writer } from '../store/store'
import { codesWithin } from './imports'

export interface DifferenceLine {
  lineId: string
  /** As the list has them; null of who is registered, who is asked there and gone from here when they withdraw. */
  name: string | null
  employer: string | null
  regionCode: string
  text: string
  /** The registered person; null where only the list has them. */
  entryId: string | null
}

const linesAtOnce = 40

/**
 * Writes what one stretch of the comparison found. The same stretch writes the same documents, so that one that was
 * cut off is simply done again. @returns how many documents they are
 */
export async function addDifferences(
  db: Writer,
  given: {
    entry: ImportDoc
    stretch: string
    kind: DifferenceKind
    regionCode: string
    lines: DifferenceLine[]
  },
): Promise<number> {
  const { entry, stretch, kind, regionCode, lines } = given
  for (let from = 0; from < lines.length; from += linesAtOnce) {
    const some = lines.slice(from, from + linesAtOnce)
    const sortKey = `${regionCode}#${stretch}#${String(from).padStart(6, '0')}`
    const _id = `${entry._id}:${kind}:${sortKey.replaceAll('#', ':')}`
    const linesSealed = seal(JSON.stringify(some), linesAt(_id))
    const codes = codesWithin(regionCode)
    await db.create('differences', {
      _id,
      importId: entry._id,
      kind,
      ...codes,
      lines: some.length,
      linesSealed,
      sortKey,
    })
  }
  return Math.ceil(lines.length / linesAtOnce)
}

/** Documents of one kind in one region, in the order of regions. */
export async function differencesIn(
  db: Reader,
  scope: RegionScope,
  { importId, kind, after, limit }: { importId: string; kind: DifferenceKind; after?: string; limit: number },
): Promise<DifferenceDoc[]> {
  const order = { field: 'sortKey', direction: 'asc', after } as const
  return db.find('differences', { equals: { importId, kind, [scope.field]: scope.code }, order, limit })
}

export function linesOf({ _id, linesSealed }: DifferenceDoc): DifferenceLine[] {
  return JSON.parse(unseal(linesSealed, linesAt(_id))) as DifferenceLine[]
}

/** Some documents of one kind wherever they lie. */
export async function someDifferences(
  db: Reader,
  _scope: JobScope | RegionScope,
  { importId, kind, limit }: { importId: string; kind: DifferenceKind; limit: number },
): Promise<DifferenceDoc[]> {
  const order = { field: 'sortKey', direction: 'asc' } as const
  return db.find('differences', { equals: { importId, kind }, order, limit })
}

export async function removeDifferences(db: Writer, documents: readonly DifferenceDoc[]): Promise<void> {
  for (const { _id } of documents) await db.remove('differences', _id)
}

const linesAt = (id: string) => ({ collection: 'differences', id, field: 'lines' })
