/** 对接方案: when a city was last planned, whether it waits to be, and what the last plan left open of each case. */
import type { JobScope, RegionScope } from '../scope'
import type { OutlookDoc, PlanDoc } from '../store/matching-documents'
import type { Reader, Writer } from '../store/store'
import type { CaseScope } from './shortages'

export function planIdOf(seasonId: string, cityCode: string): string {
  return `${seasonId}:${cityCode}`
}

/** Every city with cases in a season. */
export async function plansIn(db: Reader, _scope: JobScope, seasonId: string): Promise<PlanDoc[]> {
  const order = { field: 'cityCode', direction: 'asc' } as const
  return db.find('plans', { equals: { seasonId }, order, limit: 1000 })
}

export async function planOf(
  db: Reader,
  _scope: RegionScope | JobScope,
  of: { seasonId: string; cityCode: string },
): Promise<PlanDoc | null> {
  return db.get('plans', planIdOf(of.seasonId, of.cityCode))
}

/**
 * A run takes a queued city up: whoever changes something from here on queues it again, and until the run is done
 * the city waits all the same. `begunBy` names the run.
 */
export async function beginPlan(
  db: Writer,
  _scope: JobScope,
  { plan: { _id }, begunBy }: { plan: PlanDoc; begunBy: string },
): Promise<void> {
  const stood = await db.get('plans', _id)
  if (stood?.queuedAt == null) return
  await db.replace('plans', { ...stood, queuedAt: null, begunBy, version: stood.version + 1 })
}

export async function savePlan(db: Writer, _scope: JobScope, plan: PlanDoc): Promise<void> {
  await db.replace('plans', { ...plan, version: plan.version + 1 })
}

/**
 * Something changed that a plan would see: the timer plans this city at its next run. A city waits once, and one
 * without cases does not wait at all.
 */
export async function queuePlan(
  db: Writer,
  { seasonId, cityCode, at, hasCases = false }: Queued,
): Promise<void> {
  const plan = await db.get('plans', planIdOf(seasonId, cityCode))
  if (plan?.queuedAt != null || (!plan && !hasCases)) return
  if (plan) return db.replace('plans', { ...plan, queuedAt: at, version: plan.version + 1 })
  const nothing = { plannedOn: '', plannedAt: '', cost: 0, gap: 0, open: 0, sent: 0, unmet: 0 }
  const _id = planIdOf(seasonId, cityCode)
  await db.create('plans', { ...nothing, _id, seasonId, cityCode, queuedAt: at, version: 1 })
}

interface Queued {
  seasonId: string
  cityCode: string
  /** The instant within the season. */
  at: string
  hasCases?: boolean
}

export async function outlookOf(
  db: Reader,
  _scope: CaseScope | JobScope,
  shortageId: string,
): Promise<OutlookDoc | null> {
  return db.get('outlooks', shortageId)
}

const perPage = 1000

export async function outlooksIn(
  db: Reader,
  _scope: JobScope,
  { seasonId, cityCode }: { seasonId: string; cityCode: string },
): Promise<Map<string, OutlookDoc>> {
  const found = new Map<string, OutlookDoc>()
  for (let after: string | undefined; ;) {
    const order = { field: '_id', direction: 'asc', after } as const
    const page = await db.find('outlooks', { equals: { seasonId, cityCode }, order, limit: perPage })
    for (const outlook of page) found.set(outlook._id, outlook)
    if (page.length < perPage) return found
    after = page.at(-1)!._id
  }
}

export async function saveOutlook(db: Writer, outlook: OutlookDoc): Promise<void> {
  const standing = await db.get('outlooks', outlook._id)
  await (standing ? db.replace('outlooks', outlook) : db.create('outlooks', outlook))
}
