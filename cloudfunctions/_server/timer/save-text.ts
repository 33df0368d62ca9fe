/** Stores a weekly, a bulletin or a summary once, with what was written down of practices in its time. */
import { startOfShanghaiDay } from '../../../domain/calendar/shanghai-day'
import type { BulletinFigures } from '../../../domain/digests/bulletin-text'
import { openIn } from '../../../domain/digests/district-digest'
import type { SeasonFigures } from '../../../domain/digests/season-summary'
import type { WeeklyFigures } from '../../../domain/digests/weekly'
import type { DigestKind } from '../../../domain/terms'
import { saveDigestOnce, sealPractices } from '../repositories/digests'
import { practicesBetween, practiceText } from '../repositories/practices'
import { regionName } from '../../../domain/regions/regions'
import type { SeasonRun } from './season-run'

interface NewText {
  kind: Exclude<DigestKind, 'district' | 'publication'>
  regionCode: string
  on: string
  /** The days whose practices it holds. */
  practised: { fromOn: string; toOn: string }
  weekly?: WeeklyFigures
  bulletin?: BulletinFigures
  season?: SeasonFigures
}

export async function saveText({ run, store, seasonId, todayOn }: SeasonRun, given: NewText): Promise<void> {
  const { kind, regionCode, on, practised, weekly, bulletin, season } = given
  const place = { kind, seasonId, regionCode, on }
  const found = await practicesBetween(store.reader, run.scope, { seasonId, regionCode, ...practised })
  const practices = found.map((practice) => ({
    regionName: regionName(practice.regionCode) ?? practice.regionCode,
    title: practice.title,
    text: practiceText(practice),
  }))
  const week = weekly ?? bulletin?.whole
  const open = week?.open ? openIn({ open: week.open }) : (season?.fresh ?? { cases: 0, headcount: 0 })
  await store.transact((db) =>
    saveDigestOnce(db, run.scope, {
      ...place,
      asOf: startOfShanghaiDay(on),
      madeAt: run.now().toISOString(),
      ...open,
      partners: [],
      isLater: on < todayOn,
      content: {
        district: null,
        publication: null,
        weekly: weekly ?? null,
        bulletin: bulletin ?? null,
        season: season ?? null,
        practicesSealed: sealPractices(place, practices),
      },
    }),
  )
}
