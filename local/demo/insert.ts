import type { database } from '../../cloudfunctions/_server/platform/cloud'
import type { Documents } from '../../cloudfunctions/_server/store/documents'
import type { Bundle } from './person'

const batchSize = 200

/** Writes documents as they are, through the real SDK; for demo data and tests only. */
export async function insertBundle(db: ReturnType<typeof database>, bundle: Bundle): Promise<void> {
  for (const [collection, documents] of entriesOf(bundle)) {
    for (let start = 0; start < documents.length; start += batchSize) {
      const answer: unknown = await db.collection(collection).add(documents.slice(start, start + batchSize))
      if (typeof answer === 'object' && answer !== null && 'code' in answer)
        throw new Error(`${collection}: ${JSON.stringify(answer)}`)
    }
  }
}

function entriesOf(bundle: Bundle): [keyof Documents, Documents[keyof Documents][]][] {
  return Object.entries(bundle) as [keyof Documents, Documents[keyof Documents][]][]
}

/** Several bundles as one. */
export function merged(...bundles: Bundle[]): Bundle {
  const all: Partial<Record<keyof Documents, Documents[keyof Documents][]>> = {}
  for (const bundle of bundles)
    for (const [collection, documents] of entriesOf(bundle)) (all[collection] ??= []).push(...documents)
  return all as Bundle
}
