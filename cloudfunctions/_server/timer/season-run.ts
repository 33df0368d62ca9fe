/** One run of the timer for one season: what the makers of digests share. */
import { countiesWith } from '../repositories/places-with'
import type { SeasonDoc } from '../store/documents'
import type { Reader, Writer } from '../store/store'
import type { TimerRun } from './run'

/** Where digests are read from and written to: the database, or the demo city while it is being made. */
export interface DigestStore {
  reader: Reader
  transact: <T>(work: (db: Writer) => Promise<T>) => Promise<T>
}

export interface SeasonRun {
  run: TimerRun
  store: DigestStore
  season: SeasonDoc
  seasonId: string
  /** The day this season is on. */
  todayOn: string
}

/** The counties of a city where anything was told in this season, in order of codes. */
export async function countiesOf(
  { run, store: { reader }, seasonId }: SeasonRun,
  cityCode: string,
): Promise<string[]> {
  const found = await Promise.all([
    countiesWith(reader, run.scope, { of: 'shortages', seasonId, cityCode }),
    countiesWith(reader, run.scope, { of: 'stayEvents', seasonId, cityCode }),
  ])
  return [...new Set(found.flat())].sort()
}
