/**
 * Verdicts that are kept. Whoever writes a fact restates in the same transaction: the verdicts, the policy versions
 * and the facts they were made from; where one turned, the difference with its cause, and a message to the person.
 */
import { isDeepStrictEqual } from 'node:util'
import { parseFacts } from '../../domain/eligibility/facts'
import { policiesInPlace } from '../../domain/eligibility/policies-in-place'
import type { Policy } from '../../domain/eligibility/policy-file'
import { employerFacts, workerFacts, type FactGroups } from './known-facts'
import { employerById } from './repositories/employers'
import { queueRestate } from './repositories/jobs'
import { removeMessages, tell } from './repositories/messages'
import { policiesOn } from './repositories/policies'
import { readShelf } from './repositories/policy-shelf'
import { isRegistered, ownEntries } from './repositories/roster'
import { allSeasons, instantIn, todayIn } from './repositories/seasons'
import { markToVerify } from './repositories/to-verify'
import { removeStanding, saveStanding, standingOf } from './repositories/verdicts'
import { ownScope, publicScope } from './scope'
import type { EmployerDoc, RosterEntryDoc, SeasonDoc } from './store/documents'
import type {
  ChangeCause,
  JobCause,
  StandingVerdict,
  VerdictChange,
  VerdictDoc,
} from './store/standing-documents'
import type { Reader, Writer } from './store/store'
import { outcomesOf, turnsSince, wakeDay, type Turn } from './turns'
import { dayCame, messageText, noteOf, saidText, speakerIn, versionText, type Why } from './views/turn-text'

const standing = publicScope('standing')
const mostChanges = 40

/** Who said something, which policies turned, or null: only a day came. */
export type Cause = JobCause | null

/** An employer's verdicts are of one season. */
export function employerSubjectId(seasonId: string, employerId: string): string {
  return `${seasonId}:employer:${employerId}`
}

/** A worker's verdicts on the day their season is on. `entry` is what was just saved. */
export async function restateEntry(
  db: Writer,
  { entry, season, now, cause }: { entry: RosterEntryDoc; season: SeasonDoc; now: Date; cause: Cause },
): Promise<void> {
  if (!isRegistered(entry)) return
  const employer = entry.employerId === null ? null : await employerById(db, standing, entry.employerId)
  const verdicts = await restate(db, {
    season,
    now,
    cause,
    groups: workerFacts(entry, employer),
    subject: {
      ...placeOf(entry),
      _id: entry._id,
      seasonId: season._id,
      subject: 'worker',
      personId: entry.personId,
      employerId: entry.employerId,
    },
  })
  await markToVerify(db, entry, unverifiedIn(verdicts))
}

/** Facts that a verdict in the person's favour rests on, and that nobody but the person said. */
function unverifiedIn(verdicts: readonly StandingVerdict[]): string[] {
  const leaning = verdicts.filter(({ caps }) => caps.includes('unverified'))
  const own = leaning.flatMap(({ facts }) => facts.filter(({ evidence }) => evidence === 'self'))
  return [...new Set(own.map(({ fact }) => fact))].sort()
}

/** An employer's own verdicts of one season. */
export async function restateEmployerIn(
  db: Writer,
  { employer, season, now, cause }: { employer: EmployerDoc; season: SeasonDoc; now: Date; cause: Cause },
): Promise<void> {
  await restate(db, {
    season,
    now,
    cause,
    groups: employerFacts(employer),
    subject: {
      ...placeOf(employer),
      _id: employerSubjectId(season._id, employer._id),
      seasonId: season._id,
      subject: 'employer',
      personId: null,
      employerId: employer._id,
    },
  })
}

/** An employer's verdicts of every season; those of its people follow with the timer. `employer` is what was just saved. */
export async function restateEmployer(
  db: Writer,
  { employer, now, cause }: { employer: EmployerDoc; now: Date; cause: Extract<JobCause, { kind: 'fact' }> },
): Promise<void> {
  for (const season of await allSeasons(db, standing))
    await restateEmployerIn(db, { employer, season, now, cause })
  const { evidence, by } = cause
  await queueRestate(db, {
    _id: `restate:${employer._id}:${employer.version}`,
    of: { employerId: employer._id },
    // What an employer says of itself is, to its people, the employer's word.
    cause: { kind: 'fact', evidence: evidence === 'self' ? 'employer' : evidence, by: by ?? employer.name },
    now,
  })
}

/** A withdrawn registration leaves no verdict, no difference and no message behind. */
export async function forgetStanding(db: Writer, entry: RosterEntryDoc): Promise<void> {
  const own = ownScope(entry.personId)
  await removeStanding(db, own, entry._id)
  const others = (await ownEntries(db, own)).filter(({ _id }) => _id !== entry._id)
  await removeMessages(db, own, { seasonId: entry.seasonId, isLast: others.length === 0 })
}

type Subject = Omit<VerdictDoc, 'asOf' | 'wakeOn' | 'verdicts' | 'changes' | 'version'>

/** Of the policies that hold, those a subject is told about. */
export function policiesFor(
  { subject, countyCode }: Pick<VerdictDoc, 'subject' | 'countyCode'>,
  held: readonly Policy[],
): Policy[] {
  const policies = held.filter(({ audience }) => audience === subject)
  return policiesInPlace({ policies, region: countyCode })
}

interface Restating {
  season: SeasonDoc
  now: Date
  cause: Cause
  groups: FactGroups
  subject: Subject
}

/** @returns the verdicts as they stand now */
async function restate(db: Writer, given: Restating): Promise<StandingVerdict[]> {
  const { season, now, cause, groups, subject } = given
  const asOf = todayIn(season, now)
  const policies = policiesFor(subject, await policiesOn(db, standing, asOf))
  const outcomes = outcomesOf(policies, parseFacts({ asOf, ...groups }))
  const before = await standingOf(db, standing, subject._id)
  const turns = turnsSince(before?.verdicts ?? [], outcomes)
  const explained: { turn: Turn; why: Why }[] = []
  for (const turn of turns) explained.push({ turn, why: await whyOf(db, turn, { asOf, cause }) })
  const at = instantIn(season, now).toISOString()
  const fresh = explained.map(({ turn, why }) => changeOf(turn, why, at))
  const after = {
    ...subject,
    wakeOn: wakeDay(policies, asOf),
    verdicts: outcomes.map((outcome) => outcome.standing),
    changes: [...(before?.changes ?? []), ...fresh].slice(-mostChanges),
  }
  if (before && isSame(before, after)) return after.verdicts
  const version = await saveStanding(db, before, { ...after, asOf })
  for (const { turn, why } of explained)
    if (isTold(turn, why)) await tellTurn(db, given, { turn, why, version })
  return after.verdicts
}

function changeOf(turn: Turn, why: Why, at: string): VerdictChange {
  const { policy, before, standing: after } = turn
  return {
    at,
    policy: policy.id,
    from: before.verdict,
    to: after.verdict,
    note: noteOf(turn),
    cause: why.cause,
  }
}

async function tellTurn(
  db: Writer,
  { season, now, subject: { _id, personId } }: Restating,
  { turn, why, version }: { turn: Turn; why: Why; version: number },
): Promise<void> {
  if (personId === null) return
  const { policy } = turn
  await tell(db, {
    key: [_id, policy.id, String(version)],
    personId,
    seasonId: season._id,
    policy: policy.id,
    title: policy.title,
    text: messageText(turn, why),
    at: instantIn(season, now).toISOString(),
    now,
  })
}

function isSame(before: VerdictDoc, after: Omit<VerdictDoc, 'asOf' | 'version'>): boolean {
  const { asOf: _day, version: _count, ...stood } = before
  return isDeepStrictEqual(stood, after)
}

/** Another version is the policy's doing, the same facts and version the calendar's, else what was said. */
async function whyOf(db: Reader, turn: Turn, { asOf, cause }: { asOf: string; cause: Cause }): Promise<Why> {
  const { before, standing: after } = turn
  if (before.version !== after.version) return { cause: await versionCause(db, after), speaker: null }
  if (isDeepStrictEqual(before.facts, after.facts))
    return { cause: { kind: 'day', text: dayCame(asOf) }, speaker: null }
  const speaker = cause?.kind === 'fact' ? cause : speakerIn(turn)
  return { cause: { kind: 'fact', text: saidText(turn, speaker) }, speaker }
}

/** In the words of who published the version; a shipped file has only its number. */
async function versionCause(db: Reader, { policy: id, version }: StandingVerdict): Promise<ChangeCause> {
  const { versions } = await readShelf(db)
  const found = versions.find(({ policy }) => policy.id === id && policy.version === version)?.published
  const kind = found?.kind === 'reading' ? 'reading' : 'policy'
  return { kind, text: found ? `${found.text}：${found.note}` : versionText(version) }
}

/** Not what the person's own tap just showed them, and not that a policy is over or never was for them. */
function isTold({ before, standing: after }: Turn, { speaker }: Why): boolean {
  if (speaker?.evidence === 'self') return false
  if (after.verdict === 'not-in-force') return false
  return before.verdict !== 'not-in-force' || !['ineligible', 'referral', 'advisory'].includes(after.verdict)
}

function placeOf({ cityCode, countyCode, streetCode, communityCode }: RosterEntryDoc | EmployerDoc) {
  return { provinceCode: `${countyCode.slice(0, 2)}0000`, cityCode, countyCode, streetCode, communityCode }
}
