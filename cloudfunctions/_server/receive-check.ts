/** One check as it reaches the server: kept once, merged into what stands, and followed by what it asks for. */
import { isDeepStrictEqual } from 'node:util'
import { shanghaiDay } from '../../domain/calendar/shanghai-day'
import type { Check } from '../../domain/contracts/field'
import { AppError } from '../../domain/contracts/error-codes'
import { besideOf, checkFields } from '../../domain/field/merge'
import { presences, stays, type NeedKind, type Urgency } from '../../domain/terms'
import { entryOfCheck, followAdded, type Found } from './added-entry'
import { isOvertaken, withFirstWords, withMarks, type Arrival } from './check-marks'
import { followMarks } from './follow-marks'
import { officerOf, type Caller, type OfficerGrant } from './identity'
import { keepCheck, noteTextOf, receivedCheck } from './repositories/checks'
import { saveEntry } from './repositories/roster'
import { instantIn, todayIn } from './repositories/seasons'
import { needIdOf } from './repositories/task-ids'
import { openTask, workerSubject } from './repositories/tasks'
import { saveAndFollow } from './save-and-follow'
import type { RosterEntryDoc, SeasonDoc } from './store/documents'
import type { Writer } from './store/store'
import { officerTitle } from './views/shortage-view'
import { changeText } from './views/stay-view'

export interface Sending {
  caller: Caller
  season: SeasonDoc
  now: Date
  device: string
  /** The phone's clock minus the server's. */
  skewMs: number
}

type Outcome = 'accepted' | 'beside'

/**
 * Inside a transaction of its own. Sent again it answers the same and does nothing.
 * @throws AppError NOT_FOUND for who is gone or elsewhere, FORBIDDEN for oneself or a region that is not the caller's
 */
export async function receiveCheck(db: Writer, sending: Sending, check: Check): Promise<Outcome> {
  const { caller, season, now, device, skewMs } = sending
  if (!caller.own) throw new AppError('FORBIDDEN')
  const earlier = await receivedCheck(db, caller.own, check.checkId)
  if (earlier) return earlier.outcome === 'beside' ? 'beside' : 'accepted'
  const at = instantIn(season, now)
  const as = (title: string) => ({ evidence: 'officer', by: title, at: at.toISOString() }) as const
  const speaking = (each: OfficerGrant) => as(officerTitle(each))
  const found = await entryOfCheck(db, { caller, seasonId: season._id, as: speaking, now }, check)
  if (found.entry.personId === caller.personId) throw new AppError('FORBIDDEN')
  const officer = officerOf(caller, found.entry)
  const shiftMs = at.getTime() - now.getTime()
  const arrival = { check, as: speaking(officer), skewMs, shiftMs }
  const { entry, outcome } = await settleIn(db, { sending, found, arrival, at })
  if (!found.before) await followAdded(db, officer.scope, { entry, name: check.added?.name, at })
  const { grantId } = officer
  const from = { grantId, by: arrival.as.by, device, skewMs, receivedAt: arrival.as.at, on: shanghaiDay(at) }
  await keepCheck(db, caller.own, { check, entry, from, outcome })
  return outcome
}

/** Merges the check into the entry, and saves what came of it. */
async function settleIn(
  db: Writer,
  { sending, found, arrival, at }: { sending: Sending; found: Found; arrival: Arrival; at: Date },
): Promise<{ entry: RosterEntryDoc; outcome: Outcome }> {
  const { check } = arrival
  const keepsStay = isOvertaken(found.entry, check)
  const marked = withMarks(found.entry, arrival)
  const after = await withFirstWords(db, { before: found.entry, marked, arrival, keepsStay })
  const entry = await save(db, sending, { found, after, arrival, at })
  if (keepsStay) await askWhichHolds(db, { entry, check, at })
  await openNeeds(db, { entry, check, at })
  const differs = checkFields.some(
    (key) => check.says[key] !== undefined && besideOf(entry.field?.[key]).length > 0,
  )
  return { entry, outcome: differs || keepsStay ? 'beside' : 'accepted' }
}

/** What was only seen concerns no policy: then verdicts need not be made anew. */
async function save(
  db: Writer,
  { season, now }: Sending,
  { found, after, arrival, at }: { found: Found; after: RosterEntryDoc; arrival: Arrival; at: Date },
): Promise<RosterEntryDoc> {
  const { before } = found
  const { evidence, by } = arrival.as
  const said = changeText(found.entry, after)
  const text = [seenText(arrival.check), said, noteTextOf(arrival.check)].filter(Boolean).join('；')
  if (before && !isSaidAlike(before, after))
    return saveAndFollow(db, { season, before, after, saying: { evidence, by, text }, now })
  const entry = await saveEntry(db, { before, after, change: { at, by, evidence, text } })
  await followMarks(db, { before, after: entry, on: todayIn(season, now), at })
  return entry
}

function isSaidAlike(before: RosterEntryDoc, after: RosterEntryDoc): boolean {
  const told = ({ stay, stayEvidence, checked, answers }: RosterEntryDoc) => ({
    ...{ stay, stayEvidence, checked },
    answers,
  })
  return isDeepStrictEqual(told(before), told(after))
}

function seenText({ says, added }: Check): string {
  const seen = says.presence === undefined ? '现场核查' : `现场核查：${presences[says.presence]}`
  return added ? `现场登记到名单；${seen}` : seen
}

/** The person's own word holds until an officer has asked them again. */
async function askWhichHolds(
  db: Writer,
  { entry, check, at }: { entry: RosterEntryDoc; check: Check; at: Date },
): Promise<void> {
  const told = entry.stay === 'unregistered' ? '还没登记' : stays[entry.stay]
  const note = `现场问到的是${stays[check.says.stay!]}，本人后来登记的是${told}。先按本人说的算，请再问一次。`
  const _id = `presence:${entry._id}:since`
  await openTask(db, { _id, ...workerSubject(entry), kind: 'presence', note, at })
}

const urgent: readonly NeedKind[] = ['unpaid-wages', 'medical', 'housing']

/** The same need of the same person is one task, whoever noted it. */
async function openNeeds(
  db: Writer,
  { entry, check, at }: { entry: RosterEntryDoc; check: Check; at: Date },
): Promise<void> {
  for (const { kind, note = null } of check.needs ?? []) {
    const urgency: Urgency = urgent.includes(kind) ? 'now' : 'soon'
    const _id = needIdOf(entry._id, kind)
    await openTask(db, { _id, ...workerSubject(entry), kind: 'need', need: kind, urgency, note, at })
  }
}
