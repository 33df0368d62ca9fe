/** 劳务合作城市: whom a city publishes its open posts to. */
import { AppError } from '../../../domain/contracts/error-codes'
import { publicScope, type JobScope, type PublicScope, type RegionScope } from '../scope'
import type { PartnershipDoc } from '../store/matching-documents'
import type { Reader, Writer } from '../store/store'

/** More cities than any list holds. */
const most = 200

export function partnershipIdOf(fromCity: string, toCity: string): string {
  return `${fromCity}:${toCity}`
}

/** The cities on a city's own list, in order of codes. */
export async function partnersOf(
  db: Reader,
  _scope: JobScope | RegionScope,
  fromCity: string,
): Promise<PartnershipDoc[]> {
  const order = { field: 'toCity', direction: 'asc' } as const
  return db.find('partnerships', { equals: { fromCity }, order, limit: most })
}

/** The cities that have this one on their list. */
export async function sendersTo(db: Reader, scope: RegionScope): Promise<PartnershipDoc[]> {
  const order = { field: 'fromCity', direction: 'asc' } as const
  return db.find('partnerships', { equals: { toCity: scope.code }, order, limit: most })
}

/**
 * Leave to read what `fromCity` publishes, for officers of that city and of the cities on its list.
 * @throws AppError FORBIDDEN for everyone else, whether or not the city publishes anything
 */
export async function readerOfPublications(
  db: Reader,
  scopes: readonly RegionScope[],
  fromCity: string,
): Promise<PublicScope> {
  const granted = publicScope('publication')
  for (const { level, code } of scopes) {
    if (level !== 'city') continue
    if (code === fromCity || (await db.get('partnerships', partnershipIdOf(fromCity, code)))) return granted
  }
  throw new AppError('FORBIDDEN')
}

/**
 * Puts a city on the list of the scope's own city, or takes it off. What is not given stays as it was.
 * @returns what stands on the list now: one partnership or none
 */
export async function setPartner(
  db: Writer,
  scope: RegionScope,
  given: { toCity: string; station?: string; isPartner: boolean; on: string },
): Promise<PartnershipDoc[]> {
  const { toCity, station, isPartner, on } = given
  const _id = partnershipIdOf(scope.code, toCity)
  const before = await db.get('partnerships', _id)
  if (!isPartner) {
    if (before) await db.remove('partnerships', _id)
    return []
  }
  const after: PartnershipDoc = {
    _id,
    fromCity: scope.code,
    toCity,
    station: station ?? before?.station ?? '',
    since: before?.since ?? on,
  }
  await (before ? db.replace('partnerships', after) : db.create('partnerships', after))
  return [after]
}
