/** What a stored digest says, as a text: made from its figures whenever it is read, with the corrections beside. */
import { shanghaiDay } from '../../../domain/calendar/shanghai-day'
import { amendmentSection, type Amendment } from '../../../domain/digests/amendments'
import { bulletinDocument, bulletinFigures } from '../../../domain/digests/bulletin-text'
import { dailyDocument } from '../../../domain/digests/daily-text'
import type { DigestDocument } from '../../../domain/digests/document'
import { dailyFigures, weekFigures, type Figure } from '../../../domain/digests/figures'
import { seasonDocument, seasonSummaryFigures } from '../../../domain/digests/season-summary'
import { weeklyDocument } from '../../../domain/digests/weekly-text'
import { regionName } from '../../../domain/regions/regions'
import { practicesIn, type FullDigest } from '../repositories/digests'
import type { SeasonDoc } from '../store/documents'

/** Every figure a correction may name; none for what is no text of figures. */
export function figuresIn({ content }: FullDigest): Figure[] {
  const { district, stays = null, wages = null, weekly, bulletin, season } = content
  if (district) return dailyFigures({ district, stays, wages })
  if (weekly) return weekFigures(weekly)
  if (bulletin) return bulletinFigures(bulletin)
  return season ? seasonSummaryFigures(season) : []
}

/** null for a publication: it is read in pages of its own. */
export function documentOf(
  found: FullDigest,
  { season, amendments }: { season: SeasonDoc; amendments: readonly Amendment[] },
): DigestDocument | null {
  const document = plainDocument(found, season)
  if (!document) return null
  return { ...document, sections: [...document.sections, ...amendmentSection(amendments, shanghaiDay)] }
}

function plainDocument(found: FullDigest, season: SeasonDoc): DigestDocument | null {
  const { digest, content } = found
  const { district, stays = null, wages = null, weekly, bulletin } = content
  const place = {
    regionName: regionName(digest.regionCode) ?? digest.regionCode,
    practices: practicesIn(content),
  }
  if (district) {
    const daily = { on: digest.on, district, stays, wages }
    return dailyDocument({ ...place, daily, isLater: digest.isLater ?? false })
  }
  if (weekly) return weeklyDocument({ ...place, week: weekly })
  if (bulletin) return bulletinDocument({ ...place, bulletin })
  return content.season ? seasonDocument({ ...place, seasonName: season.name, season: content.season }) : null
}
