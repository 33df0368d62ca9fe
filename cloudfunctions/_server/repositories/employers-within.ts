import type { RegionScope } from '../scope'
import type { EmployerDoc } from '../store/documents'
import type { Reader } from '../store/store'

const perPage = 500

/**
 * Every employer of a city. Names are not unique, so a page that is full gives up its last name, and the next one
 * begins with it.
 */
export async function employersWithin(db: Reader, scope: RegionScope): Promise<EmployerDoc[]> {
  const found: EmployerDoc[] = []
  for (;;) {
    const order = { field: 'name', direction: 'asc', after: found.at(-1)?.name } as const
    const page = await db.find('employers', { equals: { [scope.field]: scope.code }, order, limit: perPage })
    const lastName = page.at(-1)?.name
    const whole = page.length < perPage ? page : page.filter(({ name }) => name !== lastName)
    found.push(...(whole.length > 0 ? whole : page))
    if (page.length < perPage) return found
  }
}
