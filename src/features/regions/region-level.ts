import type { OfficerLevel } from '../../../domain/terms'

/** GB/T 2260 and the statistical codes below it: 6 digits down to the county, 9 a street, 12 a community. */
export function levelOfRegion(code: string): OfficerLevel | 'province' {
  if (code.length === 12) return 'community'
  if (code.length === 9) return 'street'
  if (code.endsWith('0000')) return 'province'
  return code.endsWith('00') ? 'city' : 'district'
}
