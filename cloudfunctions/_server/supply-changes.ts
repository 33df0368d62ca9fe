/** How a supply changes: pure steps from one stored supply to the next. */
import { AppError } from '../../domain/contracts/error-codes'
import { addDays } from '../../domain/calendar/day'
import type { Trade } from '../../domain/terms'
import type { ProposalDoc, SupplyDoc } from './store/matching-documents'

/** Longer ahead nobody can promise people. */
const mostDays = 366

/** @throws AppError INPUT_INVALID for days that are over, the wrong way round or too far ahead */
export function checkDays({ from, to }: { from: string; to: string }, todayOn: string): void {
  if (to < from) throw new AppError('INPUT_INVALID', { to: '结束日期不能早于开始日期' })
  if (to < todayOn) throw new AppError('INPUT_INVALID', { to: '结束日期已经过了，请重选' })
  if (to > addDays(todayOn, mostDays)) throw new AppError('INPUT_INVALID', { to: '最多填到一年以内' })
}

export interface Offered {
  trade: Trade
  headcount: number
  fromOn: string
  toOn: string
  wageFen: number | null
  terms: string
}

/**
 * The supply as its giver says it now, and the proposals out of it that no longer hold: another trade, other terms,
 * days outside the new ones, or more people than are left (the latest first).
 * @throws AppError SUPPLY_BOUND for fewer people than are placed already
 */
export function changedSupply(
  before: SupplyDoc,
  said: Offered,
  waiting: readonly ProposalDoc[],
): { after: SupplyDoc; released: ProposalDoc[] } {
  if (said.headcount < before.placed) throw new AppError('SUPPLY_BOUND')
  const isOther = said.trade !== before.trade || said.terms !== before.terms
  const fits = ({ fromOn, toOn }: ProposalDoc) => !isOther && fromOn >= said.fromOn && toOn <= said.toOn
  let left = said.headcount - before.placed
  const released: ProposalDoc[] = []
  for (const proposal of [...waiting].sort(earliestFirst)) {
    if (!fits(proposal) || proposal.headcount > left) released.push(proposal)
    else left -= proposal.headcount
  }
  return { after: { ...before, ...said }, released }
}

function earliestFirst(a: ProposalDoc, b: ProposalDoc): number {
  return a.sortKey < b.sortKey ? -1 : 1
}

/** A wish withdrawn forgets whose it was and who could see it; what was placed stands. */
export function withdrawnSupply(supply: SupplyDoc): SupplyDoc {
  return { ...supply, status: 'withdrawn', agencyIds: [], nameSealed: null }
}
