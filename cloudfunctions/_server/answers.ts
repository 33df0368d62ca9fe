/** Setting, correcting and clearing what is known of a person beyond the stay. */
import { AppError } from '../../domain/contracts/error-codes'
import type { StayAnswers } from '../../domain/contracts/shapes'
import { isKnownRegion } from '../../domain/regions/regions'
import type { Evidence, Stay } from '../../domain/terms'
import { employerById } from './repositories/employers'
import { nameOf, sealName } from './repositories/roster'
import { publicScope } from './scope'
import type { Known, RosterEntryDoc } from './store/documents'
import type { Reader } from './store/store'

interface Source {
  evidence: Evidence
  by: string | null
}

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
    if (value === undefined || isRepeated(value === known[key]?.value, as)) continue
    if (value === null) delete known[key]
    else known[key] = { value, ...as }
  }
  const after: RosterEntryDoc = { ...entry, answers: known }
  return withEmployer(db, { entry: withName(after, name, as), employerId, as })
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
  if (employerId === null) {
    const { employerId: _cleared, ...answers } = entry.answers
    return { ...entry, employerId: null, employerName: null, answers }
  }
  const employer = await employerById(db, publicScope('registration'), employerId)
  if (!employer) throw new AppError('NOT_FOUND')
  const answers = { ...entry.answers, employerId: { value: employerId, ...as } }
  return { ...entry, employerId, employerName: employer.name, answers }
}

/** What an officer put right on the spot: the stay, if they named it. Answers they gave carry their word already, the rest keeps its own. */
export function corrected(entry: RosterEntryDoc, stay: Stay | undefined, as: Source): RosterEntryDoc {
  if (stay === undefined) return entry
  return { ...entry, stay, stayEvidence: as.evidence, stayBy: as.by, checked: true }
}

/** What an officer saw with their own eyes: everything that stands becomes theirs to vouch for. */
export function vouched(entry: RosterEntryDoc, as: Source): RosterEntryDoc {
  const answers = Object.fromEntries(
    Object.entries(entry.answers).map(([key, known]: [string, Known<unknown>]) => [key, { ...known, ...as }]),
  )
  const nameBy = entry.nameBy && { ...entry.nameBy, ...as }
  return {
    ...entry,
    answers: answers,
    nameBy,
    stayEvidence: as.evidence,
    stayBy: as.by,
    checked: true,
  }
}
