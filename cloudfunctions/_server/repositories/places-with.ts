/** Where something happened in a season: one step of an index for each place. */
import type { JobScope } from '../scope'
import type { Reader } from '../store/store'

/** Both have an index by season and city, and one by season and county. */
type Placed = 'shortages' | 'stayEvents'

/** The next city, in order of codes; null behind the last. */
export async function nextCityWith(
  db: Reader,
  _scope: JobScope,
  { of, seasonId, after }: { of: Placed; seasonId: string; after: string },
): Promise<string | null> {
  const order = { field: 'cityCode', direction: 'asc', after } as const
  const [first] = await db.find(of, { equals: { seasonId }, order, limit: 1 })
  return first?.cityCode ?? null
}

/** The counties of a city, in order of codes. */
export async function countiesWith(
  db: Reader,
  _scope: JobScope,
  { of, seasonId, cityCode }: { of: Placed; seasonId: string; cityCode: string },
): Promise<string[]> {
  const counties: string[] = []
  for (let after = cityCode; ;) {
    const order = { field: 'countyCode', direction: 'asc', after } as const
    const [first] = await db.find(of, { equals: { seasonId }, order, limit: 1 })
    if (first?.cityCode !== cityCode) return counties
    counties.push(first.countyCode)
    after = first.countyCode
  }
}
