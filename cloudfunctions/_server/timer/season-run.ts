/** One run of the timer for one season: what the makers of digests share. */
import { countiesWithCases } from '../repositories/digest-cases'
import { countiesWithStays } from '../repositories/stay-events'
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
    countiesWithCases(reader, run.scope, { seasonId, cityCode }),
    countiesWithStays(reader, run.scope, { seasonId, cityCode }),
  ])
  return [...new Set(found.flat())].sort()
}
