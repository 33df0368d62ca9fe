/** 缺工办件: the case, its timeline and its place in the tallies. */
import { AppError } from '../../../domain/contracts/error-codes'
import type { ServiceAction } from '../../../domain/terms'
import type { EmployerScope, RegionScope } from '../scope'
import type { ShortageDoc, ShortageEventDoc, TierNumber } from '../store/documents'
import type { Query, Reader, Writer } from '../store/store'
import { lies } from './region-codes'
import { recount, type Placed } from './tallies'

export type CaseScope = EmployerScope | RegionScope

function within(shortage: ShortageDoc, scope: CaseScope): boolean {
  return scope.kind === 'employer' ? shortage.employerId === scope.employerId : lies(shortage, scope)
}

export async function shortageIn(
  db: Reader,
  scopes: readonly CaseScope[],
  shortageId: string,
): Promise<ShortageDoc> {
  const shortage = await db.get('shortages', shortageId)
  if (!shortage || !scopes.some((scope) => within(shortage, scope))) throw new AppError('NOT_FOUND')
  return shortage
}

export async function shortagesOf(
  db: Reader,
  scope: EmployerScope,
  { seasonId, after, limit }: { seasonId: string; after?: string; limit: number },
): Promise<ShortageDoc[]> {
  const equals = { employerId: scope.employerId, seasonId }
  return db.find('shortages', { equals, order: { field: 'sortKey', direction: 'desc', after }, limit })
}

export interface QueueFilter {
  seasonId: string
  stage: ShortageDoc['stage']
  tier?: TierNumber
  after?: string
  limit: number
}

/** Longest waiting first. */
export async function shortageQueue(
  db: Reader,
  scope: RegionScope,
  filter: QueueFilter,
): Promise<ShortageDoc[]> {
  const { seasonId, stage, tier, after, limit } = filter
  const equals: Query['equals'] = { seasonId, [scope.field]: scope.code, stage }
  if (tier !== undefined) equals.tierNow = tier
  return db.find('shortages', { equals, order: { field: 'sortKey', direction: 'asc', after }, limit })
}

export async function timelineOf(
  db: Reader,
  _scope: CaseScope,
  shortageId: string,
): Promise<ShortageEventDoc[]> {
  return db.find('shortageEvents', {
    equals: { shortageId },
    order: { field: 'at', direction: 'asc' },
    limit: 200,
  })
}

export interface Event {
  at: Date
  title: string
  by: string
  note: string
  action: ServiceAction | null
}

/** Writes the case with one more version, its timeline line and its counts. */
export async function saveShortage(
  db: Writer,
  { before, after, event }: { before: ShortageDoc | null; after: ShortageDoc; event: Event },
): Promise<ShortageDoc> {
  const version = (before?.version ?? 0) + 1
  const saved = { ...after, version, sortKey: `${after.reportedAt}#${after._id}` }
  await (before ? db.replace('shortages', saved) : db.create('shortages', saved))
  const at = event.at.toISOString()
  await db.create('shortageEvents', { ...event, _id: `${saved._id}:${version}`, shortageId: saved._id, at })
  await recount(db, before && placed(before), placed(saved))
  return saved
}

function placed(shortage: ShortageDoc): Placed {
  const { seasonId, tierNow, headcountOpen, stage } = shortage
  return { seasonId, codes: shortage, record: { tierNow, headcountOpen, stage } }
}
