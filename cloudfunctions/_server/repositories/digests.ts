/** 日报: stored once under an id made of kind, season, region and day, and read from there ever after. */
import type { DigestKind } from '../../../domain/terms'
import type { JobScope, PublicScope, RegionScope } from '../scope'
import type { DigestContentDoc, DigestDoc } from '../store/matching-documents'
import type { Reader, Writer } from '../store/store'

type Place = Pick<DigestDoc, 'kind' | 'seasonId' | 'regionCode' | 'on'>
type Content = Omit<DigestContentDoc, '_id'>

export interface FullDigest {
  digest: DigestDoc
  content: DigestContentDoc
}

export function digestIdOf({ kind, seasonId, regionCode, on }: Place): string {
  return [kind, seasonId, regionCode, on].join(':')
}

/** Writes a digest that is not there yet. One that is there stays, whatever happened since. */
export async function saveDigestOnce(
  db: Writer,
  _scope: JobScope,
  { content, ...digest }: Omit<DigestDoc, '_id'> & { content: Content },
): Promise<void> {
  const _id = digestIdOf(digest)
  if (await db.get('digests', _id)) return
  await db.create('digests', { _id, ...digest })
  await db.create('digestContents', { _id, ...content })
}

export async function digestContent(
  db: Reader,
  _scope: JobScope,
  place: Place,
): Promise<DigestContentDoc | null> {
  return db.get('digestContents', digestIdOf(place))
}

export async function isMade(db: Reader, _scope: JobScope, place: Place): Promise<boolean> {
  return (await db.get('digests', digestIdOf(place))) !== null
}

/** Latest first. Those of the region itself: what lies below it has its own. */
export async function digestsOf(
  db: Reader,
  scope: RegionScope,
  filter: { seasonId: string; kind: DigestKind; after?: string; limit: number },
): Promise<DigestDoc[]> {
  const { seasonId, kind, after, limit } = filter
  const order = { field: 'on', direction: 'desc', after } as const
  return db.find('digests', { equals: { seasonId, regionCode: scope.code, kind }, order, limit })
}

/** Of one day, or the latest; null where there is none. */
export async function districtDigestOf(
  db: Reader,
  scope: RegionScope,
  { seasonId, on }: { seasonId: string; on?: string },
): Promise<FullDigest | null> {
  return full(db, await one(db, { kind: 'district', seasonId, regionCode: scope.code, on }))
}

/** What a city published, for whoever was found to be among its readers (repositories/partnerships.ts). */
export async function publicationOf(
  db: Reader,
  _scope: PublicScope,
  { seasonId, cityCode, on }: { seasonId: string; cityCode: string; on?: string },
): Promise<FullDigest | null> {
  return full(db, await one(db, { kind: 'publication', seasonId, regionCode: cityCode, on }))
}

/** That a city's posts were published, when last and to how many cities; null while they never were. */
export async function latestPublication(
  db: Reader,
  _scope: PublicScope,
  { seasonId, cityCode }: { seasonId: string; cityCode: string },
): Promise<{ on: string; partners: number } | null> {
  const latest = await one(db, { kind: 'publication', seasonId, regionCode: cityCode })
  return latest && { on: latest.on, partners: latest.partners.length }
}

async function one(
  db: Reader,
  { kind, seasonId, regionCode, on }: Omit<Place, 'on'> & { on?: string },
): Promise<DigestDoc | null> {
  if (on !== undefined) return db.get('digests', digestIdOf({ kind, seasonId, regionCode, on }))
  const order = { field: 'on', direction: 'desc' } as const
  const [latest] = await db.find('digests', { equals: { seasonId, regionCode, kind }, order, limit: 1 })
  return latest ?? null
}

async function full(db: Reader, digest: DigestDoc | null): Promise<FullDigest | null> {
  const content = digest && (await db.get('digestContents', digest._id))
  return content && digest ? { digest, content } : null
}
