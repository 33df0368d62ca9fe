/** 缺工办件: the case, its timeline and its place in the tallies. */
import { shanghaiDay } from '../../../domain/calendar/shanghai-day'
import { AppError } from '../../../domain/contracts/error-codes'
import type { ServiceAction } from '../../../domain/terms'
import { seal, unseal } from '../platform/seal'
import type { EmployerScope, RegionScope } from '../scope'
import type { ShortageDoc, TierNumber } from '../store/documents'
import type { Query, Reader, Writer } from '../store/store'
import { queuePlan } from './plans'
import { lies } from './region-codes'
import { repostCase } from './street-posts'
import { recount, type Placed } from './tallies'
import { overdueIdOf } from './task-ids'
import { caseSubject, closeTask, openTask } from './tasks'

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
  risenTo?: ShortageDoc['risenTo']
  after?: string
  limit: number
}

/** Longest waiting first. */
export async function shortageQueue(
  db: Reader,
  scope: RegionScope,
  filter: QueueFilter,
): Promise<ShortageDoc[]> {
  const { seasonId, stage, tier, risenTo, after, limit } = filter
  const equals: Query['equals'] = { seasonId, [scope.field]: scope.code, stage }
  if (tier !== undefined) equals.tierNow = tier
  if (risenTo !== undefined) equals.risenTo = risenTo
  return db.find('shortages', { equals, order: { field: 'sortKey', direction: 'asc', after }, limit })
}

/** The latest 200 lines, earliest first. */
export async function timelineOf(db: Reader, _scope: CaseScope, shortageId: string): Promise<TimelineLine[]> {
  const order = { field: 'version', direction: 'desc' } as const
  const events = await db.find('shortageEvents', { equals: { shortageId }, order, limit: 200 })
  return events.reverse().map(({ _id, at, title, by, noteSealed }) => ({
    at,
    title,
    by,
    note: unseal(noteSealed, noteAt(_id)),
  }))
}

const noteAt = (id: string) => ({ collection: 'shortageEvents', id, field: 'note' })

export interface TimelineLine {
  at: string
  title: string
  by: string
  note: string
}

export interface Event extends Omit<TimelineLine, 'at'> {
  at: Date
  action: ServiceAction | null
}

/** Writes the case with one more version, its timeline line, its counts and its posts on the street's list. */
export async function saveShortage(
  db: Writer,
  { before, after, event }: { before: ShortageDoc | null; after: ShortageDoc; event: Event },
): Promise<ShortageDoc> {
  const version = (before?.version ?? 0) + 1
  const heldBy = after.stage === 'accepted' ? (after.specialist?.grantId ?? null) : null
  const saved = { ...after, heldBy, version, sortKey: `${after.reportedAt}#${after._id}` }
  await (before ? db.replace('shortages', saved) : db.create('shortages', saved))
  const _id = `${saved._id}:${version}`
  const { title, by, action } = event
  const at = event.at.toISOString()
  const noteSealed = seal(event.note, noteAt(_id))
  await db.create('shortageEvents', {
    _id,
    shortageId: saved._id,
    version,
    at,
    title,
    by,
    action,
    noteSealed,
  })
  if (!before || !countsAlike(before, saved)) await recount(db, before && placed(before), placed(saved))
  await repostCase(db, { before, after: saved, at: event.at })
  await followOverdue(db, { before, after: saved, event })
  if (!before || asksOtherwise(before, saved))
    await queuePlan(db, { seasonId: saved.seasonId, cityCode: saved.cityCode, at, hasCases: true })
  return saved
}

/** A case that rose to another level wants an officer's eyes; one that came down or ended does not any more. */
async function followOverdue(
  db: Writer,
  { before, after, event }: { before: ShortageDoc | null; after: ShortageDoc; event: Event },
): Promise<void> {
  if ((before?.risenTo ?? null) === after.risenTo) return
  const _id = overdueIdOf(after._id)
  if (after.risenTo === null) return closeTask(db, { _id, at: event.at })
  const dueOn = shanghaiDay(event.at)
  const task = { _id, kind: 'overdue', urgency: 'now', dueOn, note: event.title, at: event.at } as const
  await openTask(db, { ...task, ...caseSubject(after) })
}

/** Then the plan of the city is not the best any more. */
function asksOtherwise(before: ShortageDoc, after: ShortageDoc): boolean {
  const asks = ({ stage, posts, isKey }: ShortageDoc) =>
    JSON.stringify([
      stage === 'closed',
      isKey,
      posts.map(({ postId, trade, headcount, filled, neededBy }) => [
        postId,
        trade,
        headcount,
        filled,
        neededBy,
      ]),
    ])
  return asks(before) !== asks(after)
}

/** A case stays where its employer is. One that counts as before leaves the street's tally, which many share, alone. */
function countsAlike(before: ShortageDoc, after: ShortageDoc): boolean {
  const isOpen = ({ stage }: ShortageDoc) => stage !== 'closed'
  return (
    isOpen(before) === isOpen(after) &&
    before.tierNow === after.tierNow &&
    before.headcountOpen === after.headcountOpen
  )
}

function placed(shortage: ShortageDoc): Placed {
  const { seasonId, tierNow, headcountOpen, stage } = shortage
  return { seasonId, codes: shortage, record: { tierNow, headcountOpen, stage } }
}
