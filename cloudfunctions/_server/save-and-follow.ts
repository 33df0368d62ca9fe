/** Saves what was said together with all that follows from it: history and counts, contradictions, and verdicts kept. */
import type { FactPath } from '../../domain/eligibility/facts'
import type { Evidence } from '../../domain/terms'
import { askedIn, nothingAsked, type Asked } from './asked-facts'
import { followWords } from './contradictions'
import { followMarks } from './follow-marks'
import { saidOfEmployer, saidOfWorker } from './known-facts'
import { followPass } from './pass-standing'
import { saveEmployer } from './repositories/employers'
import { policiesOn } from './repositories/policies'
import { finestCode } from './repositories/region-codes'
import { saveEntry } from './repositories/roster'
import { instantIn, todayIn } from './repositories/seasons'
import { employerSubject, moveTasks, workerSubject } from './repositories/tasks'
import { publicScope } from './scope'
import { restateEmployer, restateEntry } from './standing'
import type { EmployerDoc, RosterEntryDoc, SeasonDoc } from './store/documents'
import type { Reader, Writer } from './store/store'

interface Saying {
  evidence: Evidence
  /** The post or the name that history shows; the person themself says `本人`. */
  by: string
  text: string
  /** The facts an officer has spoken to: their word settles them. */
  spoken?: readonly FactPath[]
}

/** `before` is what the caller read in this transaction. */
export async function saveAndFollow(
  db: Writer,
  given: {
    season: SeasonDoc
    before: RosterEntryDoc | null
    after: RosterEntryDoc
    saying: Saying
    now: Date
  },
): Promise<RosterEntryDoc> {
  const { season, before, saying, now } = given
  const { evidence, by, text, spoken = [] } = saying
  const at = instantIn(season, now)
  const after = await followPass(db, given)
  const entry = await saveEntry(db, { before, after, change: { at, by, evidence, text } })
  const subject = workerSubject(entry)
  if (before && finestCode(before) !== finestCode(entry)) await moveTasks(db, subject)
  await followMarks(db, { before, after: entry, on: todayIn(season, now), at })
  await followWords(db, {
    subject,
    before: saidOfWorker(before),
    after: saidOfWorker(entry),
    asked: await askedOn(db, entry, todayIn(season, now)),
    spoken: { paths: spoken, by },
    at,
  })
  const cause = { kind: 'fact', evidence, by: evidence === 'self' ? null : by } as const
  await restateEntry(db, { entry, season, now, cause })
  return entry
}

/** An employer's facts belong to no season: they are said at the real instant. */
export async function saveEmployerAndFollow(
  db: Writer,
  given: { before: EmployerDoc; after: EmployerDoc; saying: Omit<Saying, 'text'>; now: Date },
): Promise<EmployerDoc> {
  const { before, after, saying, now } = given
  const { evidence, by, spoken = [] } = saying
  const employer = await saveEmployer(db, after)
  await followWords(db, {
    subject: employerSubject(employer),
    before: saidOfEmployer(before),
    after: saidOfEmployer(employer),
    // Days and months, of which only a part may be asked about, are facts of people.
    asked: nothingAsked,
    spoken: { paths: spoken, by },
    at: now,
  })
  await restateEmployer(db, { employer, now, cause: { kind: 'fact', evidence, by } })
  return employer
}

/** What can still be applied for on the day: what nobody asks about any more is nothing to settle either. */
async function askedOn(db: Reader, { countyCode }: RosterEntryDoc, on: string): Promise<Asked> {
  const policies = await policiesOn(db, publicScope('contradictions'), on)
  return askedIn({ policies, region: countyCode, on })
}
