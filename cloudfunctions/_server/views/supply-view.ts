import type { SupplyView } from '../../../domain/contracts/supply'
import type { SupplyDoc } from '../store/matching-documents'
import { regionView } from './region-view'

/** A supply as its giver, officers and agencies see it: a person has no name here. */
export function supplyView(supply: SupplyDoc): SupplyView {
  const { _id, source, giverName, trade, headcount, placed, proposed, originCode } = supply
  const { fromOn, toOn, wageFen, terms, status, version } = supply
  return {
    supplyId: _id,
    source,
    giverName,
    trade,
    headcount,
    placed,
    proposed,
    region: regionView(originCode),
    from: fromOn,
    to: toOn,
    wageFen,
    terms,
    status,
    version,
  }
}
