/** One small world that every trust test attacks: two streets, two employers, two workers, officers of every kind. */
import { createHash } from 'node:crypto'
import {
  aPerson,
  aPoster,
  aSeason,
  aShortage,
  aTask,
  anEmployerPerson,
  anInvitation,
  anOfficer,
  caiyuan,
  changjiang,
} from '../../support/builders'
import { merged } from '../../../local/demo/insert'
import { aLead, anAgency, anAgencyPerson, aPartnership } from '../../support/matching-builders'
import { aTake } from '../../support/field-builders'
import { startStack, type Stack } from '../../support/stack'
import { callers } from './callers'
import {
  invitationToken,
  haigong,
  entry,
  other,
  claim,
  message,
  agency,
  otherAgency,
  large,
  middle,
  surplus,
  wish,
  proposal,
  confirmed,
  application,
  welfarePost,
  welfareApplication,
  fair,
  ledgerEntry,
  helped,
  rosterImport,
  building,
  dailyDigest,
} from './records'

export async function startWorld(): Promise<Stack> {
  const stack = await startStack({ now: '2026-11-21T03:00:00.000Z' })
  await stack.insert({
    seasons: [aSeason(), aSeason({ _id: '2021', festivalOn: '2021-02-12', fixedOn: '2021-02-20' })],
    posters: [aPoster()],
    employers: [haigong, other],
    rosterEntries: [entry, helped],
    tasks: [aTask(entry, { _id: 'task-hukou' })],
    shortages: [aShortage(), large, middle],
    supplies: [surplus, wish],
    proposals: [proposal, confirmed],
    applications: [application, welfareApplication],
    welfarePosts: [welfarePost],
    fairs: [fair],
    agencies: [agency, otherAgency, anAgency({ _id: 'agency-pending', status: 'pending' })],
    leads: [aLead(agency, large)],
    ledger: [ledgerEntry],
    partnerships: [aPartnership('370200', '330900')],
    claims: [claim],
    messages: [message],
    imports: [rosterImport],
    sites: [building],
    digests: [dailyDigest.digest],
    digestContents: [dailyDigest.content],
    takes: [aTake(callers.officer)],
    invitations: [anInvitation(invitationToken, { invitedBy: 'grant-openid-inviter' })],
  })
  const street = { level: 'street', regionCode: caiyuan.streetCode } as const
  const people = [
    aPerson(callers.worker),
    anOfficer({ openid: 'openid-inviter', level: 'district', regionCode: caiyuan.countyCode }),
    anEmployerPerson({ openid: callers.employer, employerId: haigong._id }),
    anEmployerPerson({ openid: callers.otherEmployer, employerId: other._id }),
    anEmployerPerson({ openid: callers.revokedEmployer, employerId: haigong._id, status: 'revoked' }),
    anOfficer({ openid: callers.officer, ...street }),
    anOfficer({ openid: callers.otherOfficer, level: 'street', regionCode: changjiang.streetCode }),
    anOfficer({ openid: callers.revokedOfficer, ...street, status: 'revoked' }),
    anOfficer({ openid: callers.expiredOfficer, ...street, expiresOn: '2026-11-20' }),
    anOfficer({ openid: callers.officerWithoutRegion, level: 'street', regionCode: null }),
    anOfficer({ openid: callers.cityOfficer, level: 'city', regionCode: caiyuan.cityCode }),
    anOfficer({ openid: callers.otherCityOfficer, level: 'city', regionCode: changjiang.cityCode }),
    anAgencyPerson({ openid: callers.agency, agencyId: agency._id }),
    anAgencyPerson({ openid: callers.otherAgency, agencyId: otherAgency._id }),
  ]
  await stack.insert(merged(...people))
  return stack
}

const watched = [
  'people',
  'identityLinks',
  'grants',
  'invitations',
  'employers',
  'claims',
  'rosterEntries',
  'rosterHistory',
  'shortages',
  'shortageEvents',
  'tallies',
  'requests',
  'mentions',
  'tasks',
  'verdicts',
  'messages',
  'reminders',
  'jobs',
  'policyVersions',
  'catalog',
  'supplies',
  'proposals',
  'outlooks',
  'plans',
  'streetPosts',
  'applications',
  'welfarePosts',
  'fairs',
  'agencies',
  'agencyConsents',
  'leads',
  'ledger',
  'partnerships',
  'digests',
  'digestContents',
  'posters',
  'seasons',
  'checks',
  'takes',
  'accesses',
  'revocations',
  'passUses',
  'imports',
  'importRows',
  'differences',
  'exports',
  'sites',
  'addedRegions',
  'grantEvents',
  'stayEvents',
  'amendments',
  'practices',
  'publicFigures',
] as const

/** Everything stored, as one short text: equal texts mean nothing changed. Read where it lies, it is asked for often. */
export function everythingStored({ gateway }: Stack): string {
  const rows = gateway.engine.documents.sql
    .prepare('select name, text from document join collection on number = collection order by name, id')
    .all() as { name: string; text: string }[]
  const isWatched = new Set<string>(watched)
  const contents = rows.filter(({ name }) => isWatched.has(name))
  return createHash('sha256').update(JSON.stringify(contents)).digest('hex')
}
