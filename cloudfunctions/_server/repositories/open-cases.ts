/** Cases that are not ended, beyond one region: for the timer, and for what one officer owes. */
import type { JobScope, RegionScope } from '../scope'
import type { ShortageDoc } from '../store/documents'
import type { Reader } from '../store/store'

/** How many cases of a season wait for this officer's first contact; at most `limit` are counted. */
export async function contactsOwed(
  db: Reader,
  _scope: RegionScope,
  { seasonId, grantId, limit }: { seasonId: string; grantId: string; limit: number },
): Promise<number> {
  const equals = { seasonId, contactOwedBy: grantId }
  return (await db.find('shortages', { equals, limit })).length
}

/** A page of the open cases of a season, wherever they are, longest waiting first. */
export async function openCasesOf(
  db: Reader,
  _scope: JobScope,
  filter: { seasonId: string; stage: 'waiting' | 'accepted'; after?: string; limit: number },
): Promise<ShortageDoc[]> {
  const { seasonId, stage, after, limit } = filter
  const order = { field: 'sortKey', direction: 'asc', after } as const
  return db.find('shortages', { equals: { seasonId, stage }, order, limit })
}

/** All open cases of a city, for its plan. */
export async function openCasesIn(
  db: Reader,
  _scope: JobScope,
  { seasonId, cityCode }: { seasonId: string; cityCode: string },
): Promise<ShortageDoc[]> {
  const found: ShortageDoc[] = []
  for (const stage of ['waiting', 'accepted'])
    for (let after: string | undefined; ; after = found.at(-1)!.sortKey) {
      const order = { field: 'sortKey', direction: 'asc', after } as const
      const page = await db.find('shortages', { equals: { seasonId, cityCode, stage }, order, limit: 1000 })
      found.push(...page)
      if (page.length < 1000) break
    }
  return found
}

/** A case as it stands in the timer's own transaction. */
export async function caseById(
  db: Reader,
  _scope: JobScope,
  shortageId: string,
): Promise<ShortageDoc | null> {
  return db.get('shortages', shortageId)
}
