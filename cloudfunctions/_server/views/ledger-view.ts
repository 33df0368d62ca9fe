import type { LedgerBrief, LedgerView } from '../../../domain/contracts/ledger'
import { daysBetween } from '../../../domain/calendar/day'
import { protectedClause, protectedList, thresholdTexts } from '../../../domain/matching/protected-list'
import { ledgerSpecialist, notesIn, problemsIn } from '../repositories/ledger'
import type { ShortageDoc } from '../store/documents'
import type { LedgerDoc } from '../store/matching-documents'
import { regionView } from './region-view'

/** After so many days nobody can rely on the figures (动态更新). */
const staleAfterDays = 7

interface Shown {
  entry: LedgerDoc
  /** The case nobody has ended yet. */
  shortage: ShortageDoc | null
  todayOn: string
}

export function ledgerBrief({ entry, shortage, todayOn }: Shown): LedgerBrief {
  const { employerId, employerName, streetCode, isKey, isProtected, staff, updatedOn, version } = entry
  return {
    employerId,
    name: employerName,
    region: regionView(streetCode),
    isKey,
    isProtected,
    reasons: reasonsOf(entry),
    specialist: ledgerSpecialist(entry),
    staff,
    headcountOpen: shortage?.headcountOpen ?? 0,
    tierNow: shortage?.tierNow ?? null,
    openProblems: entry.problems.filter(({ closedAt }) => closedAt === null).length,
    updatedOn,
    isStale: updatedOn !== null && daysBetween(updatedOn, todayOn) >= staleAfterDays,
    version,
  }
}

export function ledgerView(shown: Shown): LedgerView {
  const { entry, shortage } = shown
  const { frontline, frontlineLost, returnDue, returned } = entry
  const { quote, document, section } = protectedClause
  return {
    ...ledgerBrief(shown),
    frontline,
    frontlineLost,
    returnDue,
    returned,
    shortageId: shortage?._id ?? null,
    posts: (shortage?.posts ?? []).map(({ trade, headcount, filled }) => ({
      trade,
      headcount,
      open: headcount - filled,
    })),
    problems: problemsIn(entry),
    notes: notesIn(entry),
    rule: { clause: quote, document: `${document}${section}`, thresholds: thresholdTexts() },
  }
}

function reasonsOf(entry: LedgerDoc): string[] {
  const { belongs, reasons } = protectedList({ isKey: entry.isKey, figures: entry })
  const isKept = entry.isProtected && belongs === 'unknown'
  return isKept ? [...reasons, '数字不全，没法判断，先留在名单里'] : reasons
}
