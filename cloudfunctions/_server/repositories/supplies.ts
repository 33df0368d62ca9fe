/** 供给: what employers, job-seekers, agencies and partner cities can send. */
import { AppError } from '../../../domain/contracts/error-codes'
import type { SupplySource, SupplyStatus, Trade } from '../../../domain/terms'
import { keyedHash } from '../platform/keys'
import { seal, unseal } from '../platform/seal'
import type { CaseScope } from './shortages'
import type { JobScope, OwnScope, RegionScope } from '../scope'
import { giverKeyOf, giverOf, type SideScope } from '../sides'
import type { ShortageDoc } from '../store/documents'
import type { SupplyDoc } from '../store/matching-documents'
import type { Query, Reader, Writer } from '../store/store'

/** One wish per person and season. */
export function wishIdOf({ personId }: OwnScope, seasonId: string): string {
  return keyedHash('wish', seasonId, personId).slice(0, 22)
}

/** The words are the same for what does not exist and what others gave. */
export async function ownSupply(
  db: Reader,
  scopes: readonly SideScope[],
  supplyId: string,
): Promise<SupplyDoc> {
  const supply = await db.get('supplies', supplyId)
  if (!supply || !scopes.some((scope) => giverKeyOf(giverOf(scope)) === supply.giverKey))
    throw new AppError('NOT_FOUND')
  return supply
}

/** A person's own wish of a season; null while there is none. */
export async function ownWish(db: Reader, scope: OwnScope, seasonId: string): Promise<SupplyDoc | null> {
  return db.get('supplies', wishIdOf(scope, seasonId))
}

/** Latest first. */
export async function suppliesOf(
  db: Reader,
  scope: SideScope,
  { seasonId, after, limit }: { seasonId: string; after?: string; limit: number },
): Promise<SupplyDoc[]> {
  const equals = { giverKey: giverKeyOf(giverOf(scope)), seasonId }
  return db.find('supplies', { equals, order: { field: 'sortKey', direction: 'desc', after }, limit })
}

/** What stands open in a region, earliest first. */
export async function openSupplies(
  db: Reader,
  scope: RegionScope,
  filter: { seasonId: string; source?: SupplySource; after?: string; limit: number },
): Promise<SupplyDoc[]> {
  const { seasonId, source, after, limit } = filter
  const equals: Query['equals'] = { seasonId, [scope.field]: scope.code, status: 'open' }
  if (source !== undefined) equals.source = source
  return db.find('supplies', { equals, order: { field: 'sortKey', direction: 'asc', after }, limit })
}

const perPage = 1000

/** Everything open for the plan of a city; of some trades only, when they are given. */
export async function suppliesForPlan(
  db: Reader,
  _scope: JobScope | CaseScope,
  { seasonId, cityCode, trades }: { seasonId: string; cityCode: string; trades?: readonly Trade[] },
): Promise<SupplyDoc[]> {
  const base = { seasonId, cityCode, status: 'open' }
  const found: SupplyDoc[] = []
  for (const equals of trades ? trades.map((trade) => ({ ...base, trade })) : [base])
    for (let after: string | undefined; ; after = found.at(-1)!.sortKey) {
      const order = { field: 'sortKey', direction: 'asc', after } as const
      const page = await db.find('supplies', { equals, order, limit: perPage })
      found.push(...page)
      if (page.length < perPage) break
    }
  return found
}

/** Wishes of people who can be asked for such a post, in the city of the case. */
export async function wishesForPost(
  db: Reader,
  scope: CaseScope,
  { shortage, trades }: { shortage: ShortageDoc; trades: readonly Trade[] },
): Promise<SupplyDoc[]> {
  const { seasonId, cityCode } = shortage
  const found = await suppliesForPlan(db, scope, { seasonId, cityCode, trades })
  return found.filter(({ source }) => source === 'job-seeker')
}

/** Those whose last day is over, the earliest first. */
export async function overdueSupplies(
  db: Reader,
  _scope: JobScope,
  { seasonId, todayOn, limit }: { seasonId: string; todayOn: string; limit: number },
): Promise<SupplyDoc[]> {
  const order = { field: 'toOn', direction: 'asc' } as const
  const first = await db.find('supplies', { equals: { seasonId, status: 'open' }, order, limit })
  return first.filter(({ toOn }) => toOn < todayOn)
}

/** A supply named by a proposal or by an officer: whoever may see that may see this much of it. */
export async function supplyById(
  db: Reader,
  _scope: JobScope | CaseScope | SideScope,
  supplyId: string,
): Promise<SupplyDoc | null> {
  return db.get('supplies', supplyId)
}

/** What its giver says anew: one more version. */
export async function saveSupply(db: Writer, supply: SupplyDoc): Promise<SupplyDoc> {
  const saved = {
    ...supply,
    version: supply.version + 1,
    giverKey: giverKeyOf(supply.giver),
    sortKey: `${supply.createdAt}#${supply._id}`,
  }
  await (supply.version === 0 ? db.create('supplies', saved) : db.replace('supplies', saved))
  return saved
}

/** What became of its people: the version stays, because nobody edited anything. */
export async function saveCounts(db: Writer, supply: SupplyDoc): Promise<void> {
  await db.replace('supplies', supply)
}

const nameAt = (id: string) => ({ collection: 'supplies', id, field: 'name' })
export const sealSeekerName = (supplyId: string, name: string) => seal(name, nameAt(supplyId))
export const seekerNameOf = ({ _id, nameSealed }: SupplyDoc) => nameSealed && unseal(nameSealed, nameAt(_id))

/** A person took their name back: their wish stands without it, and nobody it was for sees it any more. */
export async function forgetSeekerName(db: Writer, scope: OwnScope, seasonId: string): Promise<void> {
  const wish = await ownWish(db, scope, seasonId)
  if (wish?.nameSealed != null) await saveCounts(db, { ...wish, nameSealed: null })
}

/** People of a supply in no proposal. */
export function freeOf({ headcount, placed, proposed, status }: SupplyDoc): number {
  return status === ('open' satisfies SupplyStatus) ? Math.max(0, headcount - placed - proposed) : 0
}
