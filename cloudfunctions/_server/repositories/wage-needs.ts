import type { WageNeed } from '../../../domain/digests/wage-line'
import type { JobScope } from '../scope'
import type { TaskDoc } from '../store/standing-documents'
import type { Reader } from '../store/store'

const perPage = 500

/** When needs for help with unpaid wages came up in a county, and when they were settled. */
export async function wageNeeds(
  db: Reader,
  _scope: JobScope,
  { seasonId, countyCode }: { seasonId: string; countyCode: string },
): Promise<WageNeed[]> {
  const equals = { seasonId, countyCode, need: 'unpaid-wages' }
  const found: TaskDoc[] = []
  for (let after: string | undefined; ;) {
    const order = { field: 'sortKey', direction: 'asc', after } as const
    const page = await db.find('tasks', { equals, order, limit: perPage })
    found.push(...page)
    if (page.length < perPage) break
    after = page.at(-1)?.sortKey
  }
  return found.map(({ openedAt, doneAt }) => ({ openedAt, settledAt: doneAt }))
}
