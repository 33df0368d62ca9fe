import { AppError } from '../../domain/contracts/error-codes'
import type { WriteContext } from './context'
import { isRegistered, ownEntry } from './repositories/roster'
import { seasonById } from './repositories/seasons'
import { publicScope } from './scope'

/** The caller's own entry, read in this transaction. */
export async function ownRegistration(
  { db, caller }: WriteContext,
  { seasonId, version }: { seasonId: string; version?: number },
) {
  const season = await seasonById(db, publicScope('registration'), seasonId)
  const entry = caller.own && (await ownEntry(db, caller.own, seasonId))
  if (!entry || !isRegistered(entry)) throw new AppError('STAY_MISSING')
  if (version !== undefined && version !== entry.version) throw new AppError('VERSION_CONFLICT')
  return { season, entry }
}
