import type { Documents } from '../../cloudfunctions/_server/store/documents'
import type { Collection } from '../../cloudfunctions/_server/store/schema'
import type { Writer } from '../../cloudfunctions/_server/store/store'
import type { Bundle } from './person'

export interface CollectingWriter extends Writer {
  /** Everything written, by collection, in the order of first writing. */
  written(): Bundle
  /** What was written of one collection. */
  writtenTo<C extends Collection>(collection: C): Documents[C][]
}

/**
 * A writer that keeps what the repositories write. The demo city is made by the very functions that save
 * registrations and shortages, so histories, tallies and seals are what the backend itself would have left.
 */
export function collectingWriter(): CollectingWriter {
  const collections = new Map<Collection, Map<string, Documents[Collection]>>()
  const collection = (name: Collection) => {
    const known = collections.get(name) ?? new Map<string, Documents[Collection]>()
    collections.set(name, known)
    return known
  }
  const put = async (name: Collection, document: Documents[Collection]) => {
    collection(name).set(document._id, document)
  }
  return {
    async get<C extends Collection>(name: C, id: string) {
      return (collection(name).get(id) as Documents[C] | undefined) ?? null
    },
    async find() {
      throw new Error('nothing that saves looks around')
    },
    create: put,
    replace: put,
    async remove(name, id) {
      collection(name).delete(id)
    },
    writtenTo: <C extends Collection>(name: C) => [...collection(name).values()] as Documents[C][],
    written: () =>
      Object.fromEntries([...collections].map(([name, documents]) => [name, [...documents.values()]])),
  }
}
