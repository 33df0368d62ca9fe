/** Cases that agencies may take on, and those they have taken on. */
import { AppError } from '../../../domain/contracts/error-codes'
import type { AgencyScope } from '../scope'
import type { ShortageDoc, TierNumber } from '../store/documents'
import type { AgencyDoc, LeadDoc } from '../store/matching-documents'
import type { Reader, Writer } from '../store/store'
import type { CaseScope } from './shortages'

export function leadIdOf(scope: AgencyScope, shortageId: string): string {
  return `${scope.agencyId}:${shortageId}`
}

/** What this agency and this case have to do with each other: claimed, dropped, or null. */
export async function leadOf(db: Reader, scope: AgencyScope, shortageId: string): Promise<LeadDoc | null> {
  return db.get('leads', leadIdOf(scope, shortageId))
}

export async function claimedLeads(
  db: Reader,
  scope: AgencyScope,
  { seasonId, after, limit }: { seasonId: string; after?: string; limit: number },
): Promise<LeadDoc[]> {
  const equals = { agencyId: scope.agencyId, seasonId, status: 'claimed' }
  return db.find('leads', { equals, order: { field: 'sortKey', direction: 'desc', after }, limit })
}

/** The leads that stand on a case. */
export async function leadsOn(db: Reader, _scope: CaseScope, shortageId: string): Promise<LeadDoc[]> {
  return db.find('leads', { equals: { shortageId, status: 'claimed' }, limit: 100 })
}

/** Open cases of these tiers in the agency's city, longest waiting first. */
export async function openLeads(
  db: Reader,
  _scope: AgencyScope,
  filter: {
    agency: AgencyDoc
    seasonId: string
    tiers: readonly TierNumber[]
    after?: string
    limit: number
  },
): Promise<ShortageDoc[]> {
  const { agency, seasonId, tiers, after, limit } = filter
  const order = { field: 'sortKey', direction: 'asc', after } as const
  const lists = (['waiting', 'accepted'] as const).flatMap((stage) =>
    tiers.map((tierNow) => {
      const equals = { seasonId, cityCode: agency.cityCode, stage, tierNow }
      return db.find('shortages', { equals, order, limit })
    }),
  )
  const found = (await Promise.all(lists)).flat()
  return found.sort((a, b) => (a.sortKey < b.sortKey ? -1 : 1)).slice(0, limit)
}

/** A case of the agency's city; the words are the same whether it lies elsewhere or does not exist. */
export async function caseForAgency(
  db: Reader,
  _scope: AgencyScope,
  { agency, shortageId }: { agency: AgencyDoc; shortageId: string },
): Promise<ShortageDoc> {
  const shortage = await db.get('shortages', shortageId)
  if (shortage?.cityCode !== agency.cityCode) throw new AppError('NOT_FOUND')
  return shortage
}

export async function saveLead(
  db: Writer,
  { before, after }: { before: LeadDoc | null; after: LeadDoc },
): Promise<LeadDoc> {
  const saved = { ...after, sortKey: `${after.claimedAt}#${after._id}` }
  await (before ? db.replace('leads', saved) : db.create('leads', saved))
  return saved
}
