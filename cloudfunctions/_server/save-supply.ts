/** A supply said or changed: in one transaction with the proposals that no longer hold and the plan that waits. */
import { AppError } from '../../domain/contracts/error-codes'
import type { SupplyView } from '../../domain/contracts/supply'
import { shanghaiDay } from '../../domain/calendar/shanghai-day'
import type { SupplySource, Trade } from '../../domain/terms'
import type { WriteContext } from './context'
import { endProposals } from './end-proposals'
import { newToken } from './platform/random'
import { queuePlan } from './repositories/plans'
import { waitingOf } from './repositories/proposals'
import { instantIn, seasonById } from './repositories/seasons'
import { ownSupply, saveSupply } from './repositories/supplies'
import { jobScope, publicScope } from './scope'
import { giverKeyOf, giverOf, type SideScope } from './sides'
import type { RegionCodes } from './store/documents'
import type { SupplyDoc } from './store/matching-documents'
import { changedSupply, checkDays } from './supply-changes'
import { supplyView } from './views/supply-view'

const supplies = publicScope('supplies')
export const giveBack = jobScope('give-back')

/** Who gives, and where these people are; what a wish has besides. */
export interface SupplyOf {
  source: SupplySource
  giverName: string | null
  originCode: string
  place: RegionCodes
  agencyIds?: string[]
  nameSealed?: string | null
}

interface SupplySaid {
  supplyId?: string
  version?: number
  seasonId: string
  trade: Trade
  headcount: number
  from: string
  to: string
  wageFen?: number | null
  terms?: string
}

/** `wish`: its id is given and there may be one already; anything else is new unless `what` names it. */
export async function saveSupplyAs(
  { db, now }: WriteContext,
  given: {
    scope: SideScope
    of: SupplyOf
    what: SupplySaid
    wish?: { supplyId: string; before: SupplyDoc | null }
  },
): Promise<SupplyView> {
  const { scope, of, what, wish } = given
  const season = await seasonById(db, supplies, what.seasonId)
  const at = instantIn(season, now)
  checkDays(what, shanghaiDay(at))
  const standing =
    what.supplyId === undefined ? (wish?.before ?? null) : await openOf(db, scope, { of, what })
  if (standing?.status === 'open' && standing.version !== what.version) throw new AppError('VERSION_CONFLICT')
  const before = standing ?? fresh({ scope, of, what, supplyId: wish?.supplyId ?? newToken() })
  const { trade, headcount, from: fromOn, to: toOn, wageFen = null, terms = '' } = what
  const waiting = standing ? await waitingOf(db, giveBack, before._id) : []
  const said = { trade, headcount, fromOn, toOn, wageFen, terms }
  const { after, released } = changedSupply(before, said, moved(before, of) ? [] : waiting)
  const ended = moved(before, of) ? waiting : released
  await endProposals(db, giveBack, ended, 'released')
  for (const cityCode of new Set([before.cityCode, of.place.cityCode]))
    await queuePlan(db, { seasonId: season._id, cityCode, at: at.toISOString() })
  const back = ended.reduce((sum, proposal) => sum + proposal.headcount, 0)
  return supplyView(
    await saveSupply(db, {
      ...after,
      ...placedBy(of, at),
      createdAt: standing?.status === 'open' ? before.createdAt : at.toISOString(),
      proposed: before.proposed - back,
      status: 'open',
    }),
  )
}

/** People who are elsewhere now, or look for work elsewhere, fit nothing that was proposed. */
function moved(before: SupplyDoc, of: SupplyOf): boolean {
  return before.originCode !== of.originCode || before.cityCode !== of.place.cityCode
}

function placedBy({ giverName, originCode, place, agencyIds = [], nameSealed = null }: SupplyOf, at: Date) {
  const consentAt = giverName === null ? at.toISOString() : null
  return { giverName, originCode, ...place, agencyIds, nameSealed, consentAt }
}

/** The supply that is changed: of this season and source, and still open. */
async function openOf(
  db: WriteContext['db'],
  scope: SideScope,
  { of, what }: { of: SupplyOf; what: SupplySaid },
): Promise<SupplyDoc> {
  const supply = await ownSupply(db, [scope], what.supplyId ?? '')
  if (supply.seasonId !== what.seasonId || supply.source !== of.source) throw new AppError('NOT_FOUND')
  if (supply.status !== 'open') throw new AppError('SUPPLY_CLOSED')
  return supply
}

function fresh(given: { scope: SideScope; of: SupplyOf; what: SupplySaid; supplyId: string }): SupplyDoc {
  const giver = giverOf(given.scope)
  const { trade, headcount, from, to, seasonId } = given.what
  return {
    ...placedBy(given.of, new Date(0)),
    _id: given.supplyId,
    seasonId,
    source: given.of.source,
    giver,
    giverKey: giverKeyOf(giver),
    trade,
    headcount,
    placed: 0,
    proposed: 0,
    fromOn: from,
    toOn: to,
    wageFen: null,
    terms: '',
    status: 'open',
    createdAt: '',
    sortKey: '',
    version: 0,
  }
}
