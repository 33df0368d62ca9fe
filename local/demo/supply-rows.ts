import { keyedHash } from '../../cloudfunctions/_server/platform/keys'
import { saveSupply, wishIdOf } from '../../cloudfunctions/_server/repositories/supplies'
import { ownScope } from '../../cloudfunctions/_server/scope'
import type { EmployerDoc, RegionCodes } from '../../cloudfunctions/_server/store/documents'
import type { Giver, SupplyDoc } from '../../cloudfunctions/_server/store/matching-documents'
import type { SupplySource } from '../../domain/terms'
import type { CollectingWriter } from './collecting-writer'
import { personIdOf } from './person'

type What = Pick<SupplyDoc, 'trade' | 'fromOn' | 'toOn'>

/** Staff of an employer, where it is. */
export async function lend(
  db: CollectingWriter,
  employer: EmployerDoc,
  {
    key,
    terms,
    seasonId = '2021',
    ...what
  }: What & {
    key: string
    headcount: number
    terms: string
    seasonId?: string
  },
): Promise<void> {
  const { cityCode, countyCode, streetCode, communityCode } = employer
  await supply(db, {
    ...what,
    key,
    seasonId,
    source: 'surplus',
    giver: { kind: 'employer', id: employer._id },
    giverName: employer.name,
    place: { cityCode, countyCode, streetCode, communityCode },
    originCode: countyCode,
    terms,
  })
}

/** What the person behind `openid` looks for; said to be matched. */
export async function wish(
  db: CollectingWriter,
  openid: string,
  given: What & { seasonId: string; regionCode: string; wageFen: number | null; at: string },
): Promise<void> {
  const { seasonId, regionCode, at, ...what } = given
  const scope = ownScope(personIdOf(openid))
  const city = wholeCity(`${regionCode.slice(0, 4)}00`)
  await supply(db, {
    ...what,
    _id: wishIdOf(scope, seasonId),
    key: openid,
    seasonId,
    source: 'job-seeker',
    giver: { kind: 'worker', id: scope.personId },
    giverName: null,
    place: regionCode === city.cityCode ? city : { ...city, countyCode: regionCode },
    originCode: regionCode,
    headcount: 1,
    terms: '',
    consentAt: at,
  })
}

export function wholeCity(cityCode: string): RegionCodes {
  return { cityCode, countyCode: '', streetCode: '', communityCode: null }
}

/** The same key is the same supply. */
export async function supply(
  db: CollectingWriter,
  given: What & {
    key: string
    seasonId: string
    source: SupplySource
    giver: Giver
    giverName: string | null
    place: RegionCodes
    originCode: string
    headcount: number
    terms: string
  } & Partial<SupplyDoc>,
): Promise<void> {
  const { key, place, ...rest } = given
  await saveSupply(db, {
    _id: keyedHash('demo-supply', key, given.seasonId).slice(0, 22),
    giverKey: '',
    wageFen: null,
    placed: 0,
    proposed: 0,
    agencyIds: [],
    nameSealed: null,
    consentAt: null,
    status: 'open',
    createdAt:
      given.consentAt ??
      (given.seasonId === '2021' ? '2021-02-19T08:00:00.000Z' : '2022-02-11T08:00:00.000Z'),
    sortKey: '',
    version: 0,
    ...rest,
    ...place,
  })
}
