/** 重点企业台账: one entry for each employer and season; what is written in words is sealed. */
import { AppError } from '../../../domain/contracts/error-codes'
import { shanghaiDay } from '../../../domain/calendar/shanghai-day'
import { newShortCode } from '../platform/random'
import { seal, unseal } from '../platform/seal'
import type { RegionScope } from '../scope'
import type { EmployerDoc } from '../store/documents'
import type { LedgerDoc } from '../store/matching-documents'
import type { Query, Reader, Writer } from '../store/store'
import { lies } from './region-codes'

const collection = 'ledger'
const mostNotes = 200
const mostProblems = 100

export function ledgerIdOf(seasonId: string, employerId: string): string {
  return `${seasonId}:${employerId}`
}

/** The entry of an employer, or a blank one of version 0 where nothing was written yet. */
export async function entryOf(
  db: Reader,
  scope: RegionScope,
  { seasonId, employer }: { seasonId: string; employer: EmployerDoc },
): Promise<LedgerDoc> {
  const entry = await db.get('ledger', ledgerIdOf(seasonId, employer._id))
  if (!lies(entry ?? employer, scope)) throw new AppError('NOT_FOUND')
  return entry ?? blankEntry(seasonId, employer)
}

/** An employer known as a key one in an earlier season is one until somebody says otherwise. */
export function blankEntry(seasonId: string, employer: EmployerDoc): LedgerDoc {
  const { _id: employerId, name, isKey = false } = employer
  const { cityCode, countyCode, streetCode, communityCode } = employer
  const unknown = { staff: null, frontline: null, frontlineLost: null, returnDue: null, returned: null }
  return {
    _id: ledgerIdOf(seasonId, employerId),
    seasonId,
    employerId,
    employerName: name,
    cityCode,
    countyCode,
    streetCode,
    communityCode,
    isKey,
    isProtected: false,
    specialist: null,
    ...unknown,
    problems: [],
    notes: [],
    updatedOn: null,
    sortKey: '',
    version: 0,
  }
}

export type LedgerList = 'key' | 'protected' | 'all'

/** Last written first. */
export async function ledgerEntries(
  db: Reader,
  scope: RegionScope,
  filter: { seasonId: string; list: LedgerList; after?: string; limit: number },
): Promise<LedgerDoc[]> {
  const { seasonId, list, after, limit } = filter
  const equals: Query['equals'] = { seasonId, [scope.field]: scope.code }
  if (list === 'key') equals.isKey = true
  if (list === 'protected') equals.isProtected = true
  return db.find('ledger', { equals, order: { field: 'sortKey', direction: 'desc', after }, limit })
}

/** Writes the entry with one more version, as looked at on that day. `entry` is what the caller read in this transaction. */
export async function saveEntry(db: Writer, entry: LedgerDoc, at: Date): Promise<LedgerDoc> {
  const saved: LedgerDoc = {
    ...entry,
    updatedOn: shanghaiDay(at),
    sortKey: `${at.toISOString()}#${entry._id}`,
    version: entry.version + 1,
  }
  await (entry.version === 0 ? db.create('ledger', saved) : db.replace('ledger', saved))
  return saved
}

/** What somebody wrote, when and under which title. */
interface Writing {
  text: string
  at: Date
  by: string
}

/** @throws AppError INPUT_INVALID when the entry is full */
export function withNote(entry: LedgerDoc, { text, at, by }: Writing): LedgerDoc {
  if (entry.notes.length >= mostNotes)
    throw new AppError('INPUT_INVALID', { text: `一家单位最多记 ${mostNotes} 条` })
  const textSealed = seal(text, fieldOf(entry, `note:${entry.notes.length}`))
  return { ...entry, notes: [...entry.notes, { at: at.toISOString(), by, textSealed }] }
}

/** @throws AppError INPUT_INVALID when the entry is full */
export function withProblem(entry: LedgerDoc, { text, at, by }: Writing): LedgerDoc {
  if (entry.problems.length >= mostProblems)
    throw new AppError('INPUT_INVALID', { text: `一家单位最多记 ${mostProblems} 个问题` })
  const problemId = newShortCode()
  const problem: LedgerDoc['problems'][number] = {
    problemId,
    textSealed: seal(text, fieldOf(entry, `problem:${problemId}`)),
    openedAt: at.toISOString(),
    by,
    closedAt: null,
    solutionSealed: null,
  }
  return { ...entry, problems: [...entry.problems, problem] }
}

/** @throws AppError NOT_FOUND for a problem that is not open here */
export function withSolution(
  entry: LedgerDoc,
  { problemId, solution, at }: { problemId: string; solution: string; at: Date },
): LedgerDoc {
  const isThis = (each: LedgerDoc['problems'][number]) =>
    each.problemId === problemId && each.closedAt === null
  if (!entry.problems.some(isThis)) throw new AppError('NOT_FOUND')
  const closedAt = at.toISOString()
  const solutionSealed = seal(solution, fieldOf(entry, `solution:${problemId}`))
  const problems = entry.problems.map((each) => (isThis(each) ? { ...each, closedAt, solutionSealed } : each))
  return { ...entry, problems }
}

/** 人社服务专员: the officer becomes the one this employer turns to. */
export function withSpecialist(
  entry: LedgerDoc,
  { grantId, name, title }: { grantId: string; name: string; title: string },
): LedgerDoc {
  return { ...entry, specialist: { grantId, nameSealed: seal(name, fieldOf(entry, 'specialist')), title } }
}

/** 黄岛区经办人员 林涛, or null while it has none. */
export function ledgerSpecialist(entry: LedgerDoc): string | null {
  const { specialist } = entry
  return specialist && `${specialist.title} ${unseal(specialist.nameSealed, fieldOf(entry, 'specialist'))}`
}

export function notesIn(entry: LedgerDoc): { at: string; by: string; text: string }[] {
  return entry.notes.map(({ at, by, textSealed }, index) => ({
    at,
    by,
    text: unseal(textSealed, fieldOf(entry, `note:${index}`)),
  }))
}

export function problemsIn(entry: LedgerDoc) {
  return entry.problems.map(({ problemId, textSealed, openedAt, by, closedAt, solutionSealed }) => ({
    problemId,
    text: unseal(textSealed, fieldOf(entry, `problem:${problemId}`)),
    openedAt,
    by,
    closedAt,
    solution: solutionSealed === null ? '' : unseal(solutionSealed, fieldOf(entry, `solution:${problemId}`)),
  }))
}

function fieldOf({ _id }: LedgerDoc, field: string) {
  return { collection, id: _id, field }
}
