import { isWithin } from '../regions/region-code'
import type { Policy } from './policy-file'

/**
 * The policies that someone in `region` may look at: those of the place itself, of the wider area around it
 * and of the places inside it. `region` is a six-digit code; streets and communities pass their county's.
 */
export function policiesInPlace({
  policies,
  region,
}: {
  policies: readonly Policy[]
  region: string
}): Policy[] {
  return policies.filter(({ place }) => isWithin(region, place) || isWithin(place, region))
}
