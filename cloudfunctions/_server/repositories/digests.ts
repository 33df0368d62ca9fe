/** 日报: stored once under an id made of kind, season, region and day, and read from there ever after. */
import type { Practice } from '../../../domain/digests/weekly-text'
import type { DigestKind } from '../../../domain/terms'
import { seal, unseal } from '../platform/seal'
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

export async function digestHead(db: Reader, _scope: JobScope, place: Place): Promise<DigestDoc | null> {
  return db.get('digests', digestIdOf(place))
}

export async function isMade(db: Reader, _scope: JobScope, place: Place): Promise<boolean> {
  return (await db.get('digests', digestIdOf(place))) !== null
}

const practicesAt = (id: string) => ({ collection: 'digestContents', id, field: 'practices' })

/** As they were when the text was made: free text, hence sealed. */
export function sealPractices(place: Place, practices: readonly Practice[]): string | null {
  return practices.length === 0 ? null : seal(JSON.stringify(practices), practicesAt(digestIdOf(place)))
}

export function practicesIn({ _id, practicesSealed }: DigestContentDoc): Practice[] {
  return practicesSealed ? (JSON.parse(unseal(practicesSealed, practicesAt(_id))) as Practice[]) : []
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
export async function digestOf(
  db: Reader,
  scope: RegionScope,
  { kind, seasonId, on }: { kind: DigestKind; seasonId: string; on?: string },
): Promise<FullDigest | null> {
  return full(db, await one(db, { kind, seasonId, regionCode: scope.code, on }))
}

/** What is kept of a digest by its id; whether it may be read is for the caller to see. */
export async function digestById(
  db: Reader,
  _scope: PublicScope,
  digestId: string,
): Promise<FullDigest | null> {
  return full(db, await db.get('digests', digestId))
}

/** The latest of a region before a day; null where there is none. */
export async function digestBefore(
  db: Reader,
  _scope: JobScope,
  { kind, seasonId, regionCode, on }: Place,
): Promise<FullDigest | null> {
  const order = { field: 'on', direction: 'desc', after: on } as const
  const [latest] = await db.find('digests', { equals: { seasonId, regionCode, kind }, order, limit: 1 })
  return full(db, latest ?? null)
}

/** The heads of a whole season, latest first: a season has some two hundred days. */
export async function digestHeads(
  db: Reader,
  _scope: JobScope | RegionScope,
  { kind, seasonId, regionCode }: Omit<Place, 'on'>,
): Promise<DigestDoc[]> {
  const order = { field: 'on', direction: 'desc' } as const
  return db.find('digests', { equals: { seasonId, regionCode, kind }, order, limit: 400 })
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
