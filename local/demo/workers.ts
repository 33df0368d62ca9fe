import { vouched } from '../../cloudfunctions/_server/answers'
import { keyedHash } from '../../cloudfunctions/_server/platform/keys'
import { entryIdOf, saveEntry, sealName } from '../../cloudfunctions/_server/repositories/roster'
import type {
  Answers,
  EmployerDoc,
  RegionCodes,
  RosterEntryDoc,
  SeasonDoc,
} from '../../cloudfunctions/_server/store/documents'
import { changeText } from '../../cloudfunctions/_server/views/stay-view'
import { consentVersion, type Evidence } from '../../domain/terms'
import type { CollectingWriter } from './collecting-writer'
import type { Officer } from './officers'
import { personOf } from './person'
import { placeOf } from './places'
import type { Dice } from './random'

export interface Registration {
  /** null: on the employer's paper list only, nobody scanned yet. */
  openid: string | null
  season: SeasonDoc
  place: RegionCodes
  siteName: string
  employer: EmployerDoc | null
  name: string | null
  stay: RosterEntryDoc['stay']
  answers: PlainAnswers
  /** What others' lists said, by fact. */
  facts?: RosterEntryDoc['facts']
  at: Date
  /** Who looked at it afterwards. */
  confirmedBy: { as: 'employer' } | { as: 'officer'; officer: Officer } | null
}

export interface PlainAnswers {
  leavingOn?: string
  returning?: 'yes' | 'no' | 'unsure'
  returnOn?: string
  travel?: 'alone' | 'together'
  hukou?: string
  frontline?: boolean
  childrenAtHome?: number
}

interface Source {
  evidence: Evidence
  by: string | null
}

/** A person and their registration, with the history and the counts the backend would have left. */
export async function addWorker(db: CollectingWriter, dice: Dice, given: Registration): Promise<void> {
  const number = dice.number()
  const personId = await person(db, given, number)
  const first = entryOf(given, { number, personId })
  const self = { at: given.at, ...sourceOf(given) }
  const text = changeText(null, first) || '列入单位名单，还没登记'
  const entry = await saveEntry(db, {
    before: null,
    after: first,
    change: { ...self, by: self.by ?? '本人', text },
  })
  if (!given.confirmedBy || given.stay === 'unregistered') return
  const as = confirmer(given)
  const at = new Date(given.at.getTime() + (6 + dice.below(60)) * 3_600_000)
  const after =
    as.evidence === 'officer'
      ? vouched(entry, { ...as, at: at.toISOString() })
      : { ...entry, stayEvidence: as.evidence, stayBy: as.by }
  const words = as.evidence === 'officer' ? '现场核验，情况属实' : '单位确认，情况属实'
  await saveEntry(db, { before: entry, after, change: { at, ...as, text: words } })
}

async function person(db: CollectingWriter, { openid, at }: Registration, number: string): Promise<string> {
  const createdAt = at.toISOString()
  if (openid !== null) {
    const { people, identityLinks } = personOf(openid, createdAt)
    for (const each of people) await db.create('people', each)
    for (const link of identityLinks) await db.create('identityLinks', link)
    return people[0]!._id
  }
  const linkId = keyedHash('identity', 'paper', number)
  const personId = keyedHash('person', linkId).slice(0, 22)
  await db.create('people', { _id: personId, createdAt })
  await db.create('identityLinks', { _id: linkId, kind: 'paper', personId, createdAt })
  return personId
}

/** What stands in a first registration comes from the person, on a paper list from the employer. */
function sourceOf({ openid, employer }: Registration): Source {
  return openid === null
    ? { evidence: 'employer', by: employer?.name ?? '用人单位' }
    : { evidence: 'self', by: null }
}

function confirmer({ confirmedBy, employer }: Registration): { evidence: Evidence; by: string } {
  if (confirmedBy?.as === 'officer') return { evidence: 'officer', by: confirmedBy.officer.title }
  return { evidence: 'employer', by: employer?.name ?? '用人单位' }
}

function entryOf(
  given: Registration,
  { number, personId }: { number: string; personId: string },
): RosterEntryDoc {
  const { season, place, siteName, employer, name, stay } = given
  const _id = entryIdOf(season._id, personId)
  const source = sourceOf(given)
  const registered = stay !== 'unregistered'
  const at = given.at.toISOString()
  return {
    _id,
    seasonId: season._id,
    personId,
    number,
    siteName,
    ...(name === null ? { nameSealed: null, nameIndex: null } : sealName(_id, name)),
    nameBy: name === null ? null : { value: null, ...source },
    employerId: employer?._id ?? null,
    employerName: employer?.name ?? null,
    stay,
    stayEvidence: registered ? source.evidence : null,
    stayBy: registered ? source.by : null,
    checked: false,
    answers: answersOf(given, source),
    ...(given.facts ? { facts: given.facts } : {}),
    consents: registered ? [{ kind: 'stay-registration', version: consentVersion, at }] : [],
    declaredAt: registered ? at : null,
    updatedAt: at,
    sortKey: '',
    version: 0,
    ...placeOf(place),
  }
}

function answersOf({ answers, employer }: Registration, source: Source): Answers {
  const said = employer ? { ...answers, employerId: employer._id } : answers
  return Object.fromEntries(
    Object.entries<unknown>({ ...said }).map(([key, value]) => [key, { value, ...source }]),
  )
}
