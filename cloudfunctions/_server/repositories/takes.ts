/** Slices of a roster that officers took along: what they may read under it, and the log that they did. */
import { AppError } from '../../../domain/contracts/error-codes'
import { newToken } from '../platform/random'
import type { OwnScope, RegionScope } from '../scope'
import type { RosterEntryDoc } from '../store/documents'
import type { SiteDoc, TakeDoc } from '../store/field-documents'
import type { Reader, Writer } from '../store/store'
import { sealPurpose } from './exports'
import { lies, regionCodesOf } from './region-codes'
import { sitesWithin, siteWithin } from './sites'

export interface Slice {
  seasonId: string
  siteId: string | null
  employerId: string | null
}

/** Notes the taking in the log in the same transaction: nobody takes a list along unseen. */
export async function beginTake(
  db: Writer,
  scope: RegionScope,
  given: Slice & { personId: string; grantId: string; by: string; title: string; at: Date },
): Promise<TakeDoc> {
  const { seasonId, siteId, employerId, personId, grantId, by, title, at } = given
  const takenAt = at.toISOString()
  const regionCode = scope.code
  const take = { _id: newToken(), personId, grantId, seasonId, regionCode, siteId, employerId, takenAt }
  await db.create('takes', take)
  const { level, code } = scope
  const codes = regionCodesOf(code)
  await db.create('accesses', {
    _id: take._id,
    kind: 'take',
    regionCode,
    cityCode: level === 'city' ? code : codes.cityCode,
    countyCode: level === 'city' ? null : codes.countyCode,
    streetCode: level === 'city' || level === 'district' ? null : codes.streetCode,
    communityCode: codes.communityCode,
    by,
    grantId,
    text: `取走随身名单：${title}`,
    purposeSealed: sealPurpose(take._id, '上门核查'),
    people: null,
    at: takenAt,
    sortKey: `${takenAt}#${take._id}`,
  })
  return take
}

/** The words are the same for another officer's take and for none. */
export async function ownTake(db: Reader, scope: OwnScope | null, takeId: string): Promise<TakeDoc> {
  const take = await db.get('takes', takeId)
  if (!take || take.personId !== scope?.personId) throw new AppError('NOT_FOUND')
  return take
}

export async function latestTake(db: Reader, { personId }: OwnScope): Promise<TakeDoc | null> {
  const order = { field: 'takenAt', direction: 'desc' } as const
  const [take] = await db.find('takes', { equals: { personId }, order, limit: 1 })
  return take ?? null
}

export interface Page {
  entries: RosterEntryDoc[]
  next: string | null
}

/** In an order that no change of an entry moves, so that nobody is missed between two pages. */
export async function pageOfSlice(
  db: Reader,
  scope: RegionScope,
  { after, limit, ...slice }: Slice & { after?: string; limit: number },
): Promise<Page> {
  if (slice.siteId !== null) return pageOfSites(db, scope, { ...slice, siteId: slice.siteId, after, limit })
  const { seasonId, employerId } = slice
  const place = { seasonId, [scope.field]: scope.code }
  const equals = employerId === null ? place : { ...place, employerId }
  const order = { field: '_id', direction: 'asc', after } as const
  const entries = await db.find('rosterEntries', { equals, order, limit })
  return { entries, next: entries.length < limit ? null : (entries.at(-1)?._id ?? null) }
}

/** Building after building: a cursor names the building and the last person of it. */
async function pageOfSites(
  db: Reader,
  scope: RegionScope,
  given: { seasonId: string; siteId: string; employerId: string | null; after?: string; limit: number },
): Promise<Page> {
  const { seasonId, employerId, after = '', limit } = given
  const siteIds = await sitesUnder(db, scope, given.siteId)
  const [cursorSite = '', last = ''] = after.split('|')
  const siteId = siteIds.find((each) => each >= cursorSite)
  if (siteId === undefined) return { entries: [], next: null }
  const isSame = siteId === cursorSite && last !== ''
  const order = { field: '_id', direction: 'asc', ...(isSame ? { after: last } : {}) } as const
  const found = await db.find('rosterEntries', { equals: { seasonId, siteId }, order, limit })
  const following = siteIds.find((each) => each > siteId)
  const next = found.length === limit ? `${siteId}|${found.at(-1)!._id}` : following ? `${following}|` : null
  const isAsked = (entry: RosterEntryDoc) => employerId === null || entry.employerId === employerId
  return { entries: found.filter((entry) => lies(entry, scope) && isAsked(entry)), next }
}

/** A building by itself; a grid with its buildings, in the order of their ids. */
async function sitesUnder(db: Reader, scope: RegionScope, siteId: string): Promise<string[]> {
  const site = await chosenSite(db, scope, siteId)
  if (site?.kind !== 'grid') return [siteId]
  const near = await sitesWithin(db, scope)
  return [siteId, ...near.filter(({ gridId }) => gridId === siteId).map(({ _id }) => _id)].sort()
}

/** The building or grid somebody chose, null for none. @throws AppError NOT_FOUND where it lies elsewhere or is not there */
export async function chosenSite(
  db: Reader,
  scope: RegionScope,
  siteId: string | undefined,
): Promise<SiteDoc | null> {
  if (siteId === undefined) return null
  const site = await siteWithin(db, [scope], siteId)
  if (!site) throw new AppError('NOT_FOUND')
  return site
}

/** The sites some people live in, by id. */
export async function sitesOf(
  db: Reader,
  scope: RegionScope,
  entries: readonly RosterEntryDoc[],
): Promise<ReadonlyMap<string, SiteDoc>> {
  const ids = [...new Set(entries.flatMap(({ siteId }) => siteId ?? []))]
  const sites = await Promise.all(ids.map((id) => db.get('sites', id)))
  return new Map(sites.flatMap((site) => (site && lies(site, scope) ? [[site._id, site] as const] : [])))
}
