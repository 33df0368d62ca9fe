import { regionCodesOf } from '../../cloudfunctions/_server/repositories/region-codes'
import type { RegionCodes } from '../../cloudfunctions/_server/store/documents'
import { childrenOf } from '../../domain/regions/regions'
import type { Dice } from './random'

/** A street of the county and, where the table names communities, one of them. Early streets are fuller, as centres are. */
export function placeIn(dice: Dice, countyCode: string): RegionCodes {
  const streets = childrenOf(countyCode)
  const street = streets[Math.floor(dice.share() ** 1.6 * streets.length)]
  if (!street) throw new RangeError(`no streets are known in ${countyCode}`)
  return placeInStreet(dice, street.code)
}

export function placeInStreet(dice: Dice, streetCode: string): RegionCodes {
  const communities = childrenOf(streetCode)
  const code = communities.length === 0 ? streetCode : dice.pick(communities.slice(0, 6)).code
  return regionCodesOf(code)
}

/** Where a record lies, without the rest of it. */
export function placeOf({ cityCode, countyCode, streetCode, communityCode }: RegionCodes): RegionCodes {
  return { cityCode, countyCode, streetCode, communityCode }
}
