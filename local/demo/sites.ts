/** 网格楼栋 of two streets, and who held which region since when. */
import { noteGrant } from '../../cloudfunctions/_server/repositories/grant-events'
import { finestCode } from '../../cloudfunctions/_server/repositories/region-codes'
import { saveSite, siteIdOf } from '../../cloudfunctions/_server/repositories/sites'
import { unseal } from '../../cloudfunctions/_server/platform/seal'
import type { RegionCodes } from '../../cloudfunctions/_server/store/documents'
import type { SiteDoc } from '../../cloudfunctions/_server/store/field-documents'
import type { CollectingWriter } from './collecting-writer'
import { placeOf } from './places'

const streets = ['330922100', '370211005']
const gridsPerCommunity = 2

/** Every place that people of these streets named is a building, in one of two grids of its community. */
export async function addSites(db: CollectingWriter): Promise<void> {
  const buildings = new Map<string, SiteDoc>()
  for (const entry of db.written().rosterEntries ?? []) {
    if (!streets.includes(entry.streetCode)) continue
    const building = await buildingAt(db, buildings, { place: entry, name: entry.siteName })
    await db.replace('rosterEntries', { ...entry, siteId: building._id })
  }
  for (const poster of db.written().posters ?? []) {
    if (poster.kind !== 'worker' || !streets.includes(poster.streetCode)) continue
    const building = await buildingAt(db, buildings, { place: poster, name: poster.siteName })
    const posters = { ...building.posters, [poster.seasonId]: poster._id }
    buildings.set(keyOf(poster, building.name), await saveSite(db, building, { ...building, posters }))
    await db.replace('posters', { ...poster, siteId: building._id })
  }
}

const keyOf = (place: RegionCodes, name: string) => `${finestCode(place)}:${name}`

async function buildingAt(
  db: CollectingWriter,
  buildings: Map<string, SiteDoc>,
  { place, name }: { place: RegionCodes; name: string },
): Promise<SiteDoc> {
  const key = keyOf(place, name)
  const known = buildings.get(key)
  if (known) return known
  const grid = await gridAt(db, place, buildings.size % gridsPerCommunity)
  const building = await addSite(db, { place, kind: 'building', name, gridId: grid._id })
  buildings.set(key, building)
  return building
}

async function gridAt(db: CollectingWriter, place: RegionCodes, index: number): Promise<SiteDoc> {
  const name = `第${['一', '二'][index]}网格`
  const stands = await db.get('sites', siteIdOf({ regionCode: finestCode(place), kind: 'grid', name }))
  return stands ?? addSite(db, { place, kind: 'grid', name, gridId: null })
}

async function addSite(
  db: CollectingWriter,
  { place, ...site }: Pick<SiteDoc, 'kind' | 'name' | 'gridId'> & { place: RegionCodes },
): Promise<SiteDoc> {
  const _id = siteIdOf({ regionCode: finestCode(place), kind: site.kind, name: site.name })
  return saveSite(db, null, { ...site, ...placeOf(place), _id, isRetired: false })
}

/** When each officer began, and that one of them does not hold the post any more. */
export async function addGrantHistory(db: CollectingWriter): Promise<void> {
  for (const grant of db.written().grants ?? []) {
    if (grant.role !== 'officer' || grant.nameSealed === null) continue
    const name = unseal(grant.nameSealed, { collection: 'grants', id: grant._id, field: 'name' })
    const noting = { grant, name, by: '上级经办人员', reason: '' }
    await noteGrant(db, { ...noting, kind: 'granted', at: new Date(grant.createdAt) })
    if (grant.status === 'active') continue
    const at = new Date('2022-01-05T01:30:00.000Z')
    await noteGrant(db, { ...noting, kind: 'ended', reason: '调到别的乡镇', at })
  }
}
