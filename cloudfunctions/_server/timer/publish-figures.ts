/** What everyone may read: of each day a city was told of, in order, as each depends on what was shown before it. */
import { nextRows, type PublicCounts, type PublicRow } from '../../../domain/digests/public-figures'
import { totalOf, type Standing } from '../../../domain/digests/stay-standing'
import { digestContent, digestHeads } from '../repositories/digests'
import { publicFigures, publishOnce } from '../repositories/public-figures'
import type { SeasonRun } from './season-run'

/** @returns how many days were published */
export async function publishFigures(
  { run, store, seasonId, todayOn }: SeasonRun,
  cityCode: string,
): Promise<number> {
  const [latest] = await publicFigures(store.reader, run.scope, { seasonId, cityCode, limit: 1 })
  if (latest?.on === todayOn) return 0
  const place = { kind: 'district', seasonId, regionCode: cityCode } as const
  const heads = await digestHeads(store.reader, run.scope, place)
  const days = heads.map(({ on }) => on).filter((on) => latest === undefined || on > latest.on)
  let rows: readonly PublicRow[] = latest?.rows ?? []
  let count = 0
  for (const on of days.sort()) {
    if (run.isOver()) return count
    const content = await digestContent(store.reader, run.scope, { ...place, on })
    if (!content?.stays) continue
    const next = nextRows(rows, countsOf(content.stays.standing))
    await store.transact((db) => publishOnce(db, run.scope, { seasonId, cityCode, on, rows: next }))
    rows = next
    count++
  }
  return count
}

/** A county's people: of its streets, whose codes begin with its own. */
function countsOf(standing: Standing): PublicCounts[] {
  const counties = new Set(standing.map(({ streetCode }) => streetCode.slice(0, 6)))
  return [...counties].map((regionCode) => {
    const own = totalOf(standing.filter(({ streetCode }) => streetCode.startsWith(regionCode)))
    return { regionCode, staying: own.staying, leaving: own.leaving }
  })
}
