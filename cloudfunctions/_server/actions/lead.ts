import type { HandlersOf, ReadContext, WriteContext } from '../context'
import { AppError } from '../../../domain/contracts/error-codes'
import type { agencyContracts, LeadView } from '../../../domain/contracts/agency'
import { claimedByAgency } from '../case-changes'
import { isForAgencies } from '../case-services'
import { agencyOf } from '../identity'
import { pageOf } from '../page-of'
import { seekersOf } from '../repositories/agency-consents'
import { ownAgency } from '../repositories/agencies'
import { caseForAgency, claimedLeads, leadIdOf, leadOf, openLeads, saveLead } from '../repositories/leads'
import { placementsOf } from '../repositories/placements'
import { instantIn, seasonById, todayIn } from '../repositories/seasons'
import { seekerNameOf } from '../repositories/supplies'
import { writeCase } from '../save-case'
import { publicScope, type AgencyScope } from '../scope'
import type { SeasonDoc, ShortageDoc } from '../store/documents'
import type { LeadDoc, ProposalDoc } from '../store/matching-documents'
import { leadView } from '../views/lead-view'
import { proposalView } from '../views/proposal-view'
import { supplyView } from '../views/supply-view'

const leading = publicScope('leads')
type Names = Exclude<keyof typeof agencyContracts, `agency.${string}`> | 'agency.seekers'

export const leadHandlers: HandlersOf<Names> = {
  async 'lead.list'(context, { agencyId, seasonId, tier, cursor, limit = 20 }) {
    const { db, caller } = context
    const scope = agencyOf(caller, agencyId)
    const season = await seasonById(db, leading, seasonId)
    const agency = await ownAgency(db, scope)
    const tiers = ([2, 3] as const).filter((each) => tier === undefined || each === tier)
    const found = await openLeads(db, scope, { agency, seasonId, tiers, after: cursor, limit })
    const leads = found.map((shortage) => viewFor(context, { scope, shortage, season }))
    return { leads: await Promise.all(leads), next: pageOf(found, limit) }
  },

  async 'lead.mine'({ db, caller, now }, { agencyId, seasonId, cursor, limit = 20 }) {
    const scope = agencyOf(caller, agencyId)
    const season = await seasonById(db, leading, seasonId)
    const agency = await ownAgency(db, scope)
    const claimed = await claimedLeads(db, scope, { seasonId, after: cursor, limit })
    const leads = claimed.map(async (lead) => {
      const shortage = await caseForAgency(db, scope, { agency, shortageId: lead.shortageId })
      return leadView({ shortage, lead, season, now })
    })
    return { leads: await Promise.all(leads), next: pageOf(claimed, limit) }
  },

  async 'lead.claim'(context, { agencyId, shortageId }) {
    const { scope, agency, shortage, season, at, lead } = await touch(context, { agencyId, shortageId })
    if (shortage.stage === 'closed') throw new AppError('SHORTAGE_CLOSED')
    if (lead?.status === 'claimed') throw new AppError('LEAD_TAKEN')
    if (!isForAgencies(shortage)) throw new AppError('NOT_FOUND')
    const claimed = await saveLead(context.db, {
      before: lead,
      after: {
        _id: leadIdOf(scope, shortageId),
        seasonId: season._id,
        agencyId,
        agencyName: agency.name,
        shortageId,
        status: 'claimed',
        claimedAt: at.toISOString(),
        sortKey: '',
      },
    })
    const event = { title: `${agency.name}认领，开始找人`, by: byAgency, note: '', action: null }
    const change = { at, before: shortage, after: claimedByAgency(shortage, at), event }
    const saved = await writeCase(context.db, change)
    return leadView({ shortage: saved, lead: claimed, season, now: context.now })
  },

  async 'lead.drop'(context, { agencyId, shortageId, reason = '' }) {
    const { agency, shortage, season, at, lead } = await touch(context, { agencyId, shortageId })
    if (lead?.status !== 'claimed') throw new AppError('NOT_FOUND')
    const dropped = await saveLead(context.db, { before: lead, after: { ...lead, status: 'dropped' } })
    const event = { title: `${agency.name}不再跟进`, by: byAgency, note: reason, action: null }
    if (shortage.stage !== 'closed')
      await writeCase(context.db, { at, before: shortage, after: shortage, event })
    return leadView({ shortage, lead: dropped, season, now: context.now })
  },

  async 'placement.list'({ db, caller, now }, { agencyId, seasonId, cursor, limit = 20 }) {
    const scope = agencyOf(caller, agencyId)
    const todayOn = todayIn(await seasonById(db, leading, seasonId), now)
    const all = await placementsOf(db, scope, seasonId)
    const page = all.filter(({ sortKey }) => cursor === undefined || sortKey < cursor).slice(0, limit)
    return {
      placements: page.map((proposal) => proposalView({ proposal, as: scope, todayOn })),
      arrived: arrivedIn(all),
      arrivedAtKey: arrivedIn(all.filter(({ isKey }) => isKey)),
      next: pageOf(page, limit),
    }
  },

  async 'agency.seekers'({ db, caller }, { agencyId, seasonId }) {
    const scope = agencyOf(caller, agencyId)
    await seasonById(db, leading, seasonId)
    const wishes = await seekersOf(db, scope, seasonId)
    return { seekers: wishes.map((wish) => ({ ...supplyView(wish), name: seekerNameOf(wish) })) }
  },
}

const byAgency = '人力资源服务机构'

function arrivedIn(placements: readonly ProposalDoc[]): number {
  return placements.reduce((sum, { arrived }) => sum + arrived, 0)
}

async function viewFor(
  { db, now }: ReadContext,
  { scope, shortage, season }: { scope: AgencyScope; shortage: ShortageDoc; season: SeasonDoc },
): Promise<LeadView> {
  return leadView({ shortage, lead: await leadOf(db, scope, shortage._id), season, now })
}

/** A case of the agency's city, what the agency has to do with it, and the instant of this change. */
async function touch(
  { db, caller, now }: WriteContext,
  { agencyId, shortageId }: { agencyId: string; shortageId: string },
) {
  const scope = agencyOf(caller, agencyId)
  const agency = await ownAgency(db, scope)
  const shortage = await caseForAgency(db, scope, { agency, shortageId })
  const season = await seasonById(db, leading, shortage.seasonId)
  const lead: LeadDoc | null = await leadOf(db, scope, shortageId)
  return { scope, agency, shortage, season, at: instantIn(season, now), lead }
}
