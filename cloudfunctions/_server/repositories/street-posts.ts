/** The open posts of every street and its people by day, written in the transaction of the case they come from. */
import { shanghaiDay } from '../../../domain/calendar/shanghai-day'
import type { PublicScope, RegionScope } from '../scope'
import type { RegionCodes, ShortageDoc } from '../store/documents'
import type { StreetPost, StreetPostsDoc, WelfarePostDoc } from '../store/matching-documents'
import type { Reader, Writer } from '../store/store'
import {
  dayCountsOf,
  emptyStreet,
  openPostsOf,
  openWelfarePostOf,
  withDay,
  withPosts,
  type DayCounts,
} from './street-post-delta'

type Placed = RegionCodes & { seasonId: string }

interface Change {
  before: readonly StreetPost[]
  after: readonly StreetPost[]
  day?: { on: string; counts: DayCounts }
}

/** `at` is the instant within the season. */
export async function repostCase(
  db: Writer,
  { before, after, at }: { before: ShortageDoc | null; after: ShortageDoc; at: Date },
): Promise<void> {
  const counts = dayCountsOf(before, after)
  const hasCounts = Object.values(counts).some((count) => count !== 0)
  await repost(db, after, {
    before: before ? openPostsOf(before) : [],
    after: openPostsOf(after),
    ...(hasCounts && { day: { on: shanghaiDay(at), counts } }),
  })
}

export async function repostWelfare(
  db: Writer,
  { before, after }: { before: WelfarePostDoc | null; after: WelfarePostDoc },
): Promise<void> {
  await repost(db, after, {
    before: before ? openWelfarePostOf(before) : [],
    after: openWelfarePostOf(after),
  })
}

/** Most steps of a case change nothing here: then the street, which many cases share, is left alone. */
async function repost(db: Writer, place: Placed, { before, after, day }: Change): Promise<void> {
  if (!day && JSON.stringify(before) === JSON.stringify(after)) return
  const fresh = emptyStreet(place.seasonId, place)
  const stored = await db.get('streetPosts', fresh._id)
  const reposted = withPosts(stored ?? fresh, { out: before, in: after })
  const street = day ? withDay(reposted, day.on, day.counts) : reposted
  await (stored ? db.replace('streetPosts', street) : db.create('streetPosts', street))
}

/** All streets of a city: what is open is for everyone to see. */
export async function streetsOfCity(
  db: Reader,
  _scope: PublicScope,
  { seasonId, cityCode }: { seasonId: string; cityCode: string },
): Promise<StreetPostsDoc[]> {
  return db.find('streetPosts', { equals: { seasonId, cityCode }, limit: 1000 })
}

/** The streets of an officer's region. A community has none of its own: its posts are kept with its street. */
export async function streetsWithin(
  db: Reader,
  scope: RegionScope,
  seasonId: string,
): Promise<StreetPostsDoc[]> {
  if (scope.level === 'community') return []
  if (scope.level !== 'street')
    return db.find('streetPosts', { equals: { seasonId, [scope.field]: scope.code }, limit: 1000 })
  const street = await db.get('streetPosts', `${seasonId}:${scope.code}`)
  return street ? [street] : []
}
