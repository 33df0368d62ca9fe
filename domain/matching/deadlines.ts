import { addWorkingDays, type WorkingDayBasis } from '../calendar/working-days'
import type { Tier } from './tier'

/** Working days after the day of the report. */
export interface DeadlineSettings {
  acceptWithin: number
  contactWithin: number
  candidatesWithin: Record<Tier, number>
}

/** "及时" names no number, so these are settings of ours. */
export const defaultDeadlines: DeadlineSettings = {
  acceptWithin: 1,
  contactWithin: 2,
  candidatesWithin: { 1: 3, 2: 5, 3: 7 },
}

export interface CaseDeadlines {
  acceptBy: string
  contactBy: string
  candidatesBy: string
  /** `assumed`: a year's holiday table is 待公布, to be recomputed once it is published. */
  basis: WorkingDayBasis
}

/**
 * Last days (YYYY-MM-DD, inclusive) for accepting a case, first contact and first candidates.
 * @throws RangeError when `reportedOn` does not exist or a setting is no whole number >= 0.
 */
export function caseDeadlines({
  reportedOn,
  tier,
  settings = defaultDeadlines,
}: {
  reportedOn: string
  tier: Tier
  settings?: DeadlineSettings
}): CaseDeadlines {
  const accept = addWorkingDays({ from: reportedOn, days: settings.acceptWithin })
  const contact = addWorkingDays({ from: reportedOn, days: settings.contactWithin })
  const candidates = addWorkingDays({ from: reportedOn, days: settings.candidatesWithin[tier] })
  const assumed = [accept, contact, candidates].some((deadline) => deadline.basis === 'assumed')
  return {
    acceptBy: accept.on,
    contactBy: contact.on,
    candidatesBy: candidates.on,
    basis: assumed ? 'assumed' : 'table',
  }
}
