/** 核查: what officers saw and heard of a person, one record each, never changed. */
import type { Check } from '../../../domain/contracts/field'
import { needKinds } from '../../../domain/terms'
import { keyedHash } from '../platform/keys'
import { seal } from '../platform/seal'
import type { OwnScope, RegionScope } from '../scope'
import type { RegionCodes, RosterEntryDoc } from '../store/documents'
import type { CheckDoc } from '../store/field-documents'
import type { Reader, Writer } from '../store/store'

/** Nobody can meet or guess another officer's check. */
function checkDocId(personId: string, checkId: string): string {
  return keyedHash('check', personId, checkId)
}

export async function receivedCheck(
  db: Reader,
  { personId }: OwnScope,
  checkId: string,
): Promise<CheckDoc | null> {
  return db.get('checks', checkDocId(personId, checkId))
}

export async function keepCheck(
  db: Writer,
  { personId }: OwnScope,
  given: {
    check: Check
    entry: RegionCodes & { _id: string; seasonId: string }
    from: Pick<CheckDoc, 'grantId' | 'by' | 'device' | 'skewMs' | 'receivedAt' | 'on'>
    outcome: CheckDoc['outcome']
  },
): Promise<void> {
  const { check, entry, from, outcome } = given
  const { checkId, says, seq, deviceAt, needs = [] } = check
  const _id = checkDocId(personId, checkId)
  const note = noteTextOf(check)
  const { cityCode, countyCode, streetCode, communityCode } = entry
  await db.create('checks', {
    _id,
    checkId,
    seasonId: entry.seasonId,
    entryId: entry._id,
    cityCode,
    countyCode,
    streetCode,
    communityCode,
    presence: says.presence ?? null,
    stay: says.stay ?? null,
    leavingOn: says.leavingOn ?? null,
    needs: needs.map(({ kind }) => kind),
    noteSealed: note === '' ? null : seal(note, { collection: 'checks', id: _id, field: 'note' }),
    seq,
    deviceAt,
    ...from,
    outcome,
    code: null,
  })
}

/** What was written, also what was written with each need: of two officers' words on one need, a task shows the first. */
export function noteTextOf({ note = '', needs = [] }: Check): string {
  const told = needs.map(({ kind, note: said = '' }) => `${needKinds[kind]}${said === '' ? '' : `：${said}`}`)
  return [...told, note].filter((part) => part !== '').join('；')
}

/** How many a person sent from an instant on: at most a thousand are counted. */
export async function receivedSince(
  db: Reader,
  _scope: RegionScope,
  { grantId, since }: { grantId: string; since: string },
): Promise<number> {
  const order = { field: 'receivedAt', direction: 'desc' } as const
  const latest = await db.find('checks', { equals: { grantId }, order, limit: 1000 })
  return latest.filter(({ receivedAt }) => receivedAt >= since).length
}

/** Which of the numbers of one phone have come, of what these grants sent. */
export async function arrivedFrom(
  db: Reader,
  _scopes: readonly RegionScope[],
  { device, seqs, grantIds }: { device: string; seqs: readonly number[]; grantIds: readonly string[] },
): Promise<number[]> {
  if (seqs.length === 0) return []
  const order = { field: 'receivedAt', direction: 'desc' } as const
  const found = await db.find('checks', { equals: { device }, order, limit: 1000 })
  const own = found.filter(({ grantId, seq }) => grantIds.includes(grantId) && seqs.includes(seq))
  return own.map(({ seq }) => seq).sort((a, b) => a - b)
}

/** Two entries were one person: what was noted under the one is found, and goes, with the other. */
export async function moveChecks(
  db: Writer,
  { from, to }: { from: string; to: RosterEntryDoc },
): Promise<void> {
  const { _id: entryId, cityCode, countyCode, streetCode, communityCode } = to
  for (const check of await db.find('checks', { equals: { entryId: from }, limit: 1000 }))
    await db.replace('checks', { ...check, entryId, cityCode, countyCode, streetCode, communityCode })
}

/** With the registration goes what officers noted of the person. */
export async function removeChecks(db: Writer, entryId: string): Promise<void> {
  for (const { _id } of await db.find('checks', { equals: { entryId }, limit: 1000 }))
    await db.remove('checks', _id)
}
