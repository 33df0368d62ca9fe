import type { OutputOf } from '../../../domain/contracts/registry'
import { codesOf, supplySources } from '../../../domain/terms'
import { groupedBy } from '../planning/grouped-by'
import type { RecordsPlan } from '../planning/plan-records'
import type { PlanRecords } from '../planning/records'
import { postIn } from '../proposal-changes'
import { regionView } from './region-view'
import { shortfallsOf } from './shortfall-view'

type Preview = OutputOf<'plan.preview'>

/** As many lines as a screen can use. */
const most = 200

export function totalsView({ totals }: RecordsPlan): Preview['totals'] {
  const { open, proposed, standing, unmet, bySource } = totals
  const sources = codesOf(supplySources).map((source) => ({ source, headcount: bySource[source] }))
  return { open, proposed, standing, unmet, bySource: sources }
}

export function shortfallViews(plan: RecordsPlan, { cases }: PlanRecords): Preview['shortfalls'] {
  const byCase = groupedBy(plan.shortfalls, ({ shortageId }) => shortageId)
  return cases.flatMap((shortage) => shortfallsOf(shortage, byCase.get(shortage._id) ?? []))
}

export function previewView(
  plan: RecordsPlan,
  records: PlanRecords,
): Omit<Preview, 'season' | 'region' | 'lastRunAt'> {
  const caseOf = new Map(records.cases.map((shortage) => [shortage._id, shortage]))
  const supplyOf = new Map(records.supplies.map((supply) => [supply._id, supply]))
  const lines = plan.proposals.map(({ shortageId, postId, supplyId, source, headcount, reasons }) => {
    const shortage = caseOf.get(shortageId)!
    return {
      source,
      giverName: supplyOf.get(supplyId)?.giverName ?? null,
      employerName: shortage.employerName,
      region: regionView(shortage.streetCode),
      trade: postIn(shortage, postId)!.trade,
      headcount,
      reasons,
    }
  })
  const unmet = shortfallViews(plan, records).filter((line) => line.unmet > 0)
  return {
    totals: totalsView(plan),
    cost: plan.cost,
    gap: plan.certificate.gap,
    proposals: lines.sort((a, b) => b.headcount - a.headcount).slice(0, most),
    more: Math.max(0, lines.length - most),
    shortfalls: unmet.sort((a, b) => b.unmet - a.unmet).slice(0, most),
  }
}
