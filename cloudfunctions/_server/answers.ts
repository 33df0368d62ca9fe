/** Setting, correcting and clearing what is known of a person beyond the stay. */
import { AppError } from '../../domain/contracts/error-codes'
import type { StayAnswers } from '../../domain/contracts/shapes'
import type { FactPath } from '../../domain/eligibility/facts'
import { isKnownRegion } from '../../domain/regions/regions'
import type { Evidence, Stay } from '../../domain/terms'
import { isContradicted } from './agreement'
import { nothingAsked } from './asked-facts'
import { employerById } from './repositories/employers'
import { nameOf, sealName } from './repositories/roster'
import { say, takeBack, wordBy } from './said'
import { publicScope } from './scope'
import type { Answers, Known, RosterEntryDoc } from './store/documents'
import type { Reader } from './store/store'

export interface Source {
  evidence: Evidence
  by: string | null
  at: string
}

/** Facts that more than one side knows about: each keeps its word. The rest are plans, where the last word counts. */
const sided = ['hukou', 'frontline'] as const
const isSided = (key: string) => sided.some((each) => each === key)

/** A missing key changes nothing, null clears; what is set carries who said it. */
export async function withAnswers(
  db: Reader,
  { entry, answers, as }: { entry: RosterEntryDoc; answers: StayAnswers; as: Source },
): Promise<RosterEntryDoc> {
  const { name, employerId, ...plain } = answers
  if (plain.hukou && !isKnownRegion(plain.hukou))
    throw new AppError('INPUT_INVALID', { 'answers.hukou': '没有这个地区，请重选' })
  const known: Record<string, Known<unknown> | undefined> = { ...entry.answers }
  for (const [key, value] of Object.entries(plain)) {
    if (value === undefined) continue
    const after = isSided(key) ? worded(known[key], value, as) : planned(known[key], value, as)
    if (after) known[key] = after
    else delete known[key]
  }
  const after: RosterEntryDoc = { ...entry, answers: known }
  return withEmployer(db, { entry: withName(after, name, as), employerId, as })
}

/** One side's word beside those of the others; null takes back one's own and nobody else's. */
function worded(known: Known<unknown> | undefined, value: unknown, as: Source): Known<unknown> | undefined {
  if (value === null) return takeBack(known, as.evidence)
  return isRepeated(value === wordBy(known, as.evidence)?.value, as) ? known : say(known, { value, ...as })
}

function planned(known: Known<unknown> | undefined, value: unknown, as: Source): Known<unknown> | undefined {
  if (isRepeated(value === known?.value, as)) return known
  return value === null ? undefined : { value, ...as }
}

/** The same value from the person themself leaves the word of whoever checked it. */
function isRepeated(isSame: boolean, as: Source): boolean {
  return isSame && as.evidence === 'self'
}

function withName(entry: RosterEntryDoc, name: string | null | undefined, as: Source): RosterEntryDoc {
  if (name === undefined || isRepeated(entry.nameBy !== null && name === nameOf(entry), as)) return entry
  if (name === null) return { ...entry, nameSealed: null, nameIndex: null, nameBy: null }
  return { ...entry, ...sealName(entry._id, name), nameBy: { value: null, ...as } }
}

async function withEmployer(
  db: Reader,
  { entry, employerId, as }: { entry: RosterEntryDoc; employerId: string | null | undefined; as: Source },
): Promise<RosterEntryDoc> {
  const isSame = employerId === entry.answers.employerId?.value
  if (employerId === undefined || isRepeated(isSame, as)) return entry
  const { employerId: _before, ...answers } = entry.answers
  const left = employerId === entry.employerId ? entry : leaving({ ...entry, answers }, as)
  if (employerId === null) return { ...left, employerId: null, employerName: null }
  const employer = await employerById(db, publicScope('registration'), employerId)
  if (!employer) throw new AppError('NOT_FOUND')
  const named = { ...left.answers, employerId: { value: employerId, ...as } }
  return { ...left, employerId, employerName: employer.name, answers: named }
}

/**
 * What an employer said of the post is about its own post. And the person agreed to tell the employer they had named
 * themself: another one, named by somebody else, they have to agree to anew.
 */
function leaving(entry: RosterEntryDoc, as: Source): RosterEntryDoc {
  const { frontline: before, ...answers }: Answers = entry.answers
  const frontline = takeBack(before, 'employer')
  const consents = entry.consents.filter(
    ({ kind }) => as.evidence === 'self' || kind !== 'share-with-employer',
  )
  return { ...entry, consents, answers: frontline ? { ...answers, frontline } : answers }
}

/** The facts that answers of an officer settle. */
export function settledBy(answers: StayAnswers): FactPath[] {
  return sided.filter((key) => answers[key] != null).map((key) => `worker.${key}` as const)
}

/** What an officer put right on the spot: the stay, if they named it. Answers they gave carry their word already, the rest keeps its own. */
export function corrected(entry: RosterEntryDoc, stay: Stay | undefined, as: Source): RosterEntryDoc {
  if (stay === undefined) return entry
  return { ...entry, stay, stayEvidence: as.evidence, stayBy: as.by, checked: true }
}

/**
 * What an officer saw with their own eyes: the answers that stand become theirs to vouch for. Where others say
 * different things it takes a look of its own (a task), and days and months on paper are not seen on the spot.
 */
export function vouched(entry: RosterEntryDoc, as: Source): RosterEntryDoc {
  const answers = Object.fromEntries(
    Object.entries(entry.answers).map(([key, known]: [string, Known<unknown>]) => [
      key,
      isSided(key) ? vouchedFor(`worker.${key}` as FactPath, known, as) : { ...known, ...as },
    ]),
  )
  const nameBy = entry.nameBy && { ...entry.nameBy, ...as }
  return { ...entry, answers, nameBy, stayEvidence: as.evidence, stayBy: as.by, checked: true }
}

function vouchedFor(path: FactPath, known: Known<unknown>, as: Source): Known<unknown> {
  return isContradicted(path, known, nothingAsked) ? known : say(known, { value: known.value, ...as })
}
