/** 推荐上岗: proposals of an agency that both sides agreed to. */
import type { AgencyScope } from '../scope'
import { giverKeyOf, giverOf } from '../sides'
import type { ProposalDoc } from '../store/matching-documents'
import type { Reader } from '../store/store'

const perPage = 500

/** All of a season, latest first: what they sum up to needs every one. */
export async function placementsOf(db: Reader, scope: AgencyScope, seasonId: string): Promise<ProposalDoc[]> {
  const found = await Promise.all(
    (['confirmed', 'arrived'] as const).map((status) => allWith(db, scope, { seasonId, status })),
  )
  return found.flat().sort((a, b) => (a.sortKey > b.sortKey ? -1 : 1))
}

async function allWith(
  db: Reader,
  scope: AgencyScope,
  of: { seasonId: string; status: 'confirmed' | 'arrived' },
): Promise<ProposalDoc[]> {
  const equals = { giverKey: giverKeyOf(giverOf(scope)), ...of }
  const found: ProposalDoc[] = []
  for (;;) {
    const order = { field: 'sortKey', direction: 'desc', after: found.at(-1)?.sortKey } as const
    const page = await db.find('proposals', { equals, order, limit: perPage })
    found.push(...page)
    if (page.length < perPage) return found
  }
}
