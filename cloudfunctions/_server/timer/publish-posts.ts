import { publication } from '../../../domain/digests/publication'
import { openCases } from '../repositories/digest-cases'
import { isMade, saveDigestOnce } from '../repositories/digests'
import { partnersOf } from '../repositories/partnerships'
import { instantIn } from '../repositories/seasons'
import type { SeasonRun } from './season-run'

/** The posts as they stand now, for a city that has partners. */
export async function publishPosts(
  { run, store, season, seasonId, todayOn }: SeasonRun,
  cityCode: string,
): Promise<number> {
  const place = { kind: 'publication' as const, seasonId, regionCode: cityCode, on: todayOn }
  if (await isMade(store.reader, run.scope, place)) return 0
  const partners = await partnersOf(store.reader, run.scope, cityCode)
  if (partners.length === 0) return 0
  const now = run.now()
  const cases = await openCases(store.reader, run.scope, { seasonId, cityCode })
  const published = publication(cases)
  await store.transact((db) =>
    saveDigestOnce(db, run.scope, {
      ...place,
      asOf: instantIn(season, now).toISOString(),
      madeAt: now.toISOString(),
      cases: cases.length,
      headcount: published.byTrade.reduce((sum, { headcount }) => sum + headcount, 0),
      partners: partners.map(({ toCity }) => toCity),
      content: { district: null, publication: published },
    }),
  )
  return 1
}
