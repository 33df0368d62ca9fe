import type { RegionScope } from '../scope'
import type { RegionCodes } from '../store/documents'
import type { RegionCodesOrWider } from '../store/field-documents'

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

/** The codes of every level down to an officer's region, which may be a whole city or county. */
export function widerCodesOf({ level, code }: Pick<RegionScope, 'level' | 'code'>): RegionCodesOrWider {
  const all = regionCodesOf(code)
  return {
    cityCode: all.cityCode,
    countyCode: level === 'city' ? null : all.countyCode,
    streetCode: level === 'city' || level === 'district' ? null : all.streetCode,
    communityCode: level === 'community' ? all.communityCode : null,
  }
}
