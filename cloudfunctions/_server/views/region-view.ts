import type { Region } from '../../../domain/contracts/shapes'
import { fullNameOfRegion, nameOfRegion } from '../repositories/added-regions'

/** A region for people; a code that nobody knows shows as itself. */
export function regionView(code: string): Region {
  return { code, name: nameOfRegion(code) ?? code, fullName: fullNameOfRegion(code) ?? code }
}
