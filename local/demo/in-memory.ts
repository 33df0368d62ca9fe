import type { Documents } from '../../cloudfunctions/_server/store/documents'
import type { Collection } from '../../cloudfunctions/_server/store/schema'
import type { Query, Reader } from '../../cloudfunctions/_server/store/store'
import type { CollectingWriter } from './collecting-writer'

/** Searches what was collected, as the database would once it is there. */
export function readerOf(db: CollectingWriter): Reader {
  return {
    get: (collection, id) => db.get(collection, id),
    async find(collection, query) {
      return found(db.writtenTo(collection), query)
    },
  }
}

function found<C extends Collection>(
  documents: readonly Documents[C][],
  { equals, order, limit }: Query,
): Documents[C][] {
  const wanted = Object.entries(equals)
  const valueOf = (document: Documents[C], field: string) =>
    (document as unknown as Record<string, unknown>)[field]
  const alike = documents.filter((document) =>
    wanted.every(([field, value]) => (valueOf(document, field) ?? null) === value),
  )
  if (!order) return alike.slice(0, limit)
  const { field, direction, after, prefix = '' } = order
  const sign = direction === 'asc' ? 1 : -1
  const textOf = (document: Documents[C]) => {
    const value = valueOf(document, field)
    return typeof value === 'string' ? value : ''
  }
  return alike
    .map((document) => ({ document, text: textOf(document) }))
    .filter(({ text }) => text.startsWith(prefix) && (after === undefined || compare(text, after) === sign))
    .sort((a, b) => sign * compare(a.text, b.text))
    .slice(0, limit)
    .map(({ document }) => document)
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}
