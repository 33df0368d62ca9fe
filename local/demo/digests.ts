import { jobScope } from '../../cloudfunctions/_server/scope'
import type { SeasonDoc } from '../../cloudfunctions/_server/store/documents'
import type { Reader, Writer } from '../../cloudfunctions/_server/store/store'
import { makeDigests } from '../../cloudfunctions/_server/timer/make-digests'
import type { TimerRun } from '../../cloudfunctions/_server/timer/run'
import { addDays } from '../../domain/calendar/day'
import { shanghaiDay } from '../../domain/calendar/shanghai-day'
import type { CollectingWriter } from './collecting-writer'
import { readerOf } from './in-memory'

/**
 * The digests of every morning of a season that something was told of, made by the timer's own steps, each on its day.
 * A fixed day's own are made by the timer when it first runs.
 */
export async function addDigests(db: CollectingWriter, { season }: { season: SeasonDoc }): Promise<void> {
  const told = db
    .writtenTo('stayEvents')
    .filter(({ seasonId }) => seasonId === season._id)
    .map(({ at }) => shanghaiDay(at))
    .sort()
  const [first, last] = [told[0], told.at(-1)]
  if (first === undefined || last === undefined) return
  const asLived = { ...season, isDemo: false, fixedOn: null }
  const store = { reader: mornings(db), transact: <T>(work: (db: Writer) => Promise<T>) => work(db) }
  const end = season.fixedOn ?? addDays(last, 2)
  for (let on = addDays(first, 1); on < end; on = addDays(on, 1)) await makeDigests(runOn(on, asLived), store)
}

function runOn(on: string, season: SeasonDoc): TimerRun {
  const now = new Date(`${on}T00:10:00.000+08:00`)
  return { id: 'demo', scope: jobScope('demo'), seasons: [season], now: () => now, isOver: () => false }
}

/** Publications tell of today's posts alone: none is made for a morning that is gone. */
function mornings(db: CollectingWriter): Reader {
  const all = readerOf(db)
  return {
    ...all,
    find: async (collection, query) => (collection === 'partnerships' ? [] : all.find(collection, query)),
  }
}
