import type { DailyFigures } from '../../../domain/digests/weekly'
import { digestContent } from '../repositories/digests'
import type { SeasonRun } from './season-run'

const atOnce = 20

/** The daily digests of a region on these days; days without one are left out. */
export async function dailiesOf(
  { run, store, seasonId }: SeasonRun,
  { regionCode, days }: { regionCode: string; days: readonly string[] },
): Promise<DailyFigures[]> {
  const found: DailyFigures[] = []
  for (let start = 0; start < days.length; start += atOnce) {
    const some = await Promise.all(
      days.slice(start, start + atOnce).map(async (on) => {
        const place = { kind: 'district', seasonId, regionCode, on } as const
        return { on, content: await digestContent(store.reader, run.scope, place) }
      }),
    )
    for (const { on, content } of some)
      if (content?.district)
        found.push({
          on,
          district: content.district,
          stays: content.stays ?? null,
          wages: content.wages ?? null,
        })
  }
  return found
}
