/** A change of a case from the caller's side: opened as they saw it, saved with its timeline, shown as they may see it. */
import { AppError } from '../../domain/contracts/error-codes'
import type { ShortageView } from '../../domain/contracts/shortage'
import { caseView } from './case-view'
import type { WriteContext } from './context'
import { ownEmployer, saveEmployer } from './repositories/employers'
import { instantIn, seasonById } from './repositories/seasons'
import { saveShortage, shortageIn, timelineOf, type CaseScope, type Event } from './repositories/shortages'
import { employerScope, publicScope } from './scope'
import type { SeasonDoc, ShortageDoc } from './store/documents'
import type { Writer } from './store/store'

export interface CaseChange {
  season: SeasonDoc
  at: Date
  before: ShortageDoc | null
  after: ShortageDoc
  event: Omit<Event, 'at'>
}

export function byEmployer(title: string): Omit<Event, 'at'> {
  return { title, by: '用人单位', note: '', action: null }
}

/** The case as the caller saw it, still open, with its season and the instant of this change. */
export async function openCase(
  { db, now }: WriteContext,
  scopes: readonly CaseScope[],
  { shortageId, version }: { shortageId: string; version: number },
) {
  const before = await shortageIn(db, scopes, shortageId)
  if (before.stage === 'closed') throw new AppError('SHORTAGE_CLOSED')
  if (before.version !== version) throw new AppError('VERSION_CONFLICT')
  const season = await seasonById(db, publicScope('cases'), before.seasonId)
  return { before, season, at: instantIn(season, now) }
}

/** Writes the change; an ended case makes room for the next one of its employer. */
export async function writeCase(db: Writer, change: Omit<CaseChange, 'season'>): Promise<ShortageDoc> {
  const { at, before, after, event } = change
  const shortage = await saveShortage(db, { before, after, event: { ...event, at } })
  if (shortage.stage === 'closed') await makeRoom(db, shortage)
  return shortage
}

export async function saveCase(
  context: WriteContext,
  { season, as, ...change }: CaseChange & { as: 'employer' | 'officer' },
): Promise<ShortageView> {
  const { at, before, after, event } = change
  const { db } = context
  const earlier = before ? await timelineOf(db, employerScope(after.employerId), after._id) : []
  const shortage = await writeCase(db, change)
  const { title, by, note } = event
  const timeline = [...earlier, { at: at.toISOString(), title, by, note }]
  return caseView(context, { shortage, season, timeline, as })
}

async function makeRoom(db: Writer, { employerId, seasonId, _id }: ShortageDoc): Promise<void> {
  const employer = await ownEmployer(db, employerScope(employerId))
  if (employer.openShortages[seasonId] !== _id) return
  const { [seasonId]: _ended, ...openShortages } = employer.openShortages
  await saveEmployer(db, { ...employer, openShortages })
}
