/** The cases that digests are made from, read by the timer place by place. */
import type { JobScope } from '../scope'
import type { ShortageDoc } from '../store/documents'
import type { Reader } from '../store/store'

const perPage = 500

type Place = { seasonId: string; countyCode: string } | { seasonId: string; cityCode: string }

/** Cases nobody has ended yet. */
export async function openCases(db: Reader, _scope: JobScope, place: Place): Promise<ShortageDoc[]> {
  const found: ShortageDoc[] = []
  for (const stage of ['waiting', 'accepted'] as const)
    for (let after: string | undefined; ;) {
      const order = { field: 'sortKey', direction: 'asc', after } as const
      const page = await db.find('shortages', { equals: { ...place, stage }, order, limit: perPage })
      found.push(...page)
      if (page.length < perPage) break
      after = page.at(-1)?.sortKey
    }
  return found
}

/** Cases of a county that ended at `since` or later, earliest first. */
export async function casesClosedSince(
  db: Reader,
  _scope: JobScope,
  { seasonId, countyCode, since }: { seasonId: string; countyCode: string; since: Date },
): Promise<ShortageDoc[]> {
  const equals = { seasonId, countyCode, stage: 'closed' }
  const found: ShortageDoc[] = []
  for (let after = new Date(since.getTime() - 1).toISOString(); ;) {
    const order = { field: 'closedAt', direction: 'asc', after } as const
    const page = await db.find('shortages', { equals, order, limit: perPage })
    // Instants are not unique: a page that is full gives up its last one, and the next page begins with it.
    const last = page.at(-1)?.closedAt
    const whole = page.length < perPage ? page : page.filter(({ closedAt }) => closedAt !== last)
    found.push(...(whole.length > 0 ? whole : page))
    if (page.length < perPage) return found
    after = found.at(-1)?.closedAt ?? after
  }
}
