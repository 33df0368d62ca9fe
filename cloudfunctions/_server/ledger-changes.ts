/** How an entry of the ledger changes by what an officer saves. */
import { AppError } from '../../domain/contracts/error-codes'
import type { InputOf } from '../../domain/contracts/registry'
import { protectedList } from '../../domain/matching/protected-list'
import { saveEmployer } from './repositories/employers'
import { saveShortage } from './repositories/shortages'
import type { EmployerDoc, ShortageDoc } from './store/documents'
import type { LedgerDoc } from './store/matching-documents'
import type { Writer } from './store/store'

type Saved = Pick<
  InputOf<'ledger.save'>,
  'isKey' | 'staff' | 'frontline' | 'frontlineLost' | 'returnDue' | 'returned'
>

/**
 * Only what is given changes. The list of protected employers follows by its rule: an unknown figure neither puts
 * anybody on it nor takes anybody off.
 * @throws AppError INPUT_INVALID for figures that cannot all be right
 */
export function withFigures(entry: LedgerDoc, given: Saved): LedgerDoc {
  const { isKey, staff, frontline, frontlineLost, returnDue, returned } = given
  const changed = { isKey, staff, frontline, frontlineLost, returnDue, returned }
  const known = Object.entries(changed).filter(([, value]) => value !== undefined)
  const after: LedgerDoc = { ...entry, ...Object.fromEntries(known) }
  checkFigures(after)
  const { belongs } = protectedList({ isKey: after.isKey, figures: after })
  return { ...after, isProtected: belongs === 'unknown' ? entry.isProtected : belongs === 'yes' }
}

function checkFigures({ staff, frontline, frontlineLost, returnDue, returned }: LedgerDoc): void {
  const wrong = {
    ...(exceeds(frontline, staff) && { frontline: '一线员工不会比员工总数多，请核对' }),
    ...(exceeds(frontlineLost, frontline) && { frontlineLost: '流失的不会比一线员工多，请核对' }),
    ...(exceeds(returned, returnDue) && { returned: '已返岗的不会比应返岗的多，请核对' }),
  }
  if (Object.keys(wrong).length > 0) throw new AppError('INPUT_INVALID', wrong)
}

function exceeds(part: number | null, whole: number | null): boolean {
  return part !== null && whole !== null && part > whole
}

/**
 * The employer and its open case know whether it is a key one: help comes in that order. A case says so on its
 * timeline when it changes, because the employer may see why it is served sooner or later than others.
 */
export async function markKey(
  db: Writer,
  given: { employer: EmployerDoc; shortage: ShortageDoc | null; isKey: boolean; by: string; at: Date },
): Promise<void> {
  const { employer, shortage, isKey, by, at } = given
  if ((employer.isKey ?? false) !== isKey) await saveEmployer(db, { ...employer, isKey })
  if (!shortage || shortage.isKey === isKey) return
  const title = isKey ? '列为重点企业' : '不再列为重点企业'
  const event = { title, by, note: '', action: null, at }
  await saveShortage(db, { before: shortage, after: { ...shortage, isKey }, event })
}
