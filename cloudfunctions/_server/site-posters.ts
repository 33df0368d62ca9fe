/** The code that hangs in a building or a grid: one a season, so that printing it again changes nothing. */
import { addDays } from '../../domain/calendar/day'
import { newShortCode, newToken } from './platform/random'
import { saveSite } from './repositories/sites'
import type { PosterDoc, SeasonDoc } from './store/documents'
import type { SiteDoc } from './store/field-documents'
import type { Writer } from './store/store'

/** People still come back, and still register, for some weeks after the festival. */
const daysAfterFestival = 60

/** `site` is what was read in this transaction. */
export async function posterAt(
  db: Writer,
  { site, season }: { site: SiteDoc; season: SeasonDoc },
): Promise<PosterDoc> {
  const token = site.posters?.[season._id]
  const stands = token === undefined ? null : await db.get('posters', token)
  if (stands && stands.revokedAt === null) return stands
  const { cityCode, countyCode, streetCode, communityCode } = site
  const poster: PosterDoc = {
    _id: newToken(),
    kind: 'worker',
    shortCode: newShortCode(),
    seasonId: season._id,
    siteName: site.name,
    siteId: site._id,
    employerId: null,
    employerName: null,
    expiresOn: addDays(season.festivalOn, daysAfterFestival),
    revokedAt: null,
    cityCode,
    countyCode,
    streetCode,
    communityCode,
  }
  await db.create('posters', poster)
  await saveSite(db, site, { ...site, posters: { ...site.posters, [season._id]: poster._id } })
  return poster
}

/** What hangs there says the new name to whoever scans it from now on. */
export async function renamePosters(db: Writer, site: SiteDoc): Promise<void> {
  for (const token of Object.values(site.posters ?? {})) {
    const poster = await db.get('posters', token)
    if (poster) await db.replace('posters', { ...poster, siteName: site.name })
  }
}
