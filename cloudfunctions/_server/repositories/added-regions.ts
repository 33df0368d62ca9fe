/**
 * Streets and communities that officers added to the table that ships. Names are asked for in every view, so what was
 * added is kept in the process: read again at most once a minute, and at once after an own write.
 */
import { currentCode } from '../../../domain/regions/region-code'
import { childrenOf, fullName, isKnownRegion, regionName, type Region } from '../../../domain/regions/regions'
import type { RegionScope } from '../scope'
import type { AddedRegionDoc } from '../store/field-documents'
import type { Reader, Writer } from '../store/store'

const freshForMs = 60_000
const perPage = 1000

let added: ReadonlyMap<string, string> = new Map()
let readAt = Number.NEGATIVE_INFINITY

/** Reads what was added, unless it was read within the last minute. */
export async function refreshAddedRegions(db: Reader, now: Date): Promise<void> {
  if (Math.abs(now.getTime() - readAt) < freshForMs) return
  const found: AddedRegionDoc[] = []
  for (;;) {
    const order = { field: '_id', direction: 'asc', after: found.at(-1)?._id } as const
    const page = await db.find('addedRegions', { equals: { shelf: 'regions' }, order, limit: perPage })
    found.push(...page)
    if (page.length < perPage) break
  }
  added = new Map(found.map(({ _id, name }) => [_id, name]))
  readAt = now.getTime()
}

/** Whoever adds the same code at the same time meets a conflict. It is known to this process once it is stored. */
export async function addRegion(
  db: Writer,
  _scope: RegionScope,
  region: Omit<AddedRegionDoc, 'shelf'>,
): Promise<void> {
  await db.create('addedRegions', { ...region, shelf: 'regions' })
  readAt = Number.NEGATIVE_INFINITY
}

export async function addedRegion(
  db: Reader,
  _scope: RegionScope,
  code: string,
): Promise<AddedRegionDoc | null> {
  return db.get('addedRegions', code)
}

/** The name of a place, shipped or added; null when nobody knows it. */
export function nameOfRegion(code: string): string | null {
  return regionName(code) ?? added.get(code) ?? null
}

/** From the province down, shipped or added; null when nobody knows the place. */
export function fullNameOfRegion(code: string): string | null {
  const shipped = fullName(code)
  if (shipped !== null) return shipped
  const name = added.get(code)
  const above = name === undefined ? null : fullNameOfRegion(aboveOf(code))
  return name === undefined || above === null ? null : `${above}${name}`
}

export function isPlace(code: string): boolean {
  return isKnownRegion(code) || added.has(code)
}

/** What lies directly below, shipped and added, in order of codes. */
export function regionsBelow(code: string | null): (Region & { isAdded: boolean })[] {
  const shipped = childrenOf(code).map((region) => ({ ...region, isAdded: false }))
  if (code === null) return shipped
  const own = [...added]
    .filter(([each]) => aboveOf(each) === currentCode(code) && !isKnownRegion(each))
    .map(([each, name]) => ({ code: each, name, isAdded: true }))
  return own.length === 0 ? shipped : [...shipped, ...own].sort((a, b) => (a.code < b.code ? -1 : 1))
}

/** A street's county, a community's street. */
function aboveOf(code: string): string {
  return code.length === 12 ? code.slice(0, 9) : code.slice(0, 6)
}
