import { seal, unseal } from '../platform/seal'
import type { ShortageDoc } from '../store/documents'

const nameAt = (shortageId: string) => ({ collection: 'shortages', id: shortageId, field: 'specialist' })

/** 服务专员: the officer who accepted a case. Their name is sealed into the case, their post is not. */
export function sealSpecialist(
  shortageId: string,
  { grantId, name, title }: { grantId: string; name: string; title: string },
): NonNullable<ShortageDoc['specialist']> {
  return { grantId, nameSealed: seal(name, nameAt(shortageId)), title }
}

/** 黄岛区经办人员 林涛, or null while nobody accepted. */
export function specialistOf({ _id, specialist }: ShortageDoc): string | null {
  return specialist && `${specialist.title} ${unseal(specialist.nameSealed, nameAt(_id))}`
}
