/** 留岗事件: one line for each change of what is counted, written with the change itself. It names nobody. */
import { isOutside, stayEventsOf, type Counted, type StayEvent } from '../../../domain/digests/stay-events'
import { newToken } from '../platform/random'
import type { JobScope } from '../scope'
import type { RosterEntryDoc } from '../store/documents'
import type { StayEventDoc } from '../store/field-documents'
import type { Reader, Writer } from '../store/store'

const perPage = 1000

interface StayChange {
  before: RosterEntryDoc | null
  after: RosterEntryDoc | null
  /** In the time of the season. */
  at: Date
  isChecked: boolean
  gone?: 'withdrawn' | 'joined'
}

/** In the caller's transaction: the log and what it tells of are written together or not at all. */
export async function recordStay(db: Writer, change: StayChange): Promise<void> {
  const { before, after, at, isChecked, gone } = change
  const seasonId = after?.seasonId ?? before?.seasonId
  if (seasonId === undefined) return
  const events = stayEventsOf({
    seasonId,
    at: at.toISOString(),
    before: before && counted(before),
    after: after && counted(after),
    isChecked,
    ...(gone ? { gone } : {}),
  })
  for (const event of events) await db.create('stayEvents', stayEventDoc(event))
}

function stayEventDoc(event: StayEvent): StayEventDoc {
  const _id = newToken()
  return { _id, ...event, sortKey: `${event.at}#${_id}` }
}

function counted(entry: RosterEntryDoc): Counted {
  const { cityCode, countyCode, streetCode, stay, answers } = entry
  return {
    codes: { cityCode, countyCode, streetCode },
    is: {
      stay,
      outside: isOutside(answers.hukou?.value ?? null, streetCode),
      children: stay === 'staying' ? (answers.childrenAtHome?.value ?? null) : null,
    },
  }
}

/** Events of a county at `from` or later and before `to`, in order. */
export async function stayEventsBetween(
  db: Reader,
  _scope: JobScope,
  given: { seasonId: string; countyCode: string; from: string | null; to: string },
): Promise<StayEventDoc[]> {
  const { seasonId, countyCode, from, to } = given
  const found: StayEventDoc[] = []
  for (let after = from ?? undefined; ;) {
    const order = { field: 'sortKey', direction: 'asc', after } as const
    const page = await db.find('stayEvents', { equals: { seasonId, countyCode }, order, limit: perPage })
    found.push(...page.filter(({ at }) => at < to))
    if (page.length < perPage || (page.at(-1)?.at ?? to) >= to) return found
    after = page.at(-1)?.sortKey
  }
}

/** The instant of the first event of a city in a season; null where nothing was told yet. */
export async function firstStayEventAt(
  db: Reader,
  _scope: JobScope,
  { seasonId, cityCode }: { seasonId: string; cityCode: string },
): Promise<string | null> {
  const order = { field: 'sortKey', direction: 'asc' } as const
  const [first] = await db.find('stayEvents', { equals: { seasonId, cityCode }, order, limit: 1 })
  return first?.at ?? null
}
