import type { RegionScope } from '../scope'
import type { RegionCodes } from '../store/documents'

/** The codes of every level from the finest one known: a street (9 digits) or a community (12 digits). */
export function regionCodesOf(code: string): RegionCodes {
  return {
    cityCode: `${code.slice(0, 4)}00`,
    countyCode: code.slice(0, 6),
    streetCode: code.slice(0, 9).padEnd(9, '0'),
    communityCode: code.length === 12 ? code : null,
  }
}

/** The finest code of a record. */
export function finestCode(codes: RegionCodes): string {
  return codes.communityCode ?? codes.streetCode
}

export function lies(codes: RegionCodes, scope: RegionScope): boolean {
  return codes[scope.field] === scope.code
}
