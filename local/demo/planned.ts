import { draftsFor } from '../../cloudfunctions/_server/planning/drafts'
import { groupedBy } from '../../cloudfunctions/_server/planning/grouped-by'
import { outlookLines } from '../../cloudfunctions/_server/planning/outlook'
import { planRecords } from '../../cloudfunctions/_server/planning/plan-records'
import type { PlanRecords } from '../../cloudfunctions/_server/planning/records'
import { recommendedTo } from '../../cloudfunctions/_server/proposal-changes'
import { saveOutlook } from '../../cloudfunctions/_server/repositories/plans'
import { saveProposal } from '../../cloudfunctions/_server/repositories/proposals'
import { saveShortage } from '../../cloudfunctions/_server/repositories/shortages'
import { saveCounts } from '../../cloudfunctions/_server/repositories/supplies'
import type { SeasonDoc, ShortageDoc } from '../../cloudfunctions/_server/store/documents'
import type { PlanDoc, ProposalDoc } from '../../cloudfunctions/_server/store/matching-documents'
import { serviceActions } from '../../domain/terms'
import type { CollectingWriter } from './collecting-writer'

/** The night before a demo day: every city is planned once, as the timer would have done it, and some have answered. */
export async function addPlans(db: CollectingWriter, seasons: readonly SeasonDoc[]): Promise<void> {
  for (const { _id: seasonId, fixedOn } of seasons)
    for (const plan of (db.written().plans ?? []).filter((each) => each.seasonId === seasonId))
      if (fixedOn !== null) await planOnce(db, { plan, todayOn: fixedOn })
}

/** What an officer asks for on the morning after: one case, with what came free since. */
export async function addPlanOfCase(
  db: CollectingWriter,
  { shortageId, todayOn }: { shortageId: string; todayOn: string },
): Promise<void> {
  const shortage = await db.get('shortages', shortageId)
  if (!shortage) return
  const at = new Date(Date.parse(`${todayOn}T08:40:00+08:00`))
  const records = { ...recordsOf(db, shortage), cases: [shortage] }
  const plan = planRecords(records, { todayOn, isWhole: false })
  const supplies = new Map(records.supplies.map((supply) => [supply._id, supply]))
  const drafts = draftsFor(shortage, plan.added, { supplies, earlier: [], at })
  if (drafts.length > 0) await send(db, { shortage, drafts, at })
}

async function planOnce(
  db: CollectingWriter,
  { plan: stood, todayOn }: { plan: PlanDoc; todayOn: string },
): Promise<void> {
  const at = new Date(Date.parse(`${todayOn}T00:10:00+08:00`))
  const records = recordsOf(db, stood)
  const plan = planRecords(records, { todayOn, isWhole: true })
  const lines = groupedBy(plan.added, ({ shortageId }) => shortageId)
  const shortfalls = groupedBy(plan.shortfalls, ({ shortageId }) => shortageId)
  const supplies = new Map(records.supplies.map((supply) => [supply._id, supply]))
  for (const shortage of records.cases) {
    const drafts = draftsFor(shortage, lines.get(shortage._id) ?? [], { supplies, earlier: [], at })
    if (drafts.length > 0) await send(db, { shortage, drafts, at })
    const posts = outlookLines(shortage, shortfalls.get(shortage._id) ?? [], { proposals: [], todayOn })
    const { _id, seasonId, cityCode } = shortage
    await saveOutlook(db, { _id, seasonId, cityCode, plannedAt: at.toISOString(), posts })
  }
  const { open, proposed: sent, unmet } = plan.totals
  const found = { plannedOn: todayOn, plannedAt: at.toISOString(), cost: plan.cost, open, sent, unmet }
  await db.replace('plans', { ...stood, ...found, ['gap']: plan.certificate['gap'], queuedAt: null })
}

function recordsOf(db: CollectingWriter, { seasonId, cityCode }: PlanDoc | ShortageDoc): PlanRecords {
  const { shortages = [], supplies = [] } = db.written()
  const isHere = (each: { seasonId: string; cityCode: string }) =>
    each.seasonId === seasonId && each.cityCode === cityCode
  return {
    cases: shortages.filter((shortage) => isHere(shortage) && shortage.stage !== 'closed'),
    supplies: supplies.filter((supply) => isHere(supply) && supply.status === 'open'),
    proposals: [],
  }
}

async function send(
  db: CollectingWriter,
  { shortage, drafts, at }: { shortage: ShortageDoc; drafts: readonly ProposalDoc[]; at: Date },
): Promise<void> {
  const people = drafts.reduce((sum, { headcount }) => sum + headcount, 0)
  for (const draft of drafts) {
    await saveProposal(db, draft)
    const supply = await db.get('supplies', draft.supplyId ?? '')
    if (supply) await saveCounts(db, { ...supply, proposed: supply.proposed + draft.headcount })
  }
  const note = `现有对接建议 ${drafts.length} 条，共 ${people} 人，等双方答复`
  const event = { title: serviceActions.recommended, by: '稳岗通', note, action: 'recommended', at } as const
  await saveShortage(db, { before: shortage, after: recommendedTo(shortage, at), event })
}
