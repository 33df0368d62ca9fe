/** Who takes a case on, and who may hand it back. */
import { AppError } from '../../domain/contracts/error-codes'
import { shanghaiDay } from '../../domain/calendar/shanghai-day'
import type { ReadContext, WriteContext } from './context'
import type { OfficerGrant } from './identity'
import { grantById, isInForce, markAccepting } from './repositories/grants'
import { lies } from './repositories/region-codes'
import { contactsOwed } from './repositories/open-cases'
import { isAbove } from './scope'
import type { ShortageDoc } from './store/documents'

/** Accepted cases that may wait for a first contact at one time: nobody collects cases. */
const mostOwed = 5

/** @throws AppError SPECIALIST_BUSY while five accepted cases of this officer and season wait for a first contact */
export async function takeOn(
  { db }: WriteContext,
  { officer, seasonId }: { officer: OfficerGrant; seasonId: string },
): Promise<void> {
  const { grantId, scope } = officer
  await markAccepting(db, scope, grantId)
  const owed = await contactsOwed(db, scope, { seasonId, grantId, limit: mostOwed })
  if (owed >= mostOwed) throw new AppError('SPECIALIST_BUSY')
}

/**
 * The grant under which the caller may hand a case back: the specialist's own, one of a wider region, or any that
 * reaches the case when the specialist is in office no more. null: they may not.
 */
export async function givingBack(
  { db, caller, now }: ReadContext,
  shortage: ShortageDoc,
): Promise<OfficerGrant | null> {
  const { specialist, stage } = shortage
  if (stage !== 'accepted' || !specialist) return null
  const reaching = caller.officers.filter(({ scope }) => lies(shortage, scope))
  const own = reaching.find(({ grantId }) => grantId === specialist.grantId)
  const [first] = reaching
  if (own || !first) return own ?? null
  const grant = await grantById(db, first.scope, specialist.grantId)
  const level = grant && isInForce(grant, shanghaiDay(now)) ? grant.level : null
  return reaching.find(({ scope }) => level === null || isAbove(scope.level, level)) ?? null
}
