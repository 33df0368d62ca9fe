import type { WorkingDayBasis } from '../calendar/working-days'
import { caseDeadlines, defaultDeadlines, type DeadlineSettings } from './deadlines'
import type { Tier } from './tier'

/** What a report sets going, in this order. */
export type CasePromise = 'accept' | 'contact' | 'candidates'

/** What promises follow from: the report, and which of them were kept. */
export interface PromisedCase {
  /** YYYY-MM-DD. */
  reportedOn: string
  tier: Tier
  kept: Record<CasePromise, boolean>
}

export interface OpenPromise {
  promise: CasePromise
  /** Last day, inclusive. */
  dueOn: string
  /** `assumed`: the year's holiday table is 待公布. Computed anew each time, so a published table corrects it. */
  basis: WorkingDayBasis
}

/**
 * The promises to an employer that are not kept yet, earliest due first.
 * @throws RangeError when `reportedOn` does not exist or a setting is no whole number >= 0.
 */
export function openPromises(
  { reportedOn, tier, kept }: PromisedCase,
  settings: DeadlineSettings = defaultDeadlines,
): OpenPromise[] {
  const due = caseDeadlines({ reportedOn, tier, settings })
  const { basis } = due
  const all: OpenPromise[] = [
    { promise: 'accept', dueOn: due.acceptBy, basis },
    { promise: 'contact', dueOn: due.contactBy, basis },
    { promise: 'candidates', dueOn: due.candidatesBy, basis },
  ]
  const open = all.filter(({ promise }) => !kept[promise])
  return open.sort((a, b) => (a.dueOn < b.dueOn ? -1 : Number(a.dueOn > b.dueOn)))
}
