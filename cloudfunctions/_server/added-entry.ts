/** Whom a check is about: somebody of the roster, or somebody met at the door who gets an entry now. */
import type { Check } from '../../domain/contracts/field'
import { AppError } from '../../domain/contracts/error-codes'
import { addedPersonId, entryIdOf } from '../../domain/field/added'
import { officerFor, officerScopes, type Caller, type OfficerGrant } from './identity'
import { joinedEntryId } from './join-entries'
import { newShortCode } from './platform/random'
import { createPaperPerson } from './repositories/paper-links'
import { lies, regionCodesOf } from './repositories/region-codes'
import { entryInRegion, isRegistered, listRoster, sealName, sealRoom } from './repositories/roster'
import { duplicateIdOf, unregisteredIdOf } from './repositories/task-ids'
import { openTask, workerSubject } from './repositories/tasks'
import { chosenSite } from './repositories/takes'
import { levelOfRegion, type RegionScope } from './scope'
import type { RosterEntryDoc } from './store/documents'
import type { Reader, Writer } from './store/store'
import type { Source } from './answers'

type Added = NonNullable<Check['added']>

/** The entry as it stands; `before` is null where it does not stand yet. */
export interface Found {
  before: RosterEntryDoc | null
  entry: RosterEntryDoc
}

interface Speaking {
  caller: Caller
  seasonId: string
  as: (officer: OfficerGrant) => Source
  now: Date
}

/**
 * @throws AppError NOT_FOUND for who was withdrawn, moved away or never was in the caller's region; FORBIDDEN for an
 * added person elsewhere
 */
export async function entryOfCheck(
  db: Writer,
  { caller, seasonId, as, now }: Speaking,
  check: Check,
): Promise<Found> {
  const scopes = officerScopes(caller)
  const entryId = entryIdOf(seasonId, check)
  const { addedId, added } = check
  if (addedId === undefined) return standing(await entryInRegion(db, scopes, entryId), seasonId)
  const stands = await db.get('rosterEntries', entryId)
  if (stands) return standing(await entryInRegion(db, scopes, entryId), seasonId)
  const joined = await joinedEntryId(db, { seasonId, addedPersonId: addedPersonId(addedId) })
  if (joined !== null) return standing(await entryInRegion(db, scopes, joined), seasonId)
  if (!added) throw new AppError('NOT_FOUND')
  const officer = officerFor(caller, added.regionCode)
  const given = { seasonId, entryId, personId: addedPersonId(addedId), added, as: as(officer), now }
  return { before: null, entry: await newEntry(db, officer.scope, given) }
}

function standing(entry: RosterEntryDoc, seasonId: string): Found {
  if (entry.seasonId !== seasonId) throw new AppError('NOT_FOUND')
  return { before: entry, entry }
}

/** On the list, and has not told anything: nothing was consented to. */
async function newEntry(
  db: Writer,
  scope: RegionScope,
  given: { seasonId: string; entryId: string; personId: string; added: Added; as: Source; now: Date },
): Promise<RosterEntryDoc> {
  const { seasonId, entryId: _id, personId, added, as, now } = given
  const level = levelOfRegion(added.regionCode)
  if (level !== 'street' && level !== 'community') throw new AppError('FORBIDDEN')
  const site = await chosenSite(db, scope, added.siteId)
  const { name, employerName = null, placeText = '' } = added
  await createPaperPerson(db, personId, now)
  return {
    _id,
    seasonId,
    personId,
    number: newShortCode(),
    ...regionCodesOf(added.regionCode),
    siteName: site?.name ?? '',
    siteId: site?._id ?? null,
    ...sealRoom(_id, placeText),
    ...(name === undefined ? { nameSealed: null, nameIndex: null } : sealName(_id, name)),
    nameBy: name === undefined ? null : { value: null, ...as },
    employerId: null,
    employerName,
    stay: 'unregistered',
    stayEvidence: null,
    stayBy: null,
    checked: false,
    answers: {},
    isHelped: true,
    consents: [],
    declaredAt: null,
    updatedAt: as.at,
    sortKey: '',
    version: 0,
  }
}

/** Somebody has to help them register; and who registered under the same name in this street may be the same person. */
export async function followAdded(
  db: Writer,
  scope: RegionScope,
  { entry, name, at }: { entry: RosterEntryDoc; name: string | undefined; at: Date },
): Promise<void> {
  const subject = workerSubject(entry)
  await openTask(db, { _id: unregisteredIdOf(entry._id), ...subject, kind: 'unregistered', note: null, at })
  if (name === undefined) return
  for (const other of await namesakes(db, scope, { entry, name }))
    await openTask(db, {
      _id: duplicateIdOf(entry._id, other._id),
      ...subject,
      kind: 'duplicate',
      about: other._id,
      people: 2,
      note: null,
      at,
    })
}

const mostNamesakes = 5

async function namesakes(
  db: Reader,
  scope: RegionScope,
  { entry, name }: { entry: RosterEntryDoc; name: string },
): Promise<RosterEntryDoc[]> {
  const filter = { seasonId: entry.seasonId, search: name, limit: mostNamesakes + 1 }
  const found = await listRoster(db, scope, filter)
  const near = found.filter((other) => other._id !== entry._id && other.streetCode === entry.streetCode)
  return near.filter((other) => isRegistered(other) && lies(other, scope)).slice(0, mostNamesakes)
}
