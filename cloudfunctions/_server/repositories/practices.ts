/** 典型做法: what worked somewhere. Free text, hence sealed. */
import { AppError } from '../../../domain/contracts/error-codes'
import { startOfShanghaiDay } from '../../../domain/calendar/shanghai-day'
import { addDays } from '../../../domain/calendar/day'
import { seal, unseal } from '../platform/seal'
import type { JobScope, RegionScope } from '../scope'
import type { PracticeDoc } from '../store/field-documents'
import type { Reader, Writer } from '../store/store'
import { reaches } from '../scope'

const textAt = (id: string) => ({ collection: 'practices', id, field: 'text' })

/** The words are the same for what does not exist and what lies elsewhere. */
export async function practiceIn(
  db: Reader,
  scopes: readonly RegionScope[],
  practiceId: string,
): Promise<PracticeDoc> {
  const practice = await db.get('practices', practiceId)
  if (!practice || !scopes.some((scope) => reaches(scope, practice.regionCode)))
    throw new AppError('NOT_FOUND')
  return practice
}

/** Latest first. */
export async function practicesOf(
  db: Reader,
  scope: RegionScope,
  { seasonId, after, limit }: { seasonId: string; after?: string; limit: number },
): Promise<PracticeDoc[]> {
  const equals = { seasonId, [scope.field]: scope.code }
  return db.find('practices', { equals, order: { field: 'sortKey', direction: 'desc', after }, limit })
}

/** Those of a county or a city written between two days, the first first. */
export async function practicesBetween(
  db: Reader,
  _scope: JobScope,
  given: { seasonId: string; regionCode: string; fromOn: string; toOn: string },
): Promise<PracticeDoc[]> {
  const { seasonId, regionCode, fromOn, toOn } = given
  const field = regionCode.endsWith('00') ? 'cityCode' : 'countyCode'
  const after = startOfShanghaiDay(addDays(toOn, 1))
  const order = { field: 'sortKey', direction: 'desc', after } as const
  const found = await db.find('practices', { equals: { seasonId, [field]: regionCode }, order, limit: 200 })
  return found.filter(({ on }) => on >= fromOn).reverse()
}

/** Writes it with one more version; `text` as it is read. */
export async function savePractice(
  db: Writer,
  { text, ...practice }: Omit<PracticeDoc, 'textSealed'> & { text: string },
): Promise<PracticeDoc> {
  const saved = {
    ...practice,
    textSealed: seal(text, textAt(practice._id)),
    version: practice.version + 1,
  }
  await (practice.version === 0 ? db.create('practices', saved) : db.replace('practices', saved))
  return saved
}

export function practiceText({ _id, textSealed }: PracticeDoc): string {
  return unseal(textSealed, textAt(_id))
}
