/** 更正: beside a digest, never in it; each has its number and stays as it was written. */
import type { Amendment } from '../../../domain/digests/amendments'
import { seal, unseal } from '../platform/seal'
import type { PublicScope, RegionScope } from '../scope'
import type { AmendmentDoc } from '../store/field-documents'
import type { Reader, Writer } from '../store/store'

const idOf = (digestId: string, number: number) => `${digestId}:${number}`
const reasonAt = (id: string) => ({ collection: 'amendments', id, field: 'reason' })

/** In order of their numbers. Asked one by one: a search inside a transaction would not see the latest. */
export async function amendmentsOf(
  db: Reader,
  _scope: RegionScope | PublicScope,
  digestId: string,
): Promise<Amendment[]> {
  const found: Amendment[] = []
  for (let number = 1; ; number++) {
    const amendment = await db.get('amendments', idOf(digestId, number))
    if (!amendment) return found
    found.push(amendmentIn(amendment))
  }
}

export async function addAmendment(db: Writer, digestId: string, amendment: Amendment): Promise<void> {
  const { reason, ...plain } = amendment
  const _id = idOf(digestId, amendment.number)
  await db.create('amendments', { _id, digestId, ...plain, reasonSealed: seal(reason, reasonAt(_id)) })
}

function amendmentIn({ _id, number, figure, was, now, reasonSealed, by, at }: AmendmentDoc): Amendment {
  return { number, figure, was, now, reason: unseal(reasonSealed, reasonAt(_id)), by, at }
}
