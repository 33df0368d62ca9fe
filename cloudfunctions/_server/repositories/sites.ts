/** 网格楼栋: the tree below a community, as its officers keep it. */
import type { SiteKind } from '../../../domain/terms'
import { keyedHash } from '../platform/keys'
import type { RegionScope } from '../scope'
import type { SiteDoc } from '../store/field-documents'
import type { Reader, Writer } from '../store/store'
import { lies } from './region-codes'

/** Grids first, then buildings, by name. A street with more than a thousand shows the first thousand. */
export async function sitesWithin(db: Reader, scope: RegionScope): Promise<SiteDoc[]> {
  const order = { field: 'sortKey', direction: 'asc' } as const
  return db.find('sites', { equals: { [scope.field]: scope.code }, order, limit: 1000 })
}

/** null where it does not exist or lies elsewhere. */
export async function siteWithin(
  db: Reader,
  scopes: readonly RegionScope[],
  siteId: string,
): Promise<SiteDoc | null> {
  const site = await db.get('sites', siteId)
  return site && scopes.some((scope) => lies(site, scope)) ? site : null
}

/** One name is one place: whoever adds the same at the same time meets a conflict. */
export function siteIdOf(site: { regionCode: string; kind: SiteKind; name: string }): string {
  return keyedHash('site', site.regionCode, site.kind, site.name).slice(0, 22)
}

/** True when another one of the kind has the name, in this very street or community. */
export async function isNameTaken(
  db: Reader,
  scope: RegionScope,
  site: Pick<SiteDoc, '_id' | 'kind' | 'name' | 'communityCode'>,
): Promise<boolean> {
  const order = { field: 'sortKey', direction: 'asc', prefix: `${site.kind}#${site.name}#` } as const
  const same = await db.find('sites', { equals: { [scope.field]: scope.code }, order, limit: 100 })
  return same.some(({ _id, communityCode }) => _id !== site._id && communityCode === site.communityCode)
}

/** `before` is what was read in this transaction. */
export async function saveSite(
  db: Writer,
  before: SiteDoc | null,
  after: Omit<SiteDoc, 'sortKey' | 'version'>,
): Promise<SiteDoc> {
  const sortKey = `${after.kind}#${after.name}#${after._id}`
  const saved = { ...after, sortKey, version: (before?.version ?? 0) + 1 }
  await (before ? db.replace('sites', saved) : db.create('sites', saved))
  return saved
}
