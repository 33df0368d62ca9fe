import type { Region } from '../../../domain/contracts/shapes'
import { fullName, regionName } from '../../../domain/regions/regions'

/** A region for people; a code outside the table shows as itself. */
export function regionView(code: string): Region {
  return { code, name: regionName(code) ?? code, fullName: fullName(code) ?? code }
}
