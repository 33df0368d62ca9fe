import type { HandlersOf, WriteContext } from '../context'
import { AppError } from '../../../domain/contracts/error-codes'
import type { proposalContracts } from '../../../domain/contracts/proposal'
import type { OutputOf } from '../../../domain/contracts/registry'
import { shanghaiDay } from '../../../domain/calendar/shanghai-day'
import { cityGrants } from '../city-officers'
import type { Caller } from '../identity'
import { officerScopes } from '../identity'
import { draftsFor } from '../planning/drafts'
import { outlookLines } from '../planning/outlook'
import { planRecords } from '../planning/plan-records'
import { recordsOfCase, recordsOfCity } from '../planning/records'
import { mostAtOnce, propose } from '../propose'
import { outlookOf, planOf, queuePlan, saveOutlook } from '../repositories/plans'
import { instantIn, seasonById, seasonView, todayIn } from '../repositories/seasons'
import { shortageIn } from '../repositories/shortages'
import { jobScope, publicScope, type RegionScope } from '../scope'
import type { ShortageDoc } from '../store/documents'
import { previewView, shortfallViews, totalsView } from '../views/plan-view'
import { regionView } from '../views/region-view'

const plans = publicScope('plans')
const planning = jobScope('plan')
type Names = Extract<keyof typeof proposalContracts, `plan.${string}`>

export const planHandlers: HandlersOf<Names> = {
  async 'plan.outlook'({ db, caller, now }, { shortageId }) {
    const shortage = await shortageIn(db, [...caller.employers, ...officerScopes(caller)], shortageId)
    const todayOn = todayIn(await seasonById(db, plans, shortage.seasonId), now)
    const records = await recordsOfCase(db, shortage)
    const plan = planRecords(records, { todayOn, isWhole: false })
    return { totals: totalsView(plan), shortfalls: shortfallViews(plan, records) }
  },

  async 'plan.preview'({ db, caller, now }, { seasonId, cityCode }) {
    const scope = cityOf(caller, cityCode)
    const season = await seasonById(db, plans, seasonId)
    const of = { seasonId, cityCode: scope.code }
    const records = await recordsOfCity(db, planning, of)
    const plan = planRecords(records, { todayOn: todayIn(season, now), isWhole: true })
    const last = await planOf(db, scope, of)
    return {
      season: seasonView(season, now),
      region: regionView(scope.code),
      ...previewView(plan, records),
      lastRunAt: last?.plannedAt || null,
    }
  },

  async 'plan.run'(context, input) {
    if ('shortageId' in input) return runForCase(context, input.shortageId)
    const { db, caller, now } = context
    const scope = cityOf(caller, input.cityCode)
    const season = await seasonById(db, plans, input.seasonId)
    const at = instantIn(season, now).toISOString()
    await queuePlan(db, { seasonId: input.seasonId, cityCode: scope.code, at, hasCases: true })
    return { sent: 0, isQueued: true }
  },
}

/** The caller's city, or the one they name among theirs. @throws AppError FORBIDDEN for any other */
function cityOf(caller: Caller, cityCode: string | undefined): RegionScope {
  const grants = cityGrants(caller)
  const grant = cityCode === undefined ? grants[0] : grants.find(({ scope }) => scope.code === cityCode)
  if (!grant) throw new AppError('FORBIDDEN')
  return grant.scope
}

/** Adds to what stands; the night plans the whole city anew. Of a large plan the timer sends the rest. */
async function runForCase(
  { db, caller, now }: WriteContext,
  shortageId: string,
): Promise<OutputOf<'plan.run'>> {
  const shortage = await shortageIn(db, officerScopes(caller), shortageId)
  if (shortage.stage === 'closed') throw new AppError('SHORTAGE_CLOSED')
  const at = instantIn(await seasonById(db, plans, shortage.seasonId), now)
  const todayOn = shanghaiDay(at)
  const records = await recordsOfCase(db, shortage)
  const plan = planRecords(records, { todayOn, isWhole: false })
  const supplies = new Map(records.supplies.map((supply) => [supply._id, supply]))
  const drafts = draftsFor(shortage, plan.added, { supplies, earlier: records.proposals, at })
  const sent = await propose(db, { shortage, drafts: drafts.slice(0, mostAtOnce), at, now, by: '稳岗通' })
  const isQueued = drafts.length > mostAtOnce
  const { seasonId, cityCode } = shortage
  if (isQueued) await queuePlan(db, { seasonId, cityCode, at: at.toISOString(), hasCases: true })
  await keepOutlook(db, {
    shortage,
    at,
    posts: outlookLines(shortage, plan.shortfalls, { ...records, todayOn }),
  })
  return { sent: sent.reduce((sum, { headcount }) => sum + headcount, 0), isQueued }
}

async function keepOutlook(
  db: WriteContext['db'],
  { shortage, at, posts }: { shortage: ShortageDoc; at: Date; posts: ReturnType<typeof outlookLines> },
): Promise<void> {
  const { _id, seasonId, cityCode } = shortage
  const before = await outlookOf(db, planning, _id)
  if (JSON.stringify(before?.posts) === JSON.stringify(posts)) return
  await saveOutlook(db, { _id, seasonId, cityCode, plannedAt: at.toISOString(), posts })
}
