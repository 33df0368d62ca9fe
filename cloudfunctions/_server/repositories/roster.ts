/** 花名册: one entry per person and season, its history and its place in the tallies. */
import { AppError } from '../../../domain/contracts/error-codes'
import type { Evidence, Stay } from '../../../domain/terms'
import { keyedHash } from '../platform/keys'
import { seal, unseal } from '../platform/seal'
import type { EmployerScope, JobScope, OwnScope, RegionScope } from '../scope'
import type { RosterEntryDoc } from '../store/documents'
import type { Query, Reader, Writer } from '../store/store'
import { lies } from './region-codes'
import { recordStay } from './stay-events'
import { recount, type Placed } from './tallies'

export function entryIdOf(seasonId: string, personId: string): string {
  return `${seasonId}:${personId}`
}

export async function ownEntry(
  db: Reader,
  scope: OwnScope,
  seasonId: string,
): Promise<RosterEntryDoc | null> {
  return db.get('rosterEntries', entryIdOf(seasonId, scope.personId))
}

/** False for who stands on a list and has not told anything yet: nothing was consented to. */
export function isRegistered(entry: RosterEntryDoc): boolean {
  return entry.stay !== 'unregistered'
}

export async function ownEntries(db: Reader, scope: OwnScope): Promise<RosterEntryDoc[]> {
  return db.find('rosterEntries', { equals: { personId: scope.personId }, limit: 20 })
}

/** The employer that may know of this person: the one they named, if they agreed to tell it. */
export function sharedWithOf(entry: RosterEntryDoc): string | null {
  const isShared = isRegistered(entry) && entry.consents.some(({ kind }) => kind === 'share-with-employer')
  return isShared ? entry.employerId : null
}

/** The people of an employer who agreed to be known to it, the latest change first. */
export async function sharedEntries(
  db: Reader,
  { employerId }: EmployerScope,
  { seasonId, after, limit }: { seasonId: string; after?: string; limit: number },
): Promise<RosterEntryDoc[]> {
  const order = { field: 'sortKey', direction: 'desc', after } as const
  return db.find('rosterEntries', { equals: { sharedWith: employerId, seasonId }, order, limit })
}

/** The words are the same for who does not exist, works elsewhere or has not agreed. */
export async function sharedEntry(
  db: Reader,
  { employerId }: EmployerScope,
  { seasonId, entryId }: { seasonId: string; entryId: string },
): Promise<RosterEntryDoc> {
  const entry = await db.get('rosterEntries', entryId)
  if (!entry || entry.seasonId !== seasonId || sharedWithOf(entry) !== employerId)
    throw new AppError('NOT_FOUND')
  return entry
}

export async function entryInRegion(
  db: Reader,
  scopes: readonly RegionScope[],
  entryId: string,
): Promise<RosterEntryDoc> {
  const entry = await db.get('rosterEntries', entryId)
  if (!entry || !scopes.some((scope) => lies(entry, scope))) throw new AppError('NOT_FOUND')
  return entry
}

/** null where it has been withdrawn or has moved away. */
export async function entryWithin(
  db: Reader,
  scope: RegionScope,
  entryId: string,
): Promise<RosterEntryDoc | null> {
  const entry = await db.get('rosterEntries', entryId)
  return entry && lies(entry, scope) ? entry : null
}

export async function entryById(
  db: Reader,
  _scope: JobScope,
  entryId: string,
): Promise<RosterEntryDoc | null> {
  return db.get('rosterEntries', entryId)
}

export interface RosterFilter {
  seasonId: string
  stay?: Stay | 'unregistered'
  checked?: boolean
  search?: string
  after?: string
  limit: number
}

export async function listRoster(
  db: Reader,
  scope: RegionScope,
  filter: RosterFilter,
): Promise<RosterEntryDoc[]> {
  const { seasonId, stay, checked, search, after, limit } = filter
  const equals: Query['equals'] = { seasonId, [scope.field]: scope.code }
  if (search) return searchRoster(db, { scope, seasonId, search, limit })
  if (stay !== undefined) equals.stay = stay
  if (checked !== undefined) equals.checked = checked
  return db.find('rosterEntries', { equals, order: { field: 'sortKey', direction: 'desc', after }, limit })
}

/** The people whose name's hash begins so, in its order: a list can be laid beside them. Who gave no name is not among them. */
export async function entriesNamed(
  db: Reader,
  scope: RegionScope,
  { seasonId, prefix, limit }: { seasonId: string; prefix: string; limit: number },
): Promise<RosterEntryDoc[]> {
  const order = { field: 'nameIndex', direction: 'asc', prefix } as const
  return db.find('rosterEntries', { equals: { seasonId, [scope.field]: scope.code }, order, limit })
}

/** Exact by construction: a receipt number, or a full name through its blind index. */
async function searchRoster(
  db: Reader,
  { scope, seasonId, search, limit }: { scope: RegionScope; seasonId: string; search: string; limit: number },
): Promise<RosterEntryDoc[]> {
  const number = search.toUpperCase()
  if (/^[2-9A-Z]{8}$/.test(number)) {
    const found = await db.find('rosterEntries', { equals: { seasonId, number }, limit: 1 })
    const within = found.filter((entry) => lies(entry, scope))
    // Eight Latin letters can be a name as well.
    if (within.length > 0) return within
  }
  const equals = { seasonId, [scope.field]: scope.code, nameIndex: nameIndexOf(search) }
  return db.find('rosterEntries', { equals, order: { field: 'sortKey', direction: 'desc' }, limit })
}

export function nameIndexOf(name: string): string {
  return keyedHash('roster-name', name.replace(/\s+/g, ''))
}

export function sealName(entryId: string, name: string): Pick<RosterEntryDoc, 'nameSealed' | 'nameIndex'> {
  const at = { collection: 'rosterEntries', id: entryId, field: 'name' }
  return { nameSealed: seal(name, at), nameIndex: nameIndexOf(name) }
}

const roomAt = (id: string) => ({ collection: 'rosterEntries', id, field: 'room' })

export function sealRoom(entryId: string, room: string): Pick<RosterEntryDoc, 'roomSealed'> {
  return { roomSealed: room === '' ? null : seal(room, roomAt(entryId)) }
}

/** 3楼 305; '' where nobody said. */
export function roomOf({ _id, roomSealed }: RosterEntryDoc): string {
  return roomSealed ? unseal(roomSealed, roomAt(_id)) : ''
}

export function nameOf(entry: RosterEntryDoc): string | null {
  const at = { collection: 'rosterEntries', id: entry._id, field: 'name' }
  return entry.nameSealed === null ? null : unseal(entry.nameSealed, at)
}

export interface HistoryLine {
  at: string
  by: string
  evidence: Evidence
  text: string
}

/** Latest first. */
export async function historyOf(
  db: Reader,
  _scope: OwnScope | RegionScope,
  entry: RosterEntryDoc,
): Promise<HistoryLine[]> {
  const order = { field: 'version', direction: 'desc' } as const
  const lines = await db.find('rosterHistory', { equals: { entryId: entry._id }, order, limit: 50 })
  return lines.map(({ _id, at, by, evidence, textSealed }) => ({
    at,
    by,
    evidence,
    text: unseal(textSealed, historyAt(_id)),
  }))
}

const historyAt = (id: string) => ({ collection: 'rosterHistory', id, field: 'text' })

export interface Change {
  at: Date
  by: string
  evidence: Evidence
  text: string
}

/**
 * Writes the entry with one more version, its history line, its counts and its event.
 * `before` is what the caller read in this transaction.
 */
export async function saveEntry(
  db: Writer,
  { before, after, change }: { before: RosterEntryDoc | null; after: RosterEntryDoc; change: Change },
): Promise<RosterEntryDoc> {
  const at = change.at.toISOString()
  const version = (before?.version ?? 0) + 1
  const sortKey = `${at}#${after._id}`
  const saved = { ...after, sharedWith: sharedWithOf(after), version, updatedAt: at, sortKey }
  await (before ? db.replace('rosterEntries', saved) : db.create('rosterEntries', saved))
  const { by, evidence, text } = change
  const _id = historyId(saved._id, version)
  const textSealed = seal(text, historyAt(_id))
  await db.create('rosterHistory', { _id, entryId: saved._id, version, at, by, evidence, textSealed })
  if (!before || !countsAlike(before, saved)) await recount(db, before && placed(before), placed(saved))
  await recordStay(db, { before, after: saved, at: change.at, isChecked: evidence === 'officer' })
  return saved
}

/**
 * Claims the entry for a transaction that writes beside it: it and a withdrawal cannot both go through unseen.
 * A write that changes nothing claims nothing, and version and time of the entry must not tell anybody.
 */
export async function holdEntry(db: Writer, entry: RosterEntryDoc): Promise<void> {
  await db.replace('rosterEntries', { ...entry, held: (entry.held ?? 0) + 1 })
}

/** Removes the entry, every line of its history and its counts. What stays is an event that names nobody. */
export async function removeEntry(
  db: Writer,
  entry: RosterEntryDoc,
  { at, why }: { at: Date; why: 'withdrawn' | 'joined' },
): Promise<void> {
  for (let version = 1; version <= entry.version; version++)
    await db.remove('rosterHistory', historyId(entry._id, version))
  await db.remove('rosterEntries', entry._id)
  await recount(db, placed(entry), null)
  await recordStay(db, { before: entry, after: null, at, isChecked: false, gone: why })
}

/** Then no tally is touched, and those who write about other people of the street need not wait. */
function countsAlike(before: RosterEntryDoc, after: RosterEntryDoc): boolean {
  return (['stay', 'streetCode', 'communityCode'] as const).every((field) => before[field] === after[field])
}

function historyId(entryId: string, version: number): string {
  return `${entryId}:${version}`
}

function placed(entry: RosterEntryDoc): Placed {
  return { seasonId: entry.seasonId, codes: entry, record: { stay: entry.stay } }
}
