/** Job fairs and live streams, with the posts they show. */
import { AppError } from '../../../domain/contracts/error-codes'
import { shanghaiDay } from '../../../domain/calendar/shanghai-day'
import type { JobScope, PublicScope, RegionScope } from '../scope'
import type { FairDoc } from '../store/matching-documents'
import type { Query, Reader, Writer } from '../store/store'
import { partsOf } from './board-posts'
import { lies } from './region-codes'

/** Of one season in one place; earlier ones are not looked back at. */
const mostShown = 100

/** Those of a city, or those of a county and of its city as a whole. */
export async function fairsFor(
  db: Reader,
  _scope: PublicScope,
  { seasonId, regionCode, cityCode }: { seasonId: string; regionCode: string; cityCode: string },
): Promise<FairDoc[]> {
  if (regionCode === cityCode) return latest(db, { seasonId, cityCode })
  const [ofCounty, ofCity] = await Promise.all([
    latest(db, { seasonId, countyCode: regionCode }),
    latest(db, { seasonId, countyCode: cityCode }),
  ])
  return [...ofCounty, ...ofCity]
}

/** Coming ones that show this post, soonest first. */
export async function comingFairsOf(
  db: Reader,
  _scope: PublicScope,
  given: { seasonId: string; cityCode: string; boardPostId: string; todayOn: string },
): Promise<FairDoc[]> {
  const { seasonId, cityCode, boardPostId, todayOn } = given
  const found = await latest(db, { seasonId, cityCode })
  return found
    .filter((fair) => fair.status === 'planned' && isComing(fair, todayOn))
    .filter(({ boardPostIds }) => boardPostIds.includes(boardPostId))
    .reverse()
}

/** Today's counts until the day is over: people may be on their way. */
export function isComing({ startsAt }: FairDoc, todayOn: string): boolean {
  return shanghaiDay(startsAt) >= todayOn
}

export async function fairIn(db: Reader, scopes: readonly RegionScope[], fairId: string): Promise<FairDoc> {
  const fair = await db.get('fairs', fairId)
  if (!fair || !scopes.some((scope) => lies(fair, scope))) throw new AppError('NOT_FOUND')
  return fair
}

export async function saveFair(db: Writer, fair: FairDoc): Promise<FairDoc> {
  const saved = { ...fair, version: fair.version + 1 }
  await (fair.version === 0 ? db.create('fairs', saved) : db.replace('fairs', saved))
  return saved
}

/** Those that were held between two instants in a county or a city. */
export async function fairsHeldBetween(
  db: Reader,
  _scope: JobScope,
  given: { seasonId: string; regionCode: string; from: string; to: string },
): Promise<FairDoc[]> {
  const { seasonId, regionCode, from, to } = given
  const field = regionCode.endsWith('00') ? 'cityCode' : 'countyCode'
  const order = { field: 'startsAt', direction: 'desc', after: to } as const
  const found = await db.find('fairs', { equals: { seasonId, [field]: regionCode }, order, limit: 200 })
  return found.filter(({ startsAt, status }) => startsAt >= from && status === 'held')
}

/** Held ones whose cases do not all know of it, earliest first. */
export async function untoldFairs(db: Reader, _scope: JobScope, limit: number): Promise<FairDoc[]> {
  const order = { field: 'startsAt', direction: 'asc' } as const
  return db.find('fairs', { equals: { isTold: false }, order, limit })
}

export async function fairById(db: Reader, _scope: JobScope, fairId: string): Promise<FairDoc | null> {
  return db.get('fairs', fairId)
}

/** Officers saw nothing change: the version stays. */
export async function noteTold(db: Writer, _scope: JobScope, fair: FairDoc): Promise<void> {
  await db.replace('fairs', fair)
}

/** The cases whose posts it shows, each once. */
export function casesAt({ boardPostIds }: FairDoc): string[] {
  return [...new Set(boardPostIds.flatMap((id) => partsOf(id)?.shortageId ?? []))]
}

async function latest(db: Reader, equals: Query['equals']): Promise<FairDoc[]> {
  const order = { field: 'startsAt', direction: 'desc' } as const
  return db.find('fairs', { equals, order, limit: mostShown })
}
