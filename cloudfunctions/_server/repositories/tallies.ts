import type { RegionScope } from '../scope'
import type { RegionCodes, TallyDoc } from '../store/documents'
import type { Reader, Writer } from '../store/store'
import { count, talliesOf, type Counted } from './tally-delta'

export interface Placed {
  seasonId: string
  codes: RegionCodes
  record: Counted
}

/** Takes the record away where it counted and adds it where it counts now, in the caller's transaction. */
export async function recount(db: Writer, before: Placed | null, after: Placed | null): Promise<void> {
  const touched = new Map<string, { tally: TallyDoc; isNew: boolean }>()
  const load = async (fresh: TallyDoc) => {
    const known = touched.get(fresh._id)
    if (known) return known.tally
    const stored = await db.get('tallies', fresh._id)
    touched.set(fresh._id, { tally: stored ?? fresh, isNew: stored === null })
    return stored ?? fresh
  }
  for (const [placed, sign] of [
    [before, -1],
    [after, 1],
  ] as const) {
    if (!placed) continue
    for (const fresh of talliesOf(placed.seasonId, placed.codes))
      count(await load(fresh), placed.record, sign)
  }
  for (const { tally, isNew } of touched.values())
    await (isNew ? db.create('tallies', tally) : db.replace('tallies', tally))
}

/** The tallies one step below a region: of its streets for a city or district, of its communities for a street. */
export async function talliesWithin(db: Reader, scope: RegionScope, seasonId: string): Promise<TallyDoc[]> {
  if (scope.level === 'community') return []
  const level = scope.level === 'street' ? 'community' : 'street'
  return db.find('tallies', { equals: { seasonId, level, [scope.field]: scope.code }, limit: 1000 })
}

/** A street's or a community's own tally; null where nothing was counted yet. */
export async function tallyOf(db: Reader, scope: RegionScope, seasonId: string): Promise<TallyDoc | null> {
  return db.get('tallies', `${seasonId}:${scope.code}`)
}
